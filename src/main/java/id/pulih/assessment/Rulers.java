package id.pulih.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The three rulers from 0 to 10: how important, how confident, how ready; at the start and at each review. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Rulers {

    /** A low ruler suggests a motivational talk first; it never refuses anybody. */
    public static final int LOW = 4;

    /** One reading of all three. */
    public record Reading(LocalDate takenOn, int importance, int confidence, int readiness) {

        static Reading of(Assessments.Result result) {
            return new Reading(
                    result.takenOn(),
                    score(result, "IMPORTANCE"),
                    score(result, "CONFIDENCE"),
                    score(result, "READINESS"));
        }

        private static int score(Assessments.Result result, String code) {
            return Objects.requireNonNull(result.lines().stream()
                    .filter(l -> l.code().equals(code))
                    .findFirst()
                    .orElseThrow()
                    .score());
        }

        public boolean low() {
            return Math.min(importance, Math.min(confidence, readiness)) <= LOW;
        }
    }

    private final Assessments assessments;

    Rulers(Assessments assessments) {
        this.assessments = assessments;
    }

    /** All readings, the newest first; two statements. The caller has opened the case and writes the audit row. */
    public List<Reading> of(UUID caseId) {
        return of(assessments.summary(caseId));
    }

    /** The readings among results already read. */
    public static List<Reading> of(List<Assessments.Result> results) {
        return results.stream()
                .filter(r -> r.instrument().kind() == Instrument.Kind.RULER)
                .map(Reading::of)
                .toList();
    }

    /** The newest reading. */
    public Optional<Reading> latest(UUID caseId) {
        return of(caseId).stream().findFirst();
    }

    /** The first reading, from which change is counted. */
    public Optional<Reading> first(UUID caseId) {
        return of(caseId).stream().reduce((newer, older) -> older);
    }
}
