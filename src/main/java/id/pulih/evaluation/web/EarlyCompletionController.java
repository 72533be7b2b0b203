package id.pulih.evaluation.web;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.TRANSCRIBE;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.casefile.SheetForm;
import id.pulih.evaluation.EarlyCompletions;
import id.pulih.evaluation.Standings;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.Step;
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

/** Early completion: proposed by the PK, decided by the head. */
@Controller
@RequestMapping("/kasus/{id}/evaluasi/selesai-awal")
class EarlyCompletionController {

    /** The PK's proposal. */
    public record ProposalForm(String reason, Boolean clientAgrees) {}

    /** The head's answer. */
    public record DecisionForm(Boolean accepted, String answer) {}

    private final EvaluationPages pages;
    private final EarlyCompletions completions;
    private final Standings standings;
    private final Desk desk;

    EarlyCompletionController(EvaluationPages pages, EarlyCompletions completions, Standings standings, Desk desk) {
        this.pages = pages;
        this.completions = completions;
        this.standings = standings;
        this.desk = desk;
    }

    @Access({READ, TRANSCRIBE})
    @GetMapping
    String page(@PathVariable UUID id, Model model) {
        var head = pages.head(id);
        var header = head.header();
        var waits = standings.of(id).earlyWaits();
        var decides = header.may(DECIDE) && desk.may(RATIFY) || header.may(TRANSCRIBE);
        boolean running = head.closing() == null && head.progress().at(Step.J).mark() == Mark.OPEN;
        model.addAttribute("head", head);
        model.addAttribute("proposals", header.may(READ) ? completions.of(header) : List.of());
        model.addAttribute("decides", waits && decides);
        model.addAttribute("proposes", running && !waits && header.may(WORK));
        model.addAttribute("people", waits ? pages.people(head, Role.OFFICE_HEAD) : List.of());
        return "evaluation/early";
    }

    @Access(WORK)
    @PostMapping
    String propose(@PathVariable UUID id, ProposalForm form, HttpServletResponse response) {
        completions.propose(id, form.reason(), Boolean.TRUE.equals(form.clientAgrees()));
        Done.say(response, "Usul disimpan. Berikutnya: Kepala memutuskan.");
        return "redirect:/kasus/" + id + "/evaluasi/selesai-awal";
    }

    @Access({RATIFY, TRANSCRIBE})
    @PostMapping("/keputusan")
    String decide(@PathVariable UUID id, DecisionForm form, SheetForm sheet, HttpServletResponse response) {
        completions.answer(id, form.accepted(), form.answer(), sheet);
        Done.say(
                response,
                Boolean.TRUE.equals(form.accepted())
                        ? "Program selesai lebih awal. Berikutnya: PK membuat penilaian akhir."
                        : "Program dilanjutkan.");
        return "redirect:/kasus/" + id + "/evaluasi/selesai-awal";
    }
}
