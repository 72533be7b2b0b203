package id.pulih.report;

import id.pulih.access.Desk;
import id.pulih.delivery.AttendanceStatus;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the office stands, in numbers without people (R73). They are kept as data (ADR 0009): what is shown is the fold and the changes
 * that wait for it, so that an act counts at once and no page ever counts the rows themselves.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OfficeFigures {

    /** Running cases of the office at a step: all, and those past their due day. */
    public record AtStep(Step step, int cases, int late) {}

    /** A month and how often each word occurs in it. */
    public record Month<K extends Enum<K>>(LocalDate first, Map<K, Integer> amounts) {

        /** How often; nought for a word that does not occur. */
        public int of(K word) {
            return amounts.getOrDefault(word, 0);
        }

        /** All together. */
        public int all() {
            return amounts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /** So many months are shown, those without anything left out. */
    public static final int MONTHS = 24;

    private record Row(LocalDate month, String word, int amount) {}

    private static final String AMOUNTS = """
            select %s, sum(amount) as amount
              from (select month, word, amount from figure where office_id = :office and kind = :kind
                    union all
                    select month, word, amount from figure_change where office_id = :office and kind = :kind) f
             group by %<s having sum(amount) > 0
            """;

    private final JdbcClient jdbc;
    private final Desk desk;

    OfficeFigures(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The running cases by step, in the order of the steps. One statement. */
    public List<AtStep> steps() {
        return jdbc.sql("with f as (" + AMOUNTS.formatted("word") + """
                )
                select f.word, f.amount, coalesce(l.late, 0) as late
                  from f left join (select step, count(*) as late from aftercare_case
                                     where office_id = :office and closed_on is null and not paused and due_at < :now group by step) l
                         on l.step = f.word
                 where f.word = any(:steps) order by f.word
                """)
                .param("office", desk.office())
                .param("kind", "CASE")
                .param("now", desk.moment())
                .param("steps", Arrays.stream(Step.values()).map(Step::name).toArray(String[]::new))
                .query((r, i) -> new AtStep(Step.valueOf(r.getString(1)), r.getInt(2), r.getInt(3)))
                .list();
    }

    /** The marks of the meetings of each month, the newest month first. One statement. */
    public List<Month<AttendanceStatus>> attendance() {
        return months("ATTENDANCE", AttendanceStatus.class, AttendanceStatus::valueOf);
    }

    /** What became of the requests of each month, the newest month first. One statement. */
    public List<Month<Became>> cohorts() {
        return months("CASE", Became.class, Became::of);
    }

    private <K extends Enum<K>> List<Month<K>> months(String kind, Class<K> type, Function<String, K> read) {
        var months = new TreeMap<LocalDate, Map<K, Integer>>(Comparator.reverseOrder());
        jdbc.sql(AMOUNTS.formatted("month, word"))
                .param("office", desk.office())
                .param("kind", kind)
                .query(Row.class)
                .list()
                .forEach(r -> months.computeIfAbsent(r.month(), m -> new EnumMap<>(type))
                        .merge(read.apply(r.word()), r.amount(), Integer::sum));
        return months.entrySet().stream()
                .limit(MONTHS)
                .map(m -> new Month<>(m.getKey(), m.getValue()))
                .toList();
    }
}
