package id.pulih.evaluation.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.evaluation.FinalReports;
import id.pulih.evaluation.ReportReader;
import id.pulih.evaluation.ReportSection;
import id.pulih.evaluation.Standings;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The final report: begun from the data, written, saved, handed in. */
@Controller
@RequestMapping("/kasus/{id}/evaluasi/laporan")
class ReportController {

    /** The texts by section; hand in = save and hand in at once. */
    public record TextForm(int version, Map<ReportSection, String> texts) {

        Map<ReportSection, String> given() {
            return texts == null ? Map.of() : texts;
        }
    }

    private final CasePages pages;
    private final FinalReports reports;
    private final ReportReader reader;
    private final Standings standings;
    private final Audit audit;

    ReportController(CasePages pages, FinalReports reports, ReportReader reader, Standings standings, Audit audit) {
        this.pages = pages;
        this.reports = reports;
        this.reader = reader;
        this.standings = standings;
        this.audit = audit;
    }

    // a post answers with its own address, which spares it a statement
    @Access(READ)
    @GetMapping({"", "/awal", "/perbaikan"})
    String page(@PathVariable UUID id, Model model) {
        var head = pages.head(id, READ);
        model.addAttribute("head", head);
        reader.newest(head.header()).ifPresent(r -> model.addAttribute("report", r));
        model.addAttribute("assessed", standings.of(id).assessedOn() != null);
        model.addAttribute("works", head.header().may(WORK) && head.closing() == null);
        audit.add("READ", "evaluation/report", id, List.of(id), List.of("narrative", "health"));
        return "evaluation/report";
    }

    @Access(WORK)
    @PostMapping
    String save(@PathVariable UUID id, TextForm form, HttpServletResponse response) {
        reports.save(id, form.version(), form.given());
        Done.say(response, "Laporan disimpan.");
        return "redirect:/kasus/" + id + "/evaluasi/laporan";
    }

    @Access(WORK)
    @PostMapping("/awal")
    String begin(@PathVariable UUID id, HttpServletResponse response) {
        reports.begin(id);
        Done.say(response, "Laporan disusun dari data. Periksa setiap bagian dan tambahkan analisis Anda.");
        return "redirect:/kasus/" + id + "/evaluasi/laporan/awal";
    }

    @Access(WORK)
    @PostMapping("/perbaikan")
    String revise(@PathVariable UUID id, HttpServletResponse response) {
        reports.revise(id);
        Done.say(response, "Perbaikan dimulai. Teks sebelumnya tersalin.");
        return "redirect:/kasus/" + id + "/evaluasi/laporan/perbaikan";
    }

    @Access(WORK)
    @PostMapping("/pengajuan")
    String submit(@PathVariable UUID id, HttpServletResponse response) {
        reports.submit(id);
        Done.say(response, "Laporan diajukan. Berikutnya: kepala seksi memeriksa, lalu Kepala.");
        return "redirect:/kasus/" + id + "/evaluasi/laporan";
    }
}
