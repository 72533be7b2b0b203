package id.pulih.delivery.web;

import static id.pulih.access.Right.ASSIGN;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.delivery.AbsentOfficer;
import id.pulih.office.StaffDirectory;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** PK berhalangan hari ini: his meetings of today. */
@Controller
@RequestMapping("/jadwal/pk/{id}")
class AbsentOfficerController {

    /** The ticked meetings, and the new day where they are moved. */
    public record AbsenceForm(@Nullable List<UUID> sessions, LocalDate on) {

        List<UUID> ticked() {
            return sessions == null ? List.of() : sessions;
        }
    }

    private final AbsentOfficer absent;
    private final StaffDirectory staff;
    private final Desk desk;

    AbsentOfficerController(AbsentOfficer absent, StaffDirectory staff, Desk desk) {
        this.absent = absent;
        this.staff = staff;
        this.desk = desk;
    }

    @Access(ASSIGN)
    @GetMapping
    String page(@PathVariable UUID id, Model model) {
        model.addAttribute("officer", staff.of(id));
        model.addAttribute("meetings", absent.today(id));
        model.addAttribute("today", desk.today());
        model.addAttribute("zone", desk.zone());
        return "delivery/absentOfficer";
    }

    @Access(ASSIGN)
    @PostMapping("/pemindahan")
    String move(@PathVariable UUID id, AbsenceForm form, HttpServletResponse response) {
        staff.of(id);
        absent.move(id, form.ticked(), form.on());
        Done.say(response, "Pertemuan dipindahkan; para klien masuk daftar panggilan.");
        return "redirect:/jadwal/pk/" + id;
    }

    @Access(ASSIGN)
    @PostMapping("/pembatalan")
    String cancel(@PathVariable UUID id, AbsenceForm form, HttpServletResponse response) {
        staff.of(id);
        absent.cancel(id, form.ticked());
        Done.say(response, "Pertemuan dibatalkan; para klien masuk daftar panggilan.");
        return "redirect:/jadwal/pk/" + id;
    }
}
