package id.pulih.evaluation.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.casefile.CasePages;
import id.pulih.evaluation.FinalAssessments;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The PK's final assessment of process and of result. */
@Controller
@RequestMapping("/kasus/{id}/evaluasi/penilaian-akhir")
class FinalAssessmentController {

    private final CasePages pages;
    private final FinalAssessments finals;

    FinalAssessmentController(CasePages pages, FinalAssessments finals) {
        this.pages = pages;
        this.finals = finals;
    }

    @Access(READ)
    @GetMapping
    String page(@PathVariable UUID id, Model model) {
        var head = pages.head(id, READ);
        var progress = head.progress();
        boolean over =
                progress.at(Step.J).mark() == Mark.DONE && progress.at(Step.L).mark() != Mark.DONE;
        model.addAttribute("head", head);
        model.addAttribute("sheet", finals.sheet(head.header()));
        model.addAttribute(
                "writes",
                head.header().may(WORK) && head.closing() == null && over && !progress.has(Fact.FINAL_ASSESSMENT_MADE));
        model.addAttribute("over", over);
        return "evaluation/final";
    }

    @Access(WORK)
    @PostMapping
    String make(@PathVariable UUID id, FinalForm form, HttpServletResponse response) {
        finals.make(id, form.entry());
        Done.say(response, "Penilaian akhir disimpan. Berikutnya: susun laporan akhir.");
        return "redirect:/kasus/" + id + "/evaluasi/penilaian-akhir";
    }
}
