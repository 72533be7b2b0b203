package id.pulih.assessment.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.assessment.Assessments;
import id.pulih.assessment.Assist;
import id.pulih.assessment.Conclusion;
import id.pulih.assessment.Instrument;
import id.pulih.assessment.Referrals;
import id.pulih.assessment.Rulers;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseHead;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.Casefile;
import id.pulih.letter.Papers;
import id.pulih.office.OfficeProfile;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** All assessments of a case, one of them with its raw answers, and the word that they are done. */
@Controller
@RequestMapping("/kasus/{caseId}/asesmen")
class AssessmentController {

    private final CasePages pages;
    private final Assessments assessments;
    private final Referrals referrals;
    private final Conclusion conclusion;
    private final Secrets secrets;
    private final Audit audit;
    private final Casefile casefile;
    private final Papers papers;
    private final OfficeProfile profile;
    private final Desk desk;

    AssessmentController(
            CasePages pages,
            Assessments assessments,
            Referrals referrals,
            Conclusion conclusion,
            Secrets secrets,
            Audit audit,
            Casefile casefile,
            Papers papers,
            OfficeProfile profile,
            Desk desk) {
        this.pages = pages;
        this.assessments = assessments;
        this.referrals = referrals;
        this.conclusion = conclusion;
        this.secrets = secrets;
        this.audit = audit;
        this.casefile = casefile;
        this.papers = papers;
        this.profile = profile;
        this.desk = desk;
    }

    @Access(READ)
    @GetMapping
    String list(@PathVariable UUID caseId, Model model) {
        var head = pages.head(caseId, READ);
        var seal = secrets.of(head.header().owner());
        var results = assessments.summary(caseId, seal);
        var readings = Rulers.of(results);
        model.addAttribute("head", head);
        model.addAttribute("results", results);
        var board = referrals.board(caseId, seal);
        model.addAttribute("board", board);
        model.addAttribute("instruments", Instrument.forChild(head.header().child()));
        model.addAttribute("lacking", Conclusion.lacking(head.header().child(), results));
        model.addAttribute("lowRuler", !readings.isEmpty() && readings.get(0).low());
        model.addAttribute("works", works(head));
        model.addAttribute("done", head.progress().has(Fact.ASSESSMENTS_COMPLETE));
        model.addAttribute("emergency", board.open().isEmpty() ? "" : emergency());
        model.addAttribute("zone", desk.zone());
        audit.add("READ", "assessment/list", caseId, List.of(caseId), List.of("health"));
        return "assessment/list";
    }

    @Access(READ)
    @GetMapping("/lembar.pdf")
    View sheet(@PathVariable UUID caseId) {
        var header = casefile.open(caseId, READ);
        return papers.landscape(
                "lembar-wawancara",
                "assessment/print/sheet.jte",
                Map.of(
                        "title",
                        "Lembar Wawancara Asesmen",
                        "name",
                        header.name(),
                        "assist",
                        Assist.CURRENT,
                        "instruments",
                        Instrument.forChild(header.child())));
    }

    @Access(READ)
    @GetMapping("/{id}")
    String one(@PathVariable UUID caseId, @PathVariable UUID id, Model model) {
        var head = pages.head(caseId, READ);
        model.addAttribute("head", head);
        model.addAttribute(
                "parts", assessments.parts(caseId, id, secrets.of(head.header().owner())));
        model.addAttribute("works", works(head));
        model.addAttribute("zone", desk.zone());
        audit.add("READ", "assessment/one", id, List.of(caseId), List.of("health"));
        return "assessment/one";
    }

    private String emergency() {
        var own = profile.current().emergency();
        return own.isBlank() ? Referrals.ADVICE : own;
    }

    private static boolean works(CaseHead head) {
        return head.header().may(WORK) && head.closing() == null;
    }

    @Access(WORK)
    @PostMapping("/selesai")
    String conclude(@PathVariable UUID caseId, ConclusionForm form, HttpServletResponse response) {
        conclusion.conclude(caseId, form.incomplete(), form.note());
        Done.say(response, "Asesmen dinyatakan selesai. Litmas dapat ditulis setelah sumber data juga lengkap.");
        return "redirect:/kasus/" + caseId + "/asesmen";
    }
}
