package id.pulih.assessment.web;

import static id.pulih.access.Right.WORK;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.assessment.Assessments;
import id.pulih.assessment.Entries;
import id.pulih.assessment.Instrument;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.secret.Secrets;
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

/** Enters the rulers and the results of official instruments, and corrects them. */
@Controller
@RequestMapping("/kasus/{caseId}/asesmen")
class EntryController {

    private final CasePages pages;
    private final Entries entries;
    private final Assessments assessments;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    EntryController(
            CasePages pages, Entries entries, Assessments assessments, Secrets secrets, Audit audit, Desk desk) {
        this.pages = pages;
        this.entries = entries;
        this.assessments = assessments;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(WORK)
    @GetMapping("/baru/{slug}")
    String blank(@PathVariable UUID caseId, @PathVariable String slug, Model model) {
        var head = pages.head(caseId, WORK);
        var instrument = instrument(slug);
        if (!Instrument.forChild(head.header().child()).contains(instrument)) throw new NotFound();
        model.addAttribute("head", head);
        model.addAttribute("instrument", instrument);
        model.addAttribute("today", desk.today());
        return "assessment/entry";
    }

    @Access(WORK)
    @PostMapping("/baru/{slug}")
    String add(@PathVariable UUID caseId, @PathVariable String slug, EntryForm form, HttpServletResponse response) {
        entries.add(caseId, instrument(slug), form.entry());
        Done.say(response, "Hasil asesmen disimpan.");
        return "redirect:/kasus/" + caseId + "/asesmen";
    }

    private static Instrument instrument(String slug) {
        return Instrument.ALL.stream()
                .filter(i -> i.slug().equals(slug) && i.kind() != Instrument.Kind.COMPUTED)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Access(WORK)
    @GetMapping("/{id}/perbaikan")
    String correction(@PathVariable UUID caseId, @PathVariable UUID id, Model model) {
        var head = pages.head(caseId, WORK);
        var result =
                assessments.parts(caseId, id, secrets.of(head.header().owner())).get(0);
        if (result.instrument().kind() == Instrument.Kind.COMPUTED) throw new NotFound();
        model.addAttribute("head", head);
        model.addAttribute("instrument", result.instrument());
        model.addAttribute("result", result);
        model.addAttribute("today", desk.today());
        audit.add("READ", "assessment/entry", id, List.of(caseId), List.of("health"));
        return "assessment/entry";
    }

    @Access(WORK)
    @PostMapping("/{id}/perbaikan")
    String correct(@PathVariable UUID caseId, @PathVariable UUID id, EntryForm form, HttpServletResponse response) {
        entries.correct(caseId, id, form.version(), form.entry());
        Done.say(response, "Perbaikan disimpan; isian lama tetap ada.");
        return "redirect:/kasus/" + caseId + "/asesmen/" + id;
    }
}
