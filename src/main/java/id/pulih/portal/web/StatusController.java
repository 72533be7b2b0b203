package id.pulih.portal.web;

import static id.pulih.access.Right.ANYONE;

import id.pulih.RuleViolation;
import id.pulih.access.Access;
import id.pulih.portal.Status;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** How a request stands. The code comes by a post, whose answer is the page itself, so that no address ever holds it. */
@Controller
@RequestMapping("/status")
class StatusController {

    private static final int MOST = 40;
    private static final Duration SPAN = Duration.ofMinutes(10);

    private final Status status;
    private final Visits visits;

    StatusController(Status status, Visits visits) {
        this.status = status;
        this.visits = visits;
    }

    @Access(ANYONE)
    @GetMapping
    String form() {
        return "portal/statusForm";
    }

    @Access(ANYONE)
    @PostMapping
    String answer(
            @RequestParam(name = "kode", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws Exception {
        if (!visits.admits("status", request, MOST, SPAN)) return visits.later(response);
        var answer = status.of(code)
                .orElseThrow(() -> RuleViolation.at(
                        "kode", "Kode ini tidak kami kenal. Periksa penulisannya, atau tanyakan kepada kantor."));
        model.addAttribute("status", answer);
        return "portal/status";
    }
}
