package id.pulih.casefile.web;

import static id.pulih.access.Right.BREAK_GLASS;
import static id.pulih.access.Right.RATIFY;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.casefile.BreakGlass;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Urgent reading of a case that one was not given, and the head's list of such readings (X1). */
@Controller
class BreakGlassController {

    /** What was typed before the case is opened. */
    record ReasonForm(String reason) {}

    private final BreakGlass glass;
    private final Desk desk;

    BreakGlassController(BreakGlass glass, Desk desk) {
        this.glass = glass;
        this.desk = desk;
    }

    @Access(BREAK_GLASS)
    @GetMapping("/kasus/{id}/akses-darurat")
    String ask(@PathVariable UUID id, Model model) {
        if (glass.open(id)) return "redirect:/kasus/" + id;
        model.addAttribute("caseId", id);
        return "casefile/breakGlass";
    }

    @Access(value = BREAK_GLASS, proof = true)
    @PostMapping("/kasus/{id}/akses-darurat")
    String open(@PathVariable UUID id, ReasonForm form, HttpServletResponse response) {
        glass.grant(id, form.reason());
        Done.say(response, "Kasus terbuka untuk dibaca selama satu jam. Kepala Bapas melihat alasan Anda.");
        return "redirect:/kasus/" + id;
    }

    @Access(RATIFY)
    @GetMapping("/akses-darurat")
    String recent(Model model) {
        model.addAttribute("openings", glass.recent());
        model.addAttribute("zone", desk.zone());
        return "casefile/breakGlassList";
    }
}
