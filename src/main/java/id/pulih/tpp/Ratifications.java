package id.pulih.tpp;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.database.Ids;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices;
import id.pulih.office.Signer;
import id.pulih.office.Signers;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The head ratifies what the TPP recommends, or sends it back with a reason (step h, R46). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Ratifications {

    /** What client and applicant hear of a programme that stands. */
    static final String APPROVED =
            "Program sudah ditetapkan. Pembimbing akan menjelaskan rencananya; Anda bebas menerima atau tidak.";

    private final JdbcClient jdbc;
    private final Decisions decisions;
    private final Sheets sheets;
    private final CaseFacts caseFacts;
    private final Letters letters;
    private final Signers signers;
    private final Notices notices;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Ratifications(
            JdbcClient jdbc,
            Decisions decisions,
            Sheets sheets,
            CaseFacts caseFacts,
            Letters letters,
            Signers signers,
            Notices notices,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.decisions = decisions;
        this.sheets = sheets;
        this.caseFacts = caseFacts;
        this.letters = letters;
        this.signers = signers;
        this.notices = notices;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * The decision that waits for the head: the minutes are signed, nobody has acted on it. Under a SOP without ratification only
     * a rejection waits, because its reasoned letter is the head's. Null if there is none.
     */
    public Decisions.@Nullable Decision pending(Casefile.Header header, List<Decisions.Decision> all) {
        boolean headRatifies = decisions.headRatifies(header);
        return all.stream()
                .filter(d -> d.outcome().needsHead() && d.minutesSignedOn() != null && d.ratified() == null)
                .filter(d -> headRatifies || !d.outcome().approves())
                .findFirst()
                .orElse(null);
    }

    /**
     * Ratifies the programme or the rejection, with its letter to client and applicant; or sends it back to the TPP.
     *
     * @param sheet what a clerk records from the signed sheet; empty when the head acts himself
     */
    public void ratify(UUID caseId, Boolean accepted, String reason, SheetForm sheet) {
        var opened = sheets.open(caseId, Right.DECIDE, Role.OFFICE_HEAD, sheet);
        var header = opened.header();
        var act = opened.act();
        var decision = pending(header, decisions.all(header));
        if (decision == null) throw new RuleViolation("Tidak ada rekomendasi TPP yang menunggu penetapan.");
        new Problems()
                .require("accepted", accepted, "Pilih menetapkan atau mengembalikan.")
                .requireIfNo(accepted, "reason", reason, "Tuliskan alasan pengembalian kepada TPP.")
                .maxLength("reason", reason, 2000)
                .when(
                        act.on().isBefore(decision.minutesSignedOn()),
                        "paperOn",
                        "Tanggal penetapan sebelum berita acara.")
                .throwIfAny();
        var letter = accepted ? letter(header, decision, act) : null;
        var id = store(header, decision.id(), accepted, reason, letter, act);
        caseFacts.record(caseId, fact(accepted, decision), act, id);
        if (accepted) {
            notices.tell(List.of(new Notices.Notice(header, Audience.BOTH, sentence(decision), letter)));
        }
        audit.add("WRITE", "tpp/ratification", id, List.of(caseId), List.of("narrative"));
    }

    private static Fact fact(boolean accepted, Decisions.Decision decision) {
        if (!accepted) return Fact.RATIFICATION_REFUSED;
        return decision.outcome().approves() ? Fact.PROGRAMME_RATIFIED : Fact.PROGRAMME_REJECTED;
    }

    static String sentence(Decisions.Decision decision) {
        return decision.outcome().approves()
                ? APPROVED
                : "Permohonan belum dapat dipenuhi. Alasannya ada dalam surat; Anda dapat mengajukan lagi.";
    }

    private UUID letter(Casefile.Header header, Decisions.Decision decision, Act act) {
        return letters.issue(draft(header, decision, signers.forHead(act.by(), act.on())));
    }

    /** The penetapan, or the reasoned answer where the TPP rejects. */
    static Draft draft(Casefile.Header header, Decisions.Decision decision, Signer signer) {
        var approves = decision.outcome().approves();
        return new Draft(
                approves ? LetterKind.RATIFICATION : LetterKind.REJECTION,
                header.id(),
                header.owner(),
                approves ? "Penetapan program" : "Jawaban atas permohonan",
                approves ? List.of() : List.of(header.name()),
                List.of(signer),
                List.of(),
                approves ? "tpp/letter/ratification.jte" : "tpp/letter/rejection.jte",
                Map.of("client", header.name(), "decision", decision));
    }

    private UUID store(
            Casefile.Header header, UUID decision, boolean accepted, String reason, @Nullable UUID letter, Act act) {
        var id = Ids.next();
        int stored = jdbc.sql("""
                insert into tpp_ratification (office_id, id, decision_id, accepted, reason, letter_id, decided_on, decided_by,
                                              recorded_by, recorded_at)
                values (:office, :id, :decision, :accepted, :reason, :letter, :on, :by, :staff, :now)
                on conflict (office_id, decision_id) do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("decision", decision)
                .param("accepted", accepted)
                .param("reason", secrets.of(header.owner()).close("tpp_ratification.reason", id, reason))
                .param("letter", letter)
                .param("on", act.on())
                .param("by", act.by())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (stored == 0) throw new NotFound();
        return id;
    }
}
