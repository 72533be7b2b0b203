package id.pulih.access.web;

import id.pulih.access.Access;
import id.pulih.access.Back;
import id.pulih.access.Proof;
import id.pulih.access.Right;
import id.pulih.access.SecondFactor;
import id.pulih.access.SignIn;
import id.pulih.access.SignedIn;
import id.pulih.access.Sitting;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own password and second factor. */
@Controller
class OwnSecurityController {

    private static final String PASSWORD = "/profil/kata-sandi";
    private static final String FACTOR = "/profil/pengaman";

    private final SignIn signIn;
    private final SecondFactor factor;
    private final Sitting sitting;
    private final RecoveryCodes codes;
    private final Proof proof;

    OwnSecurityController(SignIn signIn, SecondFactor factor, Sitting sitting, RecoveryCodes codes, Proof proof) {
        this.signIn = signIn;
        this.factor = factor;
        this.sitting = sitting;
        this.codes = codes;
        this.proof = proof;
    }

    @Access(Right.SELF)
    @GetMapping(PASSWORD)
    String password() {
        return "access/password";
    }

    @Access(value = Right.SELF, outside = true)
    @PostMapping(PASSWORD)
    String change(NewPasswordForm form, HttpServletResponse response) {
        signIn.newPassword(me().account(), form.present(), form.password(), form.passwordAgain());
        Done.say(response, "Kata sandi Anda sudah diganti.");
        return "redirect:/profil";
    }

    /** The second proof on a form of its own, before a page with several acts; back to that page. */
    @Access(value = Right.SELF, proof = true)
    @PostMapping("/profil/bukti")
    String prove(@RequestParam(defaultValue = "") String ke) {
        proof.require();
        return "redirect:" + Back.to(ke);
    }

    @Access(Right.SELF)
    @GetMapping(FACTOR)
    String offer(Model model, HttpServletRequest request) {
        model.addAttribute("offer", factor.offer(me().account(), SecondFactorController.kept(request)));
        return "access/newFactor";
    }

    @Access(value = Right.SELF, outside = true)
    @PostMapping(FACTOR)
    String enrol(NewFactorForm form, HttpServletRequest request, HttpServletResponse response) {
        var enrolled = factor.enrol(me().account(), form.offer(), form.code(), form.present());
        sitting.know(enrolled.device(), response);
        codes.keep(request, enrolled.codes());
        return "redirect:/profil/kode-cadangan";
    }

    private SignedIn me() {
        return sitting.who().orElseThrow();
    }
}
