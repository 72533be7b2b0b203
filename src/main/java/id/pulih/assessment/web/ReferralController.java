package id.pulih.assessment.web;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.assessment.Referrals;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Referrals that cannot wait: the list of those still open, raised by hand, concluded. */
@Controller
class ReferralController {

    private final Referrals referrals;
    private final Desk desk;

    ReferralController(Referrals referrals, Desk desk) {
        this.referrals = referrals;
        this.desk = desk;
    }

    @Access({WORK, DECIDE})
    @GetMapping("/rujukan-segera")
    String open(Model model) {
        model.addAttribute("waiting", referrals.open());
        model.addAttribute("zone", desk.zone());
        return "assessment/referrals";
    }

    @Access(WORK)
    @PostMapping("/kasus/{caseId}/rujukan-segera")
    String raise(@PathVariable UUID caseId, DangerForm form, HttpServletResponse response) {
        referrals.raise(caseId, form.seen());
        Done.say(response, "Rujukan segera dibuat. Tangani sekarang, jangan menunggu sidang.");
        return "redirect:/kasus/" + caseId + "/asesmen";
    }

    @Access(WORK)
    @PostMapping("/kasus/{caseId}/rujukan-segera/{id}/hasil")
    String conclude(@PathVariable UUID caseId, @PathVariable UUID id, OutcomeForm form, HttpServletResponse response) {
        referrals.conclude(caseId, id, form.doneOn(), form.outcome());
        Done.say(response, "Hasil rujukan dicatat.");
        return "redirect:/kasus/" + caseId + "/asesmen";
    }
}
