package id.pulih.office.web;

import static id.pulih.access.Right.MANAGE_OFFICE;

import id.pulih.access.Access;
import id.pulih.office.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** By which way people reach the server, told from this very request; what is wrong with it is said in a sentence. */
@Controller
class ReachController {

    private final Environment settings;
    private final PublicAddress address;

    ReachController(Environment settings, PublicAddress address) {
        this.settings = settings;
        this.address = address;
    }

    @Access(MANAGE_OFFICE)
    @GetMapping("/kantor/jaringan")
    String show(HttpServletRequest request, Model model) {
        model.addAttribute("reach", Reach.of(request, settings, address));
        return "office/reach";
    }
}
