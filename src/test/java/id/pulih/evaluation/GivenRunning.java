package id.pulih.evaluation;

import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** The plan of a running programme with two accepted activities, for tests of the steps k and l. */
public final class GivenRunning {

    private GivenRunning() {}

    /** Gives the case an agreed plan of six months; the client agrees to follow-up or not. Gives the ids of the items. */
    public static List<UUID> plan(
            EmbeddedPostgres pg, Secrets secrets, Given given, Given.Case aCase, LocalDate from, boolean followUp)
            throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            c.setAutoCommit(false);
            UUID plan = Ids.next(), answer = Ids.next();
            var pk = given.the(Role.PROBATION_OFFICER).staff();
            Office.run(
                    c,
                    "insert into plan (office_id, id, case_id, decision_id, number, starts_on, ends_on, offered_on, made_by, made_at) values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?)",
                    given.office,
                    plan,
                    aCase.id(),
                    decision(c, given, aCase),
                    from,
                    from.plusMonths(6),
                    from,
                    pk,
                    OffsetDateTime.now());
            Office.run(
                    c,
                    "insert into plan_answer (office_id, id, plan_id, case_id, answer, answered_on, follow_up, contact_channel, recorded_by, recorded_at) values (?, ?, ?, ?, 'ACCEPTED', ?, ?, 'WHATSAPP', ?, ?)",
                    given.office,
                    answer,
                    plan,
                    aCase.id(),
                    from,
                    followUp,
                    pk,
                    OffsetDateTime.now());
            var items = List.of(
                    item(
                            c,
                            secrets,
                            given,
                            aCase,
                            plan,
                            answer,
                            1,
                            "COUNSELING_THERAPY",
                            "SUBSTANCE",
                            "Konseling berdua dengan pembimbing",
                            "Tahu cara menolak ajakan teman lama"),
                    item(
                            c,
                            secrets,
                            given,
                            aCase,
                            plan,
                            answer,
                            2,
                            "WORK_EDUCATION",
                            "WORK_SCHOOL",
                            "Pelatihan servis sepeda motor",
                            "Punya penghasilan tetap"));
            c.commit();
            return items;
        }
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
            Office.run(
                    c,
                    "insert into session_place (office_id, session_id, case_id, item_id) values (?, ?, ?, ?)",
                    given.office,
                    id,
                    aCase.id(),
                    item);
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

    private static UUID decision(Connection c, Given given, Given.Case aCase) throws Exception {
        UUID session = Ids.next(), docket = Ids.next(), decision = Ids.next();
        var secretary = given.the(Role.TPP_SECRETARY).staff();
        Office.run(
                c,
                "insert into tpp_session (office_id, id, kind, held_on, starts_at, ends_at, place, chair_id, secretary_id) values (?, ?, 'ROUTINE', date '2026-01-05', time '09:00', time '12:00', 'Ruang sidang', ?, ?)",
                given.office,
                session,
                given.the(Role.SECTION_HEAD).staff(),
                secretary);
        Office.run(
                c,
                "insert into tpp_docket (office_id, id, session_id, case_id, position, round) values (?, ?, ?, ?, 1, 1)",
                given.office,
                docket,
                session,
                aCase.id());
        Office.run(
                c,
                "insert into tpp_decision (office_id, id, docket_id, case_id, outcome, method, months, recorded_by, recorded_at) values (?, ?, ?, ?, 'APPROVED', 'CONSENSUS', 6, ?, ?)",
                given.office,
                decision,
                docket,
                aCase.id(),
                secretary,
                OffsetDateTime.now());
        return decision;
    }

    private static UUID item(
            Connection c,
            Secrets secrets,
            Given given,
            Given.Case aCase,
            UUID plan,
            UUID answer,
            int position,
            String treatment,
            String domain,
            String activity,
            String goal)
            throws Exception {
        var id = Ids.next();
        byte[] wrapped;
        try (var s = c.prepareStatement("select wrapped from data_key where office_id = ? and owner_id = ?")) {
            s.setInt(1, given.office);
            s.setObject(2, aCase.client());
            try (var r = s.executeQuery()) {
                r.next();
                wrapped = r.getBytes(1);
            }
        }
        var seal = secrets.seal(given.office, aCase.client(), wrapped);
        Office.run(
                c,
                "insert into plan_item (office_id, id, plan_id, case_id, position, treatment, domain, goal, activity, form, performer, sessions, hours, recommendation_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 'INDIVIDUAL', 'PROBATION_OFFICER', 8, ?, ?)",
                given.office,
                id,
                plan,
                aCase.id(),
                position,
                treatment,
                domain,
                seal.close("plan_item.goal", id, goal),
                seal.close("plan_item.activity", id, activity),
                new BigDecimal("12.0"),
                Ids.next());
        Office.run(
                c,
                "insert into plan_item_answer (office_id, answer_id, item_id, accepted) values (?, ?, ?, true)",
                given.office,
                answer,
                id);
        return id;
    }
}
