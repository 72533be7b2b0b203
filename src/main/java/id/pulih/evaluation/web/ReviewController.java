package id.pulih.evaluation.web;

import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.casefile.CasePages;
import id.pulih.evaluation.Reviews;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The PK writes a periodic review. */
@Controller
@RequestMapping("/kasus/{id}/evaluasi/berkala")
class ReviewController {

    private final CasePages pages;
    private final Reviews reviews;
    private final Desk desk;

    ReviewController(CasePages pages, Reviews reviews, Desk desk) {
        this.pages = pages;
        this.reviews = reviews;
        this.desk = desk;
    }

    @Access(WORK)
    @GetMapping
    String page(@PathVariable UUID id, Model model) {
        var head = pages.head(id, WORK);
        model.addAttribute("head", head);
        model.addAttribute("blank", reviews.blank(head.header()));
        model.addAttribute("today", desk.today());
        return "evaluation/review";
    }

    @Access(WORK)
    @PostMapping
    String submit(@PathVariable UUID id, ReviewForm form, HttpServletResponse response) {
        reviews.submit(id, form.entry());
        Done.say(
                response,
                "Evaluasi disimpan; dapat diurungkan selama sepuluh menit. Berikutnya: kepala seksi mengukuhkannya.");
        return "redirect:/kasus/" + id + "/evaluasi";
    }

    @Access(WORK)
    @GetMapping("/perbaikan")
    String correction(@PathVariable UUID id, Model model) {
        var head = pages.head(id, WORK);
        model.addAttribute("head", head);
        model.addAttribute("blank", reviews.correction(head.header()));
        model.addAttribute("today", desk.today());
        return "evaluation/review";
    }

    @Access(WORK)
    @PostMapping("/perbaikan")
    String correct(@PathVariable UUID id, ReviewForm form, HttpServletResponse response) {
        reviews.correct(id, form.version(), form.entry(), form.correction());
        Done.say(response, "Perbaikan disimpan; isian lama tetap ada. Berikutnya: kepala seksi mengukuhkannya.");
        return "redirect:/kasus/" + id + "/evaluasi";
    }

    @Access(WORK)
    @PostMapping("/urungkan")
    String undo(@PathVariable UUID id, HttpServletResponse response) {
        reviews.undo(id);
        Done.say(response, "Evaluasi diurungkan.");
        return "redirect:/kasus/" + id + "/evaluasi";
    }
}
