package id.pulih.sop;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterArchive;
import id.pulih.letter.LetterEnds;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.letter.SignedLetters;
import id.pulih.office.OfficeProfile;
import id.pulih.office.Signers;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * Sets the SOP: the decree of the head with the draft as its annexe, and the signed file that puts it in force. Cases received
 * before keep the version by which they began.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SopDecree {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final SopArchive archive;
    private final SopVersions versions;
    private final Letters letters;
    private final LetterEnds ends;
    private final LetterArchive issued;
    private final SignedLetters signed;
    private final Signers signers;
    private final OfficeProfile profile;
    private final Audit audit;

    SopDecree(
            JdbcClient jdbc,
            Desk desk,
            SopArchive archive,
            SopVersions versions,
            Letters letters,
            LetterEnds ends,
            LetterArchive issued,
            SignedLetters signed,
            Signers signers,
            OfficeProfile profile,
            Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.archive = archive;
        this.versions = versions;
        this.letters = letters;
        this.ends = ends;
        this.issued = issued;
        this.signed = signed;
        this.signers = signers;
        this.profile = profile;
        this.audit = audit;
    }

    /** Makes the decree and closes the draft, so that what is signed is what will be in force. */
    public void prepare(int version) {
        var draft = archive.draft().orElseThrow(NotFound::new);
        if (!draft.open()) throw new RuleViolation("Keputusan untuk rancangan ini sudah disiapkan.");
        var signer = signers.forHead(null, desk.today());
        var print = SopPrint.draft(draft, profile.current(), signer);
        var letter = letters.make(new Draft(
                        LetterKind.SOP_DECREE,
                        null,
                        null,
                        "Penetapan Standar Operasional Prosedur " + draft.text().name(),
                        List.of(),
                        List.of(signer),
                        List.of(),
                        "sop/letter/decree.jte",
                        Map.of("print", print))
                .withTitle("Keputusan " + profile.current().headTitle()));
        change(draft.id(), version, letter.id(), letter.number(), desk.today());
        audit.add("WRITE", "sop/decree", draft.id(), List.of(), List.of());
    }

    /** The decree is taken back, because the draft has to be changed once more; its number stays used. */
    public void cancel(int version) {
        var draft = archive.draft().orElseThrow(NotFound::new);
        var decree = draft.decree();
        if (decree == null) throw new RuleViolation("Belum ada keputusan yang disiapkan.");
        ends.revoke(decree.id(), "Rancangan SOP diubah kembali sebelum ditandatangani.");
        change(draft.id(), version, null, null, null); // the letter's own row tells of it
    }

    private void change(
            @Nullable UUID draft, int version, @Nullable UUID decree, @Nullable String number, @Nullable LocalDate on) {
        int done = jdbc.sql("""
                update sop_version set decree_id = :decree, decree_number = :number, decree_on = :on, version = version + 1
                 where office_id = :office and id = :draft and version = :version
                """)
                .param("office", desk.office())
                .param("draft", draft)
                .param("version", version)
                .param("decree", decree)
                .param("number", number)
                .param("on", on)
                .update();
        if (done == 0) throw new Stale();
    }

    /**
     * The signed decree is back: from its day the draft is the SOP in force. The file goes the way of every signed letter.
     *
     * @param ink whether the file is said to be the scan of a decree signed with ink
     * @throws RuleViolation at the file as {@link SignedLetters#keep} says
     */
    public void enact(int version, LocalDate signedOn, MultipartFile file, boolean ink) {
        var draft = archive.working().orElseThrow(NotFound::new);
        if (draft.decree() == null) throw new RuleViolation("Siapkan keputusannya dulu.");
        new Problems()
                .require("signedOn", signedOn, "Isi tanggal keputusan ditandatangani.")
                .when(
                        signedOn != null && signedOn.isAfter(desk.today()),
                        "signedOn",
                        "Tanggal tidak boleh di masa depan.")
                .when(
                        signedOn != null && signedOn.isBefore(draft.decree().on()),
                        "signedOn",
                        "Keputusan bertanggal " + Words.date(draft.decree().on())
                                + "; tanda tangan tidak mungkin lebih awal.")
                .when(file == null || file.isEmpty(), "file", "Pilih berkas keputusan yang sudah ditandatangani.")
                .throwIfAny();
        var kept = signed.take(issued.head(draft.decree().id()), file, ink);
        number(draft.id(), version);
        sign(draft.id(), signedOn, kept.document());
        if (draft.number() != null) keepFirstDraft(draft.id());
        versions.forget();
        audit.add("WRITE", "sop/enact", draft.id(), List.of(), List.of("document"));
    }

    private void number(UUID draft, int version) {
        int done = jdbc.sql("""
                update sop_version set number = (select coalesce(max(number), 0) + 1 from sop_version where office_id = :office),
                       version = version + 1
                 where office_id = :office and id = :draft and version = :version
                """)
                .param("office", desk.office())
                .param("draft", draft)
                .param("version", version)
                .update();
        if (done == 0) throw new Stale();
    }

    private void sign(UUID draft, LocalDate signedOn, UUID document) {
        jdbc.sql("""
                insert into sop_signing (office_id, id, version_id, signed_on, in_force_on, document_id, recorded_by, recorded_at)
                values (:office, :id, :version, :on, :on, :document, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("version", draft)
                .param("on", signedOn)
                .param("document", document)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /** The cases that began under the first draft go on by a copy of it, which never changes again. */
    private void keepFirstDraft(UUID signed) {
        jdbc.sql("""
                with head as (
                    insert into sop_version (office_id, id, number, made_on, revised_on, name, qualification, relation, equipment,
                           warning, recording, quorum_over, quorum_of, vote_over, vote_of, presenter_votes, sessions_per_month,
                           repair_days, offer_answer_days, first_session_days, programme_months, review_months, first_call_days, miss_contact_days,
                           lost_contact_days, follow_up_months, child_litmas_days, head_ratifies, closing_letter)
                    select office_id, :copy, 0, made_on, revised_on, name, qualification, relation, equipment, warning, recording,
                           quorum_over, quorum_of, vote_over, vote_of, presenter_votes, sessions_per_month, repair_days,
                           offer_answer_days, first_session_days, programme_months, review_months, first_call_days, miss_contact_days,
                           lost_contact_days, follow_up_months, child_litmas_days, head_ratifies, closing_letter
                      from sop_version where office_id = :office and id = :signed),
                rows as (
                    insert into sop_row (office_id, id, version_id, position, letter, activity, marks, completeness, amount, unit,
                           time_note, output, remark)
                    select office_id, gen_random_uuid(), :copy, position, letter, activity, marks, completeness, amount, unit,
                           time_note, output, remark
                      from sop_row where office_id = :office and version_id = :signed)
                insert into sop_basis (office_id, id, version_id, position, citation, letters, status, verified_by, verified_on)
                select office_id, gen_random_uuid(), :copy, position, citation, letters, status, verified_by, verified_on
                  from sop_basis where office_id = :office and version_id = :signed
                """)
                .param("office", desk.office())
                .param("signed", signed)
                .param("copy", Ids.next())
                .update();
    }
}
