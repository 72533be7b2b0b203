package id.pulih.tpp.web;

import static id.pulih.access.Right.CONVENE;
import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.SIT;
import static id.pulih.access.Right.TRANSCRIBE;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.litmas.Recommendations;
import id.pulih.sop.SopVersions;
import id.pulih.tpp.Agenda;
import id.pulih.tpp.Decisions;
import id.pulih.tpp.Hearings;
import id.pulih.tpp.Ratifications;
import id.pulih.tpp.TppSessions;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One case before the TPP: the hearing, its result, and the head's ratification. */
@Controller
class DecisionController {

    /** The head's answer to the TPP. */
    public record RatificationForm(Boolean accepted, String reason) {}

    private final TppSessions sessions;
    private final Agenda agenda;
    private final Hearings hearings;
    private final Decisions decisions;
    private final Ratifications ratifications;
    private final Recommendations recommendations;
    private final CasePages pages;
    private final Sheets sheets;
    private final SopVersions sops;
    private final Audit audit;
    private final Desk desk;

    DecisionController(
            TppSessions sessions,
            Agenda agenda,
            Hearings hearings,
            Decisions decisions,
            Ratifications ratifications,
            Recommendations recommendations,
            CasePages pages,
            Sheets sheets,
            SopVersions sops,
            Audit audit,
            Desk desk) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.hearings = hearings;
        this.decisions = decisions;
        this.ratifications = ratifications;
        this.recommendations = recommendations;
        this.pages = pages;
        this.sheets = sheets;
        this.sops = sops;
        this.audit = audit;
        this.desk = desk;
    }

    @Access({SIT, CONVENE})
    @GetMapping("/sidang-tpp/{sessionId}/acara/{docketId}")
    String hearing(@PathVariable UUID sessionId, @PathVariable UUID docketId, Model model) {
        var item = agenda.of(sessionId).stream()
                .filter(i -> i.docketId().equals(docketId))
                .findFirst()
                .orElseThrow(NotFound::new);
        var head = pages.head(item.caseId(), READ);
        model.addAttribute("head", head);
        model.addAttribute("session", sessions.session(sessionId));
        model.addAttribute("item", item);
        model.addAttribute("recommendations", recommendations.of(head.header()));
        model.addAttribute("months", sops.inForce().settings().programmeMonths());
        model.addAttribute("convenes", desk.may(CONVENE));
        audit.add("READ", "tpp/hearing", docketId, List.of(item.caseId()), List.of("narrative"));
        return "tpp/hearing";
    }

    @Access(CONVENE)
    @PostMapping("/sidang-tpp/{sessionId}/acara/{docketId}")
    String decide(
            @PathVariable UUID sessionId,
            @PathVariable UUID docketId,
            DecisionForm form,
            HttpServletResponse response) {
        hearings.decide(sessionId, form.version(), docketId, form.entry());
        Done.say(response, "Hasil sidang dicatat.");
        return "redirect:/sidang-tpp/" + sessionId;
    }

    @Access({READ, TRANSCRIBE})
    @GetMapping("/kasus/{id}/sidang")
    String ofCase(@PathVariable UUID id, Model model) {
        var head = pages.head(id, desk.may(READ) ? READ : TRANSCRIBE);
        var all = decisions.all(head.header());
        var pending = ratifications.pending(head.header(), all);
        model.addAttribute("head", head);
        model.addAttribute("decisions", all);
        model.addAttribute("headRatifies", decisions.headRatifies(head.header()));
        if (pending != null) model.addAttribute("pending", pending);
        model.addAttribute("acting", desk.may(RATIFY) ? desk.capacity(RATIFY).prefix() : "");
        model.addAttribute(
                "ratifies",
                pending != null && (desk.may(RATIFY) || head.header().may(TRANSCRIBE)));
        model.addAttribute(
                "signers", pending == null || desk.may(RATIFY) ? List.of() : sheets.signers(Role.OFFICE_HEAD));
        audit.add("READ", "tpp/case", id, List.of(id), List.of("narrative"));
        return "tpp/ofCase";
    }

    @Access({RATIFY, TRANSCRIBE})
    @PostMapping("/kasus/{id}/sidang")
    String ratify(@PathVariable UUID id, RatificationForm form, SheetForm sheet, HttpServletResponse response) {
        ratifications.ratify(id, form.accepted(), form.reason(), sheet);
        Done.say(response, "Sudah dicatat. Klien dan pemohon perlu diberi tahu; lihat daftar panggilan.");
        return "redirect:/kasus/" + id + "/sidang";
    }
}
