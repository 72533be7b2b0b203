package id.pulih.report;

import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.assignment.Officers;
import id.pulih.assignment.Suggestions;
import id.pulih.assignment.Suggestions.Needs;
import id.pulih.assignment.Suggestions.Rated;
import id.pulih.assignment.Weighing;
import id.pulih.assignment.Weights;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The head's Monday sheet: one page of what is late, what waits for him, what is new, and where help is needed (R73). Reads, never writes. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Monday {

    /** Days without a meeting or a talk after which a client stands here: the lowest contact standard is once a month. */
    public static final int SILENT_DAYS = 31;

    /** Days that count as new. */
    public static final int NEW_DAYS = 7;

    /** Lines shown of each kind; the count is of all. */
    public static final int LINES = 5;

    /** The kinds of cases on the sheet, in the order in which they are read. */
    public enum Kind {
        LATE("Lewat tenggat"),
        DISPOSITION("Menunggu disposisi Anda"),
        RATIFICATION("Menunggu penetapan Anda"),
        REPORT("Laporan akhir menunggu Anda"),
        NEW("Permohonan baru, 7 hari terakhir"),
        SILENT("Klien tanpa kontak lebih dari 31 hari");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A case on the sheet.
     *
     * @param since the day that matters: due day, day of the request, day of the last contact; null where there is none
     */
    public record Line(
            UUID caseId,
            String name,
            boolean child,
            Step step,
            @Nullable LocalDate since,
            @Nullable String officer) {}

    /** The first lines of a kind, and how many there are. */
    public record Block(Kind kind, int all, List<Line> lines) {}

    /** A TPP session of this week. */
    public record Session(LocalDate on, LocalTime at, String place, int cases) {}

    /** The whole sheet. */
    public record Sheet(
            LocalDate on,
            List<Block> blocks,
            List<Session> sessions,
            List<Rated> overloaded,
            Weights weights,
            List<Rated> away) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Officers officers;
    private final Weighing weighing;

    Monday(JdbcClient jdbc, Desk desk, Officers officers, Weighing weighing) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.officers = officers;
        this.weighing = weighing;
    }

    /** Four statements, however many cases there are. */
    public Sheet sheet() {
        var weights = weighing.setting().weights();
        var rated = Suggestions.rate(officers.all(null), weights, Needs.NONE);
        return new Sheet(
                desk.today(),
                blocks(),
                sessions(),
                rated.stream().filter(r -> weights.full(r.officer())).toList(),
                weights,
                rated.stream().filter(r -> r.officer().onLeave()).toList());
    }

    private List<Block> blocks() {
        var lines = new EnumMap<Kind, List<Line>>(Kind.class);
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        jdbc.sql("""
                with mine as (
                    select k.* from case_card k
                     where k.office_id = :office and k.closed_on is null and not k.paused
                       and exists (select from case_access_card a
                                    where (a.office_id, a.case_id) = (k.office_id, k.id) and a.access_right = 'DECIDE'
                                      and (a.staff_id = :staff or a.role = any(:roles))
                                      and a.from_at <= :now and (a.until_at is null or a.until_at > :now))),
                     lasting as (
                    select m.id, greatest(t.met_at, t.noted_on::timestamptz,
                             (select max(e.recorded_at) from case_event e
                               where (e.office_id, e.case_id) = (m.office_id, m.id) and e.fact in ('AGREEMENT_SIGNED', 'SCHEDULE_MADE', 'RESUMED'))) as at
                      from mine m left join case_standing t on (t.office_id, t.case_id) = (m.office_id, m.id)
                     where m.step in ('J', 'K')),
                     listed as (
                    select 'LATE' as kind, m.id, (m.due_at - interval '1 microsecond') as at from mine m where m.due_at < :now
                    union all
                    select 'DISPOSITION', m.id, m.due_at - interval '1 microsecond' from mine m where m.step = 'C'
                    union all
                    select 'RATIFICATION', m.id, m.due_at - interval '1 microsecond' from mine m
                     where m.step = 'H' and exists (select from tpp_decision d
                                                      join tpp_docket p on (p.office_id, p.id) = (d.office_id, d.docket_id)
                                                      join tpp_session s on (s.office_id, s.id) = (p.office_id, p.session_id)
                                                     where (d.office_id, d.case_id) = (m.office_id, m.id) and s.minutes_signed_on is not null
                                                       and d.outcome in ('APPROVED', 'APPROVED_CHANGED', 'REJECTED')
                                                       and not exists (select from tpp_ratification r where (r.office_id, r.decision_id) = (d.office_id, d.id)))
                    union all
                    select 'REPORT', m.id, m.due_at - interval '1 microsecond' from mine m
                     where m.step = 'L' and exists (select from final_report f join final_report_check c on (c.office_id, c.report_id) = (f.office_id, f.id)
                                                     where (f.office_id, f.case_id) = (m.office_id, m.id) and c.agreed
                                                       and not exists (select from final_report_answer a where (a.office_id, a.report_id) = (f.office_id, f.id)))
                    union all
                    select 'NEW', m.id, m.started_on::timestamptz from mine m where m.started_on > :newSince
                    union all
                    select 'SILENT', l.id, l.at from lasting l where l.at < :silentSince),
                     numbered as (
                    select kind, id, at, count(*) over (partition by kind)::int as of_kind,
                           row_number() over (partition by kind order by case when kind = 'NEW' then null else at end nulls last, at desc, id) as place
                      from listed)
                select n.kind, n.of_kind, m.id, m.name, m.child, m.step, (n.at at time zone :zone)::date as since,
                       (select min(s.name) from case_access_card a join staff s on (s.office_id, s.id) = (a.office_id, a.staff_id)
                         where (a.office_id, a.case_id) = (m.office_id, m.id) and a.access_right = 'SIGN' and a.from_at <= :now
                           and (a.until_at is null or a.until_at > :now)) as officer
                  from numbered n join mine m on m.id = n.id
                 where n.place <= :lines order by n.kind, n.place
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("zone", desk.zone().getId())
                .param("newSince", desk.today().minusDays(NEW_DAYS))
                .param("silentSince", desk.moment().minusDays(SILENT_DAYS))
                .param("lines", LINES)
                .query(r -> {
                    var kind = Kind.valueOf(r.getString("kind"));
                    counts.put(kind, r.getInt("of_kind"));
                    lines.computeIfAbsent(kind, k -> new ArrayList<>())
                            .add(new Line(
                                    r.getObject("id", UUID.class),
                                    r.getString("name"),
                                    r.getBoolean("child"),
                                    Step.valueOf(r.getString("step")),
                                    r.getObject("since", LocalDate.class),
                                    r.getString("officer")));
                });
        return blocks(lines, counts);
    }

    private static List<Block> blocks(Map<Kind, List<Line>> lines, Map<Kind, Integer> counts) {
        var blocks = new ArrayList<Block>();
        for (var kind : Kind.values()) {
            blocks.add(new Block(kind, counts.getOrDefault(kind, 0), lines.getOrDefault(kind, List.of())));
        }
        return blocks;
    }

    /** From today to the end of the sixth day after it. */
    private List<Session> sessions() {
        return jdbc.sql("""
                select s.held_on as on, s.starts_at as at, s.place,
                       (select count(*)::int from tpp_docket d where (d.office_id, d.session_id) = (s.office_id, s.id) and d.removed_on is null) as cases
                  from tpp_session s
                 where s.office_id = :office and s.held_on between :today and :until and s.postponed_on is null
                 order by s.held_on, s.starts_at limit 5
                """)
                .param("office", desk.office())
                .param("today", desk.today())
                .param("until", desk.today().plusDays(6))
                .query((r, i) -> new Session(
                        r.getObject("on", LocalDate.class),
                        r.getObject("at", LocalTime.class),
                        r.getString("place"),
                        r.getInt("cases")))
                .list();
    }
}
