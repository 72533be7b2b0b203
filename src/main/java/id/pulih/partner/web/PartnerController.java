package id.pulih.partner.web;

import static id.pulih.access.Right.KEEP_PARTNERS;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.partner.Partners;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of partners: add, correct, end. */
@Controller
@RequestMapping("/mitra")
class PartnerController {

    private final Partners partners;
    private final Desk desk;

    PartnerController(Partners partners, Desk desk) {
        this.partners = partners;
        this.desk = desk;
    }

    @Access(KEEP_PARTNERS)
    @GetMapping
    String list(Model model) {
        model.addAttribute("partners", partners.all());
        model.addAttribute("today", desk.today());
        return "partner/list";
    }

    @Access(KEEP_PARTNERS)
    @PostMapping
    String add(PartnerForm form, HttpServletResponse response) {
        partners.add(form.entry());
        Done.say(response, "Mitra ditambahkan dan dapat dipilih selama perjanjiannya berlaku.");
        return "redirect:/mitra";
    }

    @Access(KEEP_PARTNERS)
    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        model.addAttribute("partner", partners.of(id));
        model.addAttribute("today", desk.today());
        return "partner/one";
    }

    @Access(KEEP_PARTNERS)
    @PostMapping("/{id}")
    String correct(@PathVariable UUID id, PartnerForm form, HttpServletResponse response) {
        partners.correct(id, form.version(), form.entry());
        Done.say(response, "Perubahan mitra disimpan.");
        return "redirect:/mitra/" + id;
    }

    @Access(KEEP_PARTNERS)
    @PostMapping("/{id}/pengakhiran")
    String end(@PathVariable UUID id, @RequestParam int version, HttpServletResponse response) {
        partners.end(id, version);
        Done.say(
                response,
                "Kerja sama diakhiri. Mitra tidak lagi ditawarkan; kegiatan yang sudah dijadwalkan tetap ada.");
        return "redirect:/mitra/" + id;
    }
}
