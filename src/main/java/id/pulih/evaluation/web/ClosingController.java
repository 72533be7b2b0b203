package id.pulih.evaluation.web;

import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.TRANSCRIBE;

import id.pulih.access.Access;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.SheetForm;
import id.pulih.evaluation.ClosingLetters;
import id.pulih.evaluation.ReportReader;
import id.pulih.evaluation.ReportState;
import id.pulih.evaluation.Standings;
import id.pulih.letter.Papers;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The surat keterangan, and the short summary in plain words for the client. */
@Controller
@RequestMapping("/kasus/{id}/evaluasi")
class ClosingController {

    private final EvaluationPages pages;
    private final CasePages casePages;
    private final ClosingLetters closing;
    private final ReportReader reader;
    private final Standings standings;
    private final Papers papers;
    private final Audit audit;

    ClosingController(
            EvaluationPages pages,
            CasePages casePages,
            ClosingLetters closing,
            ReportReader reader,
            Standings standings,
            Papers papers,
            Audit audit) {
        this.pages = pages;
        this.casePages = casePages;
        this.closing = closing;
        this.reader = reader;
        this.standings = standings;
        this.papers = papers;
        this.audit = audit;
    }

    @Access({RATIFY, TRANSCRIBE})
    @GetMapping("/surat-keterangan")
    String page(@PathVariable UUID id, Model model) {
        var head = pages.head(id);
        model.addAttribute("head", head);
        model.addAttribute("people", pages.people(head, Role.OFFICE_HEAD));
        model.addAttribute("ready", head.closing() == null && standings.of(id).report() == ReportState.ACCEPTED);
        if (head.header().may(READ)) {
            reader.newest(head.header()).ifPresent(r -> model.addAttribute("content", r.content()));
            audit.add("READ", "evaluation/closing", id, List.of(id), List.of("narrative"));
        }
        return "evaluation/closing";
    }

    @Access({RATIFY, TRANSCRIBE})
    @PostMapping("/surat-keterangan")
    String issue(@PathVariable UUID id, SheetForm sheet, HttpServletResponse response) {
        closing.issue(id, sheet);
        Done.say(response, "Surat keterangan terbit. Serahkan kepada klien; bimbingan tambahan selesai.");
        return "redirect:/kasus/" + id + "/evaluasi/surat-keterangan";
    }

    @Access(READ)
    @GetMapping("/ringkasan.pdf")
    View summary(@PathVariable UUID id) {
        var head = casePages.head(id, READ);
        var report = reader.newest(head.header());
        var model = new HashMap<String, Object>();
        model.put("title", "Ringkasan program Anda");
        model.put("name", head.header().name());
        report.ifPresent(r -> model.put("content", r.content()));
        audit.add("READ", "evaluation/summary", id, List.of(id), List.of("narrative"));
        return papers.pdf("ringkasan-program", "evaluation/print/summary", model);
    }
}
