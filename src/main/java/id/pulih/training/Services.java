package id.pulih.training;

import id.pulih.assessment.Conclusion;
import id.pulih.assessment.Consents;
import id.pulih.assessment.Entries;
import id.pulih.assignment.Assignments;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Exits;
import id.pulih.intake.Checks;
import id.pulih.intake.Confirmation;
import id.pulih.intake.Dispositions;
import id.pulih.intake.Receipts;
import id.pulih.intake.Submission;
import id.pulih.litmas.ActivityCatalogue;
import id.pulih.litmas.LitmasDrafts;
import id.pulih.litmas.LitmasReviews;
import id.pulih.litmas.LitmasSigning;
import id.pulih.litmas.Recommendations;
import id.pulih.litmas.Sources;
import id.pulih.plan.Agreements;
import id.pulih.plan.Plans;
import id.pulih.tpp.Decisions;
import id.pulih.tpp.Members;
import id.pulih.tpp.Minutes;
import id.pulih.tpp.Ratifications;
import id.pulih.tpp.TppSessions;
import org.springframework.stereotype.Component;

/** The services of the product through which the stories are told, in the order of the procedure. */
@Component
record Services(
        Casefile casefile,
        Exits exits,
        Submission submission,
        Receipts receipts,
        Confirmation confirmation,
        Checks checks,
        Dispositions dispositions,
        Assignments assignments,
        Consents consents,
        Entries entries,
        Conclusion conclusion,
        Sources sources,
        LitmasDrafts drafts,
        ActivityCatalogue catalogue,
        Recommendations recommendations,
        LitmasReviews reviews,
        LitmasSigning signing,
        Members members,
        TppSessions sessions,
        Decisions decisions,
        Minutes minutes,
        Ratifications ratifications,
        Plans plans,
        Agreements agreements) {}
