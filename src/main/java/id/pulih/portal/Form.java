package id.pulih.portal;

import id.pulih.intake.ApplicantKind;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One page of the request: a question with what was answered before.
 *
 * @param back the word of the question before; null for the first
 * @param code the code of the draft, to be noted down
 * @param until the last day on which it can be resumed
 */
public record Form(
        Question question,
        String title,
        Answers answers,
        @Nullable String back,
        String code,
        LocalDate until) {

    public static Form of(Drafts.Draft draft, Question question, String code, LocalDate today) {
        return new Form(
                question,
                question.title(draft.answers()),
                draft.answers(),
                question.before(draft.answers(), today).map(Question::word).orElse(null),
                code,
                draft.until());
    }

    /** Whether an institution writes. */
    public boolean institution() {
        return Question.kind(answers) == ApplicantKind.INSTITUTION;
    }

    /** Whether the person concerned writes himself. */
    public boolean own() {
        return Question.own(answers);
    }

    /** What is not yet answered; empty when the request can be looked over and sent. */
    public static Optional<Question> open(Drafts.Draft draft, LocalDate today) {
        return Question.open(draft.answers(), today);
    }

    public static Review review(Drafts.Draft draft, LocalDate today) {
        return Review.of(draft.answers(), today);
    }
}
