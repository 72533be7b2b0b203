package id.pulih.casefile.web;

import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.REGISTER;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.letter.Agenda;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Papers;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The register of outgoing letters, for the clerk who keeps it and the head; both hold every case of the office. */
@Controller
class AgendaController {

    private final Agenda agenda;
    private final Papers papers;
    private final LetterDoor door;
    private final Desk desk;

    AgendaController(Agenda agenda, Papers papers, LetterDoor door, Desk desk) {
        this.door = door;
        this.desk = desk;
        this.agenda = agenda;
        this.papers = papers;
    }

    @Access({REGISTER, RATIFY})
    @GetMapping("/surat")
    String show(
            @RequestParam(name = "tahun", required = false) Integer year,
            @RequestParam(name = "jenis", required = false) LetterKind kind,
            @RequestParam(name = "keadaan", required = false) Agenda.Stage stage,
            @RequestParam(name = "cari", defaultValue = "") String words,
            Model model) {
        var query = agenda.query(year, kind, stage, words);
        model.addAttribute("query", query);
        model.addAttribute("found", agenda.of(query));
        model.addAttribute("closed", door.closed());
        model.addAttribute("registers", desk.may(REGISTER));
        return "casefile/agenda";
    }

    @Access({REGISTER, RATIFY})
    @GetMapping("/surat/agenda.pdf")
    View print(
            @RequestParam(name = "tahun", required = false) Integer year,
            @RequestParam(name = "jenis", required = false) LetterKind kind,
            @RequestParam(name = "keadaan", required = false) Agenda.Stage stage,
            @RequestParam(name = "cari", defaultValue = "") String words) {
        var query = agenda.query(year, kind, stage, words);
        return papers.landscape(
                "agenda-surat-keluar",
                "casefile/print/agenda",
                Map.of("title", "Agenda surat keluar tahun " + query.year(), "found", agenda.of(query)));
    }
}
