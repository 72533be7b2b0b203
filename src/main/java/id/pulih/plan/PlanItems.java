package id.pulih.plan;

import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.litmas.Recommendation;
import id.pulih.partner.Partners;
import id.pulih.secret.Secrets;
import id.pulih.sop.PerformerKind;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes the items of a plan; goal and activity are sealed with the key of the case's owner. */
@Component
class PlanItems {

    private final JdbcClient jdbc;
    private final Partners partners;
    private final Secrets secrets;
    private final Desk desk;

    PlanItems(JdbcClient jdbc, Partners partners, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.partners = partners;
        this.secrets = secrets;
        this.desk = desk;
    }

    /** The items of a new plan, one for each recommendation that was granted; one statement. */
    void insert(UUID plan, Casefile.Header header, List<Recommendation> chosen) {
        var seal = secrets.of(header.owner());
        var ids = chosen.stream().map(r -> Ids.next()).toArray(UUID[]::new);
        var goals = new byte[ids.length][];
        var activities = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            goals[i] = seal.close("plan_item.goal", ids[i], chosen.get(i).goal());
            activities[i] =
                    seal.close("plan_item.activity", ids[i], chosen.get(i).activity());
        }
        jdbc.sql("""
                insert into plan_item (office_id, id, plan_id, case_id, position, treatment, domain, goal, activity, form, performer,
                                       performer_name, sessions, hours, place, recommendation_id)
                select :office, x.id, :plan, :case, x.position, x.treatment, x.domain, x.goal, x.activity, x.form, x.performer,
                       x.performer_name, x.sessions, x.hours, x.place, x.recommendation_id
                  from unnest(:ids, :treatments, :domains, :goals, :activities, :forms, :performers, :names, :sessions, :hours,
                              :places, :recommendations) with ordinality
                       as x(id, treatment, domain, goal, activity, form, performer, performer_name, sessions, hours, place,
                            recommendation_id, position)
                """)
                .param("office", desk.office())
                .param("plan", plan)
                .param("case", header.id())
                .param("ids", ids)
                .param("treatments", texts(chosen, r -> r.treatment().name()))
                .param("domains", texts(chosen, r -> r.domain().name()))
                .param("goals", goals)
                .param("activities", activities)
                .param("forms", texts(chosen, r -> r.form().name()))
                .param("performers", texts(chosen, r -> r.performer().name()))
                .param("names", texts(chosen, r -> orEmpty(r.performerName())))
                .param("sessions", chosen.stream().map(Recommendation::sessions).toArray(Integer[]::new))
                .param("hours", chosen.stream().map(Recommendation::hours).toArray(BigDecimal[]::new))
                .param("places", texts(chosen, r -> orEmpty(r.place())))
                .param(
                        "recommendations",
                        chosen.stream().map(Recommendation::id).toArray(UUID[]::new))
                .update();
    }

    private static String[] texts(List<Recommendation> all, Function<Recommendation, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /** Writes the items again as the PK has changed them; one statement, and one for the names of listed partners. */
    void update(UUID plan, UUID owner, List<PlanDrafts.Change> changes) {
        var seal = secrets.of(owner);
        var goals = new byte[changes.size()][];
        var activities = new byte[changes.size()][];
        for (int i = 0; i < changes.size(); i++) {
            goals[i] = seal.close(
                    "plan_item.goal", changes.get(i).itemId(), changes.get(i).goal());
            activities[i] = seal.close(
                    "plan_item.activity",
                    changes.get(i).itemId(),
                    changes.get(i).activity());
        }
        jdbc.sql("""
                update plan_item i set goal = x.goal, activity = x.activity, form = x.form, performer = x.performer,
                       partner_id = x.partner_id, performer_name = x.performer_name, sessions = x.sessions, hours = x.hours, place = x.place
                  from unnest(:ids, :goals, :activities, :forms, :performers, :partners, :names, :sessions, :hours, :places)
                       as x(id, goal, activity, form, performer, partner_id, performer_name, sessions, hours, place)
                 where i.office_id = :office and i.plan_id = :plan and i.id = x.id
                """)
                .param("office", desk.office())
                .param("plan", plan)
                .param("ids", changes.stream().map(PlanDrafts.Change::itemId).toArray(UUID[]::new))
                .param("goals", goals)
                .param("activities", activities)
                .param(
                        "forms",
                        changes.stream()
                                .map(c -> Objects.requireNonNull(c.form()).name())
                                .toArray(String[]::new))
                .param(
                        "performers",
                        changes.stream()
                                .map(c -> Objects.requireNonNull(c.performer()).name())
                                .toArray(String[]::new))
                .param(
                        "partners",
                        changes.stream().map(PlanDrafts.Change::partnerId).toArray(UUID[]::new))
                .param("names", names(changes))
                .param(
                        "sessions",
                        changes.stream().map(PlanDrafts.Change::sessions).toArray(Integer[]::new))
                .param("hours", changes.stream().map(PlanDrafts.Change::hours).toArray(BigDecimal[]::new))
                .param("places", changes.stream().map(c -> orEmpty(c.place())).toArray(String[]::new))
                .update();
    }

    /** Who carries each activity out, by name: a partner of the list is called as the list calls it. */
    private String[] names(List<PlanDrafts.Change> changes) {
        var known = new HashMap<UUID, String>();
        if (changes.stream().anyMatch(PlanItems::isGivenAway)) {
            partners.all().forEach(p -> known.put(p.id(), p.name()));
        }
        return changes.stream()
                .map(c -> orEmpty(isGivenAway(c) ? known.get(c.partnerId()) : c.performerName()))
                .toArray(String[]::new);
    }

    private static boolean isGivenAway(PlanDrafts.Change change) {
        return change.partnerId() != null && change.performer() != PerformerKind.PROBATION_OFFICER;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
