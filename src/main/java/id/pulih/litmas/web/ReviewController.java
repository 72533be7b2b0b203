package id.pulih.litmas.web;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.SEE;
import static id.pulih.access.Right.TRANSCRIBE;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Role;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.litmas.LitmasReviews;
import id.pulih.litmas.LitmasReviews.Answer;
import id.pulih.litmas.Litmases;
import id.pulih.web.Done;
import id.pulih.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** The review by the section head, in person or recorded by the clerk from the signed sheet. */
@Controller
@RequestMapping("/kasus/{caseId}/litmas/pemeriksaan")
class ReviewController {

    private final CasePages casePages;
    private final Litmases litmases;
    private final LitmasReviews reviews;
    private final Sheets sheets;

    ReviewController(CasePages casePages, Litmases litmases, LitmasReviews reviews, Sheets sheets) {
        this.casePages = casePages;
        this.litmases = litmases;
        this.reviews = reviews;
        this.sheets = sheets;
    }

    @Access({DECIDE, TRANSCRIBE})
    @GetMapping
    String review(@PathVariable UUID caseId, Model model) {
        var head = casePages.head(caseId, SEE);
        var rights = head.header().rights();
        if (!rights.contains(DECIDE) && !rights.contains(TRANSCRIBE)) throw new NotFound();
        model.addAttribute("head", head);
        model.addAttribute("transcribes", rights.contains(TRANSCRIBE));
        model.addAttribute(
                "people",
                rights.contains(TRANSCRIBE)
                        ? sheets.signers(Role.SECTION_HEAD).stream()
                                .map(s -> Page.Choice.of(s.id().toString(), s.name()))
                                .toList()
                        : List.of());
        // the clerk who transcribes sees no narrative
        model.addAttribute(
                "litmas", rights.contains(READ) ? litmases.newest(head.header()).orElse(null) : null);
        return "litmas/review";
    }

    @Access({DECIDE, TRANSCRIBE})
    @PostMapping
    String decide(@PathVariable UUID caseId, ReviewForm form, SheetForm sheet, HttpServletResponse response) {
        reviews.decide(caseId, sheet, form.answer(), form.given());
        Done.say(
                response,
                form.answer() == Answer.AGREE
                        ? "Litmas disetujui. Berikutnya: PK menandatangani dan mengunci."
                        : "Litmas dikembalikan. Berikutnya: PK memperbaiki dan mengajukan lagi.");
        return "redirect:/kasus/" + caseId + "/litmas/pemeriksaan";
    }
}
