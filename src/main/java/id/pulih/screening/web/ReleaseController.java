package id.pulih.screening.web;

import static id.pulih.access.Right.REGISTER;
import static id.pulih.access.Right.SIGN;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.screening.Releases;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The lists of prisons: who goes free soon without guidance before. */
@Controller
class ReleaseController {

    private final Releases releases;
    private final Desk desk;

    ReleaseController(Releases releases, Desk desk) {
        this.releases = releases;
        this.desk = desk;
    }

    @Access({SIGN, REGISTER})
    @GetMapping("/bebas-murni")
    String list(Model model) {
        model.addAttribute("releases", releases.list());
        model.addAttribute("takes", desk.may(REGISTER));
        return "screening/releases";
    }

    @Access(REGISTER)
    @PostMapping("/bebas-murni")
    String take(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response) {
        int fresh = releases.take(file);
        Done.say(
                response,
                fresh == 0
                        ? "Semua orang dalam berkas ini sudah tercatat."
                        : fresh + " orang ditambahkan. Berikutnya: siapkan selebaran sebelum hari bebas.");
        return "redirect:/bebas-murni";
    }
}
