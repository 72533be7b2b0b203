package id.pulih.delivery.web;

import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.delivery.Day;
import id.pulih.letter.Papers;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The officer's day, on screen and on paper. */
@Controller
@RequestMapping("/jadwal")
class DayController {

    private final Day day;
    private final Papers papers;
    private final Desk desk;

    DayController(Day day, Papers papers, Desk desk) {
        this.day = day;
        this.papers = papers;
        this.desk = desk;
    }

    @Access(WORK)
    @GetMapping
    String page(Model model) {
        model.addAttribute("day", day.today());
        model.addAttribute("zone", desk.zone());
        return "delivery/day";
    }

    @Access(WORK)
    @GetMapping("/hari-ini.pdf")
    View print() {
        return papers.pdf(
                "jadwal-hari-ini",
                "delivery/print/day.jte",
                Map.of("title", "Jadwal hari ini", "day", day.today(), "officer", desk.name(), "zone", desk.zone()));
    }
}
