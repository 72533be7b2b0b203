package id.pulih.plan.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.partner.Partners;
import id.pulih.plan.Agreements;
import id.pulih.plan.PlanAnswers;
import id.pulih.plan.PlanDrafts;
import id.pulih.plan.Plans;
import id.pulih.tpp.Decisions;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The plan of a case: made, put into plain words, explained, answered. */
@Controller
@RequestMapping("/kasus/{id}/rencana")
class PlanController {

    private final Plans plans;
    private final PlanDrafts drafts;
    private final Agreements agreements;
    private final PlanAnswers answers;
    private final Decisions decisions;
    private final Partners partners;
    private final CasePages pages;
    private final Audit audit;
    private final Desk desk;

    PlanController(
            Plans plans,
            PlanDrafts drafts,
            Agreements agreements,
            PlanAnswers answers,
            Decisions decisions,
            Partners partners,
            CasePages pages,
            Audit audit,
            Desk desk) {
        this.plans = plans;
        this.drafts = drafts;
        this.agreements = agreements;
        this.answers = answers;
        this.decisions = decisions;
        this.partners = partners;
        this.pages = pages;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(READ)
    @GetMapping
    String page(@PathVariable UUID id, Model model) {
        var head = pages.head(id, READ);
        var plan = plans.current(head.header());
        model.addAttribute("head", head);
        plan.ifPresent(p -> model.addAttribute("plan", p));
        plan.ifPresent(p -> model.addAttribute("lastDay", p.lastDay(head.progress(), desk.zone())));
        model.addAttribute("answers", plan.isEmpty() ? List.of() : agreements.all(head.header()));
        model.addAttribute(
                "ready", plan.isEmpty() && decisions.ratified(head.header()).isPresent());
        model.addAttribute("works", head.header().may(WORK) && head.closing() == null);
        model.addAttribute(
                "partners", plan.isPresent() && !plan.get().agreed() ? partners.active(desk.today()) : List.of());
        model.addAttribute("today", desk.today());
        audit.add("READ", "plan/plan", id, List.of(id), List.of("narrative"));
        return "plan/plan";
    }

    @Access(WORK)
    @PostMapping
    String make(
            @PathVariable UUID id, @RequestParam(required = false) LocalDate startsOn, HttpServletResponse response) {
        drafts.make(id, startsOn);
        Done.say(
                response,
                "Rencana disusun dari keputusan. Berikutnya: tulis dengan bahasa sederhana, lalu jelaskan kepada klien.");
        return "redirect:/kasus/" + id + "/rencana";
    }

    @Access(WORK)
    @PostMapping("/butir")
    String change(@PathVariable UUID id, ChangeForm form, HttpServletResponse response) {
        drafts.change(id, form.version(), form.startsOn(), form.changes());
        Done.say(response, "Rencana disimpan.");
        return "redirect:/kasus/" + id + "/rencana";
    }

    @Access(WORK)
    @PostMapping("/penawaran")
    String offer(@PathVariable UUID id, @RequestParam int version, HttpServletResponse response) {
        drafts.offer(id, version);
        Done.say(response, "Rencana ditawarkan. Catat jawaban klien di halaman ini.");
        return "redirect:/kasus/" + id + "/rencana";
    }

    @Access(WORK)
    @PostMapping("/jawaban")
    String answer(@PathVariable UUID id, AnswerForm form, HttpServletResponse response) {
        answers.answer(id, form.entry());
        Done.say(response, "Jawaban klien dicatat.");
        return "redirect:/kasus/" + id + "/rencana";
    }
}
