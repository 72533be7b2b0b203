package id.pulih.web;

import gg.jte.Content;
import id.pulih.Problems;
import id.pulih.access.Access;
import id.pulih.access.Right;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** For FormsTest: a form with every kind of field. It stands in every test's application, so that one is enough. */
@TestConfiguration
@Controller
public class FormsTrial {

    public record VisitForm(
            int version, LocalDate heldOn, LocalTime at, UUID place, String note, MultipartFile paperFile) {}

    static VisitForm last;

    @Access(Right.SELF)
    @GetMapping("/uji")
    String page(@RequestParam(defaultValue = "") String note, Model model) {
        model.addAttribute("title", "Uji" + note);
        model.addAttribute("content", (Content) out -> {});
        return "web/page";
    }

    @Access(Right.SELF)
    @PostMapping("/uji")
    String save(VisitForm form, HttpServletResponse response) {
        new Problems()
                .require("heldOn", form.heldOn(), "Tanggal wajib diisi.")
                .require("note", form.note(), "Catatan wajib diisi.")
                .throwIfAny();
        if (form.note().equals("meledak")) throw new IllegalStateException("rahasia dapur");
        last = form;
        Done.say(response, "Kunjungan dicatat.");
        return "redirect:/uji";
    }

    @Access(Right.SELF)
    @GetMapping("/uji/{id}/rinci")
    String detail(@PathVariable UUID id, @RequestParam(defaultValue = "1") int halaman) {
        if (halaman == 7) throw new IllegalStateException("rahasia dapur");
        return "redirect:/uji";
    }
}
