package id.pulih.access.web;

import id.pulih.access.Access;
import id.pulih.access.Pending;
import id.pulih.access.Right;
import id.pulih.access.SecondFactor;
import id.pulih.access.SignIn;
import id.pulih.access.Sitting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Between the password and the first page: the code of the second factor, or its enrolment the first time. */
@Controller
class SecondFactorController {

    private static final String CODE = "/masuk/kode";
    private static final String ENROLMENT = "/masuk/pengaman";

    private final SignIn signIn;
    private final SecondFactor factor;
    private final Sitting sitting;
    private final RecoveryCodes codes;

    SecondFactorController(SignIn signIn, SecondFactor factor, Sitting sitting, RecoveryCodes codes) {
        this.signIn = signIn;
        this.factor = factor;
        this.sitting = sitting;
        this.codes = codes;
    }

    @Access(Right.ANYONE)
    @GetMapping(CODE)
    String page(HttpServletRequest request) {
        return sitting.pending(request, CODE).isPresent() ? "access/code" : "redirect:/masuk";
    }

    @Access(Right.ANYONE)
    @PostMapping(CODE)
    String code(CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        var pending = sitting.pending(request, CODE).orElse(null);
        if (pending == null) return "redirect:/masuk";
        sitting.know(signIn.code(pending, form.code()), response);
        return sitting.go(pending.codeGiven(), request, response);
    }

    @Access(Right.ANYONE)
    @GetMapping(ENROLMENT)
    String offer(Model model, HttpServletRequest request) {
        var pending = sitting.pending(request, ENROLMENT).orElse(null);
        if (pending == null) return "redirect:/masuk";
        model.addAttribute("offer", factor.offer(pending.who().account(), kept(request)));
        return "access/enrolment";
    }

    @Access(Right.ANYONE)
    @PostMapping(ENROLMENT)
    String enrol(CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        var pending = sitting.pending(request, ENROLMENT).orElse(null);
        if (pending == null) return "redirect:/masuk";
        return enrolled(pending, form, request, response);
    }

    private String enrolled(Pending pending, CodeForm form, HttpServletRequest request, HttpServletResponse response) {
        var enrolled = factor.enrol(pending.who().account(), form.offer(), form.code());
        sitting.know(enrolled.device(), response);
        sitting.begin(pending.who(), request, response);
        codes.keep(request, enrolled.codes());
        return "redirect:/profil/kode-cadangan";
    }

    /** After a wrong code the same secret stands on the page, because the telephone has already taken it. */
    static @Nullable String kept(HttpServletRequest request) {
        return request.getAttribute(id.pulih.web.Page.Kept.class.getName()) instanceof id.pulih.web.Page.Kept kept
                        && kept.typed().get("offer") != null
                ? kept.typed().get("offer")[0]
                : null;
    }
}
