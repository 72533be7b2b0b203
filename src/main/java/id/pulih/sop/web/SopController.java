package id.pulih.sop.web;

import static id.pulih.access.Right.SELF;
import static id.pulih.access.Right.SET_SOP;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.sop.SopArchive;
import id.pulih.sop.SopArchive.Shown;
import id.pulih.sop.SopPrinting;
import id.pulih.sop.StepTimes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** The SOP to read: for everybody in the office. */
@Controller
class SopController {

    private final SopArchive archive;
    private final SopPrinting printing;
    private final StepTimes times;
    private final Desk desk;

    SopController(SopArchive archive, SopPrinting printing, StepTimes times, Desk desk) {
        this.archive = archive;
        this.printing = printing;
        this.times = times;
        this.desk = desk;
    }

    @Access(SELF)
    @GetMapping("/sop")
    String present(Model model) {
        return show(archive.shown(), model);
    }

    @Access(SELF)
    @GetMapping("/sop/versi/{number}")
    String version(@PathVariable int number, Model model) {
        return show(archive.shown(number), model);
    }

    @Access(SELF)
    @GetMapping("/sop/cetak.pdf")
    View print() {
        return printing.pdf(archive.shown().document());
    }

    @Access(SELF)
    @GetMapping("/sop/versi/{number}/cetak.pdf")
    View print(@PathVariable int number) {
        return printing.pdf(archive.shown(number).document());
    }

    private String show(Shown shown, Model model) {
        model.addAttribute("shown", shown);
        model.addAttribute("reached", times.reached());
        model.addAttribute("writes", desk.may(SET_SOP));
        return "sop/sop";
    }
}
