package id.pulih.assignment.web;

import static id.pulih.access.Right.ASSIGN;

import id.pulih.access.Access;
import id.pulih.assignment.Officers;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The officers of the office: workload, area, languages, leave. */
@Controller
@RequestMapping("/penunjukan/pk")
class OfficerController {

    /** Area and languages of an officer. */
    public record ProfileForm(int version, String area, String languages) {
        public ProfileForm {
            area = area == null ? "" : area;
            languages = languages == null ? "" : languages;
        }
    }

    /** Days away, first and last. */
    public record LeaveForm(LocalDate fromOn, LocalDate untilOn) {}

    private final Officers officers;

    OfficerController(Officers officers) {
        this.officers = officers;
    }

    @Access(ASSIGN)
    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "officers",
                officers.all(null).stream().filter(Officers.Officer::officer).toList());
        return "assignment/officers";
    }

    @Access(ASSIGN)
    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("officer", officers.one(id));
        model.addAttribute("leaves", officers.leaves(id));
        return "assignment/officer";
    }

    @Access(ASSIGN)
    @PostMapping("/{id}")
    String describe(@PathVariable UUID id, ProfileForm form, HttpServletResponse response) {
        officers.describe(id, form.version(), form.area(), form.languages());
        Done.say(response, "Wilayah dan bahasa disimpan.");
        return "redirect:/penunjukan/pk/" + id;
    }

    @Access(ASSIGN)
    @PostMapping("/{id}/cuti")
    String leave(@PathVariable UUID id, LeaveForm form, HttpServletResponse response) {
        officers.leave(id, form.fromOn(), form.untilOn());
        Done.say(response, "Cuti dicatat.");
        return "redirect:/penunjukan/pk/" + id;
    }

    @Access(ASSIGN)
    @PostMapping("/{id}/cuti/{leaveId}/pembatalan")
    String cancelLeave(@PathVariable UUID id, @PathVariable UUID leaveId, HttpServletResponse response) {
        officers.cancelLeave(id, leaveId);
        Done.say(response, "Cuti dibatalkan.");
        return "redirect:/penunjukan/pk/" + id;
    }
}
