package id.pulih;

import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** The rows of a locked Litmas with two recommendations, for tests of the steps after f. */
public final class GivenLitmas {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private GivenLitmas() {}

    /** Gives the case of a {@link Given} a locked Litmas of round 1: counselling and work. */
    public static void locked(EmbeddedPostgres pg, Secrets secrets, Given given, Given.Case aCase) throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            var seal = seal(c, secrets, given.office, aCase.client());
            var litmas = Ids.next();
            var pk = given.the(Role.PROBATION_OFFICER).staff();
            Office.run(
                    c,
                    "insert into litmas (office_id, id, case_id, client_id, round, begun_by, begun_at) values (?, ?, ?, ?, 1, ?, ?)",
                    given.office,
                    litmas,
                    aCase.id(),
                    aCase.client(),
                    pk,
                    OffsetDateTime.now());
            recommend(
                    c,
                    seal,
                    given.office,
                    litmas,
                    pk,
                    "COUNSELING_THERAPY",
                    "SUBSTANCE",
                    "Konseling pencegahan kambuh");
            recommend(
                    c,
                    seal,
                    given.office,
                    litmas,
                    pk,
                    "WORK_EDUCATION",
                    "WORK_SCHOOL",
                    "Pelatihan servis sepeda motor");
            Office.run(
                    c,
                    "insert into litmas_lock (office_id, litmas_id, register, year, child, number, needs_aftercare, content_hash, locked_by, locked_on, locked_at) values (?, ?, ?, 2026, false, ?, true, ?, ?, ?, ?)",
                    given.office,
                    litmas,
                    "LATIHAN",
                    NUMBER.incrementAndGet(),
                    new byte[32],
                    pk,
                    Office.today(),
                    OffsetDateTime.now());
        }
    }

    private static void recommend(
            Connection c, Seal seal, int office, UUID litmas, UUID pk, String treatment, String domain, String activity)
            throws Exception {
        var id = Ids.next();
        Office.run(
                c,
                "insert into litmas_recommendation (office_id, id, litmas_id, treatment, domain, goal, activity, position, form, sessions, hours, performer, months, saved_by, saved_at) values (?, ?, ?, ?, ?, ?, ?, 1, 'INDIVIDUAL', 8, ?, 'PROBATION_OFFICER', 6, ?, ?)",
                office,
                id,
                litmas,
                treatment,
                domain,
                seal.close("litmas_recommendation.goal", id, "Mampu menjaga pemulihan"),
                seal.close("litmas_recommendation.activity", id, activity),
                new BigDecimal("12"),
                pk,
                OffsetDateTime.now());
    }

    private static Seal seal(Connection c, Secrets secrets, int office, UUID client) throws Exception {
        try (var s = c.prepareStatement("select wrapped from data_key where office_id = ? and owner_id = ?")) {
            s.setInt(1, office);
            s.setObject(2, client);
            try (var r = s.executeQuery()) {
                r.next();
                return secrets.seal(office, client, r.getBytes(1));
            }
        }
    }
}
