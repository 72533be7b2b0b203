package id.pulih.client;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * One person who was written down twice (E15). A member of the staff says so with a reason; both entries stay as they are, one
 * points to the other, and the pointer can be cleared. Nothing decides this by itself.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SamePeople {

    /** What was decided about a pair. */
    public enum Verdict {
        SAME("Dinyatakan orang yang sama"),
        SPLIT("Dipisah lagi"),
        DISTINCT("Dinyatakan dua orang berbeda");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** One decision, the newest first. */
    public record Decided(UUID clientId, UUID otherId, Verdict verdict, String reason, String by, OffsetDateTime at) {}

    /** Two entries that nobody has judged yet. */
    public record Pair(
            UUID oneId,
            String one,
            @Nullable LocalDate oneBirthOn,
            UUID otherId,
            String other,
            @Nullable LocalDate otherBirthOn,
            String why) {}

    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;

    SamePeople(JdbcClient jdbc, Desk desk, Secrets secrets) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
    }

    /** Everyone whom the staff holds for the same person, this one among them, the entry that stays first. One statement. */
    public List<UUID> of(UUID clientId) {
        var all = jdbc.sql("""
                with me as (select coalesce(merged_into, id) as stays from client where office_id = :office and id = :id)
                select c.id from me join client c on c.office_id = :office and c.id = me.stays
                union all
                (select c.id from me join client c on c.office_id = :office and c.merged_into = me.stays order by c.id limit 50)
                """)
                .param("office", desk.office())
                .param("id", clientId)
                .query(UUID.class)
                .list();
        if (all.isEmpty()) throw new NotFound();
        return all;
    }

    /** The entry to which this one points; empty for one that stands by itself. One statement. */
    public Optional<UUID> mergedInto(UUID clientId) {
        return jdbc.sql("select merged_into from client where office_id = ? and id = ? and merged_into is not null")
                .param(desk.office())
                .param(clientId)
                .query(UUID.class)
                .optional();
    }

    /** Whether two people have one NIK, one number of a foreigner's paper; null where one of them has none on record. */
    public record SameNumbers(
            @Nullable Boolean nik, @Nullable Boolean paper) {}

    /** How the numbers of two people compare. One statement. */
    public SameNumbers sameNumbers(UUID one, UUID other) {
        return jdbc.sql("""
                select a.nik_hash = b.nik_hash as nik, a.foreign_hash = b.foreign_hash as paper
                  from client a join client b on b.office_id = a.office_id and b.id = :other
                 where a.office_id = :office and a.id = :one
                """)
                .param("office", desk.office())
                .param("one", one)
                .param("other", other)
                .query(SameNumbers.class)
                .single();
    }

    /**
     * This entry is the same person as the other, which stays. Pointers are one step long: an entry to which others point stays,
     * or its own are parted first. Three statements.
     */
    public void merge(UUID clientId, UUID into, String reason) {
        explained(reason);
        if (clientId.equals(into)) throw new RuleViolation("Pilih dua catatan yang berlainan.");
        int done = jdbc.sql("""
                with held as materialized (
                    select id, merged_into from client where office_id = :office and id in (:id, :into) order by id for update)
                update client set merged_into = :into, version = version + 1
                 where office_id = :office and id = :id and (select count(*) from held where merged_into is null) = 2
                   and not exists (select from client c where c.office_id = :office and c.merged_into = :id)
                """)
                .param("office", desk.office())
                .param("id", clientId)
                .param("into", into)
                .update();
        if (done == 0) {
            throw new RuleViolation(
                    "Salah satu catatan sudah digabung dengan catatan lain. Pilih catatan yang menampungnya sebagai yang tetap dipakai, atau pisahkan dahulu.");
        }
        note(clientId, into, Verdict.SAME, reason);
    }

    /** Clears the pointer: they were two persons after all. Three statements. */
    public void split(UUID clientId, String reason) {
        explained(reason);
        var into = jdbc.sql("""
                with held as materialized (
                    select merged_into from client where office_id = :office and id = :id and merged_into is not null for update)
                update client c set merged_into = null, version = version + 1
                  from held where c.office_id = :office and c.id = :id returning held.merged_into
                """)
                .param("office", desk.office())
                .param("id", clientId)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new RuleViolation("Catatan ini tidak sedang digabung. Muat ulang halaman ini."));
        note(clientId, into, Verdict.SPLIT, reason);
    }

    /** Two persons, whatever the likeness: the pair is not offered again. Two statements. */
    public void distinct(UUID clientId, UUID other, String reason) {
        if (clientId.equals(other)) throw new RuleViolation("Pilih dua catatan yang berlainan.");
        new Problems().maxLength("reason", reason, 500).throwIfAny();
        note(clientId, other, Verdict.DISTINCT, reason);
    }

    private static void explained(String reason) {
        new Problems()
                .require("reason", reason, "Tulis dasar keputusan ini, misalnya KTP yang diperlihatkan.")
                .maxLength("reason", reason, 500)
                .throwIfAny();
    }

    private void note(UUID clientId, UUID other, Verdict verdict, String reason) {
        var id = Ids.next();
        jdbc.sql("""
                insert into client_sameness (office_id, id, client_id, other_id, verdict, reason, decided_by, decided_at)
                values (:office, :id, :client, :other, :verdict, :reason, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("client", clientId)
                .param("other", other)
                .param("verdict", verdict.name())
                .param("reason", secrets.of(clientId).close("client_sameness.reason", id, reason))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    private record Row(
            UUID id,
            UUID clientId,
            UUID otherId,
            String verdict,
            byte @Nullable [] reason,
            String by,
            OffsetDateTime at) {}

    /** What was decided about this person, the newest first. Two statements at most. */
    public List<Decided> decisions(UUID clientId) {
        var rows = jdbc.sql("""
                select d.id, d.client_id, d.other_id, d.verdict, d.reason, s.name as by, d.decided_at as at
                  from client_sameness d join staff s on (s.office_id, s.id) = (d.office_id, d.decided_by)
                 where d.office_id = :office and (d.client_id = :client or d.other_id = :client)
                 order by d.decided_at desc, d.id desc limit 50
                """)
                .param("office", desk.office())
                .param("client", clientId)
                .query(Row.class)
                .list();
        var seals = secrets.of(rows.stream().map(Row::clientId).toList());
        return rows.stream()
                .map(r -> new Decided(
                        r.clientId(),
                        r.otherId(),
                        Verdict.valueOf(r.verdict()),
                        seals.containsKey(r.clientId())
                                ? seals.get(r.clientId()).open("client_sameness.reason", r.id(), r.reason())
                                : "",
                        r.by(),
                        r.at()))
                .toList();
    }

    /** Pairs with an equal NIK or number of a foreigner's paper, or the sound of the name and the birth date; at most fifty, undecided ones only. One statement. */
    public List<Pair> suspected() {
        return jdbc.sql("""
                with pairs as (
                    (select a.id as a, b.id as b, 1 as place, :nik as why from client a
                       join client b on b.office_id = a.office_id and b.nik_hash = a.nik_hash and b.id > a.id
                      where a.office_id = :office and a.merged_into is null and b.merged_into is null limit 200)
                    union all
                    (select a.id, b.id, 2, :paper from client a
                       join client b on b.office_id = a.office_id and b.foreign_hash = a.foreign_hash and b.id > a.id
                      where a.office_id = :office and a.merged_into is null and b.merged_into is null
                        and (a.nik_hash is null or b.nik_hash is distinct from a.nik_hash) limit 200)
                    union all
                    (select a.id, b.id, 3, 'Nama dan tanggal lahir' from client a
                       join client b on b.office_id = a.office_id and b.name_sound = a.name_sound and b.birth_on = a.birth_on and b.id > a.id
                      where a.office_id = :office and a.merged_into is null and b.merged_into is null
                        and (a.nik_hash is null or b.nik_hash is distinct from a.nik_hash)
                        and (a.foreign_hash is null or b.foreign_hash is distinct from a.foreign_hash) limit 200))
                select a.id as one_id, a.name as one, a.birth_on as one_birth_on, b.id as other_id, b.name as other,
                       b.birth_on as other_birth_on, pairs.why
                  from pairs
                  join client a on a.office_id = :office and a.id = pairs.a
                  join client b on b.office_id = :office and b.id = pairs.b
                 where not exists (select from client_sameness d
                                    where d.office_id = :office and d.verdict = 'DISTINCT'
                                      and ((d.client_id, d.other_id) = (a.id, b.id) or (d.client_id, d.other_id) = (b.id, a.id)))
                 order by pairs.place, a.name_key, a.id limit :most
                """)
                .param("office", desk.office())
                .param("nik", LookAlikes.SAME_NIK)
                .param("paper", LookAlikes.SAME_PAPER)
                .param("most", MOST)
                .query(Pair.class)
                .list();
    }
}
