package id.pulih.evaluation.web;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.TRANSCRIBE;

import id.pulih.access.Access;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.SheetForm;
import id.pulih.evaluation.Review;
import id.pulih.evaluation.ReviewAnswers;
import id.pulih.evaluation.ReviewReader;
import id.pulih.evaluation.Standings;
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

/** The section head confirms the review that waits, or the clerk records it from the sheet. */
@Controller
@RequestMapping("/kasus/{id}/evaluasi/pengukuhan")
class ReviewAnswerController {

    /** The section head's answer. */
    public record AnswerForm(int version, Boolean accepted, String note) {}

    private final EvaluationPages pages;
    private final ReviewReader reader;
    private final ReviewAnswers answers;
    private final Standings standings;
    private final Audit audit;

    ReviewAnswerController(
            EvaluationPages pages, ReviewReader reader, ReviewAnswers answers, Standings standings, Audit audit) {
        this.pages = pages;
        this.reader = reader;
        this.answers = answers;
        this.standings = standings;
        this.audit = audit;
    }

    @Access({DECIDE, TRANSCRIBE})
    @GetMapping
    String page(@PathVariable UUID id, Model model) {
        var head = pages.head(id);
        var reads = head.header().may(READ);
        model.addAttribute("head", head);
        model.addAttribute("waits", standings.of(id).reviewWaits());
        model.addAttribute("people", pages.people(head, Role.SECTION_HEAD));
        if (reads) {
            reader.all(head.header()).stream()
                    .filter(Review::waits)
                    .findFirst()
                    .ifPresent(r -> model.addAttribute("review", r));
            audit.add("READ", "evaluation/review", id, List.of(id), List.of("narrative", "health"));
        }
        return "evaluation/reviewAnswer";
    }

    @Access({DECIDE, TRANSCRIBE})
    @PostMapping
    String answer(@PathVariable UUID id, AnswerForm form, SheetForm sheet, HttpServletResponse response) {
        answers.answer(id, form.version(), form.accepted(), form.note(), sheet);
        Done.say(
                response,
                Boolean.TRUE.equals(form.accepted())
                        ? "Evaluasi dikukuhkan; laporan perkembangan terbit."
                        : "Evaluasi dikembalikan kepada PK.");
        return "redirect:/kasus/" + id + "/evaluasi/pengukuhan";
    }
}
