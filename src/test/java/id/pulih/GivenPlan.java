package id.pulih;

import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The rows of an agreed plan with one item of each treatment, for tests of the steps after i. */
public final class GivenPlan {

    private static final Map<String, String> DOMAINS = Map.of(
            "COUNSELING_THERAPY", "SUBSTANCE",
            "WORK_EDUCATION", "WORK_SCHOOL",
            "SOCIAL_SUPPORT", "FAMILY",
            "SUPERVISION_MONITORING", "SUBSTANCE",
            "COMMUNITY_INVOLVEMENT", "PEERS",
            "SELF_CONTROL", "ATTITUDE");

    private GivenPlan() {}

    /** One activity of a plan. */
    public record Item(
            String treatment,
            String domain,
            String form,
            String goal,
            String activity,
            int sessions,
            BigDecimal hours,
            String place) {}

    /**
     * An accepted plan; self-control is a group activity, the others are one-to-one.
     *
     * @return the items by the name of their treatment
     */
    public static Map<String, UUID> agreed(
            EmbeddedPostgres pg, Given given, Given.Case aCase, LocalDate from, LocalDate to) throws Exception {
        var items = DOMAINS.keySet().stream()
                .sorted()
                .map(treatment -> new Item(
                        treatment,
                        DOMAINS.get(treatment),
                        treatment.equals("SELF_CONTROL") ? "GROUP" : "INDIVIDUAL",
                        "Tujuan " + treatment.toLowerCase(Locale.ROOT),
                        "Kegiatan " + treatment.toLowerCase(Locale.ROOT),
                        4,
                        new BigDecimal("6.0"),
                        "Ruang konseling"))
                .toList();
        var ids = agreed(pg, given, aCase, from, to, true, items);
        var byTreatment = new LinkedHashMap<String, UUID>();
        for (int i = 0; i < items.size(); i++) byTreatment.put(items.get(i).treatment(), ids.get(i));
        return byTreatment;
    }

    /** A plan of these activities, all accepted; the client agrees to follow-up or not. Gives the ids in their order. */
    public static List<UUID> agreed(
            EmbeddedPostgres pg,
            Given given,
            Given.Case aCase,
            LocalDate from,
            LocalDate to,
            boolean followUp,
            List<Item> items)
            throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            c.setAutoCommit(false);
            var answer = Ids.next();
            var pk = given.the(Role.PROBATION_OFFICER).staff();
            var plan = plan(c, given, aCase, from, to, true);
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
            var ids = new ArrayList<UUID>();
            for (var item : items) {
                var id = item(c, given, aCase, plan, ids.size() + 1, item);
                Office.run(
                        c,
                        "insert into plan_item_answer (office_id, answer_id, item_id, accepted) values (?, ?, ?, true)",
                        given.office,
                        answer,
                        id);
                ids.add(id);
            }
            c.commit();
            return ids;
        }
    }

    /** A plan of one activity that was not offered yet. Gives the id of the activity. */
    public static UUID drafted(
            EmbeddedPostgres pg, Given given, Given.Case aCase, LocalDate from, LocalDate to, Item item)
            throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            c.setAutoCommit(false);
            var id = item(c, given, aCase, plan(c, given, aCase, from, to, false), 1, item);
            c.commit();
            return id;
        }
    }

    private static UUID plan(Connection c, Given given, Given.Case aCase, LocalDate from, LocalDate to, boolean offered)
            throws Exception {
        var plan = Ids.next();
        Office.run(
                c,
                "insert into plan (office_id, id, case_id, decision_id, number, starts_on, ends_on, offered_on, made_by, made_at) values (?, ?, ?, ?, 1, ?, ?, ?, ?, ?)",
                given.office,
                plan,
                aCase.id(),
                decision(c, given, aCase),
                from,
                to,
                offered ? from : null,
                given.the(Role.PROBATION_OFFICER).staff(),
                OffsetDateTime.now());
        return plan;
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

    private static UUID item(Connection c, Given given, Given.Case aCase, UUID plan, int position, Item item)
            throws Exception {
        var seal = given.seal(aCase.client());
        var id = Ids.next();
        Office.run(
                c,
                "insert into plan_item (office_id, id, plan_id, case_id, position, treatment, domain, goal, activity, form, performer, sessions, hours, place, recommendation_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PROBATION_OFFICER', ?, ?, ?, ?)",
                given.office,
                id,
                plan,
                aCase.id(),
                position,
                item.treatment(),
                item.domain(),
                seal.close("plan_item.goal", id, item.goal()),
                seal.close("plan_item.activity", id, item.activity()),
                item.form(),
                item.sessions(),
                item.hours(),
                item.place(),
                Ids.next());
        return id;
    }
}
