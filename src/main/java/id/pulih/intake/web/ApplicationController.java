package id.pulih.intake.web;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.RECEIVE;
import static id.pulih.access.Right.REGISTER;
import static id.pulih.access.Right.SEE;

import id.pulih.RuleViolation;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.intake.ApplicationList;
import id.pulih.intake.Applications;
import id.pulih.intake.Dispositions;
import id.pulih.intake.NewApplication;
import id.pulih.intake.OutsideRequests;
import id.pulih.intake.Prefills;
import id.pulih.intake.Receipts;
import id.pulih.intake.SubjectCategory;
import id.pulih.intake.Submission;
import id.pulih.letter.LetterArchive;
import id.pulih.letter.Papers;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;

/** Steps a and b: the list, the form at the desk, and the application of a case with its receipt. */
@Controller
class ApplicationController {

    private final ApplicationList list;
    private final Prefills prefills;
    private final Submission submission;
    private final Receipts receipts;
    private final OutsideRequests outside;
    private final Applications applications;
    private final Dispositions dispositions;
    private final CasePages pages;
    private final LetterArchive letters;
    private final Papers papers;
    private final Audit audit;
    private final Desk desk;

    ApplicationController(
            ApplicationList list,
            Prefills prefills,
            Submission submission,
            Receipts receipts,
            OutsideRequests outside,
            Applications applications,
            Dispositions dispositions,
            CasePages pages,
            LetterArchive letters,
            Papers papers,
            Audit audit,
            Desk desk) {
        this.list = list;
        this.prefills = prefills;
        this.submission = submission;
        this.receipts = receipts;
        this.outside = outside;
        this.applications = applications;
        this.dispositions = dispositions;
        this.pages = pages;
        this.letters = letters;
        this.papers = papers;
        this.audit = audit;
        this.desk = desk;
    }

    @Access({REGISTER, DECIDE})
    @GetMapping("/permohonan")
    String list(
            @RequestParam(name = "semua", defaultValue = "false") boolean all,
            @RequestParam(name = "sebelum", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    OffsetDateTime before,
            @RequestParam(name = "kasus", required = false) UUID beforeCase,
            Model model) {
        model.addAttribute("list", list.list(!all, before, beforeCase));
        model.addAttribute("all", all);
        model.addAttribute("now", desk.moment());
        model.addAttribute("zone", desk.zone());
        model.addAttribute("writes", desk.may(REGISTER));
        return "intake/list";
    }

    @Access(REGISTER)
    @GetMapping("/permohonan/baru")
    String form(@RequestParam(name = "klien", required = false) @Nullable UUID clientId, Model model) {
        model.addAttribute("prefill", prefills.of(clientId));
        return "intake/form";
    }

    @Access(REGISTER)
    @PostMapping("/permohonan/baru")
    String submit(NewApplication application, HttpServletResponse response) {
        var caseId = submission.submit(application);
        Done.say(response, "Permohonan tersimpan. Berikutnya: beri nomor agenda dan tanda terima.");
        return "redirect:/kasus/" + caseId + "/permohonan";
    }

    /** The application of a case; whoever may only see the case gets its outline. */
    @Access(SEE)
    @GetMapping("/kasus/{id}/permohonan")
    String application(@PathVariable UUID id, Model model) {
        var head = pages.head(id, SEE);
        var header = head.header();
        var full = header.may(Right.READ) || header.may(RECEIVE);
        model.addAttribute("head", head);
        model.addAttribute("application", full ? applications.of(header) : applications.outline(id));
        model.addAttribute("full", full);
        dispositions.of(header).ifPresent(d -> model.addAttribute("disposition", d));
        model.addAttribute("letters", full ? letters.of(id) : List.of());
        model.addAttribute("today", desk.today());
        model.addAttribute("zone", desk.zone());
        audit.add(
                "READ",
                "intake/application",
                id,
                List.of(id),
                full ? List.of("contact", "narrative") : List.of("procedure"));
        return "intake/application";
    }

    @Access(RECEIVE)
    @PostMapping("/kasus/{id}/permohonan")
    String receive(@PathVariable UUID id, HttpServletResponse response) {
        receipts.receive(id);
        Done.say(response, "Permohonan diagendakan dan tanda terima terbit. Berikutnya: pastikan kliennya.");
        return "redirect:/kasus/" + id + "/permohonan";
    }

    /** The clerk has looked at a request from outside. */
    @Access(RECEIVE)
    @PostMapping("/kasus/{id}/permohonan/pemeriksaan")
    String check(
            @PathVariable UUID id,
            @RequestParam(required = false) SubjectCategory category,
            @RequestParam(required = false) LocalDate guidanceEndsOn,
            @RequestParam(defaultValue = "") String asker,
            @RequestParam(required = false) LocalDate askedOn,
            @RequestParam(required = false) LocalDate agreedOn,
            HttpServletResponse response) {
        outside.check(id, new OutsideRequests.Finding(category, guidanceEndsOn, asker.strip(), askedOn, agreedOn));
        Done.say(response, "Permohonan diperiksa dan tanda terima terbit. Berikutnya: pastikan kliennya.");
        return "redirect:/kasus/" + id + "/permohonan";
    }

    /** The slip for an applicant who took the application back before the head had read it (R14). */
    @Access(RECEIVE)
    @GetMapping("/kasus/{id}/permohonan/penarikan.pdf")
    View withdrawal(@PathVariable UUID id) {
        var head = pages.head(id, RECEIVE);
        var header = head.header();
        if (!Applications.withdrawn(header)) throw new RuleViolation("Permohonan ini tidak ditarik.");
        audit.add("READ", "intake/withdrawalSlip", id, List.of(id), List.of("contact"));
        return papers.pdf(
                "bukti-penarikan-permohonan",
                "intake/print/withdrawal.jte",
                Map.of("application", applications.of(header), "today", desk.today(), "clerk", desk.name()));
    }
}
