package id.pulih.report.web;

import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.RECEIVE;
import static id.pulih.access.Right.REGISTER;

import id.pulih.RuleViolation;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.intake.SdpEntries;
import id.pulih.intake.SdpOccasion;
import id.pulih.letter.Papers;
import id.pulih.report.RegisterBook;
import id.pulih.report.SdpSheets;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What the registrar types into SDP, what is not typed yet, and the registration books (X10). */
@Controller
class SdpController {

    private final SdpSheets sheets;
    private final SdpEntries entries;
    private final RegisterBook book;
    private final CasePages pages;
    private final Papers papers;
    private final Audit audit;
    private final Desk desk;

    SdpController(
            SdpSheets sheets,
            SdpEntries entries,
            RegisterBook book,
            CasePages pages,
            Papers papers,
            Audit audit,
            Desk desk) {
        this.sheets = sheets;
        this.entries = entries;
        this.book = book;
        this.pages = pages;
        this.papers = papers;
        this.audit = audit;
        this.desk = desk;
    }

    @Access({REGISTER, RATIFY})
    @GetMapping("/sdp")
    String waiting(Model model) {
        model.addAttribute("waiting", sheets.waiting());
        model.addAttribute("from", desk.today().withDayOfYear(1));
        model.addAttribute("today", desk.today());
        return "report/sdp";
    }

    /** The same list as a file, with every field of the sheets; no NIK, no address. */
    @Access(REGISTER)
    @GetMapping("/sdp/belum-diinput.csv")
    ResponseEntity<byte[]> file() {
        var waiting = sheets.waiting();
        audit.add("READ", "report/sdpFile", null, waiting.cases(), List.of("identity", "procedure"));
        var name = ContentDisposition.attachment()
                .filename("belum-diinput-sdp.csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(waiting.csv());
    }

    @Access({REGISTER, RATIFY})
    @GetMapping("/sdp/buku-register.pdf")
    View book(
            @RequestParam(name = "anak", defaultValue = "false") boolean child,
            @RequestParam(name = "dari", required = false) @Nullable LocalDate from,
            @RequestParam(name = "sampai", required = false) @Nullable LocalDate to) {
        var until = to == null ? desk.today() : to;
        var since = from == null ? until.withDayOfYear(1) : from;
        if (since.isAfter(until)) throw new RuleViolation("Tanggal awal tidak boleh sesudah tanggal akhir.");
        var lines = book.of(child, since, until);
        if (lines.size() == RegisterBook.LINES)
            throw new RuleViolation("Terlalu banyak baris; cetak masa yang lebih pendek.");
        audit.add(
                "READ",
                "report/registerBook",
                null,
                lines.stream().map(RegisterBook.Line::caseId).toList(),
                List.of("identity", "contact", "procedure"));
        return papers.landscape(
                child ? "register-after-care-anak" : "register-after-care",
                "report/print/register.jte",
                Map.of(
                        "title",
                        "Register Pembimbingan Tambahan (After Care)" + (child ? " Anak" : ""),
                        "from",
                        since,
                        "to",
                        until,
                        "lines",
                        lines));
    }

    @Access(RECEIVE)
    @GetMapping("/kasus/{id}/sdp")
    String sheets(@PathVariable UUID id, Model model) {
        model.addAttribute("head", pages.head(id, RECEIVE));
        model.addAttribute("sheets", sheets.of(id));
        model.addAttribute("today", desk.today());
        audit.add("READ", "report/sdpSheet", id, List.of(id), List.of("identity", "procedure"));
        return "report/sdpSheet";
    }

    @Access(RECEIVE)
    @PostMapping("/kasus/{id}/sdp/awal")
    String opening(@PathVariable UUID id, SdpEntryForm form, HttpServletResponse response) {
        return mark(id, SdpOccasion.OPENING, form, response);
    }

    @Access(RECEIVE)
    @PostMapping("/kasus/{id}/sdp/akhir")
    String closing(@PathVariable UUID id, SdpEntryForm form, HttpServletResponse response) {
        return mark(id, SdpOccasion.CLOSING, form, response);
    }

    private String mark(UUID id, SdpOccasion occasion, SdpEntryForm form, HttpServletResponse response) {
        if (Boolean.TRUE.equals(form.takenBack())) {
            entries.takeBack(id, occasion);
            Done.say(response, "Tanda sudah diinput dibatalkan. Lembar ini kembali ke daftar.");
            return "redirect:/kasus/" + id + "/sdp";
        }
        if (occasion == SdpOccasion.OPENING) entries.enter(id, occasion, "openingOn", form.openingOn());
        else entries.enter(id, occasion, "closingOn", form.closingOn());
        Done.say(response, "Lembar ditandai sudah diinput. Berikutnya: lembar lain di daftar SDP.");
        return "redirect:/kasus/" + id + "/sdp";
    }
}
