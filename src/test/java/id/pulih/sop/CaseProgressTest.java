package id.pulih.sop;

import static id.pulih.sop.Fact.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.office.OfficeCalendar;
import java.time.*;
import java.util.*;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of facts, row by row, and what must hold for any sequence that the procedure admits. */
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
        assertThat(p.at(Step.J).mark()).isEqualTo(CaseProgress.Mark.OPEN);
        assertThat(p.at(Step.K).mark()).isEqualTo(CaseProgress.Mark.OPEN);
        assertThat(p.at(Step.L).mark()).isEqualTo(CaseProgress.Mark.WAITING);
    }

    @Test
    void goesBackToFWhenTheTppReturnsTheLitmas() {
        var p = of(plus(upTo(TPP_HEARD), TPP_RETURNED));
        assertThat(p.at(Step.F)).matches(s -> s.mark() == CaseProgress.Mark.OPEN && s.round() == 2);
        assertThat(p.at(Step.G).mark()).isEqualTo(CaseProgress.Mark.WAITING);
        var again = of(plus(upTo(TPP_HEARD), TPP_RETURNED, LITMAS_APPROVED, LITMAS_LOCKED));
        assertThat(again.at(Step.G)).matches(s -> s.mark() == CaseProgress.Mark.OPEN && s.round() == 2);
    }

    @Test
    void countsWorkingDaysAfterTheStartDayAndEndsAtMidnight() {
        assertThat(of(upTo(COMPLETENESS_JUDGED)).at(Step.C).dueAt()).isEqualTo(Instant.parse("2026-01-07T17:00:00Z"));
        assertThat(of(upTo(TPP_HEARD)).at(Step.H).dueAt()).isEqualTo(Instant.parse("2026-01-07T02:00:00Z"));
        assertThat(of(upTo(PROGRAMME_RATIFIED)).at(Step.I).dueAt()).isEqualTo(Instant.parse("2026-01-12T17:00:00Z"));
        assertThat(of(upTo(LITMAS_LOCKED)).at(Step.G).dueAt()).isNull();
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
        assertThat(CaseProgress.of(SOP, CALENDAR, facts).at(Step.I).dueAt())
                .isEqualTo(Instant.parse("2026-01-15T17:00:00Z"));
    }

    /** Of every fact: recorded after this one, it leaves these steps open, in these rounds; or it ends the case. */
    static Stream<Arguments> table() {
        return Stream.of(
                row(null, APPLICATION_SUBMITTED, "B1"),
                row(APPLICATION_SUBMITTED, APPLICATION_RECEIVED, "B1"),
                row(APPLICATION_RECEIVED, CLIENT_CONFIRMED, "B1"),
                row(APPLICATION_RECEIVED, COMPLETENESS_LACKING, "B1"),
                row(CLIENT_CONFIRMED, COMPLETENESS_JUDGED, "C1"),
                row(CLIENT_CONFIRMED, APPLICATION_REDIRECTED, "exit"),
                row(COMPLETENESS_JUDGED, DISPOSITION_SIGNED, "D1"),
                row(COMPLETENESS_JUDGED, APPLICATION_REFUSED, "exit"),
                row(COMPLETENESS_JUDGED, APPLICATION_FORWARDED, "exit"),
                row(DISPOSITION_SIGNED, OFFICIAL_NAMED, "D1"),
                row(OFFICIAL_NAMED, OFFICER_CHOSEN, "D1"),
                row(OFFICER_CHOSEN, ASSIGNMENT_ISSUED, "E1"),
                row(LITMAS_LOCKED, OFFICER_CHANGED, "G1"),
                row(LITMAS_LOCKED, OFFICER_SUBSTITUTED, "G1"),
                row(LITMAS_LOCKED, SUBSTITUTE_ENDED, "G1"),
                row(ASSIGNMENT_ISSUED, ASSESSMENT_CONSENTED, "E1"),
                row(ASSIGNMENT_ISSUED, ASSESSMENT_DECLINED, "E1"),
                row(ASSESSMENT_CONSENTED, SOURCES_COMPLETE, "E1"),
                row(SOURCES_COMPLETE, ASSESSMENTS_COMPLETE, "F1"),
                row(ASSESSMENTS_COMPLETE, LITMAS_SUBMITTED, "F1"),
                row(LITMAS_APPROVED, LITMAS_RETURNED, "F2"),
                row(ASSESSMENTS_COMPLETE, LITMAS_APPROVED, "F1"),
                row(LITMAS_APPROVED, LITMAS_LOCKED, "G1"),
                row(LITMAS_LOCKED, TPP_SCHEDULED, "G1"),
                row(LITMAS_LOCKED, TPP_POSTPONED, "G2"),
                row(LITMAS_LOCKED, TPP_HEARD, "H1"),
                row(TPP_HEARD, TPP_RETURNED, "F2"),
                row(TPP_HEARD, PROGRAMME_RECOMMENDED, "H1"),
                row(PROGRAMME_RECOMMENDED, MINUTES_SIGNED, "H1"),
                row(MINUTES_SIGNED, RATIFICATION_REFUSED, "G2"),
                row(MINUTES_SIGNED, PROGRAMME_RATIFIED, "I1"),
                row(MINUTES_SIGNED, PROGRAMME_REJECTED, "exit"),
                row(PROGRAMME_RATIFIED, OFFER_MADE, "I1"),
                row(PROGRAMME_RATIFIED, CHANGE_ASKED, "I1"),
                row(PROGRAMME_RATIFIED, AGREEMENT_SIGNED, "I1"),
                row(PROGRAMME_RATIFIED, AGREEMENT_DECLINED, "exit"),
                row(AGREEMENT_SIGNED, SCHEDULE_MADE, "J1 K1"),
                row(SCHEDULE_MADE, SESSION_HELD, "J1 K1"),
                row(SCHEDULE_MADE, CONTACT_LOST, "J1 K1"),
                row(SCHEDULE_MADE, AGREEMENT_RENEWED, "J1 K1"),
                row(SCHEDULE_MADE, EXTENDED, "J1 K1"),
                row(SCHEDULE_MADE, PROGRAMME_CHANGE_NEEDED, "G2"),
                row(SCHEDULE_MADE, ITEMS_CONCLUDED, "K1"),
                row(SCHEDULE_MADE, PERIOD_OVER, "K1"),
                row(SCHEDULE_MADE, EARLY_COMPLETION_ACCEPTED, "K1"),
                row(SCHEDULE_MADE, REVIEW_HELD, "J1 K1"),
                row(SCHEDULE_MADE, REVIEWS_COMPLETE, "J1"),
                row(PERIOD_OVER, REVIEWS_COMPLETE, "L1"),
                row(REVIEWS_COMPLETE, FINAL_ASSESSMENT_MADE, "L1"),
                row(FINAL_ASSESSMENT_MADE, REPORT_SUBMITTED, "L1"),
                row(FINAL_ASSESSMENT_MADE, REPORT_RETURNED, "L2"),
                row(FINAL_ASSESSMENT_MADE, REPORT_ACCEPTED, "L1"),
                row(REPORT_ACCEPTED, CLOSING_LETTER_ISSUED, ""),
                row(LITMAS_LOCKED, DATA_INQUIRY_ANSWERED, "G1"),
                row(SCHEDULE_MADE, SUSPENDED, "J1 K1 paused"),
                row(SCHEDULE_MADE, NEW_OFFENCE, "J1 K1 paused"),
                row(DISPOSITION_SIGNED, TRANSFER_ASKED, "D1"),
                row(DISPOSITION_SIGNED, WITHDRAWN, "exit"),
                row(DISPOSITION_SIGNED, DIED, "exit"),
                row(SCHEDULE_MADE, CLOSED_NO_CONTACT, "exit"),
                row(SCHEDULE_MADE, CLOSED_NEW_OFFENCE, "exit"));
    }

    static Arguments row(Fact last, Fact fact, String after) {
        return Arguments.of(last, fact, after);
    }

    @ParameterizedTest(name = "{1} after {0}: {2}")
    @MethodSource("table")
    void takesEachFactAsTheTableSays(Fact last, Fact fact, String after) {
        var before = last == null ? List.<Fact>of() : upTo(last);
        if (last != null) assertThat(of(before).admits(fact)).isTrue();
        var then = of(plus(before, fact));
        if (after.equals("exit")) {
            assertThat(then.exit()).isEqualTo(fact);
            assertThat(then.due()).isNull();
            for (var any : Fact.values())
                assertThat(then.admits(any)).as("%s", any).isFalse();
            return;
        }
        assertThat(then.exit()).isNull();
        assertThat(open(then)).isEqualTo(after);
        assertThat(then.has(fact)).as("stands in its round").isEqualTo(fact.kind != Fact.Kind.AGAIN);
    }

    static String open(CaseProgress progress) {
        var open = new StringJoiner(" ");
        progress.steps().forEach((step, state) -> {
            if (state.mark() == CaseProgress.Mark.OPEN) open.add(step.name() + state.round());
        });
        if (progress.paused()) open.add("paused");
        return open.toString();
    }

    @Test
    void namesEveryFactInTheTable() {
        var named = table().map(a -> (Fact) a.get()[1]).collect(java.util.stream.Collectors.toSet());
        assertThat(EnumSet.complementOf(EnumSet.copyOf(named))).containsExactly(RESUMED, TRANSFER_ACCEPTED);
        for (var fact : Fact.values()) assertThat(fact.label()).isNotBlank();
    }

    @Test
    void asksNoAssessmentsOfWhoDeclinesThem() {
        var p = of(plus(upTo(ASSIGNMENT_ISSUED), ASSESSMENT_DECLINED));
        assertThat(p.lacking(Step.E)).containsExactly(Set.of(SOURCES_COMPLETE));
        assertThat(open(of(plus(upTo(ASSIGNMENT_ISSUED), ASSESSMENT_DECLINED, SOURCES_COMPLETE))))
                .isEqualTo("F1");
    }

    @Test
    void admitsAReturnOnlyWhereItIsDecided() {
        for (var fact : List.of(LITMAS_RETURNED, TPP_RETURNED, RATIFICATION_REFUSED, TPP_POSTPONED, REPORT_RETURNED))
            assertThat(of(upTo(SCHEDULE_MADE)).admits(fact)).as("%s", fact).isFalse();
        assertThat(of(upTo(PERIOD_OVER)).admits(PROGRAMME_CHANGE_NEEDED)).isFalse();
        assertThat(of(SPINE).admits(REPORT_RETURNED)).as("after the end").isFalse();
        assertThat(of(SPINE).admits(WITHDRAWN)).as("after the end").isFalse();
    }

    @Test
    void resumesOnlyWhatWasPausedAndTransfersOnlyWhatWasAsked() {
        assertThat(of(upTo(SCHEDULE_MADE)).admits(RESUMED)).isFalse();
        assertThat(of(plus(upTo(SCHEDULE_MADE), SUSPENDED)).admits(RESUMED)).isTrue();
        assertThat(of(plus(upTo(SCHEDULE_MADE), SUSPENDED)).admits(SUSPENDED)).isFalse();
        assertThat(of(plus(upTo(SCHEDULE_MADE), SUSPENDED)).admits(WITHDRAWN)).isTrue();
        assertThat(of(plus(upTo(SCHEDULE_MADE), SUSPENDED)).admits(TPP_RETURNED))
                .isFalse();
        assertThat(of(plus(upTo(SCHEDULE_MADE), SUSPENDED, RESUMED)).paused()).isFalse();
        assertThat(of(upTo(SCHEDULE_MADE)).admits(TRANSFER_ACCEPTED)).isFalse();
        assertThat(of(plus(upTo(SCHEDULE_MADE), TRANSFER_ASKED)).admits(TRANSFER_ACCEPTED))
                .isTrue();
    }

    @Test
    void startsTheClockOfReviewsAnewAndShortensThatOfARepair() {
        var start = LocalDate.of(2026, 1, 5);
        var facts = new ArrayList<RecordedFact>();
        for (var f : upTo(SCHEDULE_MADE)) facts.add(recorded(f, start));
        var rules = FirstDraft.on(start).rules();
        assertThat(CaseProgress.of(rules, CALENDAR, facts).at(Step.K).dueAt())
                .isEqualTo(CALENDAR.end(LocalDate.of(2026, 4, 5)));
        facts.add(recorded(REVIEW_HELD, LocalDate.of(2026, 4, 1)));
        var reviewed = CaseProgress.of(rules, CALENDAR, facts);
        assertThat(reviewed.at(Step.K).dueAt()).isEqualTo(CALENDAR.end(LocalDate.of(2026, 7, 1)));
        assertThat(reviewed.at(Step.K).round()).isEqualTo(1);
        assertThat(reviewed.at(Step.J).dueAt()).isEqualTo(CALENDAR.end(LocalDate.of(2026, 7, 5)));

        var repair = new ArrayList<RecordedFact>();
        for (var f : plus(upTo(TPP_HEARD), TPP_RETURNED)) repair.add(recorded(f, start));
        assertThat(CaseProgress.of(rules, CALENDAR, repair).due()).isEqualTo(CALENDAR.end(start.plusDays(2)));
    }

    static RecordedFact recorded(Fact fact, LocalDate day) {
        return new RecordedFact(fact, day, day.atTime(9, 0).atZone(WIB).toInstant());
    }

    static RecordedFact told(Fact fact, LocalDate day, LocalDate dueOn) {
        return new RecordedFact(fact, day, day.atTime(9, 0).atZone(WIB).toInstant(), dueOn);
    }

    static List<RecordedFact> on(LocalDate day, List<Fact> facts) {
        var recorded = new ArrayList<RecordedFact>();
        for (var f : facts) recorded.add(recorded(f, day));
        return recorded;
    }

    static final LocalDate START = LocalDate.of(2026, 1, 5);

    static Instant due(SopVersion sop, List<RecordedFact> facts, Step step) {
        return CaseProgress.of(sop, CALENDAR, facts).at(step).dueAt();
    }

    @Test
    void isDueAtTheHearingOnTheDayOfItsSessionWhichMovesWithIt() {
        var facts = on(START, upTo(LITMAS_LOCKED));
        assertThat(due(SOP, facts, Step.G)).isNull();
        facts.add(told(TPP_SCHEDULED, START, LocalDate.of(2026, 1, 20)));
        assertThat(due(SOP, facts, Step.G)).isEqualTo(CALENDAR.end(LocalDate.of(2026, 1, 20)));
        facts.add(told(TPP_SCHEDULED, START.plusDays(1), LocalDate.of(2026, 1, 27)));
        assertThat(due(SOP, facts, Step.G)).isEqualTo(CALENDAR.end(LocalDate.of(2026, 1, 27)));
        facts.add(recorded(TPP_POSTPONED, LocalDate.of(2026, 1, 27)));
        assertThat(due(SOP, facts, Step.G)).as("waits for a new session").isNull();
        facts.add(told(TPP_SCHEDULED, LocalDate.of(2026, 1, 28), LocalDate.of(2026, 2, 3)));
        assertThat(due(SOP, facts, Step.G)).isEqualTo(CALENDAR.end(LocalDate.of(2026, 2, 3)));
    }

    @Test
    void endsTheProgrammeWithThePeriodThatWasAgreedAndMovesItWithAnExtension() {
        var rules = FirstDraft.on(START).rules();
        var plain = on(START, upTo(SCHEDULE_MADE));
        assertThat(due(rules, plain, Step.J)).as("no day told").isEqualTo(CALENDAR.end(START.plusMonths(6)));

        var facts = on(START, upTo(PROGRAMME_RATIFIED));
        facts.add(told(AGREEMENT_SIGNED, START, LocalDate.of(2026, 12, 5)));
        facts.add(recorded(SCHEDULE_MADE, START.plusDays(2)));
        assertThat(due(rules, facts, Step.J)).isEqualTo(CALENDAR.end(LocalDate.of(2026, 12, 5)));
        facts.add(told(EXTENDED, LocalDate.of(2026, 11, 1), LocalDate.of(2027, 3, 5)));
        assertThat(due(rules, facts, Step.J)).isEqualTo(CALENDAR.end(LocalDate.of(2027, 3, 5)));
        assertThat(due(rules, facts, Step.K))
                .as("reviews keep their clock")
                .isEqualTo(CALENDAR.end(LocalDate.of(2026, 4, 7)));
        facts.add(recorded(SUSPENDED, LocalDate.of(2026, 11, 2)));
        facts.add(recorded(RESUMED, LocalDate.of(2026, 11, 12)));
        assertThat(due(rules, facts, Step.J)).isEqualTo(CALENDAR.end(LocalDate.of(2027, 3, 15)));

        facts.add(recorded(PROGRAMME_CHANGE_NEEDED, LocalDate.of(2026, 11, 20)));
        for (var f : List.of(TPP_HEARD, PROGRAMME_RECOMMENDED, MINUTES_SIGNED, PROGRAMME_RATIFIED))
            facts.add(recorded(f, LocalDate.of(2026, 12, 1)));
        facts.add(told(AGREEMENT_SIGNED, LocalDate.of(2026, 12, 2), LocalDate.of(2027, 2, 2)));
        facts.add(recorded(SCHEDULE_MADE, LocalDate.of(2026, 12, 2)));
        assertThat(due(rules, facts, Step.J)).as("the changed plan").isEqualTo(CALENDAR.end(LocalDate.of(2027, 2, 2)));
    }

    static SopVersion with(Integer childLitmasDays, boolean headRatifies, boolean closingLetter) {
        var d = SopSettings.DEFAULT;
        var settings = new SopSettings(
                d.quorumOver(),
                d.voteOver(),
                d.presenterVotes(),
                d.sessionsPerMonth(),
                d.repairDays(),
                d.offerAnswerDays(),
                d.firstSessionDays(),
                d.programmeMonths(),
                d.reviewMonths(),
                d.firstCallDays(),
                d.missContactDays(),
                d.lostContactDays(),
                d.followUpMonths(),
                childLitmasDays,
                headRatifies,
                closingLetter);
        return new SopVersion(1, SopDocument.clocks(FirstDraft.on(START).rows(), settings), settings);
    }

    @Test
    void givesTheLitmasOfAChildItsOwnClockWhereTheOfficeHasSetOne() {
        var facts = on(START, upTo(ASSESSMENTS_COMPLETE));
        var three = with(3, true, true);
        assertThat(due(three.forClient(true), facts, Step.F)).isEqualTo(CALENDAR.end(LocalDate.of(2026, 1, 8)));
        assertThat(due(three.forClient(false), facts, Step.F)).isEqualTo(CALENDAR.end(LocalDate.of(2026, 1, 12)));
        assertThat(due(with(null, true, true).forClient(true), facts, Step.F))
                .isEqualTo(CALENDAR.end(LocalDate.of(2026, 1, 12)));
        assertThat(due(three.forClient(true), facts, Step.E)).isEqualTo(due(three, facts, Step.E));
    }

    @Test
    void leavesOutTheAddedActsThatTheOfficeDoesNotUse() {
        var without = with(3, false, false);
        var minutes = on(START, upTo(MINUTES_SIGNED));
        assertThat(CaseProgress.of(without, CALENDAR, minutes).present()).isEqualTo(Step.I);
        assertThat(CaseProgress.of(without, CALENDAR, minutes).admits(PROGRAMME_RATIFIED))
                .isFalse();
        assertThat(CaseProgress.of(with(3, true, true), CALENDAR, minutes).present())
                .isEqualTo(Step.H);
        assertThat(without.clocks().get(Step.H)).isEqualTo(new SopVersion.Duty(2, SopVersion.Unit.WORKING_DAYS));

        var accepted = new ArrayList<>(upTo(REPORT_ACCEPTED));
        accepted.remove(PROGRAMME_RATIFIED);
        var end = CaseProgress.of(without, CALENDAR, on(START, accepted));
        assertThat(end.finished()).isTrue();
        assertThat(end.admits(CLOSING_LETTER_ISSUED)).isFalse();
        assertThat(CaseProgress.of(with(3, true, true), CALENDAR, on(START, accepted))
                        .finished())
                .isFalse();
    }

    @Test
    void keepsWhatWasAdmittedWhenTheDraftTakesAnActInAgain() {
        var facts = new ArrayList<>(upTo(SCHEDULE_MADE));
        facts.remove(PROGRAMME_RATIFIED);
        var now = CaseProgress.of(with(3, true, true), CALENDAR, on(START, facts));
        assertThat(open(now)).isEqualTo("J1 K1");
        assertThat(now.at(Step.H).mark()).isEqualTo(CaseProgress.Mark.DONE);
        facts.removeAll(List.of(AGREEMENT_SIGNED, SCHEDULE_MADE));
        assertThat(open(CaseProgress.of(with(3, true, true), CALENDAR, on(START, facts))))
                .isEqualTo("H1");
    }

    @Test
    void stopsAClockOnceForEachStepDoneAndEachReviewHeld() {
        var facts = on(START, upTo(SCHEDULE_MADE));
        facts.add(recorded(REVIEW_HELD, LocalDate.of(2026, 4, 1)));
        facts.add(recorded(REVIEWS_COMPLETE, LocalDate.of(2026, 6, 1)));
        var stopped = CaseProgress.of(SOP, CALENDAR, facts).stopped();
        assertThat(stopped.stream().map(s -> s.step().name()).toList())
                .containsExactly("A", "B", "C", "D", "E", "F", "G", "H", "I", "K", "K");
        assertThat(stopped.subList(9, 11))
                .extracting(CaseProgress.Stopped::openedOn, CaseProgress.Stopped::stoppedOn)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(START, LocalDate.of(2026, 4, 1)),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 1)));
    }

    @Test
    void neverThrowsNorSkipsAStepWhateverIsAdmitted() {
        long seed = System.nanoTime();
        System.out.println("CaseProgressTest seed " + seed);
        var random = new Random(seed);
        for (int run = 0; run < 400; run++) {
            var sop = with(random.nextBoolean() ? 3 : null, random.nextBoolean(), random.nextBoolean())
                    .forClient(random.nextBoolean());
            var facts = new ArrayList<RecordedFact>();
            facts.add(recorded(APPLICATION_SUBMITTED, LocalDate.of(2026, 1, 5)));
            var before = CaseProgress.of(sop, CALENDAR, facts);
            for (int i = 1; i < 80; i++) {
                var now = before;
                var choices = Arrays.stream(Fact.values())
                        .filter(now::admits)
                        .filter(f -> f.kind != Fact.Kind.EXIT || random.nextInt(40) == 0)
                        .toList();
                if (choices.isEmpty()) break;
                var fact = choices.get(random.nextInt(choices.size()));
                var day = START.plusDays(i);
                facts.add(
                        fact.sets() == null ? recorded(fact, day) : told(fact, day, day.plusDays(random.nextInt(300))));
                var after = CaseProgress.of(sop, CALENDAR, facts);
                assertThat(after).as("seed %s", seed).isEqualTo(CaseProgress.of(sop, CALENDAR, List.copyOf(facts)));
                holds(before, fact, after, "seed " + seed + " " + facts);
                if (fact.sets() != null && after.at(fact.sets()).mark() == CaseProgress.Mark.OPEN)
                    assertThat(after.at(fact.sets()).dueAt())
                            .as("seed %s", seed)
                            .isEqualTo(CALENDAR.end(facts.get(i).dueOn()));
                assertThat(after.stopped())
                        .as("seed %s", seed)
                        .startsWith(before.stopped().toArray(CaseProgress.Stopped[]::new));
                before = after;
            }
        }
    }

    /** No step is open or done before those that it waits for; without a return nothing goes back; rounds only grow. */
    static void holds(CaseProgress before, Fact fact, CaseProgress after, String what) {
        for (var step : Step.values()) {
            var now = after.at(step);
            var was = before.at(step);
            if (now.mark() != CaseProgress.Mark.WAITING) {
                for (var earlier : step.after())
                    assertThat(after.at(earlier).mark()).as(what).isEqualTo(CaseProgress.Mark.DONE);
            }
            assertThat(now.round()).as(what).isBetween(was.round(), was.round() + 1);
            if (fact.kind != Fact.Kind.AGAIN) assertThat(now.mark()).as(what).isGreaterThanOrEqualTo(was.mark());
            if (now.mark() == CaseProgress.Mark.OPEN && after.exit() == null)
                assertThat(after.lacking(step)).as(what).isNotEmpty();
        }
        if (after.exit() == null && !after.finished())
            assertThat(after.at(after.present()).mark()).as(what).isEqualTo(CaseProgress.Mark.OPEN);
    }
}
