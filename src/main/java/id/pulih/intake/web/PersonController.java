package id.pulih.intake.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.RECEIVE;
import static id.pulih.access.Right.REGISTER;
import static id.pulih.access.Right.SEE;
import static id.pulih.access.Right.WORK;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseHead;
import id.pulih.casefile.CasePages;
import id.pulih.client.Clients;
import id.pulih.client.LookAlikes;
import id.pulih.client.Nik;
import id.pulih.client.Relatives;
import id.pulih.intake.Applications;
import id.pulih.intake.Confirmation;
import id.pulih.intake.Corrections;
import id.pulih.intake.Histories;
import id.pulih.web.Done;
import id.pulih.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** Step b: who the person is; from then on the person's identity, family and its corrections. */
@Controller
@RequestMapping("/kasus/{id}/permohonan/klien")
class PersonController {

    private final CasePages pages;
    private final Applications applications;
    private final Confirmation confirmation;
    private final Corrections corrections;
    private final Clients clients;
    private final Relatives relatives;
    private final LookAlikes lookAlikes;
    private final Histories histories;
    private final Audit audit;
    private final Desk desk;

    PersonController(
            CasePages pages,
            Applications applications,
            Confirmation confirmation,
            Corrections corrections,
            Clients clients,
            Relatives relatives,
            LookAlikes lookAlikes,
            Histories histories,
            Audit audit,
            Desk desk) {
        this.pages = pages;
        this.applications = applications;
        this.confirmation = confirmation;
        this.corrections = corrections;
        this.clients = clients;
        this.relatives = relatives;
        this.lookAlikes = lookAlikes;
        this.histories = histories;
        this.audit = audit;
        this.desk = desk;
    }

    @Access({RECEIVE, READ})
    @GetMapping
    String person(@PathVariable UUID id, Model model, HttpServletRequest request) {
        var head = pages.head(id, SEE);
        if (!head.header().may(RECEIVE) && !head.header().may(READ)) throw new NotFound();
        model.addAttribute("head", head);
        model.addAttribute("today", desk.today());
        audit.add("READ", "intake/person", head.header().clientId(), List.of(id), List.of("identity", "contact"));
        return head.header().clientId() == null ? unknown(head, model, request) : known(head, model);
    }

    private String unknown(CaseHead head, Model model, HttpServletRequest request) {
        if (!head.header().may(RECEIVE)) throw new NotFound();
        var application = applications.of(head.header());
        var subject = application.subject();
        var alike = lookAlikes.of(new LookAlikes.Sought(
                Page.typed(request, "name", subject.name()),
                "",
                subject.birthOn(),
                Page.typed(request, "nik", ""),
                Page.typed(request, "foreignNumber", ""),
                Page.typed(request, "mother", "")));
        model.addAttribute("application", application);
        model.addAttribute("alike", alike);
        model.addAttribute(
                "past",
                histories.of(
                        alike.people().stream().map(LookAlikes.LookAlike::id).toList(),
                        head.header().id()));
        return "intake/confirm";
    }

    private String known(CaseHead head, Model model) {
        var clientId = head.header().clientId();
        model.addAttribute("person", clients.person(clientId));
        model.addAttribute("relatives", relatives.of(clientId));
        model.addAttribute(
                "mayCorrect", head.header().may(RECEIVE) || head.header().may(WORK));
        model.addAttribute("compares", desk.may(REGISTER));
        return "intake/person";
    }

    @Access(RECEIVE)
    @PostMapping
    String confirm(@PathVariable UUID id, PersonForm form, HttpServletResponse response) {
        if (form.person() != null) {
            confirmation.known(id, form.person());
            Done.say(response, "Klien dipastikan: orang yang sudah dikenal. Berikutnya: nilai kelengkapan.");
        } else {
            confirmation.fresh(id, form.identity(), Boolean.TRUE.equals(form.sure()));
            Done.say(response, "Klien dipastikan dan dicatat." + warnings(form) + " Berikutnya: nilai kelengkapan.");
        }
        return "redirect:/kasus/" + id + "/permohonan/klien";
    }

    @Access({RECEIVE, WORK})
    @PostMapping("/perbaikan")
    String correct(@PathVariable UUID id, PersonForm form, HttpServletResponse response) {
        corrections.identity(
                id, form.version() == null ? 0 : form.version(), form.identity(), form.why() == null ? "" : form.why());
        Done.say(response, "Identitas diperbaiki; yang lama tetap tersimpan." + warnings(form));
        return "redirect:/kasus/" + id + "/permohonan/klien";
    }

    /** A NIK that disagrees is a warning; the sentences name no person. */
    private static String warnings(PersonForm form) {
        if (form.nik() == null || form.nik().isBlank()) return "";
        return " " + String.join(" ", new Nik(form.nik()).warnings(form.birthOn(), form.sex()));
    }
}
