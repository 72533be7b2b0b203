package id.pulih.assessment;

import static id.pulih.assessment.AssistAnswer.DAILY;
import static id.pulih.assessment.AssistAnswer.EARLIER;
import static id.pulih.assessment.AssistAnswer.MONTHLY;
import static id.pulih.assessment.AssistAnswer.NEVER;
import static id.pulih.assessment.AssistAnswer.NO;
import static id.pulih.assessment.AssistAnswer.ONCE_OR_TWICE;
import static id.pulih.assessment.AssistAnswer.RECENT;
import static id.pulih.assessment.AssistAnswer.WEEKLY;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.assessment.Assist.Question;
import id.pulih.assessment.Assist.Score;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AssistTest {

    private static final Assist ASSIST = Assist.CURRENT;

    private static Map<String, AssistAnswer> answers(
            AssistAnswer use,
            AssistAnswer desire,
            AssistAnswer problems,
            AssistAnswer failed,
            AssistAnswer concern,
            AssistAnswer cutDown) {
        var answers = new HashMap<String, AssistAnswer>();
        answers.put("USE", use);
        answers.put("DESIRE", desire);
        answers.put("PROBLEMS", problems);
        answers.put("FAILED", failed);
        answers.put("CONCERN", concern);
        answers.put("CUT_DOWN", cutDown);
        return answers;
    }

    static Stream<Arguments> vectors() {
        return Stream.of(
                Arguments.of(
                        "ALCOHOL",
                        answers(WEEKLY, MONTHLY, ONCE_OR_TWICE, NEVER, EARLIER, NO),
                        new Score(15, Band.MODERATE)),
                Arguments.of(
                        "AMPHETAMINE",
                        answers(DAILY, DAILY, WEEKLY, MONTHLY, RECENT, RECENT),
                        new Score(36, Band.HIGH)),
                Arguments.of("TOBACCO", answers(DAILY, DAILY, NEVER, null, NO, RECENT), new Score(18, Band.MODERATE)),
                Arguments.of(
                        "CANNABIS", answers(NEVER, null, null, null, EARLIER, EARLIER), new Score(6, Band.MODERATE)));
    }

    @ParameterizedTest
    @MethodSource("vectors")
    @DisplayName("The worked examples of WHO ASSIST v3.1, table 1")
    void scoresTheWorkedExamples(String substance, Map<String, AssistAnswer> answers, Score expected) {
        assertThat(ASSIST.score(ASSIST.substance(substance), answers)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "OPIOID, 3, LOW",
        "OPIOID, 4, MODERATE",
        "OPIOID, 26, MODERATE",
        "OPIOID, 27, HIGH",
        "ALCOHOL, 10, LOW",
        "ALCOHOL, 11, MODERATE",
        "ALCOHOL, 26, MODERATE",
        "ALCOHOL, 27, HIGH"
    })
    @DisplayName("WHO ASSIST v3.1: alcohol is low up to 10, all others up to 3; high from 27")
    void drawsTheBands(String substance, int score, Band band) {
        assertThat(ASSIST.substance(substance).band(score)).isEqualTo(band);
    }

    @Test
    void knowsTenSubstancesAndItsHighestScores() {
        assertThat(ASSIST.substances()).hasSize(10);
        for (var substance : ASSIST.substances()) {
            var most = ASSIST.score(substance, answers(DAILY, DAILY, DAILY, DAILY, RECENT, RECENT));
            assertThat(most).isEqualTo(new Score(substance.code().equals("TOBACCO") ? 31 : 39, Band.HIGH));
            var least = ASSIST.score(substance, answers(NEVER, null, null, null, NO, NO));
            assertThat(least).isEqualTo(new Score(0, Band.LOW));
        }
    }

    @Test
    void skipsFromQuestionTwoToSixWithoutRecentUse() {
        var opioid = ASSIST.substance("OPIOID");
        assertThat(ASSIST.questions().stream()
                        .filter(q -> ASSIST.asks(opioid, q, NEVER))
                        .map(Question::number))
                .containsExactly(2, 6, 7);
        assertThat(ASSIST.questions().stream()
                        .filter(q -> ASSIST.asks(opioid, q, MONTHLY))
                        .map(Question::number))
                .containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(ASSIST.questions().stream()
                        .filter(q -> ASSIST.asks(ASSIST.substance("TOBACCO"), q, DAILY))
                        .map(Question::number))
                .containsExactly(2, 3, 4, 6, 7);
    }

    @Test
    void neverFallsWhenAnAnswerGetsWorse() {
        var random = new Random(20261124);
        for (int round = 0; round < 2_000; round++) {
            var substance = ASSIST.substances().get(random.nextInt(10));
            var answers = new HashMap<String, AssistAnswer>();
            for (var q : ASSIST.questions()) answers.put(q.code(), anAnswer(q, random));
            var before = ASSIST.score(substance, answers);
            var worse = ASSIST.questions().get(random.nextInt(6));
            var dearer = worse.scale().answers().stream()
                    .filter(a -> worse.points(a) > worse.points(answers.get(worse.code())))
                    .findFirst();
            if (dearer.isEmpty()) continue;
            answers.put(worse.code(), dearer.get());
            var after = ASSIST.score(substance, answers);
            assertThat(after.points()).isGreaterThanOrEqualTo(before.points()).isLessThanOrEqualTo(39);
            assertThat(after.band()).isGreaterThanOrEqualTo(before.band());
        }
    }

    private static AssistAnswer anAnswer(Question q, Random random) {
        return q.scale().answers().get(random.nextInt(q.scale().answers().size()));
    }
}
