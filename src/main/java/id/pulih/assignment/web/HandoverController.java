package id.pulih.assignment.web;

import static id.pulih.access.Right.ASSIGN;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.TRANSCRIBE;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.assignment.HandoverList;
import id.pulih.assignment.Handovers;
import id.pulih.assignment.Officers;
import id.pulih.assignment.Suggestions;
import id.pulih.assignment.Suggestions.Needs;
import id.pulih.assignment.Weighing;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.letter.Papers;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/** A PK who is ill or leaves: a substitute for some days, or another PK for good, for many cases in one act. */
@Controller
class HandoverController {

    private final Officers officers;
    private final Weighing weighing;
    private final Handovers handovers;
    private final HandoverList list;
    private final Sheets sheets;
    private final Papers papers;
    private final Desk desk;

    HandoverController(
            Officers officers,
            Weighing weighing,
            Handovers handovers,
            HandoverList list,
            Sheets sheets,
            Papers papers,
            Desk desk) {
        this.officers = officers;
        this.weighing = weighing;
        this.handovers = handovers;
        this.list = list;
        this.sheets = sheets;
        this.papers = papers;
        this.desk = desk;
    }

    @Access({ASSIGN, TRANSCRIBE})
    @GetMapping("/penunjukan/pk/{id}/wakil")
    String substitution(@PathVariable UUID id, Model model) {
        return form(id, model, true);
    }

    @Access({ASSIGN, TRANSCRIBE})
    @GetMapping("/penunjukan/pk/{id}/pengalihan")
    String transfer(@PathVariable UUID id, Model model) {
        return form(id, model, false);
    }

    private String form(UUID id, Model model, boolean substitution) {
        var all = officers.all(null);
        var officer = all.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow(NotFound::new);
        var others = all.stream().filter(o -> !o.id().equals(id)).toList();
        model.addAttribute("officer", officer);
        model.addAttribute("rated", Suggestions.rate(others, weighing.setting().weights(), Needs.NONE));
        model.addAttribute("held", list.held(id));
        model.addAttribute("given", list.given(id));
        boolean decides = desk.may(ASSIGN);
        model.addAttribute("decides", decides);
        if (!decides) model.addAttribute("people", sheets.signers(Role.SECTION_HEAD));
        model.addAttribute("substitution", substitution);
        model.addAttribute("today", desk.today());
        model.addAttribute("zone", desk.zone());
        return "assignment/handover";
    }

    @Access({ASSIGN, TRANSCRIBE})
    @PostMapping("/penunjukan/pk/{id}/wakil")
    String substitute(@PathVariable UUID id, HandoverForm form, SheetForm sheet, HttpServletResponse response) {
        handovers.substitute(form.order(id), sheet);
        Done.say(
                response,
                "Wakil ditentukan, surat tugasnya terbit, dan para klien masuk daftar panggilan. Perwakilan berakhir sendiri.");
        return "redirect:/penunjukan/pk/" + id + "/wakil";
    }

    @Access({ASSIGN, TRANSCRIBE})
    @PostMapping("/penunjukan/pk/{id}/pengalihan")
    String handOver(@PathVariable UUID id, HandoverForm form, SheetForm sheet, HttpServletResponse response) {
        handovers.transfer(form.order(id), sheet);
        Done.say(
                response,
                "Kasus dialihkan, surat tugasnya terbit, dan para klien masuk daftar panggilan. Berikutnya: cetak catatan serah terima.");
        return "redirect:/penunjukan/pk/" + id + "/pengalihan";
    }

    @Access(ASSIGN)
    @PostMapping("/penunjukan/pk/{id}/wakil/{handoverId}/akhir")
    String end(@PathVariable UUID id, @PathVariable UUID handoverId, HttpServletResponse response) {
        handovers.end(id, handoverId);
        Done.say(
                response,
                "Perwakilan diakhiri. PK kembali menangani kasusnya sendiri; klien yang sudah tahu masuk daftar panggilan.");
        return "redirect:/penunjukan/pk/" + id + "/wakil";
    }

    @Access(ASSIGN)
    @PostMapping("/penunjukan/pk/{id}/wakil/{handoverId}/urungkan")
    String undoEnd(@PathVariable UUID id, @PathVariable UUID handoverId, HttpServletResponse response) {
        handovers.undoEnd(id, handoverId);
        Done.say(response, "Pengakhiran diurungkan. Wakil bekerja lagi sampai hari terakhirnya.");
        return "redirect:/penunjukan/pk/" + id + "/wakil";
    }

    /** The hand-over record, for both to sign. */
    @Access(READ)
    @GetMapping("/penunjukan/serah-terima/{handoverId}.pdf")
    View record(@PathVariable UUID handoverId) {
        return papers.pdf(
                "catatan-serah-terima",
                "assignment/print/handover.jte",
                Map.of("title", "Catatan serah terima kasus", "record", list.record(handoverId)));
    }
}
