package id.pulih.intake.web;

import static id.pulih.access.Right.MANAGE_OFFICE;

import id.pulih.access.Access;
import id.pulih.intake.IntakeSettings;
import id.pulih.intake.OtherCases;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** What the office says on its public page, and how it treats cases that are none of narcotics. */
@Controller
@RequestMapping("/kantor/permohonan")
class SettingsController {

    /** The form. */
    public record SettingsForm(
            String useText,
            @Nullable Boolean useVerified,
            String useVerifiedBy,
            String dangerText,
            @Nullable OtherCases otherCases,
            int version) {}

    private final IntakeSettings settings;

    SettingsController(IntakeSettings settings) {
        this.settings = settings;
    }

    @Access(MANAGE_OFFICE)
    @GetMapping
    String show(Model model) {
        model.addAttribute("settings", settings.current());
        return "intake/settings";
    }

    @Access(MANAGE_OFFICE)
    @PostMapping
    String save(SettingsForm form, HttpServletResponse response) {
        settings.save(new IntakeSettings.Settings(
                text(form.useText()),
                Boolean.TRUE.equals(form.useVerified()),
                text(form.useVerifiedBy()),
                text(form.dangerText()),
                form.otherCases(),
                form.version()));
        Done.say(response, "Pengaturan permohonan disimpan.");
        return "redirect:/kantor/permohonan";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
