package id.pulih.intake.web;

import static id.pulih.access.Right.RECEIVE;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.intake.CheckOutcome;
import id.pulih.intake.Checks;
import id.pulih.intake.ConsentWay;
import id.pulih.intake.Consenter;
import id.pulih.intake.Paper;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;

/** Step b: completeness, and the answers of client and guardian. */
@Controller
@RequestMapping("/kasus/{id}/permohonan")
class CompletenessController {

    /** What the desk found, with what was brought; empty ticks are none. */
    public record CheckForm(
            CheckOutcome outcome,
            Set<Paper> lacking,
            String note,
            @Nullable MultipartFile papers) {
        public CheckForm {
            lacking = lacking == null ? EnumSet.noneOf(Paper.class) : lacking;
            note = note == null ? "" : note;
        }
    }

    /** What was brought later, and what lacks even then. */
    public record BringForm(Set<Paper> lacking, @Nullable MultipartFile papers) {
        public BringForm {
            lacking = lacking == null ? EnumSet.noneOf(Paper.class) : lacking;
        }
    }

    /** The answer of the client or guardian. */
    public record ConsentForm(Consenter who, Boolean agrees, LocalDate on, ConsentWay way) {}

    private final Checks checks;

    CompletenessController(Checks checks) {
        this.checks = checks;
    }

    @Access(RECEIVE)
    @PostMapping("/kelengkapan")
    String judge(@PathVariable UUID id, CheckForm form, HttpServletResponse response) {
        var fact = checks.judge(id, form.outcome(), form.lacking(), form.note(), form.papers());
        Done.say(
                response,
                switch (fact) {
                    case COMPLETENESS_LACKING ->
                        "Surat permintaan kelengkapan terbit dan masuk daftar panggilan. Nilai lagi setelah dilengkapi.";
                    case APPLICATION_REDIRECTED ->
                        "Surat jawaban terbit dan masuk daftar panggilan. Permohonan ditutup.";
                    default -> "Kelengkapan dinilai. Permohonan menunggu disposisi Kepala.";
                });
        return "redirect:/kasus/" + id + "/permohonan";
    }

    @Access(RECEIVE)
    @PostMapping("/susulan")
    String bring(@PathVariable UUID id, BringForm form, HttpServletResponse response) {
        checks.bring(id, form.lacking(), form.papers());
        Done.say(
                response,
                form.lacking().isEmpty()
                        ? "Berkas tersimpan. Tidak ada lagi yang ditunggu."
                        : "Berkas tersimpan. Yang masih kurang tetap menjadi catatan.");
        return "redirect:/kasus/" + id + "/permohonan";
    }

    @Access({RECEIVE, WORK})
    @PostMapping("/persetujuan")
    String answer(@PathVariable UUID id, ConsentForm form, HttpServletResponse response) {
        checks.answer(id, form.who(), form.agrees(), form.on(), form.way());
        Done.say(response, "Jawaban dicatat.");
        return "redirect:/kasus/" + id + "/permohonan";
    }
}
