package id.pulih.delivery.web;

import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.delivery.Attendance;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** The attendance of a whole group on one page. */
@Controller
@RequestMapping("/sesi/{sessionId}/kehadiran")
class AttendanceController {

    private final Attendance attendance;
    private final Desk desk;

    AttendanceController(Attendance attendance, Desk desk) {
        this.attendance = attendance;
        this.desk = desk;
    }

    @Access(WORK)
    @GetMapping
    String sheet(
            @PathVariable UUID sessionId,
            Model model,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        model.addAttribute("sheet", attendance.sheet(sessionId));
        model.addAttribute("zone", desk.zone());
        return htmx ? "delivery/attendanceTable" : "delivery/attendance";
    }

    @Access(WORK)
    @PostMapping
    String mark(@PathVariable UUID sessionId, MarkForm form, HttpServletResponse response) {
        attendance.mark(sessionId, form.version(), form.marks(), form.why());
        Done.say(response, "Daftar hadir disimpan. Dapat diurungkan selama sepuluh menit.");
        return "redirect:/sesi/" + sessionId + "/kehadiran";
    }

    @Access(WORK)
    @PostMapping("/urungkan")
    String undo(@PathVariable UUID sessionId, HttpServletResponse response) {
        attendance.undo(sessionId);
        Done.say(response, "Isian terakhir diurungkan.");
        return "redirect:/sesi/" + sessionId + "/kehadiran";
    }
}
