package id.pulih.delivery;

import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.plan.Plan;
import id.pulih.sop.ActivityForm;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes sessions and places; the caller has judged. */
@Component
class SessionRows {

    private final JdbcClient jdbc;
    private final Desk desk;

    SessionRows(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The sessions of one item with the client's place in each; one statement. The title names the treatment, never the plan's words. */
    void insertSeries(Plan.Item item, UUID caseId, NewSession s, String performerName, List<OffsetDateTime> starts) {
        insert(
                item.treatment().label(),
                item.treatment(),
                ActivityForm.INDIVIDUAL,
                s,
                null,
                performerName,
                starts,
                Map.of(caseId, item.id()));
    }

    /** Sessions of a group: every one of the cases has a place in each, with its own plan item; one statement. */
    List<UUID> insert(
            String title,
            Treatment treatment,
            ActivityForm form,
            NewSession s,
            @Nullable Integer capacity,
            String performerName,
            Collection<OffsetDateTime> starts,
            Map<UUID, UUID> itemOfCase) {
        var ids = starts.stream().map(x -> Ids.next()).toList();
        var places = List.copyOf(itemOfCase.entrySet());
        jdbc.sql("""
                with made as (
                    insert into guidance_session (office_id, id, title, treatment, form, starts_at, minutes, place, performer,
                                                  partner_id, performer_name, capacity, series_id, made_at, led_by)
                    select :office, x.id, :title, :treatment, :form, x.starts_at, :minutes, :place, :performer, :partner,
                           :performerName, :capacity, :series, :now, :staff
                      from unnest(:ids, cast(:starts as timestamptz[])) as x(id, starts_at)
                    returning id, starts_at)
                insert into session_place (office_id, session_id, starts_at, case_id, item_id)
                select :office, made.id, made.starts_at, p.case_id, p.item_id
                  from made cross join unnest(:cases, :items) as p(case_id, item_id)
                """)
                .param("office", desk.office())
                .param("title", title)
                .param("treatment", treatment.name())
                .param("form", form.name())
                .param("minutes", s.minutes())
                .param("place", s.place())
                .param("performer", s.performer().name())
                .param("partner", s.performer() == PerformerKind.PROBATION_OFFICER ? null : s.partnerId())
                .param("performerName", performerName)
                .param("capacity", capacity)
                .param("series", Ids.next())
                .param("now", desk.moment())
                .param("staff", desk.staff())
                .param("ids", ids.toArray(UUID[]::new))
                .param("starts", starts.stream().map(OffsetDateTime::toString).toArray(String[]::new))
                .param("cases", places.stream().map(Map.Entry::getKey).toArray(UUID[]::new))
                .param("items", places.stream().map(Map.Entry::getValue).toArray(UUID[]::new))
                .update();
        return ids;
    }

    /** Who of these clients already has a session at one of these hours; one statement. */
    List<String> busy(Collection<UUID> cases, Collection<OffsetDateTime> starts, int minutes) {
        return jdbc.sql("""
                select distinct k.name
                  from session_place p
                  join guidance_session s on (s.office_id, s.id) = (p.office_id, p.session_id)
                  join case_card k on (k.office_id, k.id) = (p.office_id, p.case_id)
                  join unnest(cast(:starts as timestamptz[])) as x(at)
                    on s.starts_at < x.at + make_interval(mins => :minutes) and x.at < s.starts_at + make_interval(mins => s.minutes)
                 where p.office_id = :office and p.case_id = any(:cases) and p.ended_at is null
                 order by k.name limit 20
                """)
                .param("office", desk.office())
                .param("cases", cases.toArray(UUID[]::new))
                .param("starts", starts.stream().map(OffsetDateTime::toString).toArray(String[]::new))
                .param("minutes", minutes)
                .query(String.class)
                .list();
    }
}
