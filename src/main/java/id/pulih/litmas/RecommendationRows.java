package id.pulih.litmas;

import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.secret.Seal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes recommendations, one or many by one statement. */
@Component
class RecommendationRows {

    private final JdbcClient jdbc;
    private final Desk desk;

    RecommendationRows(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** New rows with the same content in another round. */
    void copy(UUID litmasId, List<Recommendation> old, Seal seal) {
        if (!old.isEmpty()) insert(litmasId, old, seal);
    }

    /** Inserts under fresh ids; nothing when the round was handed in meanwhile. */
    int insert(UUID litmasId, List<Recommendation> all, Seal seal) {
        int n = all.size();
        var ids = all.stream().map(r -> Ids.next()).toArray(UUID[]::new);
        var goals = new byte[n][];
        var activities = new byte[n][];
        var names = new byte[n][];
        var places = new byte[n][];
        for (int i = 0; i < n; i++) {
            goals[i] =
                    seal.close("litmas_recommendation.goal", ids[i], all.get(i).goal());
            activities[i] = seal.close(
                    "litmas_recommendation.activity", ids[i], all.get(i).activity());
            names[i] = seal.close(
                    "litmas_recommendation.performer_name", ids[i], all.get(i).performerName());
            places[i] =
                    seal.close("litmas_recommendation.place", ids[i], all.get(i).place());
        }
        return jdbc.sql("""
                insert into litmas_recommendation (office_id, id, litmas_id, position, treatment, domain, goal, activity, form, sessions,
                                                   hours, performer, performer_name, place, months, saved_by, saved_at)
                select :office, x.id, :litmas,
                       x.nth + (select coalesce(max(position), 0) from litmas_recommendation
                                 where office_id = :office and litmas_id = :litmas),
                       x.treatment, x.domain, x.goal, x.activity, x.form, x.sessions, x.hours, x.performer, x.name, x.place, x.months,
                       :staff, :now
                  from unnest(:ids, :treatments, :domains, :goals, :activities, :forms, :sessions, :hours, :performers, :names, :places,
                              :months) with ordinality
                       as x(id, treatment, domain, goal, activity, form, sessions, hours, performer, name, place, months, nth)
                 where not exists (select from litmas_review where office_id = :office and litmas_id = :litmas)
                """)
                .param("office", desk.office())
                .param("litmas", litmasId)
                .param("ids", ids)
                .param("treatments", all.stream().map(r -> r.treatment().name()).toArray(String[]::new))
                .param("domains", all.stream().map(r -> r.domain().name()).toArray(String[]::new))
                .param("goals", goals)
                .param("activities", activities)
                .param("forms", all.stream().map(r -> r.form().name()).toArray(String[]::new))
                .param("sessions", all.stream().map(Recommendation::sessions).toArray(Integer[]::new))
                .param("hours", all.stream().map(Recommendation::hours).toArray(BigDecimal[]::new))
                .param("performers", all.stream().map(r -> r.performer().name()).toArray(String[]::new))
                .param("names", names)
                .param("places", places)
                .param("months", all.stream().map(Recommendation::months).toArray(Integer[]::new))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /** Writes one again; nothing when someone was faster or the round was handed in meanwhile. */
    int update(UUID litmasId, Recommendation r, int version, Seal seal) {
        var id = Objects.requireNonNull(r.id());
        return jdbc.sql("""
                update litmas_recommendation set treatment = :treatment, domain = :domain, goal = :goal, activity = :activity,
                       form = :form, sessions = :sessions, hours = :hours, performer = :performer, performer_name = :name,
                       place = :place, months = :months, version = version + 1, saved_by = :staff, saved_at = :now
                 where office_id = :office and id = :id and litmas_id = :litmas and version = :version
                   and not exists (select from litmas_review where office_id = :office and litmas_id = :litmas)
                """)
                .param("office", desk.office())
                .param("litmas", litmasId)
                .param("id", id)
                .param("version", version)
                .param("treatment", r.treatment().name())
                .param("domain", r.domain().name())
                .param("goal", seal.close("litmas_recommendation.goal", id, r.goal()))
                .param("activity", seal.close("litmas_recommendation.activity", id, r.activity()))
                .param("form", r.form().name())
                .param("sessions", r.sessions())
                .param("hours", r.hours())
                .param("performer", r.performer().name())
                .param("name", seal.close("litmas_recommendation.performer_name", id, r.performerName()))
                .param("place", seal.close("litmas_recommendation.place", id, r.place()))
                .param("months", r.months())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /** Whether this recommendation belongs to this Litmas. */
    boolean has(UUID litmasId, UUID id) {
        return jdbc.sql("""
                select exists (select from litmas_recommendation where office_id = :office and id = :id and litmas_id = :litmas)
                """)
                .param("office", desk.office())
                .param("litmas", litmasId)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    int delete(UUID litmasId, UUID id) {
        return jdbc.sql("""
                delete from litmas_recommendation
                 where office_id = :office and id = :id and litmas_id = :litmas
                   and not exists (select from litmas_review where office_id = :office and litmas_id = :litmas)
                """)
                .param("office", desk.office())
                .param("litmas", litmasId)
                .param("id", id)
                .update();
    }
}
