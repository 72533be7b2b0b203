package id.pulih.office.web;

import static id.pulih.access.Right.MANAGE_OFFICE;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.office.Mandates;
import id.pulih.office.StaffDirectory;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who signs for the office, with dates. */
@Controller
@RequestMapping("/kantor/wewenang")
class MandateController {

    private final Mandates mandates;
    private final StaffDirectory staff;
    private final Desk desk;

    MandateController(Mandates mandates, StaffDirectory staff, Desk desk) {
        this.mandates = mandates;
        this.staff = staff;
        this.desk = desk;
    }

    @Access(MANAGE_OFFICE)
    @GetMapping
    String show(Model model) {
        model.addAttribute("heads", staff.with(Role.OFFICE_HEAD, desk.today()));
        model.addAttribute("mandates", mandates.all());
        model.addAttribute("everyone", staff.everyone(desk.today()));
        model.addAttribute("today", desk.today());
        return "office/mandates";
    }

    @Access(MANAGE_OFFICE)
    @PostMapping
    String give(MandateForm form, HttpServletResponse response) {
        form.check();
        var through = form.through() == null ? "" : form.through();
        mandates.give(form.staff(), through, form.basis(), form.from(), form.until());
        Done.say(response, "Wewenang menandatangani dicatat.");
        return "redirect:/kantor/wewenang";
    }

    @Access(MANAGE_OFFICE)
    @PostMapping("/{id}/akhir")
    String end(@PathVariable UUID id, HttpServletResponse response) {
        mandates.end(id);
        Done.say(response, "Wewenang diakhiri hari ini. Surat yang sudah ditandatangani tetap sah.");
        return "redirect:/kantor/wewenang";
    }
}
