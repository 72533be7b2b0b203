package id.pulih.assignment.web;

import static id.pulih.access.Right.ASSIGN;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.assignment.HandoverList;
import id.pulih.assignment.Leaves;
import id.pulih.assignment.OfficerProfiles;
import id.pulih.assignment.Officers;
import id.pulih.assignment.Suggestions;
import id.pulih.assignment.Suggestions.Needs;
import id.pulih.assignment.Weighing;
import id.pulih.register.Registers;
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

    /** What is noted of an officer. */
    public record ProfileForm(
            int version, String area, String home, String languages, Integer ordinary, LocalDate ordinaryOn) {

        OfficerProfiles.Profile profile() {
            return new OfficerProfiles.Profile(
                    area == null ? "" : area,
                    home == null ? "" : home,
                    languages == null ? "" : languages,
                    ordinary,
                    ordinaryOn);
        }
    }

    /** Days away, first and last. */
    public record LeaveForm(LocalDate fromOn, LocalDate untilOn) {}

    private final Officers officers;
    private final OfficerProfiles profiles;
    private final Leaves leaves;
    private final Weighing weighing;
    private final HandoverList handovers;
    private final Registers registers;
    private final Desk desk;

    OfficerController(
            Officers officers,
            OfficerProfiles profiles,
            Leaves leaves,
            Weighing weighing,
            HandoverList handovers,
            Registers registers,
            Desk desk) {
        this.officers = officers;
        this.profiles = profiles;
        this.leaves = leaves;
        this.weighing = weighing;
        this.handovers = handovers;
        this.registers = registers;
        this.desk = desk;
    }

    @Access(ASSIGN)
    @GetMapping
    String list(Model model) {
        model.addAttribute(
                "officers",
                Suggestions.rate(officers.all(null), weighing.setting().weights(), Needs.NONE));
        registers.stand().ifPresent(s -> model.addAttribute("registerAsOf", s.asOf()));
        model.addAttribute("today", desk.today());
        return "assignment/officers";
    }

    @Access(ASSIGN)
    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("officer", officers.one(id));
        model.addAttribute("leaves", leaves.of(id));
        model.addAttribute("given", handovers.given(id));
        return "assignment/officer";
    }

    @Access(ASSIGN)
    @PostMapping("/{id}")
    String describe(@PathVariable UUID id, ProfileForm form, HttpServletResponse response) {
        profiles.describe(id, form.version(), form.profile());
        Done.say(response, "Keterangan PK disimpan.");
        return "redirect:/penunjukan/pk/" + id;
    }

    @Access(ASSIGN)
    @PostMapping("/{id}/cuti")
    String leave(@PathVariable UUID id, LeaveForm form, HttpServletResponse response) {
        leaves.note(id, form.fromOn(), form.untilOn());
        Done.say(response, "Cuti dicatat.");
        return "redirect:/penunjukan/pk/" + id;
    }

    @Access(ASSIGN)
    @PostMapping("/{id}/cuti/{leaveId}/pembatalan")
    String cancelLeave(@PathVariable UUID id, @PathVariable UUID leaveId, HttpServletResponse response) {
        leaves.cancel(id, leaveId);
        Done.say(response, "Cuti dibatalkan.");
        return "redirect:/penunjukan/pk/" + id;
    }
}
