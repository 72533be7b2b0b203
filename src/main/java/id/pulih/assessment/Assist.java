package id.pulih.assessment;

import id.pulih.assessment.AssistAnswer.Scale;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * WHO ASSIST v3.1 as a versioned definition (domain.md 3.4): adults only, asked by an interviewer, scored per substance. The
 * wording is our own short paraphrase; the official Indonesian wording has not been compared.
 */
public record Assist(String version, List<Substance> substances, List<Question> questions) {

    public static final String CODE = "ASSIST";

    /** The version that new interviews use; older answers keep theirs. */
    public static final Assist CURRENT = Definitions.read("assist-3.1", Assist.class);

    /** One of the ten groups; a score up to lowUpTo is low, up to moderateUpTo moderate, above it high. */
    public record Substance(
            String code, String label, String examples, int lowUpTo, int moderateUpTo, List<String> without) {

        Band band(int score) {
            return score <= lowUpTo ? Band.LOW : score <= moderateUpTo ? Band.MODERATE : Band.HIGH;
        }
    }

    /** One of the questions 2 to 7 with the points of each answer of its scale. */
    public record Question(String code, int number, Scale scale, String shortText, String text, List<Integer> points) {

        int points(@Nullable AssistAnswer answer) {
            return points.get(scale.answers().indexOf(answer));
        }
    }

    /** The score of one substance, 0 to 39 (tobacco 31). */
    public record Score(int points, Band band) {}

    public Substance substance(String code) {
        return substances.stream()
                .filter(s -> s.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Whether the question is put for the substance: never question 5 for tobacco, and 3 to 5 only where the substance was used
     * in the past three months; 6 and 7 for every substance ever used.
     */
    public boolean asks(Substance substance, Question question, @Nullable AssistAnswer use) {
        if (substance.without().contains(question.code())) return false;
        if (question.number() == 2 || question.scale() == Scale.EVER) return true;
        return use != null && use != AssistAnswer.NEVER;
    }

    /** The sum of questions 2 to 7; what is not asked adds nothing. Every question asked must have its answer. */
    public Score score(Substance substance, Map<String, AssistAnswer> answers) {
        int points = questions.stream()
                .filter(q -> asks(substance, q, answers.get("USE")))
                .mapToInt(q -> q.points(answers.get(q.code())))
                .sum();
        return new Score(points, substance.band(points));
    }
}
