package id.pulih.office.web;

import static id.pulih.access.Right.MANAGE_OFFICE;

import id.pulih.RuleViolation;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.office.Calendars;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The days on which the office does not work. */
@Controller
@RequestMapping("/kantor/libur")
class CalendarController {

    private static final long MOST_BYTES = 1_000_000;

    private final Calendars calendars;
    private final Desk desk;

    CalendarController(Calendars calendars, Desk desk) {
        this.calendars = calendars;
        this.desk = desk;
    }

    @Access(MANAGE_OFFICE)
    @GetMapping
    String show(@RequestParam(required = false) @Nullable UUID ubah, Model model) {
        var today = desk.today();
        model.addAttribute("rewritten", ubah);
        model.addAttribute("today", today);
        model.addAttribute("local", calendars.localDays(today.withDayOfYear(1)));
        model.addAttribute("thisYear", calendars.national(today.getYear()));
        model.addAttribute("nextYear", calendars.national(today.getYear() + 1));
        model.addAttribute("warning", calendars.warning(today));
        return "office/calendar";
    }

    @Access(MANAGE_OFFICE)
    @PostMapping
    String set(DayForm form, HttpServletResponse response) {
        form.check();
        calendars.set(form.day(), form.name(), form.kind(), form.decree() == null ? "" : form.decree());
        Done.say(response, "Hari dicatat. Batas waktu langkah yang masih berjalan dihitung ulang.");
        return "redirect:/kantor/libur";
    }

    /** A list of days, such as the joint decree of next year. */
    @Access(MANAGE_OFFICE)
    @PostMapping("/berkas")
    String take(@RequestParam(required = false) @Nullable MultipartFile file, HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) throw RuleViolation.at("file", "Pilih berkas daftar hari libur.");
        if (file.getSize() > MOST_BYTES)
            throw RuleViolation.at("file", "Berkas terlalu besar untuk sebuah daftar hari.");
        int changed = calendars.take(file.getBytes());
        Done.say(
                response,
                changed == 0
                        ? "Tidak ada yang berubah: semua hari dalam berkas sudah tercatat."
                        : changed + " hari dicatat. Batas waktu langkah yang masih berjalan dihitung ulang.");
        return "redirect:/kantor/libur";
    }

    @Access(MANAGE_OFFICE)
    @PostMapping("/{id}")
    String rewrite(@PathVariable UUID id, DayForm.Rewritten form, HttpServletResponse response) {
        calendars.rewrite(id, form.version(), form::read);
        Done.say(response, "Hari diubah. Batas waktu langkah yang masih berjalan mengikuti; yang sudah selesai tetap.");
        return "redirect:/kantor/libur";
    }

    @Access(MANAGE_OFFICE)
    @PostMapping("/{id}/hapus")
    String unset(@PathVariable UUID id, HttpServletResponse response) {
        calendars.unset(id);
        Done.say(response, "Hari dihapus dari daftar kantor. Batas waktu langkah yang masih berjalan dihitung ulang.");
        return "redirect:/kantor/libur";
    }
}
