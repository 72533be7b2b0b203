package id.pulih.letter.web;

import static id.pulih.access.Right.ANYONE;

import id.pulih.access.Access;
import id.pulih.letter.LetterCheck;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether a paper still holds, for anybody who has it in hand: no session, and no word about any person. */
@Controller
@RequestMapping("/publik/surat")
class CheckController {

    private static final int MOST = 40;

    private final LetterCheck check;
    private final RateLimit limit;

    CheckController(LetterCheck check, Clock clock) {
        this.check = check;
        limit = new RateLimit(clock, MOST, Duration.ofMinutes(10));
    }

    @Access(ANYONE)
    @GetMapping
    String form(@RequestParam(name = "kode", defaultValue = "") String typed) {
        var code = typed.replaceAll("[^0-9A-Za-z]", "");
        return code.isEmpty() ? "letter/checkForm" : "redirect:/publik/surat/" + code;
    }

    @Access(ANYONE)
    @GetMapping("/{code}")
    String answer(@PathVariable String code, Model model, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        if (!limit.admits(request.getRemoteAddr())) {
            response.setStatus(429);
            return "letter/checkLater";
        }
        model.addAttribute("answer", check.of(code));
        return "letter/checkAnswer";
    }
}
