package id.pulih.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Working-day arithmetic against a slow reckoning, over year ends and in the three zones; -Dhari.seed=... replays a run. */
class WorkingDaysTest {

    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("Asia/Jakarta"), ZoneId.of("Asia/Makassar"), ZoneId.of("Asia/Jayapura"));

    private static OfficeCalendar calendar(Random random) {
        var closed = new HashSet<LocalDate>();
        for (int i = random.nextInt(80); i > 0; i--) closed.add(day(random));
        for (int i = random.nextInt(16); i > 0; i--)
            closed.add(LocalDate.of(2026, 12, 24).plusDays(i)); // a long turn of the year
        return new OfficeCalendar(ZONES.get(random.nextInt(3)), closed);
    }

    /** Around the turns of the years, and 29 February. */
    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 12, 1).plusDays(random.nextInt(460));
    }

    private static boolean works(OfficeCalendar calendar, LocalDate day) {
        return !calendar.closed().contains(day) && day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
    }

    @Test
    @DisplayName(
            "X6: n working days later lie exactly n working days, the last one is worked, and the day ends at 24:00 in the office's zone")
    void agreesWithASlowReckoning() {
        long seed = Long.getLong("hari.seed", System.nanoTime());
        System.out.println("WorkingDaysTest seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 5000; i++) {
            var calendar = calendar(random);
            var start = day(random);
            int n = random.nextInt(40);
            var end = calendar.plusWorkingDays(start, n);
            long worked = start.plusDays(1)
                    .datesUntil(end.plusDays(1))
                    .filter(d -> works(calendar, d))
                    .count();
            var about = "seed " + seed + ", round " + i + ": " + start + " + " + n + " = " + end;
            assertThat(worked).as(about).isEqualTo(n);
            assertThat(n == 0 ? end.equals(start) : works(calendar, end))
                    .as(about)
                    .isTrue();
            assertThat(calendar.workingDays(start, end)).as(about).isEqualTo(n);
            int m = random.nextInt(20);
            assertThat(calendar.plusWorkingDays(end, m))
                    .as(about + " + " + m)
                    .isEqualTo(calendar.plusWorkingDays(start, n + m));
            assertThat(calendar.plusWorkingDays(start, n + 1)).as(about).isAfter(end);
            var last = calendar.end(end);
            assertThat(last.minusNanos(1).atZone(calendar.zone()).toLocalDate())
                    .as(about)
                    .isEqualTo(end);
            assertThat(last.atZone(calendar.zone()).toLocalTime().toSecondOfDay())
                    .as(about)
                    .isZero();
        }
    }

    @Test
    @DisplayName("X6: the same due day ends one hour earlier in WITA and two in WIT than in WIB")
    void endsEarlierInTheEast() {
        var day = LocalDate.of(2026, 12, 31);
        assertThat(ZONES.stream().map(z -> new OfficeCalendar(z, java.util.Set.of())
                        .end(day)
                        .toString()))
                .containsExactly("2026-12-31T17:00:00Z", "2026-12-31T16:00:00Z", "2026-12-31T15:00:00Z");
    }

    @Test
    @DisplayName("X6: the shipped lists of 2026 and 2027 have the days that their joint decrees name")
    void shipsTheDecreedDays() {
        var days = new java.util.TreeMap<>(Calendars.shipped());
        assertThat(days.headMap(LocalDate.of(2027, 1, 1)).values())
                .extracting(Calendars.Shipped::kind)
                .containsOnly(DayKind.NATIONAL, DayKind.JOINT_LEAVE);
        assertThat(count(days, 2026, DayKind.NATIONAL)).isEqualTo(17);
        assertThat(count(days, 2026, DayKind.JOINT_LEAVE)).isEqualTo(8);
        assertThat(count(days, 2027, DayKind.NATIONAL)).isEqualTo(18);
        assertThat(count(days, 2027, DayKind.JOINT_LEAVE)).isEqualTo(8);
        assertThat(days.values()).allMatch(d -> d.decree().startsWith("SKB "));
    }

    private static long count(java.util.SortedMap<LocalDate, Calendars.Shipped> days, int year, DayKind kind) {
        return days.entrySet().stream()
                .filter(d -> d.getKey().getYear() == year && d.getValue().kind() == kind)
                .count();
    }
}
