package id.pulih.letter.web;

import static id.pulih.access.Right.MANAGE_OFFICE;

import id.pulih.access.Access;
import id.pulih.letter.LetterSettings;
import id.pulih.office.OfficeProfile;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where numbers come from, and how each kind of letter is treated: offices number the same subjects differently. */
@Controller
@RequestMapping("/kantor/kode-surat")
class CodesController {

    private final OfficeProfile profile;
    private final LetterSettings settings;

    CodesController(OfficeProfile profile, LetterSettings settings) {
        this.profile = profile;
        this.settings = settings;
    }

    @Access(MANAGE_OFFICE)
    @GetMapping
    String show(Model model) {
        var stored = profile.stored();
        model.addAttribute("kinds", CodesForm.kinds());
        model.addAttribute("codes", stored.codes());
        model.addAttribute("settings", settings.stored());
        model.addAttribute("version", stored.version());
        return "letter/codes";
    }

    @Access(MANAGE_OFFICE)
    @PostMapping
    String save(CodesForm form, HttpServletResponse response) {
        profile.save(profile.stored().with(form.own(), form.version()), null, false);
        settings.save(
                form.settings()); // under the version of the profile, which only this page and the profile's own change
        Done.say(response, "Pengaturan surat disimpan. Berlaku untuk surat berikutnya.");
        return "redirect:/kantor/kode-surat";
    }
}
