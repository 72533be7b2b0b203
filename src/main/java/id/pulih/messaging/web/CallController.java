package id.pulih.messaging.web;

import static id.pulih.access.Right.RECEIVE;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.messaging.CallList;
import id.pulih.messaging.NoticeResult;
import id.pulih.messaging.Notices;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** The call list of the desk and of each PK. */
@Controller
@RequestMapping("/panggilan")
class CallController {

    private final CallList calls;
    private final Notices notices;
    private final Desk desk;

    CallController(CallList calls, Notices notices, Desk desk) {
        this.calls = calls;
        this.notices = notices;
        this.desk = desk;
    }

    @Access({RECEIVE, WORK})
    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", calls.lines());
        model.addAttribute("zone", desk.zone());
        model.addAttribute("today", desk.today());
        return "messaging/calls";
    }

    @Access({RECEIVE, WORK})
    @PostMapping("/{id}/hasil")
    String mark(
            @PathVariable UUID id, @RequestParam(required = false) NoticeResult result, HttpServletResponse response) {
        notices.mark(id, result);
        Done.say(response, "Dicatat. Bila keliru, urungkan dalam sepuluh menit.");
        return "redirect:/panggilan";
    }

    @Access({RECEIVE, WORK})
    @PostMapping("/{id}/urungkan")
    String undo(@PathVariable UUID id, HttpServletResponse response) {
        notices.undo(id);
        Done.say(response, "Diurungkan.");
        return "redirect:/panggilan";
    }
}
