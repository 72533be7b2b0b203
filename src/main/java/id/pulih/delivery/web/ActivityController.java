package id.pulih.delivery.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.Casefile;
import id.pulih.delivery.Conclusions;
import id.pulih.delivery.FollowUpActs;
import id.pulih.delivery.Progress;
import id.pulih.delivery.ProgressLog;
import id.pulih.delivery.Scheduling;
import id.pulih.letter.Papers;
import id.pulih.plan.Plans;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;

/** The tab of the activities: what the client has accepted, what is planned and what came of it (steps i-j). */
@Controller
@RequestMapping("/kasus/{caseId}/kegiatan")
class ActivityController {

    private final CasePages casePages;
    private final Casefile casefile;
    private final Plans plans;
    private final Progress progress;
    private final FollowUpActs acts;
    private final Scheduling scheduling;
    private final Conclusions conclusions;
    private final ProgressLog progressLog;
    private final Papers papers;
    private final Audit audit;
    private final Desk desk;

    ActivityController(
            CasePages casePages,
            Casefile casefile,
            Plans plans,
            Progress progress,
            FollowUpActs acts,
            Scheduling scheduling,
            Conclusions conclusions,
            ProgressLog progressLog,
            Papers papers,
            Audit audit,
            Desk desk) {
        this.casePages = casePages;
        this.casefile = casefile;
        this.plans = plans;
        this.progress = progress;
        this.acts = acts;
        this.scheduling = scheduling;
        this.conclusions = conclusions;
        this.progressLog = progressLog;
        this.papers = papers;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(READ)
    @GetMapping
    String page(@PathVariable UUID caseId, Model model) {
        var head = casePages.head(caseId, READ);
        model.addAttribute("head", head);
        model.addAttribute("plan", plans.current(head.header()).orElse(null));
        model.addAttribute("standing", progress.of(caseId));
        model.addAttribute("acts", acts.open(List.of(caseId)));
        model.addAttribute("works", head.header().may(WORK));
        model.addAttribute("now", desk.moment());
        model.addAttribute("today", desk.today());
        model.addAttribute("zone", desk.zone());
        audit.add("READ", "delivery/activities", caseId, List.of(caseId), List.of("narrative", "procedure"));
        return "delivery/activities";
    }

    /** The progress log of a period; of the last half year when none is given. */
    @Access(READ)
    @GetMapping("/buku.pdf")
    View progressLog(
            @PathVariable UUID caseId,
            @RequestParam(required = false) LocalDate from,
            @RequestParam(required = false) LocalDate to) {
        var header = casefile.open(caseId, READ);
        var until = to == null ? desk.today() : to;
        var since = from == null ? until.minusMonths(6) : from;
        var lines = progressLog.of(header, since, until);
        audit.add("READ", "delivery/log", caseId, List.of(caseId), List.of("attendance", "narrative", "health"));
        return papers.landscape(
                "buku-perkembangan",
                "delivery/print/log.jte",
                Map.of(
                        "title",
                        "Buku perkembangan bimbingan tambahan",
                        "clientName",
                        header.name(),
                        "officer",
                        desk.name(),
                        "from",
                        since,
                        "to",
                        until,
                        "lines",
                        lines));
    }

    @Access(WORK)
    @PostMapping("/jadwal")
    String scheduled(@PathVariable UUID caseId, HttpServletResponse response) {
        scheduling.complete(caseId);
        Done.say(response, "Jadwal selesai disusun. Berikutnya: cetak jadwal untuk klien dan laksanakan kegiatan.");
        return "redirect:/kasus/" + caseId + "/kegiatan";
    }

    @Access(WORK)
    @PostMapping("/selesai")
    String concluded(@PathVariable UUID caseId, HttpServletResponse response) {
        conclusions.complete(caseId);
        Done.say(response, "Semua kegiatan selesai. Berikutnya: evaluasi dan penilaian akhir.");
        return "redirect:/kasus/" + caseId + "/kegiatan";
    }
}
