package id.pulih.casefile;

import static id.pulih.casefile.NextAct.*;

import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the facts of a case to what has to be done next in each of its present steps; never typed. */
public final class NextActs {

    /** The act that brings a fact about, where nothing in the case says otherwise. */
    private static final Map<Fact, NextAct> OF = new EnumMap<>(Map.ofEntries(
            Map.entry(Fact.APPLICATION_RECEIVED, RECEIVE_APPLICATION),
            Map.entry(Fact.CLIENT_CONFIRMED, CONFIRM_CLIENT),
            Map.entry(Fact.COMPLETENESS_JUDGED, JUDGE_COMPLETENESS),
            Map.entry(Fact.DISPOSITION_SIGNED, DISPOSE),
            Map.entry(Fact.OFFICIAL_NAMED, NAME_OFFICIAL),
            Map.entry(Fact.OFFICER_CHOSEN, CHOOSE_OFFICER),
            Map.entry(Fact.ASSIGNMENT_ISSUED, ISSUE_ASSIGNMENT),
            Map.entry(Fact.ASSESSMENT_CONSENTED, ASK_CONSENT),
            Map.entry(Fact.SOURCES_COMPLETE, COMPLETE_SOURCES),
            Map.entry(Fact.ASSESSMENTS_COMPLETE, COMPLETE_ASSESSMENTS),
            Map.entry(Fact.LITMAS_LOCKED, SIGN_LITMAS),
            Map.entry(Fact.TPP_HEARD, SCHEDULE_HEARING),
            Map.entry(Fact.MINUTES_SIGNED, SIGN_MINUTES),
            Map.entry(Fact.PROGRAMME_RATIFIED, RATIFY),
            Map.entry(Fact.AGREEMENT_SIGNED, OFFER_PLAN),
            Map.entry(Fact.SCHEDULE_MADE, MAKE_SCHEDULE),
            Map.entry(Fact.ITEMS_CONCLUDED, CONDUCT),
            Map.entry(Fact.REVIEWS_COMPLETE, HOLD_REVIEWS),
            Map.entry(Fact.FINAL_ASSESSMENT_MADE, ASSESS_FINALLY),
            Map.entry(Fact.REPORT_ACCEPTED, ACCEPT_REPORT),
            Map.entry(Fact.CLOSING_LETTER_ISSUED, ISSUE_CLOSING_LETTER)));

    private NextActs() {}

    /** The next act of each present step, in the order of the steps; none where the case has ended. */
    public static List<NextAct> of(CaseProgress progress) {
        if (progress.closed()) return List.of();
        return Arrays.stream(Step.values())
                .flatMap(step -> of(step, progress).stream())
                .toList();
    }

    /** The first act of what lacks to finish the step: within a step one thing comes after the other. Empty where none lacks. */
    static Optional<NextAct> of(Step step, CaseProgress progress) {
        return progress.lacking(step).stream()
                .map(group -> of(group, progress))
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** The act behind one thing that lacks; null for what the applicant brings himself, and for what cannot come any more. */
    private static @Nullable NextAct of(Set<Fact> group, CaseProgress progress) {
        boolean rejected = progress.has(Fact.TPP_HEARD) && !progress.has(Fact.PROGRAMME_RECOMMENDED);
        if (group.contains(Fact.LITMAS_APPROVED))
            return progress.has(Fact.LITMAS_SUBMITTED)
                    ? REVIEW_LITMAS
                    : repeated(Step.F, progress) ? REPAIR_LITMAS : SUBMIT_LITMAS;
        if (group.contains(Fact.TPP_HEARD) && progress.has(Fact.TPP_SCHEDULED)) return HEAR;
        if (group.contains(Fact.PROGRAMME_RECOMMENDED) && rejected)
            return progress.has(Fact.MINUTES_SIGNED) ? ANSWER_REJECTION : null;
        if (group.contains(Fact.PROGRAMME_RATIFIED) && rejected) return null;
        if (group.contains(Fact.FINAL_ASSESSMENT_MADE) && repeated(Step.L, progress)) return REPAIR_REPORT;
        if (group.contains(Fact.REPORT_ACCEPTED) && !progress.has(Fact.REPORT_SUBMITTED)) return SUBMIT_REPORT;
        return group.stream().map(OF::get).filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** Whether the step was returned: the text of the round before is there to be repaired. */
    private static boolean repeated(Step step, CaseProgress progress) {
        return progress.at(step).round() > 1;
    }
}
