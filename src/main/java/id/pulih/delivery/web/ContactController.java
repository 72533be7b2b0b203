package id.pulih.delivery.web;

import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.Casefile;
import id.pulih.client.Clients;
import id.pulih.client.ContactChannel;
import id.pulih.client.Telephone;
import id.pulih.delivery.Contacts;
import id.pulih.delivery.ReminderText;
import id.pulih.plan.Agreements;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;

/** Notes a contact in under a minute, from every case page. */
@Controller
@RequestMapping("/kasus/{caseId}/kontak")
class ContactController {

    private final CasePages casePages;
    private final Contacts contacts;
    private final Clients clients;
    private final Agreements agreements;
    private final Audit audit;
    private final Desk desk;

    ContactController(
            CasePages casePages, Contacts contacts, Clients clients, Agreements agreements, Audit audit, Desk desk) {
        this.casePages = casePages;
        this.contacts = contacts;
        this.clients = clients;
        this.agreements = agreements;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(WORK)
    @GetMapping
    String page(@PathVariable UUID caseId, Model model) {
        var head = casePages.head(caseId, WORK);
        model.addAttribute("head", head);
        model.addAttribute("notes", contacts.of(head.header()));
        model.addAttribute("reach", reach(head.header()));
        model.addAttribute("today", desk.today());
        model.addAttribute("now", desk.moment());
        model.addAttribute("zone", desk.zone());
        audit.add("READ", "delivery/contact", caseId, List.of(caseId), List.of("narrative", "health", "contact"));
        return "delivery/contacts";
    }

    /** Only the way that the client chose in the agreement; before it, the way given at the desk. */
    private Reach reach(Casefile.Header header) {
        if (header.clientId() == null) return Reach.UNKNOWN;
        var person = clients.person(header.clientId());
        var channel =
                agreements.of(header.id()).map(Agreements.Agreement::channel).orElse(person.channel());
        if (channel == null) return Reach.UNKNOWN;
        var known = channel.needsTelephone() && Telephone.wellFormed(person.telephone());
        var number = known ? new Telephone(person.telephone()) : null;
        var call = person.card().alias() == null || person.card().alias().isBlank()
                ? header.name()
                : person.card().alias();
        return new Reach(
                channel.label(),
                number != null && channel == ContactChannel.CALL ? "tel:+" + number.international() : null,
                number != null && channel == ContactChannel.WHATSAPP
                        ? Reach.whatsApp(number, ReminderText.greeting(call, desk.name()))
                        : null,
                number == null ? "" : number.digits());
    }

    @Access(WORK)
    @PostMapping
    String add(@PathVariable UUID caseId, ContactForm form, HttpServletResponse response) {
        contacts.add(caseId, form.entry());
        Done.say(response, "Kontak dicatat. Dapat diurungkan selama sepuluh menit.");
        return "redirect:/kasus/" + caseId + "/kontak";
    }

    @Access(WORK)
    @PostMapping("/kehilangan")
    String lost(@PathVariable UUID caseId, HttpServletResponse response) {
        contacts.lost(caseId);
        Done.say(response, "Dicatat: klien belum dapat dihubungi. Berikutnya: bahas dengan kepala seksi.");
        return "redirect:/kasus/" + caseId + "/kontak";
    }

    @Access(WORK)
    @GetMapping("/{rootId}")
    String correction(@PathVariable UUID caseId, @PathVariable UUID rootId, Model model) {
        var head = casePages.head(caseId, WORK);
        model.addAttribute("head", head);
        model.addAttribute("note", contacts.standing(head.header(), rootId));
        audit.add("READ", "delivery/contact", rootId, List.of(caseId), List.of("narrative", "health"));
        return "delivery/contactCorrection";
    }

    @Access(WORK)
    @PostMapping("/{rootId}")
    String correct(
            @PathVariable UUID caseId, @PathVariable UUID rootId, ContactForm form, HttpServletResponse response) {
        contacts.correct(caseId, rootId, form.version(), form.entry());
        Done.say(response, "Perbaikan disimpan; isian lama tetap ada.");
        return "redirect:/kasus/" + caseId + "/kontak";
    }

    @Access(WORK)
    @PostMapping("/{rootId}/urungkan")
    String undo(@PathVariable UUID caseId, @PathVariable UUID rootId, HttpServletResponse response) {
        contacts.undo(caseId, rootId);
        Done.say(response, "Catatan kontak diurungkan.");
        return "redirect:/kasus/" + caseId + "/kontak";
    }
}
