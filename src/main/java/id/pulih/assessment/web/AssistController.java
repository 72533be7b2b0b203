package id.pulih.assessment.web;

import static id.pulih.access.Right.WORK;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.assessment.Assessments;
import id.pulih.assessment.Assist;
import id.pulih.assessment.AssistInterview;
import id.pulih.assessment.Band;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.secret.Secrets;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The two screens of the ASSIST interview. */
@Controller
@RequestMapping("/kasus/{caseId}/asesmen")
class AssistController {

    private final CasePages pages;
    private final AssistInterview interview;
    private final Assessments assessments;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    AssistController(
            CasePages pages,
            AssistInterview interview,
            Assessments assessments,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.pages = pages;
        this.interview = interview;
        this.assessments = assessments;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(WORK)
    @GetMapping("/assist")
    String first(@PathVariable UUID caseId, Model model) {
        model.addAttribute("head", pages.head(caseId, WORK));
        model.addAttribute("assist", Assist.CURRENT);
        model.addAttribute("today", desk.today());
        return "assessment/assistFirst";
    }

    @Access(WORK)
    @PostMapping("/assist")
    String begin(@PathVariable UUID caseId, AssistFirstForm form, HttpServletResponse response) {
        var id = interview.begin(caseId, form.takenOn(), form.substances(), form.nothing());
        if (form.nothing()) {
            Done.say(response, "ASSIST selesai: tidak ada zat yang pernah dipakai.");
            return "redirect:/kasus/" + caseId + "/asesmen";
        }
        return "redirect:/kasus/" + caseId + "/asesmen/" + id + "/assist";
    }

    @Access(WORK)
    @GetMapping("/{id}/assist")
    String grid(@PathVariable UUID caseId, @PathVariable UUID id, Model model) {
        var head = pages.head(caseId, WORK);
        var parts = assessments.parts(caseId, id, secrets.of(head.header().owner()));
        var result = parts.get(0);
        if (!result.instrument().code().equals(Assist.CODE)) throw new NotFound();
        model.addAttribute("head", head);
        model.addAttribute("result", result);
        model.addAttribute("assist", Assist.CURRENT);
        audit.add("READ", "assessment/assist", id, List.of(caseId), List.of("health"));
        return "assessment/assistGrid";
    }

    @Access(WORK)
    @PostMapping("/{id}/assist")
    String answer(@PathVariable UUID caseId, @PathVariable UUID id, AssistForm form, HttpServletResponse response) {
        var content = interview.answer(caseId, id, form.version(), form.grid());
        if (form.later()) {
            Done.say(response, "Jawaban disimpan, ASSIST belum selesai.");
        } else {
            var highest = content.lines().stream()
                    .map(l -> l.band())
                    .max(Band::compareTo)
                    .map(b -> b.label().toLowerCase(Locale.ROOT))
                    .orElse("rendah");
            Done.say(
                    response,
                    "ASSIST selesai; golongan tertinggi: " + highest + ". Skor membantu keputusan, bukan keputusan.");
        }
        return "redirect:/kasus/" + caseId + "/asesmen/" + id;
    }
}
