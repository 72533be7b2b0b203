package id.pulih.intake.web;

import static id.pulih.access.Right.REGISTER;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.client.Clients;
import id.pulih.client.LookAlikes;
import id.pulih.client.SamePeople;
import id.pulih.intake.Histories;
import id.pulih.intake.Twins;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** One person who was written down twice: the list of likely pairs, two entries side by side, and what the desk decides (E15). */
@Controller
class SamePeopleController {

    /** What the desk decides about two entries; stays is the one that goes on being used, null for two different persons. */
    public record SamenessForm(UUID other, @Nullable UUID stays, Boolean distinct, String reason, String why) {}

    private final SamePeople samePeople;
    private final Twins twins;
    private final Clients clients;
    private final LookAlikes lookAlikes;
    private final Histories histories;
    private final Audit audit;
    private final Desk desk;

    SamePeopleController(
            SamePeople samePeople,
            Twins twins,
            Clients clients,
            LookAlikes lookAlikes,
            Histories histories,
            Audit audit,
            Desk desk) {
        this.samePeople = samePeople;
        this.twins = twins;
        this.clients = clients;
        this.lookAlikes = lookAlikes;
        this.histories = histories;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(REGISTER)
    @GetMapping("/orang-ganda")
    String suspected(Model model) {
        model.addAttribute("pairs", samePeople.suspected());
        return "intake/twins";
    }

    /** Beside another entry; without one, the entries that look alike. */
    @Access(REGISTER)
    @GetMapping("/orang/{person}/gabungan")
    String pair(
            @PathVariable UUID person,
            @RequestParam(name = "dengan", required = false) @Nullable UUID other,
            Model model) {
        audit.add("READ", "intake/twins", person, List.of(), List.of("identity", "contact"));
        model.addAttribute("zone", desk.zone());
        if (other == null || other.equals(person)) return alone(person, model);
        var pair = twins.of(person, other);
        model.addAttribute("pair", pair);
        model.addAttribute("past", histories.of(List.of(person, other), null));
        model.addAttribute("decisions", samePeople.decisions(person));
        model.addAttribute("today", desk.today());
        return "intake/pair";
    }

    private String alone(UUID person, Model model) {
        model.addAttribute("person", clients.card(person));
        model.addAttribute("into", samePeople.mergedInto(person).orElse(null));
        model.addAttribute("alike", lookAlikes.beside(person));
        return "intake/alone";
    }

    @Access(REGISTER)
    @PostMapping("/orang/{person}/gabungan")
    String decide(@PathVariable UUID person, SamenessForm form, HttpServletResponse response) {
        clients.card(person);
        twins.decide(
                person,
                form.other(),
                form.stays(),
                Boolean.TRUE.equals(form.distinct()),
                text(form.reason()) + text(form.why()));
        Done.say(
                response,
                Boolean.TRUE.equals(form.distinct())
                        ? "Dicatat: dua orang berbeda. Pasangan ini tidak ditawarkan lagi."
                        : "Dicatat: orang yang sama. Kasusnya ditemukan dari kedua catatan; keputusan ini dapat dibatalkan.");
        return "redirect:/orang-ganda";
    }

    @Access(REGISTER)
    @PostMapping("/orang/{person}/pemisahan")
    String split(@PathVariable UUID person, String reason, HttpServletResponse response) {
        clients.card(person);
        twins.split(person, text(reason));
        Done.say(response, "Catatan ini berdiri sendiri lagi. Riwayat keputusan tetap tersimpan.");
        return "redirect:/orang/" + person + "/gabungan";
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
