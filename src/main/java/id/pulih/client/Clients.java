package id.pulih.client;

import id.pulih.NotFound;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The people of the office. The caller has the right to the case, or registers; and writes the audit row. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Clients {

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Desk desk;

    Clients(JdbcClient jdbc, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.desk = desk;
    }

    /** What lists show of the person. One statement. */
    public ClientCard card(UUID clientId) {
        var card = cards(List.of(clientId)).get(clientId);
        if (card == null) throw new NotFound();
        return card;
    }

    /** The cards of these people by one statement; an unknown one is missing. */
    public Map<UUID, ClientCard> cards(Collection<UUID> clientIds) {
        return jdbc
                .sql("""
                select id, name, alias, birth_on, sex, district_code from client_card where office_id = :office and id = any(:ids)
                """)
                .param("office", desk.office())
                .param("ids", clientIds.toArray(UUID[]::new))
                .query(ClientCard.class)
                .list()
                .stream()
                .collect(Collectors.toMap(ClientCard::id, Function.identity()));
    }

    private record Sealed(
            UUID id,
            String name,
            String alias,
            LocalDate birthOn,
            String sex,
            String districtCode,
            String birthPlace,
            String nikAbsent,
            String foreignPaper,
            byte[] foreignNumber,
            String contactChannel,
            String occupation,
            byte[] nik,
            byte[] telephone,
            byte[] street,
            byte[] mother,
            int version) {}

    /** How a person wants to be reached, and at which number (empty when unknown). */
    public record Reach(@Nullable ContactChannel channel, String telephone) {}

    /** How these people can be reached, by one statement; their keys have been read by the caller. */
    public Map<UUID, Reach> reach(Collection<UUID> clientIds, Map<UUID, Seal> seals) {
        if (clientIds.isEmpty()) return Map.of();
        var reach = new HashMap<UUID, Reach>();
        jdbc.sql("""
                select id, contact_channel, telephone from client where office_id = :office and id = any(:ids)
                """)
                .param("office", desk.office())
                .param("ids", clientIds.toArray(UUID[]::new))
                .query(r -> {
                    var id = r.getObject(1, UUID.class);
                    var seal = seals.get(id);
                    if (seal == null) return;
                    reach.put(
                            id,
                            new Reach(
                                    r.getString(2) == null ? null : ContactChannel.valueOf(r.getString(2)),
                                    seal.open("client.telephone", id, r.getBytes(3))));
                });
        return reach;
    }

    /**
     * The person with this NIK, this number of a passport, KITAS or KITAP, or this telephone number; one statement. An ambiguous
     * number gives the surest, among equals the one written down first.
     */
    public Optional<UUID> byNumber(String number) {
        return jdbc.sql("""
                select id from client where office_id = :office
                   and (nik_hash = :nik or foreign_hash = :paper or telephone_hash = :telephone)
                 order by nik_hash = :nik desc nulls last, foreign_hash = :paper desc nulls last, id limit 1
                """)
                .param("office", desk.office())
                .param("nik", Nik.wellFormed(number) ? secrets.hash("nik", new Nik(number).digits()) : null)
                .param(
                        "paper",
                        ForeignPaper.wellFormed(number) ? secrets.hash("foreign", ForeignPaper.bare(number)) : null)
                .param(
                        "telephone",
                        Telephone.wellFormed(number) ? secrets.hash("telephone", new Telephone(number).digits()) : null)
                .query(UUID.class)
                .optional();
    }

    /** Whether a NIK is on record; one statement. */
    public boolean hasNik(UUID clientId) {
        return jdbc.sql("select nik is not null from client where office_id = ? and id = ?")
                .param(desk.office())
                .param(clientId)
                .query(Boolean.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The person with the sealed identity opened. Two statements. */
    public Person person(UUID clientId) {
        return Objects.requireNonNull(people(List.of(clientId)).get(clientId));
    }

    /** What this person is sought by among all others, whole numbers with it: to be compared, never shown. Two statements. */
    LookAlikes.Sought sought(UUID clientId) {
        var row = row(clientId);
        var seal = secrets.of(clientId);
        return new LookAlikes.Sought(
                row.name,
                row.alias,
                row.birthOn,
                seal.open("client.nik", clientId, row.nik),
                seal.open("client.foreign_number", clientId, row.foreignNumber),
                seal.open("client.mother", clientId, row.mother));
    }

    /** Several people, all of them or none. Two statements. */
    public Map<UUID, Person> people(Collection<UUID> clientIds) {
        var rows = rows(clientIds);
        var seals = secrets.of(clientIds);
        var people = new HashMap<UUID, Person>();
        rows.forEach((id, row) -> people.put(id, person(row, Objects.requireNonNull(seals.get(id), "no data key"))));
        return people;
    }

    private Sealed row(UUID clientId) {
        return Objects.requireNonNull(rows(List.of(clientId)).get(clientId));
    }

    private Map<UUID, Sealed> rows(Collection<UUID> clientIds) {
        var rows = jdbc.sql("""
                select id, name, alias, birth_on, sex, district_code, birth_place, nik_absent, foreign_paper, foreign_number,
                       contact_channel, occupation, nik, telephone, street, mother, version
                  from client where office_id = :office and id = any(:ids)
                """)
                .param("office", desk.office())
                .param("ids", clientIds.toArray(UUID[]::new))
                .query(Sealed.class)
                .list();
        if (rows.size() < clientIds.size()) throw new NotFound();
        return rows.stream().collect(Collectors.toMap(Sealed::id, Function.identity()));
    }

    private static Person person(Sealed row, Seal seal) {
        var nik = seal.open("client.nik", row.id, row.nik);
        var foreign = seal.open("client.foreign_number", row.id, row.foreignNumber);
        return new Person(
                row.id,
                new ClientCard(row.id, row.name, row.alias, row.birthOn, row.sex, row.districtCode),
                row.birthPlace,
                nik.isEmpty() ? "" : nik.substring(nik.length() - 4),
                row.nikAbsent == null ? null : NikAbsence.valueOf(row.nikAbsent),
                row.foreignPaper == null ? null : ForeignPaper.valueOf(row.foreignPaper),
                foreign.substring(Math.max(0, foreign.length() - 4)),
                seal.open("client.telephone", row.id, row.telephone),
                row.contactChannel == null ? null : ContactChannel.valueOf(row.contactChannel),
                seal.open("client.street", row.id, row.street),
                seal.open("client.mother", row.id, row.mother),
                row.occupation == null ? null : Occupation.valueOf(row.occupation),
                row.version);
    }

    /** A new person with a data key of their own. Two statements. */
    public UUID create(Identity identity) {
        var id = Ids.next();
        var seal = secrets.make(id);
        write("""
                insert into client (office_id, id, name, alias, birth_place, birth_on, sex, nik, nik_hash, nik_absent, foreign_paper,
                                    foreign_number, foreign_hash, telephone, telephone_hash, contact_channel, street, mother,
                                    name_sound, mother_sound, spoken, occupation)
                values (:office, :id, :name, :alias, :birthPlace, :birthOn, :sex, :nik, :nikHash, :nikAbsent, :foreignPaper,
                        :foreignNumber, :foreignHash, :telephone, :telephoneHash, :channel, :street, :mother, :nameSound, :motherSound, :spoken, :occupation)
                """, id, identity, seal).update();
        return id;
    }

    /**
     * Puts an identity right; what stood before is kept with the reason. An empty NIK or number of a foreigner's paper leaves
     * the stored one as it is, for only its last signs were on the form. Four statements.
     *
     * @throws Stale if someone else corrected it meanwhile
     */
    public void correct(UUID clientId, int version, Identity identity, String reason) {
        var before = row(clientId);
        var seal = secrets.of(clientId);
        keep(clientId, person(before, seal), seal, reason);
        int done =
                write("""
                update client set name = :name, alias = :alias, birth_place = :birthPlace, birth_on = :birthOn, sex = :sex,
                       nik = coalesce(:nik, nik), nik_hash = coalesce(:nikHash, nik_hash),
                       nik_absent = case when coalesce(:nik, nik) is null then :nikAbsent end,
                       foreign_paper = coalesce(:foreignPaper, foreign_paper), foreign_number = coalesce(:foreignNumber, foreign_number),
                       foreign_hash = coalesce(:foreignHash, foreign_hash),
                       telephone = :telephone, telephone_hash = :telephoneHash, contact_channel = :channel, street = :street,
                       mother = :mother, name_sound = :nameSound, mother_sound = :motherSound,
                       spoken = :spoken, occupation = :occupation, version = version + 1
                 where office_id = :office and id = :id and version = :version
                """, clientId, identity, seal).param("version", version).update();
        if (done == 0) throw new Stale();
    }

    private void keep(UUID clientId, Person before, Seal seal, String reason) {
        var id = Ids.next();
        jdbc.sql("""
                insert into client_correction (office_id, id, client_id, reason, before, corrected_by, corrected_at)
                values (:office, :id, :client, :reason, :before, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("client", clientId)
                .param("reason", seal.close("client_correction.reason", id, reason))
                .param("before", seal.close("client_correction.before", id, before.toString()))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    private JdbcClient.StatementSpec write(String sql, UUID id, Identity identity, Seal seal) {
        var who = SealedIdentity.of(id, identity, seal, secrets);
        return jdbc.sql(sql)
                .param("office", desk.office())
                .param("id", id)
                .param("name", who.name())
                .param("alias", who.alias())
                .param("birthPlace", who.birthPlace())
                .param("birthOn", who.birthOn())
                .param("sex", who.sex())
                .param("nik", who.nik())
                .param("nikHash", who.nikHash())
                .param("nikAbsent", who.nikAbsent())
                .param("foreignPaper", who.foreignPaper())
                .param("foreignNumber", who.foreignNumber())
                .param("foreignHash", who.foreignHash())
                .param("telephone", who.telephone())
                .param("telephoneHash", who.telephoneHash())
                .param("channel", who.channel())
                .param("occupation", who.occupation())
                .param("street", who.street())
                .param("mother", who.mother())
                .param("nameSound", who.nameSound())
                .param("motherSound", who.motherSound())
                .param("spoken", who.spoken());
    }
}
