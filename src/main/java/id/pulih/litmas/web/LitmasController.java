package id.pulih.litmas.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.SELF;
import static id.pulih.access.Right.WORK;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.casefile.CasePages;
import id.pulih.litmas.LitmasDrafts;
import id.pulih.litmas.LitmasInbox;
import id.pulih.litmas.LitmasReviews;
import id.pulih.litmas.Litmases;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

@Controller
class LitmasController {

    private final CasePages casePages;
    private final Litmases litmases;
    private final LitmasDrafts drafts;
    private final LitmasReviews reviews;
    private final LitmasInbox inbox;
    private final Desk desk;

    LitmasController(
            CasePages casePages,
            Litmases litmases,
            LitmasDrafts drafts,
            LitmasReviews reviews,
            LitmasInbox inbox,
            Desk desk) {
        this.casePages = casePages;
        this.litmases = litmases;
        this.drafts = drafts;
        this.reviews = reviews;
        this.inbox = inbox;
        this.desk = desk;
    }

    @Access(SELF)
    @GetMapping("/litmas")
    String inbox(Model model) {
        model.addAttribute("inbox", inbox.mine());
        model.addAttribute("zone", desk.zone());
        return "litmas/inbox";
    }

    @Access(READ)
    @GetMapping("/kasus/{caseId}/litmas")
    String overview(@PathVariable UUID caseId, Model model) {
        var head = casePages.head(caseId, READ);
        model.addAttribute("head", head);
        model.addAttribute("litmas", litmases.newest(head.header()).orElse(null));
        model.addAttribute("rights", LitmasRights.of(head));
        return "litmas/overview";
    }

    /** Begins the first round, or the next one after a return. */
    @Access(WORK)
    @PostMapping("/kasus/{caseId}/litmas")
    String begin(@PathVariable UUID caseId, HttpServletResponse response) {
        drafts.begin(caseId);
        Done.say(response, "Litmas siap ditulis. Mulailah dari bagian I.");
        return "redirect:/kasus/" + caseId + "/litmas";
    }

    @Access(WORK)
    @PostMapping("/kasus/{caseId}/litmas/pengajuan")
    String submit(@PathVariable UUID caseId, HttpServletResponse response) {
        reviews.submit(caseId);
        Done.say(response, "Litmas diajukan. Berikutnya: pemeriksaan kepala seksi.");
        return "redirect:/kasus/" + caseId + "/litmas";
    }

    @Access(READ)
    @GetMapping("/kasus/{caseId}/litmas/naskah")
    String text(@PathVariable UUID caseId, @RequestParam(defaultValue = "0") int putaran, Model model) {
        var head = casePages.head(caseId, READ);
        model.addAttribute("head", head);
        model.addAttribute(
                "litmas",
                putaran == 0
                        ? litmases.newest(head.header()).orElseThrow(NotFound::new)
                        : litmases.round(head.header(), putaran));
        return "litmas/text";
    }

    @Access(READ)
    @GetMapping("/kasus/{caseId}/litmas/banding")
    String compare(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "1") int dari,
            @RequestParam(defaultValue = "2") int ke,
            Model model) {
        var head = casePages.head(caseId, READ);
        var two = litmases.two(head.header(), dari, ke);
        model.addAttribute("head", head);
        model.addAttribute("older", two.getKey());
        model.addAttribute("newer", two.getValue());
        return "litmas/comparison";
    }
}
