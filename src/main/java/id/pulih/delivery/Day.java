package id.pulih.delivery;

import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.casefile.Cases;
import id.pulih.sop.ActivityForm;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The officer's day: what is on today, what came of earlier sessions is still to be recorded, what to do next, the week ahead. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Day {

    /**
     * One session of the officer's clients.
     *
     * @param clients how many have a place
     * @param open how many of them have no outcome yet
     * @param clientName of the only client, or of the first by name
     */
    public record Meeting(
            UUID id,
            String title,
            ActivityForm form,
            OffsetDateTime startsAt,
            int minutes,
            String place,
            int clients,
            int open,
            UUID caseId,
            String clientName) {

        /** Where its outcome is recorded. */
        public String href() {
            return form == ActivityForm.GROUP ? "/sesi/" + id + "/kehadiran" : "/kasus/" + caseId + "/kegiatan/" + id;
        }
    }

    /** The page of one day. */
    public record View(
            LocalDate on,
            List<Meeting> today,
            List<Meeting> unrecorded,
            List<FollowUpActs.Open> acts,
            List<Meeting> week) {}

    private static final int BACK = 60;
    private static final int AHEAD = 7;

    private final JdbcClient jdbc;
    private final Cases cases;
    private final FollowUpActs acts;
    private final Desk desk;

    Day(JdbcClient jdbc, Cases cases, FollowUpActs acts, Desk desk) {
        this.jdbc = jdbc;
        this.cases = cases;
        this.acts = acts;
        this.desk = desk;
    }

    /** Today, of the clients whom the acting person guides; three statements, names and dates only. */
    public View today() {
        var on = desk.today();
        var mine = cases.held(Right.WORK);
        var meetings = meetings(mine, on.minusDays(BACK), on.plusDays(AHEAD + 1L));
        return new View(
                on,
                meetings.stream().filter(m -> day(m).equals(on)).toList(),
                meetings.stream()
                        .filter(m -> day(m).isBefore(on) && m.open() > 0)
                        .toList(),
                acts.open(mine),
                meetings.stream().filter(m -> day(m).isAfter(on)).toList());
    }

    private LocalDate day(Meeting m) {
        return m.startsAt().atZoneSameInstant(desk.zone()).toLocalDate();
    }

    private List<Meeting> meetings(List<UUID> mine, LocalDate from, LocalDate until) {
        return jdbc.sql("""
                select s.id, s.title, s.form, s.starts_at, s.minutes, s.place, count(*) as clients,
                       count(*) filter (where p.mark is null) as open,
                       (array_agg(p.case_id order by k.name, k.id))[1] as case_id, min(k.name) as client_name
                  from guidance_session s
                  join session_place p on (p.office_id, p.session_id) = (s.office_id, s.id) and p.ended_at is null
                  join case_card k on (k.office_id, k.id) = (p.office_id, p.case_id)
                 where s.office_id = :office and s.starts_at >= :from and s.starts_at < :until and p.case_id = any(:mine)
                 group by s.id, s.title, s.form, s.starts_at, s.minutes, s.place
                 order by s.starts_at, s.id limit 400
                """)
                .param("office", desk.office())
                .param("from", from.atStartOfDay(desk.zone()).toOffsetDateTime())
                .param("until", until.atStartOfDay(desk.zone()).toOffsetDateTime())
                .param("mine", mine.toArray(UUID[]::new))
                .query(Meeting.class)
                .list();
    }
}
