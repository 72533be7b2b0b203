package id.pulih.sop;

import static id.pulih.sop.Fact.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.office.OfficeCalendar;
import java.time.*;
import java.util.*;
import org.junit.jupiter.api.Test;

class CaseProgressTest {
    static final ZoneId WIB = ZoneId.of("Asia/Jakarta");
    static final OfficeCalendar CALENDAR =
            new OfficeCalendar(WIB, Set.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 16)));
    static final SopVersion SOP = new SopVersion(
            1,
            Map.of(
                    Step.C,
                    new SopVersion.Duty(2, SopVersion.Unit.WORKING_DAYS),
                    Step.E,
                    new SopVersion.Duty(7, SopVersion.Unit.WORKING_DAYS),
                    Step.H,
                    new SopVersion.Duty(48, SopVersion.Unit.HOURS),
                    Step.I,
                    new SopVersion.Duty(7, SopVersion.Unit.CALENDAR_DAYS),
                    Step.G,
                    new SopVersion.Duty(1, SopVersion.Unit.NEXT_TPP_SESSION)),
            SopSettings.DEFAULT);
    static final List<Fact> SPINE = List.of(
            APPLICATION_SUBMITTED,
            APPLICATION_RECEIVED,
            CLIENT_CONFIRMED,
            COMPLETENESS_JUDGED,
            DISPOSITION_SIGNED,
            OFFICIAL_NAMED,
            OFFICER_CHOSEN,
            ASSIGNMENT_ISSUED,
            ASSESSMENT_CONSENTED,
            SOURCES_COMPLETE,
            ASSESSMENTS_COMPLETE,
            LITMAS_APPROVED,
            LITMAS_LOCKED,
            TPP_HEARD,
            PROGRAMME_RECOMMENDED,
            MINUTES_SIGNED,
            PROGRAMME_RATIFIED,
            AGREEMENT_SIGNED,
            SCHEDULE_MADE,
            PERIOD_OVER,
            REVIEWS_COMPLETE,
            FINAL_ASSESSMENT_MADE,
            REPORT_ACCEPTED,
            CLOSING_LETTER_ISSUED);

    static CaseProgress after(Fact... more) {
        return of(List.of(more));
    }

    static CaseProgress of(List<Fact> facts) {
        var day = LocalDate.of(2026, 1, 5);
        var recorded = new ArrayList<RecordedFact>();
        for (var f : facts)
            recorded.add(new RecordedFact(f, day, day.atTime(9, 0).atZone(WIB).toInstant()));
        return CaseProgress.of(SOP, CALENDAR, recorded);
    }

    static List<Fact> upTo(Fact last) {
        return SPINE.subList(0, SPINE.indexOf(last) + 1);
    }

    static List<Fact> plus(List<Fact> facts, Fact... more) {
        var all = new ArrayList<>(facts);
        all.addAll(List.of(more));
        return all;
    }

    @Test
    void walksTheTwelveSteps() {
        var presents = new LinkedHashMap<Fact, String>();
        for (var f : SPINE) presents.put(f, of(upTo(f)).present().name());
        assertThat(presents.values())
                .containsExactly(
                        "B", "B", "B", "C", "D", "D", "D", "E", "E", "E", "F", "F", "G", "H", "H", "H", "I", "I", "J",
                        "K", "L", "L", "L", "L");
        for (int i = 1; i < SPINE.size(); i++)
            assertThat(of(SPINE.subList(0, i)).admits(SPINE.get(i)))
                    .as("%s", SPINE.get(i))
                    .isTrue();
        assertThat(of(SPINE).steps().values()).allMatch(s -> s.mark() == CaseProgress.Mark.DONE);
    }

    @Test
    void refusesAFactWhoseStepIsNotOpen() {
        assertThat(of(upTo(DISPOSITION_SIGNED)).admits(LITMAS_LOCKED)).isFalse();
        assertThat(of(upTo(DISPOSITION_SIGNED)).admits(DISPOSITION_SIGNED)).isFalse();
        assertThat(of(upTo(DISPOSITION_SIGNED)).admits(WITHDRAWN)).isTrue();
        assertThat(of(plus(upTo(DISPOSITION_SIGNED), WITHDRAWN)).admits(OFFICIAL_NAMED))
                .isFalse();
        assertThat(of(upTo(SCHEDULE_MADE)).admits(APPLICATION_REFUSED)).isFalse();
    }

    @Test
    void runsKBesideJ() {
        var p = of(upTo(SCHEDULE_MADE));
        assertThat(p.steps().get(Step.J).mark()).isEqualTo(CaseProgress.Mark.OPEN);
        assertThat(p.steps().get(Step.K).mark()).isEqualTo(CaseProgress.Mark.OPEN);
        assertThat(p.steps().get(Step.L).mark()).isEqualTo(CaseProgress.Mark.WAITING);
    }

    @Test
    void goesBackToFWhenTheTppReturnsTheLitmas() {
        var p = of(plus(upTo(TPP_HEARD), TPP_RETURNED));
        assertThat(p.steps().get(Step.F)).matches(s -> s.mark() == CaseProgress.Mark.OPEN && s.round() == 2);
        assertThat(p.steps().get(Step.G).mark()).isEqualTo(CaseProgress.Mark.WAITING);
        var again = of(plus(upTo(TPP_HEARD), TPP_RETURNED, LITMAS_APPROVED, LITMAS_LOCKED));
        assertThat(again.steps().get(Step.G)).matches(s -> s.mark() == CaseProgress.Mark.OPEN && s.round() == 2);
    }

    @Test
    void countsWorkingDaysAfterTheStartDayAndEndsAtMidnight() {
        assertThat(of(upTo(COMPLETENESS_JUDGED)).steps().get(Step.C).dueAt())
                .isEqualTo(Instant.parse("2026-01-07T17:00:00Z"));
        assertThat(of(upTo(TPP_HEARD)).steps().get(Step.H).dueAt()).isEqualTo(Instant.parse("2026-01-07T02:00:00Z"));
        assertThat(of(upTo(PROGRAMME_RATIFIED)).steps().get(Step.I).dueAt())
                .isEqualTo(Instant.parse("2026-01-12T17:00:00Z"));
        assertThat(of(upTo(LITMAS_LOCKED)).steps().get(Step.G).dueAt()).isNull();
    }

    @Test
    void stopsTheClockWhileSuspended() {
        var facts = new ArrayList<RecordedFact>();
        for (var f : upTo(PROGRAMME_RATIFIED))
            facts.add(new RecordedFact(f, LocalDate.of(2026, 1, 5), Instant.parse("2026-01-05T02:00:00Z")));
        facts.add(new RecordedFact(SUSPENDED, LocalDate.of(2026, 1, 6), Instant.parse("2026-01-06T02:00:00Z")));
        assertThat(CaseProgress.of(SOP, CALENDAR, facts).admits(AGREEMENT_SIGNED))
                .isFalse();
        facts.add(new RecordedFact(RESUMED, LocalDate.of(2026, 1, 9), Instant.parse("2026-01-09T02:00:00Z")));
        assertThat(CaseProgress.of(SOP, CALENDAR, facts).steps().get(Step.I).dueAt())
                .isEqualTo(Instant.parse("2026-01-15T17:00:00Z"));
    }
}
