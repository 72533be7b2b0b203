package id.pulih.litmas.web;

import static id.pulih.access.Right.WORK;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.casefile.CasePages;
import id.pulih.litmas.ActivityCatalogue;
import id.pulih.litmas.ActivityTemplate;
import id.pulih.litmas.Recommendation;
import id.pulih.litmas.Recommendations;
import id.pulih.litmas.Section;
import id.pulih.litmas.SectionPages;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

@Controller
@RequestMapping("/kasus/{caseId}/litmas/rekomendasi")
class RecommendationController {

    private static final String SECTION = "/litmas/bagian/" + 11;

    private final CasePages casePages;
    private final SectionPages pages;
    private final Recommendations recommendations;
    private final ActivityCatalogue catalogue;

    RecommendationController(
            CasePages casePages, SectionPages pages, Recommendations recommendations, ActivityCatalogue catalogue) {
        this.casePages = casePages;
        this.pages = pages;
        this.recommendations = recommendations;
        this.catalogue = catalogue;
    }

    @Access(WORK)
    @GetMapping("/baru")
    String fresh(@PathVariable UUID caseId, @RequestParam(defaultValue = "0") int contoh, Model model) {
        return form(
                caseId, null, catalogue.of(contoh).map(ActivityTemplate::draft).orElse(null), model);
    }

    @Access(WORK)
    @GetMapping("/{id}")
    String one(@PathVariable UUID caseId, @PathVariable UUID id, Model model) {
        return form(caseId, id, null, model);
    }

    private String form(UUID caseId, @Nullable UUID id, @Nullable Recommendation draft, Model model) {
        var head = casePages.head(caseId, WORK);
        var all = pages.of(head.header(), Section.RECOMMENDATION).recommendations();
        model.addAttribute("head", head);
        model.addAttribute("id", id);
        model.addAttribute(
                "stored",
                id == null
                        ? draft
                        : all.stream()
                                .filter(r -> id.equals(r.id()))
                                .findFirst()
                                .orElseThrow(NotFound::new));
        model.addAttribute("choices", RecommendationChoices.ALL);
        model.addAttribute("catalogue", catalogue.all());
        return "litmas/recommendation";
    }

    @Access(WORK)
    @PostMapping("/baru")
    String add(@PathVariable UUID caseId, RecommendationForm form, HttpServletResponse response) {
        recommendations.save(caseId, null, 0, () -> form.recommendation(null));
        Done.say(response, "Rekomendasi ditambahkan.");
        return "redirect:/kasus/" + caseId + SECTION;
    }

    @Access(WORK)
    @PostMapping("/{id}")
    String change(
            @PathVariable UUID caseId, @PathVariable UUID id, RecommendationForm form, HttpServletResponse response) {
        recommendations.save(caseId, id, form.version(), () -> form.recommendation(id));
        Done.say(response, "Rekomendasi disimpan.");
        return "redirect:/kasus/" + caseId + SECTION;
    }

    @Access(WORK)
    @PostMapping("/{id}/penghapusan")
    String remove(@PathVariable UUID caseId, @PathVariable UUID id, HttpServletResponse response) {
        recommendations.remove(caseId, id);
        Done.say(response, "Rekomendasi dihapus dari rancangan.");
        return "redirect:/kasus/" + caseId + SECTION;
    }
}
