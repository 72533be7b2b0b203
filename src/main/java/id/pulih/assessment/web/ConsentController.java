package id.pulih.assessment.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.assessment.Consents;
import id.pulih.assessment.Sharing;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.Casefile;
import id.pulih.letter.Papers;
import id.pulih.secret.Secrets;
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

/** The client's word on the assessment, and on sharing data with partners. */
@Controller
@RequestMapping("/kasus/{caseId}/persetujuan")
class ConsentController {

    private final CasePages pages;
    private final Consents consents;
    private final Sharing sharing;
    private final Secrets secrets;
    private final Audit audit;
    private final Casefile casefile;
    private final Papers papers;
    private final Desk desk;

    ConsentController(
            CasePages pages,
            Consents consents,
            Sharing sharing,
            Secrets secrets,
            Audit audit,
            Casefile casefile,
            Papers papers,
            Desk desk) {
        this.pages = pages;
        this.consents = consents;
        this.sharing = sharing;
        this.secrets = secrets;
        this.audit = audit;
        this.casefile = casefile;
        this.papers = papers;
        this.desk = desk;
    }

    @Access(READ)
    @GetMapping
    String page(@PathVariable UUID caseId, Model model) {
        var head = pages.head(caseId, READ);
        var seal = secrets.of(head.header().owner());
        model.addAttribute("head", head);
        model.addAttribute("words", consents.of(caseId, seal));
        model.addAttribute("permits", sharing.of(caseId, seal));
        model.addAttribute("works", head.header().may(WORK) && head.closing() == null);
        model.addAttribute("today", desk.today());
        model.addAttribute("zone", desk.zone());
        audit.add("READ", "assessment/consent", caseId, List.of(caseId), List.of("narrative"));
        return "assessment/consent";
    }

    @Access(READ)
    @GetMapping("/formulir.pdf")
    View blank(@PathVariable UUID caseId) {
        return blank(
                caseId,
                "persetujuan-asesmen",
                "assessment/print/consent.jte",
                "Pernyataan Persetujuan Wawancara dan Asesmen");
    }

    /** One sheet for one partner: the consent to share data stands apart from that to assessment (R27). */
    @Access(READ)
    @GetMapping("/berbagi.pdf")
    View blankSharing(@PathVariable UUID caseId) {
        return blank(caseId, "izin-berbagi-data", "assessment/print/sharing.jte", "Izin Berbagi Data");
    }

    private View blank(UUID caseId, String name, String template, String title) {
        var header = casefile.open(caseId, READ);
        return papers.pdf(name, template, Map.of("title", title, "name", header.name(), "child", header.child()));
    }

    @Access(WORK)
    @PostMapping
    String record(@PathVariable UUID caseId, ConsentForm form, HttpServletResponse response) {
        consents.record(caseId, form::word, form.paper());
        Done.say(
                response,
                form.gives()
                        ? "Persetujuan dicatat. Berikutnya: sumber data dan asesmen."
                        : "Dicatat bahwa klien tidak bersedia diases. Kasus berjalan terus tanpa asesmen.");
        return "redirect:/kasus/" + caseId + (form.gives() ? "/asesmen" : "/persetujuan");
    }

    @Access(WORK)
    @PostMapping("/berbagi")
    String allow(@PathVariable UUID caseId, SharingForm form, HttpServletResponse response) {
        sharing.allow(caseId, form.partner(), form.shared(), form.givenOn());
        Done.say(response, "Izin berbagi data dicatat.");
        return "redirect:/kasus/" + caseId + "/persetujuan";
    }

    @Access(WORK)
    @PostMapping("/berbagi/{id}/pencabutan")
    String withdraw(@PathVariable UUID caseId, @PathVariable UUID id, HttpServletResponse response) {
        sharing.withdraw(caseId, id);
        Done.say(response, "Izin dicabut mulai hari ini.");
        return "redirect:/kasus/" + caseId + "/persetujuan";
    }
}
