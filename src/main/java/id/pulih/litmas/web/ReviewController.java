package id.pulih.litmas.web;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.SEE;
import static id.pulih.access.Right.TRANSCRIBE;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.Sheet;
import id.pulih.litmas.LitmasReviews;
import id.pulih.litmas.Litmases;
import id.pulih.office.StaffDirectory;
import id.pulih.web.Done;
import id.pulih.web.Page;
import jakarta.servlet.http.HttpServletResponse;
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
    private final StaffDirectory staff;
    private final Desk desk;

    ReviewController(CasePages casePages, Litmases litmases, LitmasReviews reviews, StaffDirectory staff, Desk desk) {
        this.casePages = casePages;
        this.litmases = litmases;
        this.reviews = reviews;
        this.staff = staff;
        this.desk = desk;
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
                        ? staff.with(Role.SECTION_HEAD, desk.today()).stream()
                                .map(s -> Page.Choice.of(s.id().toString(), s.name()))
                                .toList()
                        : java.util.List.of());
        // the clerk who transcribes sees no narrative
        model.addAttribute(
                "litmas", rights.contains(READ) ? litmases.newest(head.header()).orElse(null) : null);
        return "litmas/review";
    }

    @Access({DECIDE, TRANSCRIBE})
    @PostMapping
    String decide(@PathVariable UUID caseId, ReviewForm form, HttpServletResponse response) {
        var answer = form.answer() == null ? "" : form.answer();
        Sheet sheet = null;
        switch (answer) {
            case "agree" -> {
                reviews.approve(caseId, sheet);
                Done.say(response, "Litmas disetujui. Berikutnya: PK menandatangani dan mengunci.");
            }
            case "return" -> {
                reviews.giveBack(caseId, sheet, form.given());
                Done.say(response, "Litmas dikembalikan. Berikutnya: PK memperbaiki dan mengajukan lagi.");
            }
            default -> throw RuleViolation.at("answer", "Pilih setuju atau perbaiki.");
        }
        return "redirect:/kasus/" + caseId + "/litmas/pemeriksaan";
    }
}
