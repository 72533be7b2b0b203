package id.pulih.tpp.web;

import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.TRANSCRIBE;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.tpp.SharedRatifications;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The programmes that wait for the head, several of them ratified together. */
@Controller
@RequestMapping("/penetapan")
class SharedRatificationController {

    private final SharedRatifications shared;
    private final Sheets sheets;
    private final Desk desk;

    SharedRatificationController(SharedRatifications shared, Sheets sheets, Desk desk) {
        this.shared = shared;
        this.sheets = sheets;
        this.desk = desk;
    }

    /** The head signs here; the clerk ticks what stands on the sheet that the head has signed. */
    @Access({RATIFY, TRANSCRIBE})
    @GetMapping
    String list(Model model) {
        var waiting = shared.waiting();
        var cases = waiting.stream().map(SharedRatifications.Waiting::caseId).toList();
        boolean signs = desk.may(RATIFY);
        model.addAttribute("waiting", waiting);
        model.addAttribute("signs", signs);
        model.addAttribute("opened", signs ? shared.opened(cases) : Set.copyOf(cases));
        model.addAttribute("people", signs ? List.of() : sheets.signers(Role.OFFICE_HEAD));
        return "tpp/ratifications";
    }

    @Access({RATIFY, TRANSCRIBE})
    @PostMapping
    String ratify(
            @RequestParam(required = false) @Nullable List<UUID> cases, SheetForm sheet, HttpServletResponse response) {
        shared.ratify(cases == null ? List.of() : cases.stream().distinct().toList(), sheet);
        Done.say(
                response, "Program ditetapkan dan suratnya terbit. Berikutnya: PK menawarkan rencananya kepada klien.");
        return "redirect:/penetapan";
    }
}
