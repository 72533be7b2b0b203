package id.pulih.evaluation;

import id.pulih.Given;
import id.pulih.GivenPlan;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The plan of a running programme with two accepted activities, for tests of the steps k and l. */
public final class GivenRunning {

    private GivenRunning() {}

    /** Gives the case an agreed plan of six months; the client agrees to follow-up or not. Gives the ids of the items. */
    public static List<UUID> plan(EmbeddedPostgres pg, Given given, Given.Case aCase, LocalDate from, boolean followUp)
            throws Exception {
        return GivenPlan.agreed(
                pg,
                given,
                aCase,
                from,
                from.plusMonths(6),
                followUp,
                List.of(
                        item(
                                "COUNSELING_THERAPY",
                                "SUBSTANCE",
                                "Tahu cara menolak ajakan teman lama",
                                "Konseling berdua dengan pembimbing"),
                        item(
                                "WORK_EDUCATION",
                                "WORK_SCHOOL",
                                "Punya penghasilan tetap",
                                "Pelatihan servis sepeda motor")));
    }

    private static GivenPlan.Item item(String treatment, String domain, String goal, String activity) {
        return new GivenPlan.Item(treatment, domain, "INDIVIDUAL", goal, activity, 8, new BigDecimal("12.0"), "");
    }

    /** A session of ninety minutes for this activity that was held; the client was there or not. */
    public static void session(EmbeddedPostgres pg, Given given, Given.Case aCase, UUID item, boolean present)
            throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            c.setAutoCommit(false);
            var id = Ids.next();
            var pk = given.the(Role.PROBATION_OFFICER).staff();
            var at = OffsetDateTime.now().minusDays(present ? 2 : 3);
            Office.run(
                    c,
                    "insert into guidance_session (office_id, id, title, starts_at, led_by, held_at, held_by, treatment, form, minutes, place, performer) values (?, ?, 'Konseling', ?, ?, ?, ?, 'COUNSELING_THERAPY', 'INDIVIDUAL', 90, 'Ruang konseling', 'PROBATION_OFFICER')",
                    given.office,
                    id,
                    at,
                    pk,
                    at,
                    pk);
            Office.place(c, given.office, id, aCase.id(), item);
            Office.run(
                    c,
                    "insert into attendance (office_id, id, session_id, case_id, status, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?)",
                    given.office,
                    Ids.next(),
                    id,
                    aCase.id(),
                    present ? "PRESENT" : "ABSENT",
                    pk,
                    at);
            c.commit();
        }
    }
}
