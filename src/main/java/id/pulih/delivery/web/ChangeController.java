package id.pulih.delivery.web;

import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.delivery.AskedBy;
import id.pulih.delivery.Rescheduling;
import id.pulih.delivery.ScheduleUndo;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** Another time or place for a session, or its cancellation, with the names of those to tell. */
@Controller
@RequestMapping("/sesi/{sessionId}")
class ChangeController {

    private final Rescheduling rescheduling;
    private final ScheduleUndo scheduleUndo;
    private final Desk desk;

    ChangeController(Rescheduling rescheduling, ScheduleUndo scheduleUndo, Desk desk) {
        this.rescheduling = rescheduling;
        this.scheduleUndo = scheduleUndo;
        this.desk = desk;
    }

    @Access(WORK)
    @GetMapping("/perubahan")
    String page(@PathVariable UUID sessionId, Model model) {
        model.addAttribute("ahead", rescheduling.ahead(sessionId));
        model.addAttribute("moves", rescheduling.moves(sessionId));
        model.addAttribute("zone", desk.zone());
        return "delivery/change";
    }

    @Access(WORK)
    @PostMapping("/perubahan")
    String move(@PathVariable UUID sessionId, MoveForm form, HttpServletResponse response) {
        rescheduling.move(sessionId, form.version(), form.on(), form.at(), form.place(), form.askedBy());
        Done.say(
                response,
                "Perubahan disimpan; dapat diurungkan selama sepuluh menit. Berikutnya: beri tahu peserta di bawah ini.");
        return "redirect:/sesi/" + sessionId + "/perubahan";
    }

    @Access(WORK)
    @PostMapping("/pembatalan")
    String cancel(
            @PathVariable UUID sessionId, @RequestParam(defaultValue = "0") int version, HttpServletResponse response) {
        rescheduling.cancel(sessionId, version);
        Done.say(
                response,
                "Pertemuan dibatalkan. Pembatalan tidak dihitung terhadap klien. Berikutnya: beri tahu peserta di bawah ini.");
        return "redirect:/sesi/" + sessionId + "/perubahan";
    }

    @Access(WORK)
    @PostMapping("/urungkan")
    String undo(@PathVariable UUID sessionId, HttpServletResponse response) {
        var undone = scheduleUndo.undo(sessionId);
        Done.say(response, undone.sentence());
        return undone.scheduled() ? "redirect:/sesi/" + sessionId + "/perubahan" : "redirect:/jadwal";
    }

    /** The new time and place as typed. */
    public record MoveForm(int version, LocalDate on, LocalTime at, String place, AskedBy askedBy) {}
}
