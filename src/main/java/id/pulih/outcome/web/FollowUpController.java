package id.pulih.outcome.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.outcome.FollowUps;
import id.pulih.outcome.ReoffenceKind;
import id.pulih.outcome.Reoffences;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Follow-up after the programme: the list of the PK, and the page of one case. */
@Controller
class FollowUpController {

    /** What was learned at one date. */
    public record RecordForm(
            UUID followUp,
            LocalDate askedOn,
            Boolean reached,
            Boolean occupied,
            Boolean housed,
            Boolean needsHelp,
            String note) {}

    /** News of a new case. */
    public record EventForm(ReoffenceKind kind, Boolean narcotics, LocalDate on, String source, String detail) {}

    private final CasePages pages;
    private final FollowUps followUps;
    private final Reoffences reoffences;
    private final Audit audit;
    private final Desk desk;

    FollowUpController(CasePages pages, FollowUps followUps, Reoffences reoffences, Audit audit, Desk desk) {
        this.pages = pages;
        this.followUps = followUps;
        this.reoffences = reoffences;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(WORK)
    @GetMapping("/tindak-lanjut")
    String mine(Model model) {
        model.addAttribute("due", followUps.mine());
        return "outcome/list";
    }

    @Access(READ)
    @GetMapping("/kasus/{id}/tindak-lanjut")
    String ofCase(@PathVariable UUID id, Model model) {
        var head = pages.head(id, READ);
        model.addAttribute("head", head);
        model.addAttribute("followUps", followUps.of(head.header()));
        var stopped = followUps.stoppedOn(id);
        if (stopped != null) model.addAttribute("stoppedOn", stopped);
        model.addAttribute("events", reoffences.of(head.header()));
        model.addAttribute("works", head.header().may(WORK));
        model.addAttribute("today", desk.today());
        audit.add("READ", "outcome/case", id, List.of(id), List.of("narrative", "offence"));
        return "outcome/ofCase";
    }

    @Access(WORK)
    @PostMapping("/kasus/{id}/tindak-lanjut")
    String record(@PathVariable UUID id, RecordForm form, HttpServletResponse response) {
        var entry = new FollowUps.Entry(
                form.askedOn(), form.reached(), form.occupied(), form.housed(), form.needsHelp(), form.note());
        followUps.record(id, form.followUp(), entry);
        Done.say(
                response,
                Boolean.TRUE.equals(form.needsHelp())
                        ? "Dicatat. Klien memerlukan bantuan: buat rujukan."
                        : "Tindak lanjut dicatat.");
        return "redirect:/kasus/" + id + "/tindak-lanjut";
    }

    @Access(WORK)
    @PostMapping("/kasus/{id}/tindak-lanjut/henti")
    String stop(@PathVariable UUID id, HttpServletResponse response) {
        followUps.stop(id);
        Done.say(response, "Persetujuan ditarik. Klien tidak ditanya lagi.");
        return "redirect:/kasus/" + id + "/tindak-lanjut";
    }

    @Access(WORK)
    @PostMapping("/kasus/{id}/tindak-lanjut/kabar")
    String event(@PathVariable UUID id, EventForm form, HttpServletResponse response) {
        reoffences.add(
                id, new Reoffences.Entry(form.kind(), form.narcotics(), form.on(), form.source(), form.detail()));
        Done.say(response, "Kabar dicatat dengan sumbernya.");
        return "redirect:/kasus/" + id + "/tindak-lanjut";
    }
}
