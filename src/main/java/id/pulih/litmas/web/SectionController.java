package id.pulih.litmas.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.WORK;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.casefile.CasePages;
import id.pulih.litmas.LitmasDrafts;
import id.pulih.litmas.Litmases;
import id.pulih.litmas.Section;
import id.pulih.litmas.SectionPages;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

@Controller
@RequestMapping("/kasus/{caseId}/litmas/bagian/{number}")
class SectionController {

    private final CasePages casePages;
    private final SectionPages pages;
    private final LitmasDrafts drafts;
    private final Litmases litmases;
    private final Desk desk;

    SectionController(CasePages casePages, SectionPages pages, LitmasDrafts drafts, Litmases litmases, Desk desk) {
        this.casePages = casePages;
        this.pages = pages;
        this.drafts = drafts;
        this.litmases = litmases;
        this.desk = desk;
    }

    @Access(WORK)
    @GetMapping
    String section(@PathVariable UUID caseId, @PathVariable int number, Model model) {
        var section = Section.numbered(number).orElseThrow(NotFound::new);
        var head = casePages.head(caseId, WORK);
        model.addAttribute("head", head);
        model.addAttribute("sheet", pages.of(head.header(), section));
        return "litmas/section";
    }

    @Access(READ)
    @GetMapping("/riwayat")
    String versions(@PathVariable UUID caseId, @PathVariable int number, Model model) {
        var section = Section.numbered(number).orElseThrow(NotFound::new);
        var head = casePages.head(caseId, READ);
        model.addAttribute("head", head);
        model.addAttribute("section", section);
        model.addAttribute("versions", litmases.versions(head.header(), section));
        model.addAttribute("zone", desk.zone());
        return "litmas/versions";
    }

    @Access(WORK)
    @PostMapping
    String save(@PathVariable UUID caseId, @PathVariable int number, SectionForm form, HttpServletResponse response) {
        var section = Section.numbered(number).orElseThrow(NotFound::new);
        drafts.save(caseId, section, form.version(), form.given(), form.fills());
        Done.say(response, "Bagian " + section.roman() + " disimpan.");
        var base = "redirect:/kasus/" + caseId + "/litmas";
        if (!form.goesOn()) return base + "/bagian/" + number;
        return number == Section.values().length ? base : base + "/bagian/" + (number + 1);
    }
}
