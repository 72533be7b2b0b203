package id.pulih.delivery.web;

import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.delivery.Attendance;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

@Controller
@RequestMapping("/sesi/{sessionId}/kehadiran")
class AttendanceController {

    private final Attendance attendance;

    AttendanceController(Attendance attendance) {
        this.attendance = attendance;
    }

    @Access(WORK)
    @GetMapping
    String sheet(
            @PathVariable UUID sessionId,
            Model model,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        model.addAttribute("sheet", attendance.sheet(sessionId));
        return htmx ? "delivery/attendanceTable" : "delivery/attendance";
    }

    @Access(WORK)
    @PostMapping
    String mark(@PathVariable UUID sessionId, MarkForm form) {
        attendance.mark(sessionId, form.version(), form.marks());
        return "redirect:/sesi/" + sessionId + "/kehadiran";
    }
}
