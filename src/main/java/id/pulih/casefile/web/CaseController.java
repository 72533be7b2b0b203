package id.pulih.casefile.web;

import static id.pulih.access.Right.SEE;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseHead;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.Cases;
import id.pulih.casefile.Timeline;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.SopVersions;
import id.pulih.sop.Step;
import id.pulih.sop.StepRule;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of cases and the first page of a case: what must be done, and what has happened. */
@Controller
class CaseController {

    private final Cases cases;
    private final CasePages pages;
    private final Timeline timeline;
    private final Audit audit;
    private final Desk desk;
    private final SopVersions sops;

    CaseController(Cases cases, CasePages pages, Timeline timeline, Audit audit, Desk desk, SopVersions sops) {
        this.cases = cases;
        this.pages = pages;
        this.timeline = timeline;
        this.audit = audit;
        this.desk = desk;
        this.sops = sops;
    }

    @Access(SEE)
    @GetMapping("/kasus")
    String list(
            @RequestParam(name = "langkah", required = false) Step step,
            @RequestParam(name = "selesai", defaultValue = "false") boolean ended,
            @RequestParam(name = "tenggat", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    OffsetDateTime due,
            @RequestParam(name = "setelah", required = false) UUID after,
            Model model) {
        var state = ended ? Cases.State.ENDED : Cases.State.RUNNING;
        model.addAttribute("list", cases.list(state, step, after == null ? null : new Cases.After(due, after)));
        model.addAttribute("state", state);
        if (step != null) model.addAttribute("step", step);
        model.addAttribute("now", desk.moment());
        model.addAttribute("zone", desk.zone());
        return "casefile/list";
    }

    @Access(SEE)
    @GetMapping("/kasus/{id}")
    String summary(
            @PathVariable UUID id, @RequestParam(name = "saring", defaultValue = "") String filter, Model model) {
        var head = pages.head(id, SEE);
        model.addAttribute("head", head);
        model.addAttribute("rules", rules(head));
        model.addAttribute("timeline", timeline.of(id, filter.equals("langkah")));
        model.addAttribute("stepsOnly", filter.equals("langkah"));
        model.addAttribute("zone", desk.zone());
        audit.add("READ", "casefile/summary", id, List.of(id), List.of("procedure"));
        return "casefile/summary";
    }

    /** What the SOP of this case says of the steps that are open. */
    private List<StepRule> rules(CaseHead head) {
        var progress = head.progress();
        if (progress.exit() != null) return List.of();
        var number = head.header().sopVersion();
        var open = progress.steps().entrySet().stream()
                .filter(e -> e.getValue().mark() == CaseProgress.Mark.OPEN)
                .map(Map.Entry::getKey)
                .toList();
        return sops.rules(number == null ? sops.inForce().number() : number, open);
    }
}
