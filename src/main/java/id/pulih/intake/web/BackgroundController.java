package id.pulih.intake.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.RECEIVE;
import static id.pulih.access.Right.SEE;
import static id.pulih.access.Right.WORK;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.client.GuidanceKind;
import id.pulih.client.Guidances;
import id.pulih.client.RelativeKind;
import id.pulih.client.Relatives;
import id.pulih.client.Verdicts;
import id.pulih.intake.Corrections;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** Family, verdicts and earlier guidance of the person of a case. */
@Controller
@RequestMapping("/kasus/{id}/permohonan")
class BackgroundController {

    /** One person around the client; the names differ from those of the identity's form on the same page. */
    public record RelativeForm(
            RelativeKind kind,
            Boolean guardian,
            String relativeName,
            String relativeTelephone,
            String relativeStreet) {}

    /** One verdict with the codes of its articles. */
    public record VerdictForm(
            String caseNumber,
            String court,
            String wording,
            LocalDate decidedOn,
            LocalDate sentenceEndsOn,
            List<String> articles) {}

    /** One earlier guidance. */
    public record GuidanceForm(
            GuidanceKind kind, String officeName, String registerNumber, LocalDate fromOn, LocalDate untilOn) {}

    private final CasePages pages;
    private final Corrections corrections;
    private final Verdicts verdicts;
    private final Guidances guidances;
    private final Audit audit;

    BackgroundController(
            CasePages pages, Corrections corrections, Verdicts verdicts, Guidances guidances, Audit audit) {
        this.pages = pages;
        this.corrections = corrections;
        this.verdicts = verdicts;
        this.guidances = guidances;
        this.audit = audit;
    }

    @Access({RECEIVE, READ})
    @GetMapping("/riwayat")
    String background(@PathVariable UUID id, Model model) {
        var head = pages.head(id, SEE);
        var header = head.header();
        if (!header.may(RECEIVE) && !header.may(READ) || header.clientId() == null) throw new NotFound();
        model.addAttribute("head", head);
        model.addAttribute("verdicts", verdicts.of(header.clientId()));
        model.addAttribute("guidances", guidances.of(header.clientId()));
        model.addAttribute("articles", verdicts.articles());
        model.addAttribute("mayWrite", header.may(RECEIVE) || header.may(WORK));
        audit.add("READ", "intake/background", header.clientId(), List.of(id), List.of("offence"));
        return "intake/background";
    }

    @Access({RECEIVE, WORK})
    @PostMapping("/keluarga")
    String relative(@PathVariable UUID id, RelativeForm form, HttpServletResponse response) {
        corrections.addRelative(
                id,
                new Relatives.Relative(
                        null,
                        form.kind(),
                        Boolean.TRUE.equals(form.guardian()),
                        text(form.relativeName()),
                        text(form.relativeTelephone()),
                        text(form.relativeStreet())));
        Done.say(response, "Anggota keluarga dicatat.");
        return "redirect:/kasus/" + id + "/permohonan/klien";
    }

    @Access({RECEIVE, WORK})
    @PostMapping("/keluarga/{relative}/akhir")
    String endRelative(@PathVariable UUID id, @PathVariable UUID relative, HttpServletResponse response) {
        corrections.endRelative(id, relative);
        Done.say(response, "Orang ini tidak lagi dihubungi.");
        return "redirect:/kasus/" + id + "/permohonan/klien";
    }

    @Access({RECEIVE, WORK})
    @PostMapping("/putusan")
    String verdict(@PathVariable UUID id, VerdictForm form, HttpServletResponse response) {
        corrections.addVerdict(
                id,
                new Verdicts.Verdict(
                        null,
                        text(form.caseNumber()),
                        text(form.court()),
                        text(form.wording()),
                        form.decidedOn(),
                        form.sentenceEndsOn(),
                        form.articles() == null ? List.of() : form.articles()));
        Done.say(response, "Putusan dicatat.");
        return "redirect:/kasus/" + id + "/permohonan/riwayat";
    }

    @Access({RECEIVE, WORK})
    @PostMapping("/bimbingan")
    String guidance(@PathVariable UUID id, GuidanceForm form, HttpServletResponse response) {
        corrections.addGuidance(
                id,
                new Guidances.Guidance(
                        null,
                        form.kind(),
                        text(form.officeName()),
                        text(form.registerNumber()),
                        form.fromOn(),
                        form.untilOn()));
        Done.say(response, "Bimbingan sebelumnya dicatat.");
        return "redirect:/kasus/" + id + "/permohonan/riwayat";
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
