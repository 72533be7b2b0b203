package id.pulih.delivery.web;

import static id.pulih.access.Right.WORK;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.delivery.Conclusions;
import id.pulih.delivery.Progress;
import id.pulih.delivery.Scheduling;
import id.pulih.partner.Partners;
import id.pulih.plan.Plans;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** One accepted activity: its sessions are made here, and its end is recorded. */
@Controller
@RequestMapping("/kasus/{caseId}/kegiatan/butir/{itemId}")
class ItemController {

    private final CasePages casePages;
    private final Plans plans;
    private final Progress progress;
    private final Partners partners;
    private final Scheduling scheduling;
    private final Conclusions conclusions;
    private final Audit audit;
    private final Desk desk;

    ItemController(
            CasePages casePages,
            Plans plans,
            Progress progress,
            Partners partners,
            Scheduling scheduling,
            Conclusions conclusions,
            Audit audit,
            Desk desk) {
        this.casePages = casePages;
        this.plans = plans;
        this.progress = progress;
        this.partners = partners;
        this.scheduling = scheduling;
        this.conclusions = conclusions;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(WORK)
    @GetMapping
    String page(@PathVariable UUID caseId, @PathVariable UUID itemId, Model model) {
        var head = casePages.head(caseId, WORK);
        var plan = plans.current(head.header()).orElseThrow(NotFound::new);
        var item = plan.acceptedItems().stream()
                .filter(i -> i.id().equals(itemId))
                .findFirst()
                .orElseThrow(NotFound::new);
        var standing = progress.of(caseId);
        var conclusion = standing.conclusions().get(itemId);
        model.addAttribute("head", head);
        model.addAttribute("plan", plan);
        model.addAttribute("item", item);
        model.addAttribute("standing", standing);
        model.addAttribute("conclusion", conclusion);
        model.addAttribute("reason", conclusion == null ? "" : conclusions.reason(conclusion, head.header()));
        model.addAttribute("partners", partners.active(desk.today()));
        model.addAttribute("zone", desk.zone());
        model.addAttribute("now", desk.moment());
        audit.add("READ", "delivery/item", itemId, List.of(caseId), List.of("narrative"));
        return "delivery/item";
    }

    @Access(WORK)
    @PostMapping
    String make(@PathVariable UUID caseId, @PathVariable UUID itemId, SessionForm form, HttpServletResponse response) {
        Done.say(response, scheduling.make(caseId, itemId, form.session()) + " Dapat diurungkan selama sepuluh menit.");
        return "redirect:/kasus/" + caseId + "/kegiatan/butir/" + itemId;
    }

    @Access(WORK)
    @PostMapping("/akhir")
    String conclude(
            @PathVariable UUID caseId,
            @PathVariable UUID itemId,
            Boolean stopped,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        conclusions.conclude(caseId, itemId, stopped, reason.strip());
        Done.say(response, "Akhir kegiatan dicatat. Pertemuan yang belum berlangsung dihapus dari jadwal.");
        return "redirect:/kasus/" + caseId + "/kegiatan";
    }
}
