package id.pulih.client;

import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * People by the hundred, as a register brings them: each with a data key of their own, by one statement whatever their number.
 * The caller has a person's confirmation and writes the audit row.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RegisteredPeople {

    /** A new person whose key is made, and of whom nothing is written yet. */
    public record NewPerson(UUID id, byte[] wrapped, Seal seal, Identity identity) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Desk desk;

    RegisteredPeople(JdbcClient jdbc, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.desk = desk;
    }

    /** A new person with a fresh data key. No statement. */
    public NewPerson prepare(Identity identity) {
        var id = Ids.next();
        var wrapped = secrets.wrapNew(desk.office(), id);
        return new NewPerson(id, wrapped, secrets.seal(desk.office(), id, wrapped), identity);
    }

    /** Writes new people and their keys. One statement. */
    public void create(List<NewPerson> people) {
        var rows = people.stream()
                .map(p -> SealedIdentity.of(p.id(), p.identity(), p.seal(), secrets))
                .toList();
        write("""
                with x as materialized (""" + ROWS + """
                ), keys as (
                    insert into data_key (office_id, owner_id, wrapped, master_version)
                    select :office, k.id, k.wrapped, 1 from unnest(:ids, :wrapped) as k(id, wrapped))
                insert into client (office_id, id, name, alias, birth_place, birth_on, sex, nik, nik_hash, nik_absent, foreign_paper,
                                    foreign_number, foreign_hash, telephone, telephone_hash, contact_channel, street, mother, name_sound, mother_sound, spoken, occupation)
                select :office, x.id, x.name, x.alias, x.birth_place, x.birth_on, x.sex, x.nik, x.nik_hash, x.nik_absent,
                       x.foreign_paper, x.foreign_number, x.foreign_hash, x.telephone, x.telephone_hash, x.contact_channel, x.street, x.mother, x.name_sound, x.mother_sound, x.spoken, x.occupation
                  from x
                """, rows)
                .param("wrapped", people.stream().map(NewPerson::wrapped).toArray(byte[][]::new))
                .update();
    }

    /** One person whose identity the register has changed: as it stands, and as it is to be. */
    public record Changed(Person before, Identity identity, Seal seal) {}

    /** Puts identities right; what stood before is kept with the reason and who confirmed it. Two statements. */
    public void correct(List<Changed> people, UUID by, String reason) {
        if (people.isEmpty()) return;
        keep(people, by, reason);
        var rows = people.stream()
                .map(p -> SealedIdentity.of(p.before().id(), p.identity(), p.seal(), secrets))
                .toList();
        write("""
                with x as materialized (""" + ROWS + """
                )
                update client c set name = x.name, alias = x.alias, birth_place = x.birth_place, birth_on = x.birth_on, sex = x.sex,
                       nik = coalesce(x.nik, c.nik), nik_hash = coalesce(x.nik_hash, c.nik_hash),
                       nik_absent = case when coalesce(x.nik, c.nik) is null then x.nik_absent end,
                       foreign_paper = coalesce(x.foreign_paper, c.foreign_paper), foreign_number = coalesce(x.foreign_number, c.foreign_number),
                       foreign_hash = coalesce(x.foreign_hash, c.foreign_hash), telephone = x.telephone,
                       telephone_hash = x.telephone_hash, contact_channel = x.contact_channel, street = x.street, mother = x.mother,
                       name_sound = x.name_sound, mother_sound = x.mother_sound, spoken = x.spoken, version = c.version + 1
                  from x where c.office_id = :office and c.id = x.id
                """, rows).update();
    }

    private void keep(List<Changed> people, UUID by, String reason) {
        var ids = people.stream().map(p -> Ids.next()).toArray(UUID[]::new);
        var before = new byte[ids.length][];
        var reasons = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            var p = people.get(i);
            before[i] = p.seal()
                    .close("client_correction.before", ids[i], p.before().toString());
            reasons[i] = p.seal().close("client_correction.reason", ids[i], reason);
        }
        jdbc.sql("""
                insert into client_correction (office_id, id, client_id, reason, before, corrected_by, corrected_at)
                select :office, x.id, x.client, x.reason, x.before, :by, :now
                  from unnest(:ids, :clients, :reasons, :before) as x(id, client, reason, before)
                """)
                .param("office", desk.office())
                .param("ids", ids)
                .param("clients", people.stream().map(p -> p.before().id()).toArray(UUID[]::new))
                .param("reasons", reasons)
                .param("before", before)
                .param("by", by)
                .param("now", desk.moment())
                .update();
    }

    /** The guidance that a row of the register tells of. */
    public record Guided(
            UUID client,
            UUID entry,
            GuidanceKind kind,
            String registerNumber,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /** Lets the earlier guidance of these people follow the register: new rows, or the rows of the same entries changed. One statement. */
    public void guide(List<Guided> guided, UUID by) {
        jdbc.sql("""
                insert into client_guidance (office_id, id, client_id, kind, office_name, register_number, from_on, until_on, recorded_by,
                                             recorded_at, entry_id)
                select :office, x.id, x.client, x.kind, o.name, x.number, x.from_on, x.until_on, :by, :now, x.entry
                  from unnest(:ids, :clients, :kinds, :numbers, cast(:from as date[]), cast(:until as date[]), :entries)
                         as x(id, client, kind, number, from_on, until_on, entry)
                  join office o on o.office_id = :office
                    on conflict (office_id, entry_id) where entry_id is not null
                    do update set kind = excluded.kind, register_number = excluded.register_number, from_on = excluded.from_on,
                                  until_on = excluded.until_on
                """)
                .param("office", desk.office())
                .param("by", by)
                .param("now", desk.moment())
                .param("ids", guided.stream().map(g -> Ids.next()).toArray(UUID[]::new))
                .param("clients", guided.stream().map(Guided::client).toArray(UUID[]::new))
                .param("kinds", guided.stream().map(g -> g.kind().name()).toArray(String[]::new))
                .param("numbers", guided.stream().map(Guided::registerNumber).toArray(String[]::new))
                .param("from", guided.stream().map(g -> day(g.from())).toArray(String[]::new))
                .param("until", guided.stream().map(g -> day(g.until())).toArray(String[]::new))
                .param("entries", guided.stream().map(Guided::entry).toArray(UUID[]::new))
                .update();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static final String ROWS = """

                    select * from unnest(:ids, :names, :aliases, :places, cast(:births as date[]), :sexes, :niks, :nikHashes, :absences,
                                         :papers, :paperNumbers, :paperHashes, :telephones, :telephoneHashes, :channels, :streets, :mothers, :nameSounds, :motherSounds,
                                         :spoken, :occupations)
                                as u(id, name, alias, birth_place, birth_on, sex, nik, nik_hash, nik_absent, foreign_paper, foreign_number, foreign_hash, telephone, telephone_hash,
                                     contact_channel, street, mother, name_sound, mother_sound, spoken, occupation)
                """;

    private JdbcClient.StatementSpec write(String sql, List<SealedIdentity> rows) {
        return jdbc.sql(sql)
                .param("office", desk.office())
                .param("ids", rows.stream().map(SealedIdentity::id).toArray(UUID[]::new))
                .param("names", texts(rows, SealedIdentity::name))
                .param("aliases", texts(rows, SealedIdentity::alias))
                .param("places", texts(rows, SealedIdentity::birthPlace))
                .param("births", texts(rows, r -> day(r.birthOn())))
                .param("sexes", texts(rows, SealedIdentity::sex))
                .param("niks", bytes(rows, SealedIdentity::nik))
                .param("nikHashes", bytes(rows, SealedIdentity::nikHash))
                .param("absences", texts(rows, SealedIdentity::nikAbsent))
                .param("papers", texts(rows, SealedIdentity::foreignPaper))
                .param("paperNumbers", bytes(rows, SealedIdentity::foreignNumber))
                .param("paperHashes", bytes(rows, SealedIdentity::foreignHash))
                .param("telephones", bytes(rows, SealedIdentity::telephone))
                .param("telephoneHashes", bytes(rows, SealedIdentity::telephoneHash))
                .param("channels", texts(rows, SealedIdentity::channel))
                .param("streets", bytes(rows, SealedIdentity::street))
                .param("mothers", bytes(rows, SealedIdentity::mother))
                .param("nameSounds", bytes(rows, SealedIdentity::nameSound))
                .param("motherSounds", bytes(rows, SealedIdentity::motherSound))
                .param("spoken", texts(rows, SealedIdentity::spoken))
                .param("occupations", texts(rows, SealedIdentity::occupation));
    }

    private static String[] texts(Collection<SealedIdentity> rows, Function<SealedIdentity, @Nullable String> field) {
        return rows.stream().map(field).toArray(String[]::new);
    }

    private static byte[][] bytes(Collection<SealedIdentity> rows, Function<SealedIdentity, byte @Nullable []> field) {
        return rows.stream().map(field).toArray(byte[][]::new);
    }
}
