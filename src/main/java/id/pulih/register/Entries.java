package id.pulih.register;

import id.pulih.access.Desk;
import id.pulih.client.RegisteredPeople;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the entries of the register, hundreds by one statement, and lets the clients' guidance follow them. */
@Component
class Entries {

    /** One entry and whose it is; the seal is the client's. */
    record Written(
            UUID id,
            UUID client,
            Seal seal,
            Entry entry,
            @Nullable UUID officer) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final RegisteredPeople people;

    Entries(JdbcClient jdbc, Desk desk, Secrets secrets, RegisteredPeople people) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.people = people;
    }

    /** New entries, or the same ones with what the register says now. Two statements. */
    void write(UUID importId, List<Written> all, UUID by) {
        if (all.isEmpty()) return;
        jdbc.sql("""
                insert into register_entry (office_id, id, client_id, key_hash, fingerprint, register_number, kind, offence, from_on, until_on,
                                            officer_name, officer_nip, officer_id, content, taken_by)
                select :office, x.id, x.client, x.key, x.fingerprint, x.number, x.kind, x.offence, x.from_on, x.until_on, x.officer_name,
                       x.officer_nip, x.officer, x.content, :import
                  from unnest(:ids, :clients, :keys, :fingerprints, :numbers, :kinds, :offences, cast(:from as date[]), cast(:until as date[]),
                              :officerNames, :officerNips, :officers, :contents)
                         as x(id, client, key, fingerprint, number, kind, offence, from_on, until_on, officer_name, officer_nip, officer, content)
                    on conflict (office_id, id) do update
                   set key_hash = excluded.key_hash, fingerprint = excluded.fingerprint, register_number = excluded.register_number,
                       kind = excluded.kind, offence = excluded.offence, from_on = excluded.from_on, until_on = excluded.until_on,
                       officer_name = excluded.officer_name, officer_nip = excluded.officer_nip, officer_id = excluded.officer_id,
                       content = excluded.content, taken_by = excluded.taken_by, gone_by = null
                """)
                .param("office", desk.office())
                .param("import", importId)
                .param("ids", ids(all, Written::id))
                .param("clients", ids(all, Written::client))
                .param(
                        "keys",
                        bytes(all, w -> secrets.hash("register", w.entry().key())))
                .param(
                        "fingerprints",
                        bytes(all, w -> secrets.hash("register", w.entry().written())))
                .param("numbers", texts(all, Field.NUMBER))
                .param("kinds", all.stream().map(w -> w.entry().kind().name()).toArray(String[]::new))
                .param("offences", texts(all, Field.OFFENCE))
                .param("from", days(all, Field.FROM_ON))
                .param("until", days(all, Field.UNTIL_ON))
                .param("officerNames", texts(all, Field.OFFICER))
                .param("officerNips", texts(all, Field.OFFICER_NIP))
                .param("officers", all.stream().map(Written::officer).toArray(UUID[]::new))
                .param("contents", bytes(all, w -> w.seal()
                        .close("register_entry.content", w.id(), w.entry().written())))
                .update();
        people.guide(
                all.stream()
                        .map(w -> new RegisteredPeople.Guided(
                                w.client(),
                                w.id(),
                                w.entry().kind(),
                                w.entry().get(Field.NUMBER),
                                w.entry().date(Field.FROM_ON),
                                w.entry().date(Field.UNTIL_ON)))
                        .toList(),
                by);
    }

    private static String[] texts(List<Written> all, Field field) {
        return all.stream().map(w -> w.entry().get(field)).toArray(String[]::new);
    }

    /** As texts that the statement casts; null where the register says nothing. */
    private static String[] days(List<Written> all, Field field) {
        return all.stream()
                .map(w -> w.entry().get(field).isEmpty() ? null : w.entry().get(field))
                .toArray(String[]::new);
    }

    private static UUID[] ids(List<Written> all, Function<Written, UUID> id) {
        return all.stream().map(id).toArray(UUID[]::new);
    }

    private static byte[][] bytes(List<Written> all, Function<Written, byte @Nullable []> value) {
        return all.stream().map(value).toArray(byte[][]::new);
    }
}
