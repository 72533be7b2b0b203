package id.pulih.intake.web;

import static id.pulih.access.Right.REGISTER;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.client.Clients;
import id.pulih.client.LookAlikes;
import id.pulih.client.LookAlikes.Alike;
import id.pulih.client.LookAlikes.LookAlike;
import id.pulih.intake.Histories;
import id.pulih.web.FreeDates;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Warns while the desk still types a name, a birth date, a NIK, the number of a foreigner's paper (R7). They go by a post, because a NIK never stands in an address;
 * its answer is an address with the ids of those who were found.
 */
@Controller
@RequestMapping("/permohonan/kemiripan")
class LookAlikeController {

    private static final Set<String> FIELDS =
            Set.of("name", "alias", "birthOn", "nik", "foreignNumber", "mother", "subjectName", "subjectBirthOn");

    private final LookAlikes lookAlikes;
    private final Clients clients;
    private final Histories histories;
    private final Audit audit;
    private final Desk desk;

    LookAlikeController(LookAlikes lookAlikes, Clients clients, Histories histories, Audit audit, Desk desk) {
        this.lookAlikes = lookAlikes;
        this.clients = clients;
        this.histories = histories;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(REGISTER)
    @PostMapping
    String seek(@RequestParam Map<String, String> typed) {
        var alike = alike(typed);
        return UriComponentsBuilder.fromPath("redirect:/permohonan/kemiripan")
                .queryParam("isian", String.join(",", known(typed.getOrDefault("isian", ""))))
                .queryParam("kecuali", typed.getOrDefault("kecuali", "").replaceAll("[^0-9a-f-]", ""))
                .queryParam("orang", ids(alike, one -> true))
                .queryParam("nik", ids(alike, LookAlike::sameNik))
                .queryParam("paspor", ids(alike, LookAlike::samePaper))
                .queryParam("terpotong", alike.cut())
                .build()
                .toUriString();
    }

    @Access(REGISTER)
    @GetMapping
    String found(
            @RequestParam(name = "isian", defaultValue = "") String fields,
            @RequestParam(name = "kecuali", required = false) @Nullable UUID except,
            @RequestParam(name = "orang", defaultValue = "") List<UUID> people,
            @RequestParam(name = "nik", defaultValue = "") List<UUID> sameNik,
            @RequestParam(name = "paspor", defaultValue = "") List<UUID> samePaper,
            @RequestParam(name = "terpotong", defaultValue = "false") boolean cut,
            Model model) {
        var cards = clients.cards(people);
        var alike = people.stream()
                .map(cards::get)
                .filter(Objects::nonNull)
                .map(c -> new LookAlike(
                        c.id(),
                        c.name(),
                        c.alias(),
                        c.birthOn(),
                        c.sex(),
                        sameNik.contains(c.id())
                                ? LookAlikes.SAME_NIK
                                : samePaper.contains(c.id()) ? LookAlikes.SAME_PAPER : "Nama mirip"))
                .toList();
        model.addAttribute("alike", new Alike(alike, cut));
        model.addAttribute("past", histories.of(people, except));
        model.addAttribute("fields", known(fields));
        model.addAttribute("except", except == null ? "" : except.toString());
        if (!alike.isEmpty()) audit.add("READ", "intake/lookAlikes", null, List.of(), List.of("identity", "procedure"));
        return "intake/watch";
    }

    private static List<String> known(String fields) {
        return Arrays.stream(fields.split(",")).filter(FIELDS::contains).toList();
    }

    private static Object[] ids(Alike alike, Predicate<LookAlike> which) {
        return alike.people().stream().filter(which).map(LookAlike::id).toArray();
    }

    private Alike alike(Map<String, String> typed) {
        var name = text(typed, "name", "subjectName");
        var nik = text(typed, "nik", "nik");
        var foreign = text(typed, "foreignNumber", "foreignNumber");
        if (name.length() < 3 && nik.isEmpty() && foreign.isEmpty()) return Alike.NONE;
        return lookAlikes.of(new LookAlikes.Sought(
                name,
                text(typed, "alias", "alias"),
                date(text(typed, "birthOn", "subjectBirthOn")),
                nik,
                foreign,
                text(typed, "mother", "mother")));
    }

    private static String text(Map<String, String> typed, String field, String orField) {
        var text = typed.getOrDefault(field, typed.getOrDefault(orField, "")).strip();
        return text.length() > 200 ? text.substring(0, 200) : text;
    }

    /** Half a date is none yet. */
    private @Nullable LocalDate date(String typed) {
        try {
            return typed.isEmpty() ? null : FreeDates.parse(typed, desk.today());
        } catch (DateTimeException unfinished) {
            return null;
        }
    }
}
