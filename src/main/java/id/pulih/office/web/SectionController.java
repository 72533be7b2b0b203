package id.pulih.office.web;

import static id.pulih.access.Right.MANAGE_OFFICE;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.office.Sections;
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

/** The sections and who leads them. */
@Controller
@RequestMapping("/kantor/seksi")
class SectionController {

    private final Sections sections;
    private final StaffDirectory staff;
    private final Desk desk;

    SectionController(Sections sections, StaffDirectory staff, Desk desk) {
        this.sections = sections;
        this.staff = staff;
        this.desk = desk;
    }

    @Access(MANAGE_OFFICE)
    @GetMapping
    String show(Model model) {
        model.addAttribute("sections", sections.standing(desk.today()));
        model.addAttribute("people", staff.with(Role.SECTION_HEAD, desk.today()));
        return "office/sections";
    }

    @Access(MANAGE_OFFICE)
    @PostMapping
    String set(SectionForm form, HttpServletResponse response) {
        form.check();
        sections.set(form.name(), form.clientele(), form.head(), form.from());
        Done.say(response, "Seksi dicatat. Kasus baru dari klien ini diarahkan kepada pejabat itu.");
        return "redirect:/kantor/seksi";
    }

    @Access(MANAGE_OFFICE)
    @PostMapping("/{id}/akhir")
    String end(@PathVariable UUID id, HttpServletResponse response) {
        sections.end(id);
        Done.say(response, "Pejabat memimpin seksi ini sampai hari ini.");
        return "redirect:/kantor/seksi";
    }
}
