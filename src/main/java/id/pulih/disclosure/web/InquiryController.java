package id.pulih.disclosure.web;

import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.RECEIVE;
import static id.pulih.access.Right.REGISTER;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.disclosure.Inquiries;
import id.pulih.disclosure.Inquiry;
import id.pulih.disclosure.NewInquiry;
import id.pulih.disclosure.Replies;
import id.pulih.disclosure.Reply;
import id.pulih.document.Documents;
import id.pulih.web.Done;
import id.pulih.web.Page;
import id.pulih.web.UploadedFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Requests for data from outside: the desk notes them, the head answers. */
@Controller
@RequestMapping("/permintaan-data")
class InquiryController {

    /** The head's word on a recorded answer. */
    public record WordForm(
            @Nullable Boolean confirmed, @Nullable String reason) {}

    private final Inquiries inquiries;
    private final Replies replies;
    private final Sheets sheets;
    private final Casefile casefile;
    private final Documents documents;
    private final Audit audit;
    private final Desk desk;

    InquiryController(
            Inquiries inquiries,
            Replies replies,
            Sheets sheets,
            Casefile casefile,
            Documents documents,
            Audit audit,
            Desk desk) {
        this.inquiries = inquiries;
        this.replies = replies;
        this.sheets = sheets;
        this.casefile = casefile;
        this.documents = documents;
        this.audit = audit;
        this.desk = desk;
    }

    @Access({REGISTER, RATIFY})
    @GetMapping
    String list(Model model) {
        model.addAttribute("lines", inquiries.list());
        model.addAttribute("records", desk.may(REGISTER));
        model.addAttribute("today", desk.today());
        return "disclosure/list";
    }

    /** Empty, or about the person of a case. */
    @Access(REGISTER)
    @GetMapping("/baru")
    String form(@RequestParam(name = "kasus", required = false) @Nullable UUID caseId, Model model) {
        if (caseId != null) {
            model.addAttribute("caseId", caseId);
            model.addAttribute("subject", casefile.open(caseId, RECEIVE).name());
        }
        model.addAttribute("today", desk.today());
        return "disclosure/form";
    }

    @Access(REGISTER)
    @PostMapping("/baru")
    String record(NewInquiry inquiry, HttpServletResponse response) {
        var id = inquiries.record(inquiry);
        Done.say(
                response,
                "Permintaan dicatat. Berikutnya: Kepala menjawab dengan surat. Sampai saat itu tidak ada keterangan yang diberikan.");
        return "redirect:/permintaan-data/" + id;
    }

    @Access({REGISTER, RATIFY})
    @GetMapping("/{inquiryId}")
    String one(@PathVariable UUID inquiryId, Model model) {
        var inquiry = inquiries.of(inquiryId);
        model.addAttribute("inquiry", inquiry);
        model.addAttribute("answers", desk.may(RATIFY));
        model.addAttribute("signers", desk.may(RATIFY) || inquiry.answer() != null ? List.of() : signers());
        model.addAttribute("me", desk.staff());
        model.addAttribute("today", desk.today());
        model.addAttribute("zone", desk.zone());
        audit.add("READ", "disclosure/inquiry", inquiryId, cases(inquiry), List.of("identity", "narrative"));
        return "disclosure/inquiry";
    }

    private List<Page.Choice> signers() {
        return sheets.signers(Role.OFFICE_HEAD).stream()
                .map(s -> Page.Choice.of(s.id().toString(), s.name()))
                .toList();
    }

    /** The letter as it was brought. */
    @Access({REGISTER, RATIFY})
    @GetMapping("/{inquiryId}/surat")
    ResponseEntity<byte[]> letter(@PathVariable UUID inquiryId) {
        var inquiry = inquiries.of(inquiryId);
        if (inquiry.document() == null) throw new NotFound();
        var stored = documents.read(inquiry.document());
        audit.add("READ", "disclosure/letter", inquiryId, cases(inquiry), List.of("document"));
        return UploadedFile.inline(stored.mediaType(), stored.fileName(), stored.bytes());
    }

    /** The head's answer, or the clerk's record of it from the signed sheet. */
    @Access({REGISTER, RATIFY})
    @PostMapping("/{inquiryId}")
    String reply(@PathVariable UUID inquiryId, Reply reply, SheetForm sheet, HttpServletResponse response) {
        replies.reply(inquiryId, reply, sheet);
        Done.say(response, "Jawaban tersimpan dan suratnya terbit. Berikutnya: tanda tangani dan kirim suratnya.");
        return "redirect:/permintaan-data/" + inquiryId;
    }

    /** "Did I sign this?": the head on an answer that the clerk has recorded. */
    @Access(RATIFY)
    @PostMapping("/{inquiryId}/lembar")
    String confirm(@PathVariable UUID inquiryId, WordForm form, HttpServletResponse response) {
        replies.confirm(inquiryId, form.confirmed(), form.reason());
        Done.say(response, "Jawaban Anda tercatat pada permintaan ini.");
        return "redirect:/permintaan-data/" + inquiryId;
    }

    private static List<UUID> cases(Inquiry inquiry) {
        return inquiry.caseId() == null ? List.of() : List.of(inquiry.caseId());
    }
}
