package id.pulih.report;

import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.casefile.BreakGlass;
import id.pulih.casefile.NextAct;
import id.pulih.disclosure.DisclosureSettings;
import id.pulih.disclosure.Inquiries;
import id.pulih.office.Calendars;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the acting person must do now, what is late, what comes next (X14, R73). Reads, never writes. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Home {

    /** A case in which the next act is this person's. */
    public record Waiting(UUID caseId, String name, boolean child, NextAct act, Step step, OffsetDateTime dueAt) {

        /** Whether its due day has passed. */
        public boolean late(OffsetDateTime now) {
            return dueAt != null && dueAt.isBefore(now);
        }
    }

    /**
     * Signed sheets without an answer, the next TPP session, news not yet told, cases that wait for a session.
     *
     * @param special urgent cases for which a special session is proposed
     * @param firstCalls people whom this person, as their PK, has promised to call
     * @param firstCallBy the nearest of the days promised; null for none
     * @param openings cases opened with a reason in the last seven days; nought for all but the head
     * @param inquiries requests for data from outside that the head has not answered; nought for all but the head
     * @param lateInquiries those of them whose time is over
     * @param inquirySheets answers that a clerk has recorded from the reader's sheet, about no case, and that wait for his word
     */
    public record Around(
            int sheets,
            LocalDate nextSession,
            int calls,
            int waitingForSession,
            int openings,
            int special,
            int firstCalls,
            LocalDate firstCallBy,
            int inquiries,
            int lateInquiries,
            int inquirySheets) {}

    /**
     * A substitution that somebody has ended before its last day, as its PK and its substitute are told for a week.
     *
     * @param stoodIn whether the reader was the substitute, to whom these cases are closed now
     * @param clients the names of the clients of its cases
     */
    public record SubstitutionEnded(String substitute, boolean stoodIn, String by, LocalDate on, List<String> clients) {

        /** At most three of the names, and how many more there are. */
        public String some() {
            int more = clients.size() - 3;
            var named = clients.stream().limit(3).collect(Collectors.joining(", "));
            return more > 0 ? named + ", dan " + more + " lainnya" : named;
        }
    }

    private static final int TOLD_DAYS = 7;

    private final JdbcClient jdbc;
    private final Calendars calendars;
    private final Desk desk;

    Home(JdbcClient jdbc, Calendars calendars, Desk desk) {
        this.jdbc = jdbc;
        this.calendars = calendars;
        this.desk = desk;
    }

    /** The cases that wait for the roles of this person, the most urgent first; at most thirty. One statement. */
    public List<Waiting> waiting() {
        var mine = NextAct.of(desk.now().roles());
        if (mine.isEmpty()) return List.of();
        return jdbc.sql("""
                select k.id, k.name, k.child, k.next_acts, k.step, k.due_at
                  from case_card k
                 where k.office_id = :office and k.closed_on is null and not k.paused and k.next_acts && cast(:acts as text[])
                   and exists (select from case_access a
                                where (a.office_id, a.case_id) = (k.office_id, k.id)
                                  and (a.staff_id = :staff or a.role = any(:roles))
                                  and a.from_at <= :now and (a.until_at is null or a.until_at > :now))
                 order by k.due_at nulls last, k.id limit 30
                """)
                .param("office", desk.office())
                .param("acts", mine.stream().map(NextAct::name).toArray(String[]::new))
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .query((r, i) -> new Waiting(
                        r.getObject(1, UUID.class),
                        r.getString(2),
                        r.getBoolean(3),
                        first(mine, (String[]) r.getArray(4).getArray()),
                        Step.valueOf(r.getString(5)),
                        r.getObject(6, OffsetDateTime.class)))
                .list();
    }

    private static NextAct first(Set<NextAct> mine, String[] acts) {
        return Arrays.stream(acts)
                .map(NextAct::valueOf)
                .filter(mine::contains)
                .findFirst()
                .orElseThrow();
    }

    /** The substitutions of this person, as PK or as substitute, that were ended early in the last seven days. One statement. */
    public List<SubstitutionEnded> endedSubstitutions() {
        return jdbc.sql("""
                select s.name, c.officer_id = :staff, b.name, (e.ended_at at time zone :zone)::date, array_agg(k.name order by k.name)
                  from substitution_end e
                  join officer_choice c on (c.office_id, c.id) = (e.office_id, e.choice_id)
                  join case_card k on (k.office_id, k.id) = (c.office_id, c.case_id)
                  join staff s on (s.office_id, s.id) = (c.office_id, c.officer_id)
                  join staff b on (b.office_id, b.id) = (e.office_id, e.ended_by)
                 where e.office_id = :office and e.undone_at is null and e.ended_at >= :since
                   and (c.officer_id = :staff
                        or exists (select from case_access a
                                    where (a.office_id, a.case_id) = (c.office_id, c.case_id) and a.staff_id = :staff
                                      and a.access_right = 'SIGN' and a.from_at <= :now
                                      and (a.until_at is null or a.until_at > :now)))
                 group by c.officer_id, s.name, b.name, e.ended_at order by e.ended_at desc limit 5
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("zone", desk.zone().getId())
                .param("since", desk.moment().minusDays(TOLD_DAYS))
                .param("now", desk.moment())
                .query((r, i) -> new SubstitutionEnded(
                        r.getString(1),
                        r.getBoolean(2),
                        r.getString(3),
                        r.getObject(4, LocalDate.class),
                        List.of((String[]) r.getArray(5).getArray())))
                .list();
    }

    /** What lies beside the cases: unanswered sheets, the next session, open calls. One statement. */
    public Around around() {
        return jdbc.sql("""
                select (select count(*) from case_event e
                         where e.office_id = :office and e.decided_by = :staff and e.sheet_id is not null
                           and not exists (select from sheet_answer a where (a.office_id, a.event_id) = (e.office_id, e.id))),
                       (select min(held_on) from tpp_session s
                         where s.office_id = :office and s.held_on >= :today and s.postponed_on is null and s.minutes_id is null),
                       (select count(*) from notice n
                         where n.office_id = :office and not n.first_call
                           and not exists (select from notice_answer a
                                            where (a.office_id, a.notice_id) = (n.office_id, n.id) and a.undone_at is null
                                              and a.result <> 'NOT_REACHED')),
                       (select count(*) from case_card k
                         where k.office_id = :office and k.step = 'G' and k.exit_fact is null and not k.paused
                           and not exists (select from tpp_docket d
                                             join tpp_session t on (t.office_id, t.id) = (d.office_id, d.session_id)
                                            where (d.office_id, d.case_id) = (k.office_id, k.id) and d.removed_on is null
                                              and t.minutes_id is null and t.postponed_on is null)),
                       case when :head then (select count(*) from case_access a
                                              where a.office_id = :office and a.ground = 'BREAK_GLASS' and a.from_at >= :since)
                            else 0 end,
                       (select count(*) from request_card r join case_card k on (k.office_id, k.id) = (r.office_id, r.case_id)
                         where r.office_id = :office and r.urgency = 'SEGERA' and k.closed_on is null and k.step in ('D', 'E', 'F', 'G')
                           and not exists (select from tpp_docket d
                                             join tpp_session t on (t.office_id, t.id) = (d.office_id, d.session_id)
                                            where (d.office_id, d.case_id) = (k.office_id, k.id) and d.removed_on is null
                                              and t.minutes_id is null and t.postponed_on is null)),
                       f.calls, f.due_on, q.waiting, q.late, q.sheets
                  from (select count(*)::int as calls, min(n.due_on) as due_on
                          from notice n
                         where n.office_id = :office and n.first_call
                           and not exists (select from notice_answer a
                                            where (a.office_id, a.notice_id) = (n.office_id, n.id) and a.undone_at is null
                                              and a.result <> 'NOT_REACHED')
                           and exists (select from case_access a
                                        where (a.office_id, a.case_id) = (n.office_id, n.case_id) and a.staff_id = :staff
                                          and a.access_right = 'SIGN' and a.from_at <= :now
                                          and (a.until_at is null or a.until_at > :now))
                           and exists (select from case_card k where (k.office_id, k.id) = (n.office_id, n.case_id)
                                          and k.closed_on is null)) f
                  cross join (select count(*) filter (where a.inquiry_id is null)::int as waiting,
                                     count(*) filter (where a.inquiry_id is null and i.received_on
                                          <= (cast(:lateSince as date[]))[coalesce(d.answer_days, :usualDays)])::int as late,
                                     count(*) filter (where a.sheet_id is not null and i.case_id is null and a.decided_by = :staff
                                                        and o.inquiry_id is null)::int as sheets
                                from data_inquiry i
                                left join disclosure_setting d on d.office_id = i.office_id
                                left join data_answer a on (a.office_id, a.inquiry_id) = (i.office_id, i.id)
                                left join data_answer_word o on (o.office_id, o.inquiry_id) = (i.office_id, i.id)
                               where i.office_id = :office and :head) q
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("today", desk.today())
                .param("head", desk.may(Right.RATIFY))
                .param(
                        "since",
                        desk.today()
                                .minusDays(BreakGlass.DAYS)
                                .atStartOfDay(desk.zone())
                                .toOffsetDateTime())
                .param("now", desk.moment())
                .param("lateSince", lateSince())
                .param("usualDays", DisclosureSettings.USUAL_DAYS)
                .query((r, i) -> new Around(
                        r.getInt(1),
                        r.getObject(2, LocalDate.class),
                        r.getInt(3),
                        r.getInt(4),
                        r.getInt(5),
                        r.getInt(6),
                        r.getInt(7),
                        r.getObject(8, LocalDate.class),
                        r.getInt(9),
                        r.getInt(10),
                        r.getInt(11)))
                .single();
    }

    private String[] lateSince() {
        return Arrays.stream(Inquiries.lateSince(calendars.current(), desk.today()))
                .map(LocalDate::toString)
                .toArray(String[]::new);
    }
}
