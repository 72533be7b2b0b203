package id.pulih.disclosure.web;

import static id.pulih.access.Right.MANAGE_OFFICE;

import id.pulih.access.Access;
import id.pulih.disclosure.DisclosureSettings;
import id.pulih.disclosure.Told;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** By when the office answers requests for data, and when the client hears of it. */
@Controller
@RequestMapping("/kantor/permintaan-data")
class DisclosureSettingsController {

    /** The form. */
    public record DisclosureForm(
            @Nullable Integer answerDays,
            @Nullable Told told,
            @Nullable String exceptionsText,
            @Nullable String exceptionsVerifiedBy,
            int version) {}

    private final DisclosureSettings settings;

    DisclosureSettingsController(DisclosureSettings settings) {
        this.settings = settings;
    }

    @Access(MANAGE_OFFICE)
    @GetMapping
    String show(Model model) {
        model.addAttribute("settings", settings.current());
        return "disclosure/settings";
    }

    @Access(MANAGE_OFFICE)
    @PostMapping
    String save(DisclosureForm form, HttpServletResponse response) {
        settings.save(new DisclosureSettings.Settings(
                form.answerDays(),
                form.told(),
                text(form.exceptionsText()),
                text(form.exceptionsVerifiedBy()),
                form.version()));
        Done.say(response, "Pengaturan permintaan data disimpan.");
        return "redirect:/kantor/permintaan-data";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
