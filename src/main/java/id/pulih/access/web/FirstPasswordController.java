package id.pulih.access.web;

import id.pulih.access.Access;
import id.pulih.access.Right;
import id.pulih.access.SignIn;
import id.pulih.access.Sitting;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The first password of one's own, in place of the start password that somebody else has seen. */
@Controller
@RequestMapping("/kata-sandi")
class FirstPasswordController {

    private final SignIn signIn;
    private final Sitting sitting;

    FirstPasswordController(SignIn signIn, Sitting sitting) {
        this.signIn = signIn;
        this.sitting = sitting;
    }

    @Access(Right.ANYONE)
    @GetMapping
    String page(HttpServletRequest request) {
        if (sitting.pending(request, "/kata-sandi").isPresent()) return "access/firstPassword";
        return sitting.who().isPresent() ? "redirect:/profil" : "redirect:/masuk";
    }

    @Access(Right.ANYONE)
    @PostMapping
    String change(NewPasswordForm form, HttpServletRequest request, HttpServletResponse response) {
        var pending = sitting.pending(request, "/kata-sandi").orElse(null);
        if (pending == null) return "redirect:/masuk";
        signIn.firstPassword(pending.who().account(), form.password(), form.passwordAgain());
        Done.say(response, "Kata sandi Anda sudah diganti.");
        return sitting.go(pending.changed(), request, response);
    }
}
