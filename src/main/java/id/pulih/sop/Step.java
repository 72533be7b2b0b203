package id.pulih.sop;

import static id.pulih.sop.Fact.*;

import java.util.List;
import java.util.Set;

/** The twelve steps of the paper; done when one fact of each group exists. */
public enum Step {
    A(Set.of(APPLICATION_SUBMITTED)),
    B(Set.of(APPLICATION_RECEIVED), Set.of(CLIENT_CONFIRMED), Set.of(COMPLETENESS_JUDGED)),
    C(Set.of(DISPOSITION_SIGNED)),
    D(Set.of(OFFICIAL_NAMED), Set.of(OFFICER_CHOSEN), Set.of(ASSIGNMENT_ISSUED)),
    E(
            Set.of(ASSESSMENT_CONSENTED, ASSESSMENT_DECLINED),
            Set.of(SOURCES_COMPLETE),
            Set.of(ASSESSMENTS_COMPLETE, ASSESSMENT_DECLINED)),
    F(Set.of(LITMAS_APPROVED), Set.of(LITMAS_LOCKED)),
    G(Set.of(TPP_HEARD)),
    H(Set.of(PROGRAMME_RECOMMENDED), Set.of(MINUTES_SIGNED), Set.of(PROGRAMME_RATIFIED)),
    I(Set.of(AGREEMENT_SIGNED), Set.of(SCHEDULE_MADE)),
    J(Set.of(ITEMS_CONCLUDED, PERIOD_OVER, EARLY_COMPLETION_ACCEPTED)),
    K(Set.of(REVIEWS_COMPLETE)),
    L(Set.of(FINAL_ASSESSMENT_MADE), Set.of(REPORT_ACCEPTED), Set.of(CLOSING_LETTER_ISSUED));

    final List<Set<Fact>> doneWhen;

    @SafeVarargs
    Step(Set<Fact>... groups) {
        doneWhen = List.of(groups);
    }

    /** The steps that must be done before this one opens: k runs beside j, l follows both. */
    List<Step> after() {
        return switch (this) {
            case A -> List.of();
            case K -> List.of(I);
            case L -> List.of(J, K);
            default -> List.of(values()[ordinal() - 1]);
        };
    }
}
