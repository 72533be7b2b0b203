package id.pulih.litmas.web;

import static id.pulih.access.Right.READ;

import id.pulih.access.Access;
import id.pulih.casefile.CasePages;
import id.pulih.litmas.DataCollection;
import id.pulih.litmas.Sources;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

@Controller
@RequestMapping("/kasus/{caseId}/data")
class DataController {

    private final CasePages casePages;
    private final Sources sources;

    DataController(CasePages casePages, Sources sources) {
        this.casePages = casePages;
        this.sources = sources;
    }

    @Access(READ)
    @GetMapping
    String overview(@PathVariable UUID caseId, Model model) {
        var head = casePages.head(caseId, READ);
        model.addAttribute("head", head);
        model.addAttribute("data", DataCollection.of(head.progress(), sources.of(head.header())));
        return "litmas/data";
    }
}
