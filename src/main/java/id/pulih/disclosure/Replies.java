package id.pulih.disclosure;

import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.Signers;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Letters letters;
    private final Signers signers;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Replies(
            JdbcClient jdbc,
            Inquiries inquiries,
            Casefile casefile,
            CaseFacts caseFacts,
            Letters letters,
            Signers signers,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.inquiries = inquiries;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.letters = letters;
        this.signers = signers;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * Answers once, by letter. Data are given only to who has asked by letter and on a legal basis that somebody has looked up. It
     * may be asked about a case that has ended; the answer moves no step.
     */
    public void reply(UUID id, Reply reply) {
        var inquiry = inquiries.of(id);
        reply.check(inquiry.written());
        var act = casefile.own(Right.RATIFY);
        insert(inquiry, reply, act, letter(inquiry, reply, act));
        var cases = inquiry.caseId() == null ? List.<UUID>of() : List.of(inquiry.caseId());
        if (!cases.isEmpty()) caseFacts.note(cases, Fact.DATA_INQUIRY_ANSWERED, act, id);
        audit.add("WRITE", "disclosure/reply", id, cases, List.of("narrative", "document"));
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

    private void insert(Inquiry inquiry, Reply reply, Act act, UUID letter) {
        var seal = secrets.of(inquiry.owner());
        int done = jdbc.sql("""
                insert into data_answer (office_id, inquiry_id, outcome, basis, basis_checked_by, given, note, letter_id, decided_by,
                                         decided_on, capacity, recorded_by, recorded_at)
                select i.office_id, i.id, :outcome, :basis, :checkedBy, :given, :note, :letter, :by, :on, :capacity, :staff, :now
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
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new Stale(); // somebody has answered meanwhile
    }
}
