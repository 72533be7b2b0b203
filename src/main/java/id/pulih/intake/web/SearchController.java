package id.pulih.intake.web;

import static id.pulih.access.Right.BREAK_GLASS;
import static id.pulih.access.Right.SEE;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.intake.OfficerSearch;
import id.pulih.intake.Search;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/**
 * The search box of every page. It stands in the address, so it takes names and numbers of papers only; NIK and telephone go by
 * a post whose answer is an address with an id.
 */
@Controller
class SearchController {

    private static final int LONGEST = 100;

    private final Search search;
    private final OfficerSearch officers;
    private final Desk desk;

    SearchController(Search search, OfficerSearch officers, Desk desk) {
        this.search = search;
        this.officers = officers;
        this.desk = desk;
    }

    @Access(SEE)
    @GetMapping("/cari")
    String find(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(name = "orang", required = false) UUID person,
            @RequestParam(name = "pk", required = false) UUID officer,
            @RequestParam(name = "nomor", defaultValue = "false") boolean byNumber,
            Model model) {
        if (officer != null) return ofOfficer(officer, model);
        var sought = q.strip();
        if (Search.personal(sought)) return "redirect:/cari?nomor=true"; // out of the address at once
        if (sought.length() > LONGEST) sought = sought.substring(0, LONGEST);
        var found = found(sought, person);
        model.addAttribute("hits", found.hits());
        model.addAttribute("more", found.more());
        model.addAttribute("elsewhere", found.elsewhere());
        model.addAttribute("sought", sought);
        model.addAttribute("byNumber", byNumber);
        model.addAttribute("person", person != null);
        model.addAttribute("officers", person == null ? officers.named(sought) : List.of());
        return "intake/search";
    }

    private String ofOfficer(UUID officer, Model model) {
        model.addAttribute("officer", officers.of(officer).orElseThrow(NotFound::new));
        model.addAttribute("found", search.byOfficer(officer));
        return "intake/ofOfficer";
    }

    /** Others' cases by three letters at least: they are for a person whom one looks for, not for browsing. */
    private Search.Found found(String sought, UUID person) {
        boolean others = desk.may(BREAK_GLASS);
        if (person != null) return search.byPerson(person, others);
        boolean number = sought.matches("[0-9]+");
        if (sought.length() < 2 && !number) return Search.Found.NOTHING;
        return search.byWords(sought, others && (sought.length() >= 3 || number));
    }

    @Access(SEE)
    @PostMapping("/cari")
    String byNumber(@RequestParam(defaultValue = "") String number) {
        return "redirect:/cari?orang=" + search.byNumber(number.strip());
    }
}
