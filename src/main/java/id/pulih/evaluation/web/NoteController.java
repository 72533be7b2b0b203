package id.pulih.evaluation.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.casefile.CasePages;
import id.pulih.evaluation.MonthlyNotes;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Short monthly notes between two reviews. */
@Controller
@RequestMapping("/kasus/{id}/evaluasi/catatan")
class NoteController {

    /** One note, new or corrected. */
    public record NoteForm(int version, LocalDate on, String text, String correction) {}

    private final CasePages pages;
    private final MonthlyNotes notes;
    private final Desk desk;

    NoteController(CasePages pages, MonthlyNotes notes, Desk desk) {
        this.pages = pages;
        this.notes = notes;
        this.desk = desk;
    }

    @Access(READ)
    @GetMapping
    String page(@PathVariable UUID id, Model model) {
        var head = pages.head(id, READ);
        model.addAttribute("head", head);
        model.addAttribute("notes", notes.of(head.header()));
        model.addAttribute("works", head.header().may(WORK) && head.closing() == null);
        model.addAttribute("today", desk.today());
        model.addAttribute("now", desk.moment());
        return "evaluation/notes";
    }

    @Access(WORK)
    @PostMapping
    String add(@PathVariable UUID id, NoteForm form, HttpServletResponse response) {
        notes.add(id, form.on(), form.text());
        Done.say(response, "Catatan disimpan. Dapat diurungkan selama sepuluh menit.");
        return "redirect:/kasus/" + id + "/evaluasi/catatan";
    }

    @Access(WORK)
    @GetMapping("/{rootId}")
    String correction(@PathVariable UUID id, @PathVariable UUID rootId, Model model) {
        var head = pages.head(id, WORK);
        model.addAttribute("head", head);
        model.addAttribute("note", notes.standing(head.header(), rootId));
        return "evaluation/noteCorrection";
    }

    @Access(WORK)
    @PostMapping("/{rootId}")
    String correct(@PathVariable UUID id, @PathVariable UUID rootId, NoteForm form, HttpServletResponse response) {
        notes.correct(id, rootId, form.version(), form.on(), form.text(), form.correction());
        Done.say(response, "Perbaikan disimpan; isian lama tetap ada.");
        return "redirect:/kasus/" + id + "/evaluasi/catatan";
    }

    @Access(WORK)
    @PostMapping("/{rootId}/urungkan")
    String undo(@PathVariable UUID id, @PathVariable UUID rootId, HttpServletResponse response) {
        notes.undo(id, rootId);
        Done.say(response, "Catatan diurungkan.");
        return "redirect:/kasus/" + id + "/evaluasi/catatan";
    }
}
