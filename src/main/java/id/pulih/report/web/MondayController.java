package id.pulih.report.web;

import static id.pulih.access.Right.RATIFY;

import id.pulih.access.Access;
import id.pulih.letter.Papers;
import id.pulih.report.Monday;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The head's Monday sheet, on screen and on one page of paper. */
@Controller
class MondayController {

    private final Monday monday;
    private final Papers papers;

    MondayController(Monday monday, Papers papers) {
        this.monday = monday;
        this.papers = papers;
    }

    @Access(RATIFY)
    @GetMapping("/senin")
    String page(Model model) {
        model.addAttribute("sheet", monday.sheet());
        return "report/monday";
    }

    @Access(RATIFY)
    @GetMapping("/senin.pdf")
    View print() {
        return papers.pdf(
                "lembar-senin", "report/print/monday.jte", Map.of("title", "Lembar Senin", "sheet", monday.sheet()));
    }
}
