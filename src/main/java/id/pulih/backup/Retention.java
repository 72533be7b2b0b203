package id.pulih.backup;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which archives are kept: the newest of each of the last 14 days, 8 weeks and 12 months that have one. */
final class Retention {
    private static final int DAYS = 14, WEEKS = 8, MONTHS = 12;

    private Retention() {}

    static Set<Instant> kept(Collection<Instant> made) {
        var kept = new HashSet<Instant>();
        kept.addAll(newest(made, DAYS, day -> day));
        kept.addAll(newest(
                made,
                WEEKS,
                day -> day.get(IsoFields.WEEK_BASED_YEAR) * 100 + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)));
        kept.addAll(newest(made, MONTHS, YearMonth::from));
        return kept;
    }

    private static <T> Set<Instant> newest(Collection<Instant> made, int spans, Function<LocalDate, T> span) {
        var kept = new HashSet<Instant>();
        var seen = new HashSet<T>();
        var newestFirst = new TreeSet<Instant>(Comparator.reverseOrder());
        newestFirst.addAll(made);
        for (var one : newestFirst) {
            if (seen.add(span.apply(one.atOffset(ZoneOffset.UTC).toLocalDate())) && seen.size() <= spans) kept.add(one);
        }
        return kept;
    }
}
