package id.pulih.delivery.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.delivery.Attendance;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** One client's session, alone or within a group: what came of it, with the fields of its treatment. */
@Controller
@RequestMapping("/kasus/{caseId}/kegiatan/{sessionId}")
class OneSessionController {

    private final CasePages casePages;
    private final Attendance attendance;
    private final Audit audit;
    private final Desk desk;

    OneSessionController(CasePages casePages, Attendance attendance, Audit audit, Desk desk) {
        this.casePages = casePages;
        this.attendance = attendance;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(READ)
    @GetMapping
    String page(@PathVariable UUID caseId, @PathVariable UUID sessionId, Model model) {
        var head = casePages.head(caseId, READ);
        model.addAttribute("head", head);
        model.addAttribute("sheet", attendance.sheet(sessionId, head.header()));
        model.addAttribute("history", attendance.history(sessionId, head.header()));
        model.addAttribute("works", head.header().may(WORK));
        model.addAttribute("zone", desk.zone());
        audit.add(
                "READ",
                "delivery/session",
                sessionId,
                List.of(caseId),
                List.of("attendance", "reason", "narrative", "health"));
        return "delivery/session";
    }

    @Access(WORK)
    @PostMapping
    String mark(@PathVariable UUID caseId, @PathVariable UUID sessionId, OneForm form, HttpServletResponse response) {
        attendance.mark(sessionId, form.version(), form.marks(caseId), form.why());
        Done.say(response, "Hasil pertemuan dicatat. Dapat diurungkan selama sepuluh menit.");
        return "redirect:/kasus/" + caseId + "/kegiatan/" + sessionId;
    }

    @Access(WORK)
    @PostMapping("/urungkan")
    String undo(@PathVariable UUID caseId, @PathVariable UUID sessionId, HttpServletResponse response) {
        attendance.undo(sessionId, caseId);
        Done.say(response, "Isian terakhir diurungkan.");
        return "redirect:/kasus/" + caseId + "/kegiatan/" + sessionId;
    }
}
