package id.pulih.litmas.web;

import id.pulih.access.Right;
import id.pulih.casefile.CaseHead;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Step;

/** What the acting person may do on the overview, and whether step f stands open. */
public record LitmasRights(boolean works, boolean decides, boolean signs, boolean open, int round, boolean data) {
    static LitmasRights of(CaseHead head) {
        var rights = head.header().rights();
        boolean runs = head.closing() == null;
        var step = head.progress().at(Step.F);
        return new LitmasRights(
                runs && rights.contains(Right.WORK),
                runs && rights.contains(Right.DECIDE),
                runs && rights.contains(Right.SIGN),
                step.mark() == CaseProgress.Mark.OPEN && head.header().exit() == null,
                step.round(),
                head.progress().at(Step.E).mark() == CaseProgress.Mark.DONE);
    }
}
