package id.pulih.tpp.web;

import static id.pulih.access.Right.RATIFY;

import id.pulih.access.Access;
import id.pulih.tpp.SharedRatifications;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

    SharedRatificationController(SharedRatifications shared) {
        this.shared = shared;
    }

    @Access(RATIFY)
    @GetMapping
    String list(Model model) {
        var waiting = shared.waiting();
        model.addAttribute("waiting", waiting);
        model.addAttribute(
                "opened",
                shared.opened(waiting.stream()
                        .map(SharedRatifications.Waiting::caseId)
                        .toList()));
        return "tpp/ratifications";
    }

    @Access(RATIFY)
    @PostMapping
    String ratify(@RequestParam(required = false) @Nullable List<UUID> cases, HttpServletResponse response) {
        shared.ratify(cases == null ? List.of() : cases.stream().distinct().toList());
        Done.say(
                response, "Program ditetapkan dan suratnya terbit. Berikutnya: PK menawarkan rencananya kepada klien.");
        return "redirect:/penetapan";
    }
}
