package id.pulih.casefile.web;

import static id.pulih.access.Right.SEE;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.Exits;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Ends or pauses a case at any time: withdrawal, death, lost contact, new offence, suspension. */
@Controller
@RequestMapping("/kasus/{id}/pengakhiran")
class ExitController {

    private final CasePages pages;
    private final Exits exits;
    private final Audit audit;
    private final Desk desk;

    ExitController(CasePages pages, Exits exits, Audit audit, Desk desk) {
        this.pages = pages;
        this.exits = exits;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(SEE)
    @GetMapping
    String page(@PathVariable UUID id, Model model) {
        var head = pages.head(id, SEE);
        model.addAttribute("head", head);
        model.addAttribute("choices", pages.exits(head));
        model.addAttribute("past", exits.of(head.header()));
        model.addAttribute("today", desk.today());
        model.addAttribute("zone", desk.zone());
        audit.add("READ", "casefile/exit", id, List.of(id), List.of("narrative"));
        return "casefile/exit";
    }

    @Access(SEE)
    @PostMapping
    String record(@PathVariable UUID id, ExitForm form, HttpServletResponse response) {
        exits.record(id, form.entry());
        Done.say(response, "Sudah dicatat dan berlaku mulai sekarang.");
        return "redirect:/kasus/" + id;
    }
}
