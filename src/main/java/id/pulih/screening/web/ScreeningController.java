package id.pulih.screening.web;

import static id.pulih.access.Right.REGISTER;
import static id.pulih.access.Right.SEE_FIGURES;
import static id.pulih.access.Right.SIGN;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.client.Clients;
import id.pulih.letter.Papers;
import id.pulih.office.OfficeProfile;
import id.pulih.register.Registers;
import id.pulih.screening.Endings;
import id.pulih.screening.Figures;
import id.pulih.screening.Screenings;
import id.pulih.screening.Talk;
import id.pulih.sop.Treatment;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** Whose guidance ends soon: the list with its numbers, the talk with one person, the papers (R74). */
@Controller
@RequestMapping("/penapisan")
class ScreeningController {

    private final Endings endings;
    private final Screenings screenings;
    private final Figures figures;
    private final Registers registers;
    private final Clients clients;
    private final OfficeProfile profile;
    private final Papers papers;
    private final Audit audit;
    private final Desk desk;

    ScreeningController(
            Endings endings,
            Screenings screenings,
            Figures figures,
            Registers registers,
            Clients clients,
            OfficeProfile profile,
            Papers papers,
            Audit audit,
            Desk desk) {
        this.endings = endings;
        this.screenings = screenings;
        this.figures = figures;
        this.registers = registers;
        this.clients = clients;
        this.profile = profile;
        this.papers = papers;
        this.audit = audit;
        this.desk = desk;
    }

    /** Names for those who talk or take requests in, numbers for those who may see figures. */
    @Access({SIGN, REGISTER, SEE_FIGURES})
    @GetMapping
    String list(Model model) {
        var named = desk.may(SIGN, REGISTER);
        model.addAttribute("named", named);
        if (named) model.addAttribute("list", endings.list());
        model.addAttribute("talks", desk.may(SIGN));
        model.addAttribute("registers", desk.may(REGISTER));
        model.addAttribute("months", desk.may(SEE_FIGURES) ? figures.months() : List.of());
        registers.stand().ifPresent(s -> model.addAttribute("registerAsOf", s.asOf()));
        model.addAttribute("today", desk.today());
        return "screening/list";
    }

    @Access(SIGN)
    @GetMapping("/{clientId}")
    String person(@PathVariable UUID clientId, Model model) {
        model.addAttribute("ending", endings.of(clientId));
        model.addAttribute("past", screenings.past(clientId));
        model.addAttribute("today", desk.today());
        audit.add("READ", "screening/person", clientId, screenings.cases(clientId), List.of("narrative"));
        return "screening/person";
    }

    @Access(SIGN)
    @PostMapping("/{clientId}")
    String record(@PathVariable UUID clientId, Talk talk, HttpServletResponse response) {
        screenings.record(clientId, talk);
        Done.say(
                response,
                switch (talk.stage()) {
                    case WANTED ->
                        "Dicatat. Berikutnya: cetak permohonan, klien menandatanganinya, lalu serahkan ke loket.";
                    case OFFERED -> "Penawaran dicatat. Berikutnya: tanyakan lagi bila klien sudah berpikir.";
                    case CONSIDERED, DECLINED -> "Dicatat. Klien tetap dapat meminta sendiri kapan saja.";
                });
        return "redirect:/penapisan/" + clientId;
    }

    /** The request with what the office knows filled in; reason, wishes and signature are the client's. */
    @Access(SIGN)
    @GetMapping("/{clientId}/permohonan.pdf")
    View request(@PathVariable UUID clientId) {
        var ending = endings.of(clientId);
        var person = clients.person(clientId);
        audit.add("READ", "screening/request", clientId, screenings.cases(clientId), List.of("identity", "contact"));
        return papers.pdf(
                "permohonan-bimbingan-tambahan",
                "screening/print/request.jte",
                Map.of(
                        "title",
                        "Permohonan Bimbingan Tambahan",
                        "person",
                        person,
                        "ending",
                        ending,
                        "office",
                        profile.current().longName(),
                        "treatments",
                        List.of(Treatment.values())));
    }

    /** For the day of release: the outer page tells a stranger nothing. */
    @Access({SIGN, REGISTER})
    @GetMapping("/selebaran.pdf")
    View leaflet() {
        return papers.neutral(
                "selebaran",
                "screening/print/leaflet.jte",
                Map.of("title", "Untuk langkah berikutnya", "office", profile.current()));
    }
}
