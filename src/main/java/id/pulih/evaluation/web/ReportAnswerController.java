package id.pulih.evaluation.web;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.TRANSCRIBE;

import id.pulih.access.Access;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseHead;
import id.pulih.casefile.SheetForm;
import id.pulih.evaluation.ReportAnswers;
import id.pulih.evaluation.ReportReader;
import id.pulih.evaluation.Standings;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The final report before the section head, then before the head of office; each in person or from a signed sheet. */
@Controller
@RequestMapping("/kasus/{id}/evaluasi")
class ReportAnswerController {

    /** The section head's view. */
    public record CheckForm(Boolean agreed, String note) {}

    /** The head's answer. */
    public record AcceptanceForm(Boolean accepted, String reason) {}

    private final EvaluationPages pages;
    private final ReportReader reader;
    private final ReportAnswers answers;
    private final Standings standings;
    private final Audit audit;

    ReportAnswerController(
            EvaluationPages pages, ReportReader reader, ReportAnswers answers, Standings standings, Audit audit) {
        this.pages = pages;
        this.reader = reader;
        this.answers = answers;
        this.standings = standings;
        this.audit = audit;
    }

    @Access({DECIDE, TRANSCRIBE})
    @GetMapping("/pemeriksaan")
    String checking(@PathVariable UUID id, Model model) {
        show(pages.head(id), Role.SECTION_HEAD, model);
        return "evaluation/check";
    }

    @Access({DECIDE, TRANSCRIBE})
    @PostMapping("/pemeriksaan")
    String check(@PathVariable UUID id, CheckForm form, SheetForm sheet, HttpServletResponse response) {
        answers.check(id, form.agreed(), form.note(), sheet);
        Done.say(response, "Hasil pemeriksaan disimpan. Berikutnya: Kepala.");
        return "redirect:/kasus/" + id + "/evaluasi/pemeriksaan";
    }

    @Access({RATIFY, TRANSCRIBE})
    @GetMapping("/penerimaan")
    String accepting(@PathVariable UUID id, Model model) {
        show(pages.head(id), Role.OFFICE_HEAD, model);
        return "evaluation/acceptance";
    }

    @Access({RATIFY, TRANSCRIBE})
    @PostMapping("/penerimaan")
    String accept(@PathVariable UUID id, AcceptanceForm form, SheetForm sheet, HttpServletResponse response) {
        answers.answer(id, form.accepted(), form.reason(), sheet);
        Done.say(
                response,
                Boolean.TRUE.equals(form.accepted())
                        ? "Laporan diterima. Berikutnya: terbitkan surat keterangan."
                        : "Laporan dikembalikan kepada PK.");
        return "redirect:/kasus/" + id + "/evaluasi/penerimaan";
    }

    private void show(CaseHead head, Role signer, Model model) {
        var id = head.header().id();
        model.addAttribute("head", head);
        model.addAttribute("people", pages.people(head, signer));
        if (head.header().may(READ)) {
            reader.newest(head.header()).ifPresent(r -> {
                model.addAttribute("report", r);
                model.addAttribute("state", r.state());
            });
            audit.add("READ", "evaluation/report", id, List.of(id), List.of("narrative", "health"));
        } else {
            var state = standings.of(id).report();
            if (state != null) model.addAttribute("state", state);
        }
    }
}
