package id.pulih.intake.web;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.SEE;
import static id.pulih.access.Right.TRANSCRIBE;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.SheetForm;
import id.pulih.intake.ApplicationList;
import id.pulih.intake.Applications;
import id.pulih.intake.Decision;
import id.pulih.intake.DispositionOutcome;
import id.pulih.intake.DispositionSheet;
import id.pulih.intake.Dispositions;
import id.pulih.intake.Histories;
import id.pulih.intake.SharedDispositions;
import id.pulih.intake.Urgency;
import id.pulih.letter.Papers;
import id.pulih.office.Sections;
import id.pulih.office.StaffDirectory;
import id.pulih.screening.Screenings;
import id.pulih.sop.Step;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;

/** Step c: the head's inbox and the disposition, by the head or by the clerk from the signed sheet. */
@Controller
class DispositionController {

    private final ApplicationList list;
    private final Applications applications;
    private final Dispositions dispositions;
    private final SharedDispositions shared;
    private final Histories histories;
    private final Screenings screenings;
    private final Sections sections;
    private final StaffDirectory staff;
    private final CasePages pages;
    private final Papers papers;
    private final Audit audit;
    private final Desk desk;

    DispositionController(
            ApplicationList list,
            Applications applications,
            Dispositions dispositions,
            SharedDispositions shared,
            Histories histories,
            Screenings screenings,
            Sections sections,
            StaffDirectory staff,
            CasePages pages,
            Papers papers,
            Audit audit,
            Desk desk) {
        this.list = list;
        this.applications = applications;
        this.dispositions = dispositions;
        this.shared = shared;
        this.histories = histories;
        this.screenings = screenings;
        this.sections = sections;
        this.staff = staff;
        this.pages = pages;
        this.papers = papers;
        this.audit = audit;
        this.desk = desk;
    }

    /** The head signs here; the clerk ticks what stands on the sheet that the head has signed, and sees no histories. */
    @Access({RATIFY, TRANSCRIBE})
    @GetMapping("/disposisi")
    String inbox(Model model) {
        var lines = list.inbox();
        var cases = lines.stream().map(ApplicationList.Line::caseId).toList();
        boolean signs = desk.may(RATIFY);
        model.addAttribute("lines", lines);
        model.addAttribute("signs", signs);
        if (!signs) model.addAttribute("people", staff.with(Role.OFFICE_HEAD, desk.today()));
        model.addAttribute("histories", signs ? histories.summaries(cases) : Map.of());
        model.addAttribute("opened", signs ? shared.opened(cases) : Set.copyOf(cases));
        model.addAttribute("officials", sections.heads(false, desk.today()));
        model.addAttribute("now", desk.moment());
        model.addAttribute("today", desk.today());
        model.addAttribute("zone", desk.zone());
        return "intake/inbox";
    }

    /** Several applications to the same official: each opened by the head before, or all from one signed sheet. */
    @Access({RATIFY, TRANSCRIBE})
    @PostMapping("/disposisi")
    String acceptAll(
            @RequestParam(required = false) List<UUID> cases,
            Decision decision,
            SheetForm sheetForm,
            HttpServletResponse response) {
        shared.accept(cases == null ? List.of() : cases.stream().distinct().toList(), decision, sheetForm);
        Done.say(response, "Disposisi bersama tersimpan. Berikutnya: pejabat yang ditunjuk menentukan PK.");
        return "redirect:/disposisi";
    }

    @Access({RATIFY, TRANSCRIBE})
    @GetMapping("/kasus/{id}/disposisi")
    String form(@PathVariable UUID id, Model model) {
        var head = pages.head(id, SEE);
        var header = head.header();
        if (!header.may(DECIDE) && !header.may(TRANSCRIBE)) throw new NotFound();
        var application = applications.of(header);
        model.addAttribute("head", head);
        model.addAttribute("application", application);
        if (header.may(READ) && header.clientId() != null) {
            screenings.recommendation(header.clientId()).ifPresent(r -> model.addAttribute("advice", r));
        }
        var open = header.step() == Step.C && header.exit() == null;
        if (open) {
            model.addAttribute("proposed", Urgency.proposedFor(application));
            model.addAttribute("officials", sections.heads(header.child(), desk.today()));
            if (header.may(READ)) model.addAttribute("past", past(header.clientId(), id));
            if (header.may(TRANSCRIBE)) model.addAttribute("people", staff.with(Role.OFFICE_HEAD, desk.today()));
        } else {
            dispositions.of(header).ifPresent(d -> model.addAttribute("disposition", d));
        }
        model.addAttribute("open", open);
        model.addAttribute("decides", header.may(DECIDE));
        model.addAttribute("today", desk.today());
        model.addAttribute("zone", desk.zone());
        audit.add("READ", "intake/disposition", id, List.of(id), List.of("contact", "narrative"));
        return "intake/disposition";
    }

    private List<Histories.Past> past(UUID clientId, UUID caseId) {
        return clientId == null
                ? List.of()
                : histories.of(List.of(clientId), caseId).getOrDefault(clientId, List.of());
    }

    @Access({RATIFY, TRANSCRIBE})
    @PostMapping("/kasus/{id}/disposisi")
    String decide(@PathVariable UUID id, Decision decision, SheetForm sheetForm, HttpServletResponse response) {
        dispositions.decide(id, decision, sheetForm);
        Done.say(
                response,
                decision.outcome() == DispositionOutcome.ACCEPTED
                        ? "Disposisi tersimpan. Berikutnya: pejabat yang ditunjuk menentukan PK."
                        : "Keputusan tersimpan. Surat jawaban terbit dan masuk daftar panggilan.");
        return "redirect:/kasus/" + id + "/disposisi";
    }

    /** The empty sheet for a head who decides on several applications on paper. */
    @Access({RATIFY, TRANSCRIBE})
    @GetMapping("/disposisi/lembar.pdf")
    View sharedSheet() {
        var lines = list.inbox();
        var cases = lines.stream().map(ApplicationList.Line::caseId).toList();
        audit.add("READ", "intake/dispositionSheet", null, cases, List.of("identity", "document"));
        return papers.pdf(
                "lembar-disposisi",
                "intake/print/dispositions.jte",
                Map.of("lines", lines, "officials", sections.heads(false, desk.today())));
    }

    /** The empty sheet for a head who decides on paper. */
    @Access({RATIFY, TRANSCRIBE})
    @GetMapping("/kasus/{id}/disposisi/lembar.pdf")
    View sheet(@PathVariable UUID id) {
        var header = pages.head(id, SEE).header();
        if (!header.may(DECIDE) && !header.may(TRANSCRIBE)) throw new NotFound();
        var sheet = DispositionSheet.empty(applications.of(header), sections.heads(header.child(), desk.today()));
        audit.add("READ", "intake/dispositionSheet", id, List.of(id), List.of("narrative", "document"));
        return papers.pdf("lembar-disposisi", "intake/print/disposition.jte", Map.of("sheet", sheet));
    }
}
