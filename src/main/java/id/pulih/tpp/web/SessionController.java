package id.pulih.tpp.web;

import static id.pulih.access.Right.CONVENE;
import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.SIT;
import static id.pulih.access.Right.TRANSCRIBE;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.casefile.SheetForm;
import id.pulih.office.StaffDirectory;
import id.pulih.tpp.Agenda;
import id.pulih.tpp.Members;
import id.pulih.tpp.Minutes;
import id.pulih.tpp.Seats;
import id.pulih.tpp.TppSessions;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The TPP room: sessions, agenda, attendance, minutes. */
@Controller
@RequestMapping("/sidang-tpp")
class SessionController {

    private final TppSessions sessions;
    private final Agenda agenda;
    private final Seats seats;
    private final Members members;
    private final Minutes minutes;
    private final StaffDirectory staff;
    private final Desk desk;

    SessionController(
            TppSessions sessions,
            Agenda agenda,
            Seats seats,
            Members members,
            Minutes minutes,
            StaffDirectory staff,
            Desk desk) {
        this.sessions = sessions;
        this.agenda = agenda;
        this.seats = seats;
        this.members = members;
        this.minutes = minutes;
        this.staff = staff;
        this.desk = desk;
    }

    @Access({SIT, CONVENE, RATIFY})
    @GetMapping
    String list(Model model) {
        model.addAttribute("sessions", sessions.recent());
        model.addAttribute("waiting", agenda.waiting());
        model.addAttribute("proposals", agenda.proposals());
        model.addAttribute("convenes", desk.may(CONVENE));
        model.addAttribute("today", desk.today());
        return "tpp/sessions";
    }

    @Access(CONVENE)
    @GetMapping("/baru")
    String fresh(Model model) {
        model.addAttribute("members", members.on(desk.today()));
        model.addAttribute("secretaries", staff.with(Role.TPP_SECRETARY, desk.today()));
        return "tpp/newSession";
    }

    @Access(CONVENE)
    @PostMapping("/baru")
    String call(SessionForm form, HttpServletResponse response) {
        var id = sessions.call(form.plan());
        Done.say(response, "Sidang dibuat. Berikutnya: susun acara sidang dan kirim undangan.");
        return "redirect:/sidang-tpp/" + id;
    }

    @Access({SIT, CONVENE, RATIFY, TRANSCRIBE})
    @GetMapping("/{sessionId}")
    String session(@PathVariable UUID sessionId, Model model) {
        var seated = seats.of(sessionId);
        var session = sessions.session(sessionId);
        model.addAttribute("session", session);
        model.addAttribute("seats", seated);
        model.addAttribute("agenda", agenda.of(sessionId));
        model.addAttribute("quorum", seats.quorum(seated));
        model.addAttribute("waiting", desk.may(CONVENE) && session.open() ? agenda.waiting() : List.of());
        model.addAttribute("convenes", desk.may(CONVENE));
        model.addAttribute("chairs", Objects.equals(desk.staff(), session.chairId()));
        model.addAttribute("records", desk.may(CONVENE, TRANSCRIBE));
        return "tpp/session";
    }

    @Access(CONVENE)
    @PostMapping("/{sessionId}/acara")
    String schedule(
            @PathVariable UUID sessionId,
            @RequestParam int version,
            @RequestParam(required = false) List<UUID> cases,
            HttpServletResponse response) {
        agenda.schedule(sessionId, version, cases);
        Done.say(response, "Acara sidang ditambah.");
        return "redirect:/sidang-tpp/" + sessionId;
    }

    @Access(CONVENE)
    @PostMapping("/{sessionId}/undangan")
    String invite(@PathVariable UUID sessionId, @RequestParam int version, HttpServletResponse response) {
        minutes.invite(sessionId, version);
        Done.say(response, "Undangan terbit. Cetak atau unduh, lalu kirimkan kepada anggota.");
        return "redirect:/sidang-tpp/" + sessionId;
    }

    @Access(CONVENE)
    @PostMapping("/{sessionId}/kehadiran")
    String attend(@PathVariable UUID sessionId, AttendForm form, HttpServletResponse response) {
        seats.attend(sessionId, form.version(), form.marks());
        Done.say(response, "Daftar hadir disimpan.");
        return "redirect:/sidang-tpp/" + sessionId;
    }

    @Access(CONVENE)
    @PostMapping("/{sessionId}/penundaan")
    String postpone(
            @PathVariable UUID sessionId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response) {
        agenda.postpone(sessionId, version, reason);
        Done.say(response, "Sidang ditunda. Kasusnya kembali menunggu jadwal.");
        return "redirect:/sidang-tpp/" + sessionId;
    }

    @Access(CONVENE)
    @PostMapping("/{sessionId}/berita-acara")
    String prepare(@PathVariable UUID sessionId, @RequestParam int version, HttpServletResponse response) {
        minutes.prepare(sessionId, version);
        Done.say(response, "Berita acara terbit. Berikutnya: tanda tangan ketua, sekretaris, dan anggota yang hadir.");
        return "redirect:/sidang-tpp/" + sessionId;
    }

    @Access({SIT, CONVENE, TRANSCRIBE})
    @PostMapping("/{sessionId}/tanda-tangan")
    String sign(@PathVariable UUID sessionId, SheetForm sheet, HttpServletResponse response) {
        minutes.sign(sessionId, sheet);
        Done.say(response, "Berita acara ditandatangani. Langkah berikutnya ada pada setiap kasus.");
        return "redirect:/sidang-tpp/" + sessionId;
    }
}
