package id.pulih.access.web;

import id.pulih.access.Access;
import id.pulih.access.Accounts;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One's own page: who I am here, which roles I hold, my password and second factor. */
@Controller
@RequestMapping("/profil")
class ProfileController {

    private final Accounts accounts;
    private final Desk desk;
    private final RecoveryCodes codes;

    ProfileController(Accounts accounts, Desk desk, RecoveryCodes codes) {
        this.accounts = accounts;
        this.desk = desk;
        this.codes = codes;
    }

    @Access(Right.SELF)
    @GetMapping
    String page(Model model) {
        model.addAttribute("person", accounts.person(desk.staff()));
        return "access/profile";
    }

    @Access(Right.SELF)
    @GetMapping("/kode-cadangan")
    String codes(Model model, HttpServletRequest request) {
        var shown = codes.take(request);
        if (shown.isEmpty()) return "redirect:/profil";
        model.addAttribute("codes", shown);
        return "access/recoveryCodes";
    }
}
