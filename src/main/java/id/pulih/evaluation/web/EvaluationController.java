package id.pulih.evaluation.web;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.TRANSCRIBE;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.evaluation.Overviews;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Steps k and l of a case on one page: dates, reviews, what is next and for whom. */
@Controller
class EvaluationController {

    private final EvaluationPages pages;
    private final Overviews overviews;
    private final Audit audit;
    private final Desk desk;

    EvaluationController(EvaluationPages pages, Overviews overviews, Audit audit, Desk desk) {
        this.pages = pages;
        this.overviews = overviews;
        this.audit = audit;
        this.desk = desk;
    }

    @Access({READ, TRANSCRIBE})
    @GetMapping("/kasus/{id}/evaluasi")
    String page(@PathVariable UUID id, Model model) {
        var head = pages.head(id);
        var header = head.header();
        var reads = header.may(READ);
        var overview = reads ? overviews.of(head) : overviews.forClerk(head);
        model.addAttribute("head", head);
        model.addAttribute("overview", overview);
        model.addAttribute("reads", reads);
        model.addAttribute("today", desk.today());
        model.addAttribute("now", desk.moment());
        model.addAttribute("works", header.may(WORK) && head.closing() == null);
        var next = overview.next();
        boolean mine = next != null
                && switch (next.who()) {
                    case OFFICER -> header.may(WORK);
                    case SECTION_HEAD -> header.may(DECIDE) || header.may(TRANSCRIBE);
                    case HEAD -> header.may(DECIDE) && desk.may(RATIFY) || header.may(TRANSCRIBE);
                };
        model.addAttribute("mine", mine);
        if (reads) audit.add("READ", "evaluation/overview", id, List.of(id), List.of("narrative", "health"));
        return "evaluation/overview";
    }
}
