package id.pulih.litmas.web;

import static id.pulih.access.Right.SIGN;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.casefile.CasePages;
import id.pulih.litmas.LitmasSigning;
import id.pulih.litmas.Litmases;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

@Controller
@RequestMapping("/kasus/{caseId}/litmas/tanda-tangan")
class SigningController {

    private final CasePages casePages;
    private final Litmases litmases;
    private final LitmasSigning signing;

    SigningController(CasePages casePages, Litmases litmases, LitmasSigning signing) {
        this.casePages = casePages;
        this.litmases = litmases;
        this.signing = signing;
    }

    @Access(SIGN)
    @GetMapping
    String ready(@PathVariable UUID caseId, Model model) {
        var head = casePages.head(caseId, SIGN);
        model.addAttribute("head", head);
        model.addAttribute("litmas", litmases.newest(head.header()).orElseThrow(NotFound::new));
        return "litmas/signing";
    }

    @Access(SIGN)
    @PostMapping
    String sign(@PathVariable UUID caseId, HttpServletResponse response) {
        var register = signing.lock(caseId);
        Done.say(response, "Litmas ditandatangani dan dikunci dengan nomor " + register + ". Berikutnya: sidang TPP.");
        return "redirect:/kasus/" + caseId + "/litmas/tanda-tangan";
    }
}
