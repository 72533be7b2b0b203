package id.pulih.disclosure;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile.Header;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices;
import id.pulih.messaging.Notices.Notice;
import id.pulih.office.Signers;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The head's answers to requests for data: by letter, and where a case is named on its timeline (E20). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Replies {

    private final JdbcClient jdbc;
    private final Inquiries inquiries;
    private final Sheets sheets;
    private final Notices notices;
    private final CaseFacts caseFacts;
    private final Letters letters;
    private final Signers signers;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Replies(
            JdbcClient jdbc,
            Inquiries inquiries,
            Sheets sheets,
            Notices notices,
            CaseFacts caseFacts,
            Letters letters,
            Signers signers,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.inquiries = inquiries;
        this.sheets = sheets;
        this.notices = notices;
        this.caseFacts = caseFacts;
        this.letters = letters;
        this.signers = signers;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * Answers once, by letter: the head himself, or the clerk from the signed sheet. Data are given only to who has asked by letter
     * and on a legal basis that somebody has looked up. It may be asked about a case that has ended; the answer moves no step. The
     * client is told as the office has it, unless the head rules otherwise.
     */
    public void reply(UUID id, Reply reply, SheetForm sheet) {
        var opened = inquiries.open(id, sheet.given() ? Right.TRANSCRIBE : Right.SEE);
        var inquiry = opened.inquiry();
        reply.check(inquiry.written());
        var act = sheets.answering(opened.header(), Right.RATIFY, Role.OFFICE_HEAD, sheet);
        if (act.on().isBefore(inquiry.receivedOn()))
            throw RuleViolation.at("paperOn", "Tanggal pada lembar sebelum permintaan diterima.");
        boolean told = tell(opened.header(), inquiry, reply);
        insert(inquiry, reply, act, letter(inquiry, reply, act), told);
        var cases = inquiry.caseId() == null ? List.<UUID>of() : List.of(inquiry.caseId());
        if (!cases.isEmpty()) caseFacts.note(cases, Fact.DATA_INQUIRY_ANSWERED, act, id);
        audit.add("WRITE", "disclosure/reply", id, cases, List.of("narrative", "document"));
    }

    /** Nobody tells a client who has died. The letter is not the client's: it goes to the asker alone. */
    private boolean tell(@Nullable Header header, Inquiry inquiry, Reply reply) {
        if (header == null || header.exit() == Fact.DIED) return false;
        if (!reply.tells(Objects.requireNonNull(inquiry.settings().told()))) return false;
        notices.tell(List.of(new Notice(
                header,
                Audience.CLIENT,
                reply.gives()
                        ? "Ada pihak luar yang meminta data tentang Anda dengan surat, dan kantor memberikannya menurut dasar hukumnya."
                                + " Anda boleh menanyakan data apa dan kepada siapa."
                        : "Ada pihak luar yang meminta data tentang Anda. Kantor tidak memberikannya.",
                null)));
        return true;
    }

    private UUID letter(Inquiry inquiry, Reply reply, Act act) {
        var addressee = new ArrayList<>(List.of("Pimpinan " + inquiry.asker()));
        if (!inquiry.spokesman().isEmpty()) addressee.add("u.p. " + inquiry.spokesman());
        var draft = new Draft(
                        LetterKind.DATA_ANSWER,
                        inquiry.caseId(),
                        inquiry.caseId() == null ? null : inquiry.owner(),
                        "Jawaban atas permintaan data",
                        addressee,
                        List.of(signers.forHead(act.by(), act.on())),
                        List.of(),
                        "disclosure/letter/answer.jte",
                        Map.of("inquiry", inquiry, "reply", reply))
                .withDate(act.on());
        return letters.issue(reply.gives() ? draft.withAttachment("1 (satu) berkas") : draft);
    }

    private void insert(Inquiry inquiry, Reply reply, Act act, UUID letter, boolean told) {
        var seal = secrets.of(inquiry.owner());
        int done = jdbc.sql("""
                insert into data_answer (office_id, inquiry_id, outcome, basis, basis_checked_by, given, note, letter_id, decided_by,
                                         decided_on, capacity, sheet_id, client_told, told_reason, recorded_by, recorded_at)
                select i.office_id, i.id, :outcome, :basis, :checkedBy, :given, :note, :letter, :by, :on, :capacity,
                       cast(:sheet as uuid), :told, :toldReason, :staff, :now
                  from data_inquiry i
                 where i.office_id = :office and i.id = :inquiry and (:outcome = 'WITHHELD' or i.letter_on is not null)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("inquiry", inquiry.id())
                .param("outcome", Objects.requireNonNull(reply.outcome()).name())
                .param("basis", reply.gives() ? reply.basis() : "")
                .param("checkedBy", reply.gives() ? reply.basisCheckedBy() : "")
                .param("given", reply.gives() ? seal.close("data_answer.given", inquiry.id(), reply.given()) : null)
                .param("note", seal.close("data_answer.note", inquiry.id(), reply.note()))
                .param("letter", letter)
                .param("by", act.by())
                .param("on", act.on())
                .param("capacity", act.capacity().name())
                .param("sheet", act.sheet())
                .param("told", told)
                .param(
                        "toldReason",
                        reply.tellReason().isBlank()
                                ? null
                                : seal.close("data_answer.told_reason", inquiry.id(), reply.tellReason()))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new Stale(); // somebody has answered meanwhile
    }

    /**
     * The head's word on his answer that somebody else has recorded from a sheet, for a request about no case; about a case it is
     * asked with his other sheets. Contesting needs its reason; the answer stands all the same.
     */
    public void confirm(UUID id, @Nullable Boolean confirmed, @Nullable String reason) {
        var inquiry = inquiries.of(id);
        new Problems()
                .require("confirmed", confirmed, "Pilih membenarkan atau menyanggah.")
                .requireIfNo(confirmed, "reason", reason, "Tuliskan apa yang tidak benar.")
                .maxLength("reason", reason, 500)
                .throwIfAny();
        int done = jdbc.sql("""
                insert into data_answer_word (office_id, inquiry_id, confirmed, reason, answered_by, answered_at)
                select a.office_id, a.inquiry_id, :confirmed, :reason, :staff, :now
                  from data_answer a
                  join data_inquiry i on (i.office_id, i.id) = (a.office_id, a.inquiry_id) and i.case_id is null
                 where a.office_id = :office and a.inquiry_id = :inquiry and a.decided_by = :staff and a.sheet_id is not null
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("inquiry", inquiry.id())
                .param("confirmed", confirmed)
                .param("reason", reason == null ? "" : reason)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new RuleViolation("Tidak ada yang perlu Anda benarkan di sini. Muat ulang halaman.");
        audit.add("WRITE", "disclosure/word", id, List.of(), List.of("procedure"));
    }
}
