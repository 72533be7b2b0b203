package id.pulih.report.web;

import static id.pulih.access.Right.SEE_FIGURES;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.report.OfficeFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Angka kantor: cases by step, attendance by month, what became of the requests of a month. */
@Controller
class FiguresController {

    private final OfficeFigures figures;
    private final Desk desk;

    FiguresController(OfficeFigures figures, Desk desk) {
        this.figures = figures;
        this.desk = desk;
    }

    @Access(SEE_FIGURES)
    @GetMapping("/angka")
    String page(Model model) {
        model.addAttribute("steps", figures.steps());
        model.addAttribute("attendance", figures.attendance());
        model.addAttribute("cohorts", figures.cohorts());
        model.addAttribute("moment", desk.moment());
        model.addAttribute("zone", desk.zone());
        return "report/figures";
    }
}
