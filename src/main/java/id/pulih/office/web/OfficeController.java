package id.pulih.office.web;

import static id.pulih.access.Right.MANAGE_OFFICE;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.IdleLock;
import id.pulih.database.ProgramUser;
import id.pulih.office.Calendars;
import id.pulih.office.OfficeProfile;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The office on paper: letterhead, names, numbers. */
@Controller
@RequestMapping("/kantor")
class OfficeController {

    private final OfficeProfile profile;
    private final Calendars calendars;
    private final IdleLock idle;
    private final Desk desk;

    OfficeController(OfficeProfile profile, Calendars calendars, IdleLock idle, Desk desk) {
        this.profile = profile;
        this.calendars = calendars;
        this.idle = idle;
        this.desk = desk;
    }

    @Access(MANAGE_OFFICE)
    @GetMapping
    String show(Model model) {
        model.addAttribute("profile", profile.stored());
        model.addAttribute("idleMinutes", idle.minutes());
        model.addAttribute("rows", ProfileForm.ROWS);
        model.addAttribute("sizes", ProfileForm.SIZES);
        model.addAttribute("root", ProgramUser.isRoot());
        model.addAttribute("warning", calendars.warning(desk.today()));
        return "office/profile";
    }

    @Access(MANAGE_OFFICE)
    @PostMapping
    String save(ProfileForm form, HttpServletResponse response) {
        var typed = form.profile(profile.stored().codes());
        idle.set(form.idleMinutes());
        profile.save(typed, Logo.of(form.logo()), Boolean.TRUE.equals(form.removeLogo()));
        Done.say(response, "Profil kantor disimpan. Surat yang sudah terbit tidak berubah.");
        return "redirect:/kantor";
    }
}
