package id.pulih.tpp.web;

import static id.pulih.access.Right.CONVENE;
import static id.pulih.access.Right.RATIFY;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.office.StaffDirectory;
import id.pulih.tpp.Members;
import id.pulih.tpp.Post;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Who sits in the TPP, by which decree, from when to when. */
@Controller
@RequestMapping("/sidang-tpp/anggota")
class MemberController {

    /** What was typed for an appointment. */
    public record MemberForm(UUID staffId, Post post, String decree, LocalDate fromOn, LocalDate untilOn) {}

    private static final List<Role> MAY_SIT =
            List.of(Role.SECTION_HEAD, Role.PROBATION_OFFICER, Role.TPP_SECRETARY, Role.TPP_MEMBER);

    private final Members members;
    private final StaffDirectory staff;
    private final Desk desk;

    MemberController(Members members, StaffDirectory staff, Desk desk) {
        this.members = members;
        this.staff = staff;
        this.desk = desk;
    }

    @Access({CONVENE, RATIFY})
    @GetMapping
    String list(Model model) {
        var people = new LinkedHashMap<UUID, String>();
        MAY_SIT.forEach(role -> staff.with(role, desk.today()).forEach(s -> people.putIfAbsent(s.id(), s.name())));
        model.addAttribute("members", members.on(desk.today()));
        model.addAttribute("people", people);
        return "tpp/members";
    }

    @Access({CONVENE, RATIFY})
    @PostMapping
    String appoint(MemberForm form, HttpServletResponse response) {
        members.appoint(
                new Members.Appointment(form.staffId(), form.post(), form.decree(), form.fromOn(), form.untilOn()));
        Done.say(response, "Keanggotaan dicatat.");
        return "redirect:/sidang-tpp/anggota";
    }

    @Access({CONVENE, RATIFY})
    @PostMapping("/{memberId}/akhir")
    String end(@PathVariable UUID memberId, HttpServletResponse response) {
        members.end(memberId);
        Done.say(response, "Keanggotaan diakhiri.");
        return "redirect:/sidang-tpp/anggota";
    }
}
