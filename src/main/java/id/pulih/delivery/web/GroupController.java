package id.pulih.delivery.web;

import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.delivery.Groups;
import id.pulih.partner.Partners;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** Makes a group's session or series. */
@Controller
@RequestMapping("/sesi/kelompok/baru")
class GroupController {

    private final Groups groups;
    private final Partners partners;
    private final Desk desk;

    GroupController(Groups groups, Partners partners, Desk desk) {
        this.groups = groups;
        this.partners = partners;
        this.desk = desk;
    }

    @Access(WORK)
    @GetMapping
    String page(Model model) {
        model.addAttribute("candidates", groups.candidates(null));
        model.addAttribute("partners", partners.active(desk.today()));
        return "delivery/group";
    }

    @Access(WORK)
    @PostMapping
    String make(SessionForm form, HttpServletResponse response) {
        var made = groups.make(form.group());
        Done.say(
                response,
                made.sentence() + " Dapat diurungkan selama sepuluh menit. Ini daftar hadir pertemuan pertama.");
        return "redirect:/sesi/" + made.first() + "/kehadiran";
    }
}
