package id.pulih.delivery;

import static id.pulih.delivery.AttendanceStatus.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.office.OfficeCalendar;
import id.pulih.sop.SopSettings;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LadderTest {

    private static final OfficeCalendar CALENDAR =
            new OfficeCalendar(ZoneId.of("Asia/Jakarta"), Set.of(LocalDate.of(2026, 12, 25)));

    /** Newest first, and what follows on Wednesday 23 December 2026; Friday is a holiday. */
    static Stream<Arguments> ladder() {
        return Stream.of(
                Arguments.of(List.of(), null, null),
                Arguments.of(List.of(PRESENT, ABSENT, ABSENT), null, null),
                Arguments.of(List.of(LATE, ABSENT), null, null),
                Arguments.of(List.of(EXCUSED), null, null),
                Arguments.of(List.of(CANCELLED_BY_OFFICE, HOLIDAY), null, null),
                Arguments.of(List.of(ABSENT), ActKind.CONTACT, "2026-12-28"),
                Arguments.of(List.of(ABSENT, PRESENT, ABSENT), ActKind.CONTACT, "2026-12-28"),
                Arguments.of(List.of(EXCUSED, ABSENT, PRESENT), ActKind.CONTACT, "2026-12-28"),
                Arguments.of(List.of(ABSENT, CANCELLED_BY_OFFICE, ABSENT), ActKind.CONTACT_FAMILY, "2026-12-28"),
                Arguments.of(List.of(ABSENT, HOLIDAY, ABSENT, EXCUSED, ABSENT), ActKind.HOME_VISIT, "2026-12-31"),
                Arguments.of(List.of(ABSENT, ABSENT, ABSENT, ABSENT), ActKind.SECTION_HEAD, "2026-12-31"));
    }

    @ParameterizedTest
    @MethodSource("ladder")
    @DisplayName("E3: only absences in a row count; coming resets, excuse and cancellation are passed over")
    void givesOneNextAct(List<AttendanceStatus> newestFirst, ActKind kind, String due) {
        var next = Ladder.next(
                Ladder.missedInARow(newestFirst), LocalDate.of(2026, 12, 23), CALENDAR, SopSettings.DEFAULT);
        assertThat(next == null ? null : next.kind()).isEqualTo(kind);
        assertThat(next == null ? null : next.dueOn().toString()).isEqualTo(due);
    }

    @Test
    @DisplayName("R52: a series moves past holidays and weekends, unless such days are meant")
    void movesPastClosedDays() {
        var first = LocalDate.of(2026, 12, 18);
        assertThat(Series.days(first, 1, 3, CALENDAR, false))
                .extracting(d -> d.held().toString())
                .containsExactly("2026-12-18", "2026-12-28", "2027-01-01");
        assertThat(Series.days(first.plusDays(1), 2, 2, CALENDAR, true))
                .extracting(d -> d.held().toString())
                .containsExactly("2026-12-19", "2027-01-02");
    }
}
