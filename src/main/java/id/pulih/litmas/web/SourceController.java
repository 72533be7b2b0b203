package id.pulih.litmas.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.Casefile;
import id.pulih.letter.Papers;
import id.pulih.litmas.SourceKind;
import id.pulih.litmas.Sources;
import id.pulih.sop.Fact;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;

@Controller
@RequestMapping("/kasus/{caseId}/sumber")
class SourceController {

    private final CasePages casePages;
    private final Sources sources;
    private final Casefile casefile;
    private final Papers papers;
    private final Desk desk;

    SourceController(CasePages casePages, Sources sources, Casefile casefile, Papers papers, Desk desk) {
        this.casePages = casePages;
        this.casefile = casefile;
        this.papers = papers;
        this.sources = sources;
        this.desk = desk;
    }

    @Access(READ)
    @GetMapping
    String list(@PathVariable UUID caseId, Model model) {
        var head = casePages.head(caseId, READ);
        model.addAttribute("head", head);
        model.addAttribute("sources", sources.of(head.header()));
        model.addAttribute("works", head.header().may(WORK) && head.closing() == null);
        model.addAttribute("complete", head.progress().has(Fact.SOURCES_COMPLETE));
        return "litmas/sources";
    }

    /** A blank sheet in the order of the screen, to be filled in by hand (R32). */
    @Access(WORK)
    @GetMapping("/lembar.pdf")
    View blank(@PathVariable UUID caseId) {
        var header = casefile.open(caseId, WORK);
        return papers.pdf(
                "lembar-wawancara",
                "litmas/print/interviewSheet.jte",
                Map.of(
                        "title", "Lembar wawancara dan pengamatan",
                        "clientName", header.name(),
                        "officerName", desk.name(),
                        "kinds", SourceKind.listed()));
    }

    @Access(WORK)
    @PostMapping
    String add(@PathVariable UUID caseId, @RequestParam(defaultValue = "") String title, HttpServletResponse response) {
        sources.add(caseId, title.strip());
        Done.say(response, "Sumber ditambahkan ke daftar.");
        return "redirect:/kasus/" + caseId + "/sumber";
    }

    @Access(WORK)
    @PostMapping("/kelengkapan")
    String complete(@PathVariable UUID caseId, HttpServletResponse response) {
        sources.complete(caseId);
        Done.say(response, "Sumber dinyatakan lengkap. Litmas dapat ditulis setelah asesmen juga selesai.");
        return "redirect:/kasus/" + caseId + "/sumber";
    }

    @Access(READ)
    @GetMapping("/{key}")
    String one(@PathVariable UUID caseId, @PathVariable String key, Model model) {
        var head = casePages.head(caseId, READ);
        var source = sources.one(head.header(), key);
        var current = source.current();
        model.addAttribute("head", head);
        model.addAttribute("source", source);
        model.addAttribute("works", head.header().may(WORK) && head.closing() == null);
        model.addAttribute(
                "undoable", current != null && current.undoableAt(desk.moment().toInstant()));
        model.addAttribute("zone", desk.zone());
        return "litmas/source";
    }

    @Access(WORK)
    @PostMapping("/{key}")
    String record(@PathVariable UUID caseId, @PathVariable String key, SourceForm form, HttpServletResponse response) {
        sources.record(caseId, key, form.version(), form.finding());
        Done.say(response, "Catatan sumber disimpan. Dapat diurungkan selama sepuluh menit.");
        return "redirect:/kasus/" + caseId + "/sumber/" + key;
    }

    @Access(WORK)
    @PostMapping("/{key}/urungkan")
    String undo(@PathVariable UUID caseId, @PathVariable String key, HttpServletResponse response) {
        sources.undo(caseId, key);
        Done.say(response, "Catatan terakhir diurungkan.");
        return "redirect:/kasus/" + caseId + "/sumber/" + key;
    }
}
