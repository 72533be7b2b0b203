package id.pulih.letter.web;

import static id.pulih.access.Right.REGISTER;

import id.pulih.Problems;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.letter.LetterKind;
import id.pulih.letter.LetterSettings;
import id.pulih.letter.NumberBlocks;
import id.pulih.letter.ReservedNumbers;
import id.pulih.office.OfficeProfile;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Numbers beside those of the letters in Pulih: taken for letters written elsewhere, and given by another office in a block. */
@Controller
@RequestMapping("/surat/nomor")
class NumberController {

    private static final int MOST = 20;
    private static final int HIGHEST = 999_999;

    /** Numbers for letters that are written elsewhere. */
    public record TakingForm(String code, Integer count, String purpose) {}

    /** A block that another office gave. */
    public record BlockForm(String code, Integer first, Integer last, String origin) {}

    /** What is not used after all, and why. */
    public record EndForm(UUID number, String reason) {}

    private final ReservedNumbers reserved;
    private final NumberBlocks blocks;
    private final LetterSettings settings;
    private final OfficeProfile profile;
    private final Desk desk;

    NumberController(
            ReservedNumbers reserved, NumberBlocks blocks, LetterSettings settings, OfficeProfile profile, Desk desk) {
        this.reserved = reserved;
        this.blocks = blocks;
        this.settings = settings;
        this.profile = profile;
        this.desk = desk;
    }

    @Access(REGISTER)
    @GetMapping
    String show(Model model) {
        model.addAttribute("way", settings.current().way());
        model.addAttribute("reserved", reserved.of(desk.today().getYear()));
        model.addAttribute("blocks", blocks.all());
        model.addAttribute("codes", codes());
        model.addAttribute("zone", desk.zone());
        return "letter/numbers";
    }

    /** The classification codes that the office uses. */
    private List<String> codes() {
        var own = profile.current().codes();
        return Arrays.stream(LetterKind.values())
                .filter(LetterKind::numbered)
                .map(k -> own.getOrDefault(k.name(), k.code()))
                .distinct()
                .sorted()
                .toList();
    }

    @Access(REGISTER)
    @PostMapping("/pesanan")
    String take(TakingForm form, HttpServletResponse response) {
        new Problems()
                .require("code", form.code(), "Pilih kode klasifikasi.")
                .maxLength("code", form.code(), 30)
                .when(
                        form.count() == null || form.count() < 1 || form.count() > MOST,
                        "count",
                        "Isi antara 1 dan " + MOST + ".")
                .require("purpose", form.purpose(), "Tulis untuk surat apa.")
                .maxLength("purpose", form.purpose(), 200)
                .throwIfAny();
        var taken = reserved.take(form.code(), Objects.requireNonNull(form.count()), form.purpose());
        Done.say(response, "Nomor dipesan: " + String.join(", ", taken) + ".");
        return "redirect:/surat/nomor";
    }

    @Access(REGISTER)
    @PostMapping("/pembatalan")
    String cancel(EndForm form, HttpServletResponse response) {
        check(form, "Pilih nomor yang batal dipakai.");
        reserved.cancel(form.number(), form.reason());
        Done.say(response, "Nomor dibatalkan. Nomor itu tetap terlihat dan tidak dipakai lagi.");
        return "redirect:/surat/nomor";
    }

    @Access(REGISTER)
    @PostMapping("/blok")
    String block(BlockForm form, HttpServletResponse response) {
        new Problems()
                .maxLength("code", form.code(), 30)
                .when(form.first() == null || form.first() < 1 || form.first() > HIGHEST, "first", "Isi nomor pertama.")
                .when(
                        form.last() == null
                                || form.last() > HIGHEST
                                || form.first() != null && form.last() < form.first(),
                        "last",
                        "Nomor terakhir tidak boleh di bawah nomor pertama.")
                .require("origin", form.origin(), "Tulis siapa yang memberi, dan surat atau permintaannya.")
                .maxLength("origin", form.origin(), 200)
                .throwIfAny();
        blocks.add(code(form.code()), form.first(), form.last(), form.origin());
        Done.say(response, "Blok nomor dicatat.");
        return "redirect:/surat/nomor";
    }

    private static @Nullable String code(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }

    @Access(REGISTER)
    @PostMapping("/penutupan")
    String close(EndForm form, HttpServletResponse response) {
        check(form, "Pilih bloknya.");
        blocks.close(form.number(), form.reason());
        Done.say(response, "Sisa blok tidak dipakai. Alasannya tetap terlihat.");
        return "redirect:/surat/nomor";
    }

    private static void check(EndForm form, String which) {
        new Problems()
                .require("number", form.number(), which)
                .require("reason", form.reason(), "Tulis alasannya.")
                .maxLength("reason", form.reason(), 300)
                .throwIfAny();
    }
}
