package id.pulih.delivery.web;

import static id.pulih.access.Right.READ;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseGrants;
import id.pulih.casefile.CasePages;
import id.pulih.delivery.Progress;
import id.pulih.delivery.Slot;
import id.pulih.letter.Papers;
import id.pulih.office.OfficeProfile;
import id.pulih.plan.GuidanceCard;
import id.pulih.plan.Plan;
import id.pulih.plan.Plans;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** What the client takes home of the meetings ahead: neutral, without a word of the case, whoever finds it (R51). */
@Controller
@RequestMapping("/kasus/{caseId}/kegiatan")
class ScheduleToTakeHomeController {

    private final CasePages casePages;
    private final Plans plans;
    private final Progress progress;
    private final GuidanceCard card;
    private final CaseGrants grants;
    private final Papers papers;
    private final OfficeProfile profile;
    private final Audit audit;
    private final Desk desk;

    ScheduleToTakeHomeController(
            CasePages casePages,
            Plans plans,
            Progress progress,
            GuidanceCard card,
            CaseGrants grants,
            Papers papers,
            OfficeProfile profile,
            Audit audit,
            Desk desk) {
        this.casePages = casePages;
        this.plans = plans;
        this.progress = progress;
        this.card = card;
        this.grants = grants;
        this.papers = papers;
        this.profile = profile;
        this.audit = audit;
        this.desk = desk;
    }

    /** A sheet with hour, length and place of each. */
    @Access(READ)
    @GetMapping("/jadwal.pdf")
    View schedule(@PathVariable UUID caseId) {
        var header = casePages.head(caseId, READ).header();
        var model = new HashMap<String, Object>();
        model.put("title", "Jadwal kegiatan");
        model.put("clientName", header.name());
        model.put("officer", officer(caseId));
        model.put("phone", profile.current().clientPhone());
        model.put("meetingPlace", profile.current().meetingPlace());
        model.put("zone", desk.zone());
        model.put("slots", ahead(caseId));
        audit.add("READ", "delivery/schedule", caseId, List.of(caseId), List.of("procedure"));
        return papers.neutral("jadwal-kegiatan", "delivery/print/schedule.jte", model);
    }

    /** The folded card that the client got with the agreement, now with the next dates on it. */
    @Access(READ)
    @GetMapping("/kartu.pdf")
    View card(@PathVariable UUID caseId) {
        var head = casePages.head(caseId, READ);
        var plan = plans.current(head.header()).filter(Plan::agreed).orElseThrow(NotFound::new);
        var dates = ahead(caseId).stream()
                .map(s -> s.startsAt().atZoneSameInstant(desk.zone()).toLocalDateTime())
                .toList();
        audit.add("READ", "delivery/card", caseId, List.of(caseId), List.of("procedure"));
        return card.again(head.header(), plan, plan.lastDay(head.progress(), desk.zone()), officer(caseId), dates);
    }

    private List<Slot> ahead(UUID caseId) {
        var now = desk.moment();
        return progress.of(caseId).slots().stream().filter(s -> s.aheadAt(now)).toList();
    }

    /** Whoever prints it, the client is told who guides him. */
    private String officer(UUID caseId) {
        var officer = grants.officers(List.of(caseId)).get(caseId);
        return officer == null ? desk.name() : officer.name();
    }
}
