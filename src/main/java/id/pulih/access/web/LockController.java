package id.pulih.access.web;

import id.pulih.RuleViolation;
import id.pulih.access.Access;
import id.pulih.access.Back;
import id.pulih.access.Right;
import id.pulih.access.SignIn;
import id.pulih.access.Sitting;
import id.pulih.access.Waiting;
import id.pulih.web.FormAgain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The locked screen: the password alone opens the same page again, with all that was typed. */
@Controller
class LockController {

    private final SignIn signIn;
    private final Sitting sitting;

    LockController(SignIn signIn, Sitting sitting) {
        this.signIn = signIn;
        this.sitting = sitting;
    }

    @Access(Right.ANYONE)
    @GetMapping("/kunci")
    String page(@RequestParam(defaultValue = "") String ke, Model model, HttpServletRequest request) {
        if (sitting.who().isEmpty()) return "redirect:/masuk";
        model.addAttribute("back", Back.to(ke));
        model.addAttribute("waiting", Waiting.of(request));
        return "access/lock";
    }

    /** Asked by the script of the lock, which keeps the page as it is: 204, or 422. */
    @Access(Right.ANYONE)
    @PostMapping(value = "/kunci", params = "!ke")
    ResponseEntity<Void> open(@RequestParam(defaultValue = "") String password, HttpServletRequest request) {
        var who = sitting.who().orElse(null);
        if (who == null) return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
        try {
            if (!signIn.confirms(who.account(), password))
                return ResponseEntity.unprocessableContent().build();
        } catch (RuleViolation tooMany) {
            return ResponseEntity.unprocessableContent().build();
        }
        sitting.unlock(request);
        return ResponseEntity.noContent().build();
    }

    /** Sent by the page of the lock: back to the page, or the waiting form again. */
    @Access(Right.ANYONE)
    @PostMapping(value = "/kunci", params = "ke")
    @Nullable
    ModelAndView open(UnlockForm form, HttpServletRequest request, HttpServletResponse response) throws Exception {
        var who = sitting.who().orElse(null);
        if (who == null) return new ModelAndView("redirect:/masuk");
        var waiting = Waiting.of(request);
        if (!signIn.confirms(who.account(), form.password())) {
            throw RuleViolation.at("password", "Kata sandi tidak cocok.");
        }
        sitting.unlock(request);
        if (waiting.action().isEmpty()) return new ModelAndView("redirect:" + Back.to(form.ke()));
        return FormAgain.again(
                waiting.action(),
                waiting.from(),
                waiting.typed(),
                "Layar sudah terbuka. Isian Anda masih ada; simpan sekali lagi.",
                request,
                response);
    }
}
