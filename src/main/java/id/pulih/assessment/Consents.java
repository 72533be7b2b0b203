package id.pulih.assessment;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.document.Documents;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** The consent to assessment of step e, given or refused; a refusal stops the instruments and the case goes on (R27, R30). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Consents {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Audit audit;
    private final Documents documents;

    Consents(
            JdbcClient jdbc,
            Desk desk,
            Secrets secrets,
            Casefile casefile,
            CaseFacts caseFacts,
            Audit audit,
            Documents documents) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.audit = audit;
        this.documents = documents;
    }

    /** Records the word of the client, and of the guardian for a child; the form is read once the case is open. */
    public void record(UUID caseId, Supplier<Consent> form, @Nullable MultipartFile paper) {
        var header = casefile.open(caseId, Right.WORK);
        var said = header.child() ? form.get() : form.get().ofAdult();
        check(said, header.child());
        var progress = caseFacts.progress(header);
        if (progress.exit() != null) throw new RuleViolation("Kasus ini sudah berakhir.");
        var scan = paper == null || paper.isEmpty()
                ? null
                : documents.store(header.owner(), caseId, "Persetujuan asesmen", paper);
        var word = said.with(scan);
        insert(caseId, word, secrets.of(header.owner()));
        var fact = word.given() ? Fact.ASSESSMENT_CONSENTED : Fact.ASSESSMENT_DECLINED;
        // A later word, after e is done, counts for the next assessments and moves no step.
        if (progress.at(Step.E).mark() != Mark.DONE)
            caseFacts.record(caseId, fact, casefile.party(word.signedOn()), word.id());
        audit.add("WRITE", "assessment/consent", word.id(), List.of(caseId), List.of("narrative"));
    }

    private void check(Consent word, boolean child) {
        var people = word.people();
        new Problems()
                .when(
                        word.signedOn().isAfter(desk.today()),
                        "signedOn",
                        "Tanggal persetujuan tidak boleh di masa depan.")
                .when(
                        word.given() && !word.points().contains(ConsentPoint.INTERVIEW),
                        "points",
                        "Tanpa kesediaan diwawancarai asesmen tidak dapat dilakukan. Centang butir pertama atau catat bahwa klien tidak bersedia.")
                .when(
                        word.manner().needsWitness() && people.witness().isBlank(),
                        "witness",
                        "Cap jempol dan jawaban lisan memerlukan nama saksi.")
                .when(
                        child && word.given() && people.guardian().isBlank(),
                        "guardian",
                        "Persetujuan anak memerlukan nama orang tua atau wali.")
                .when(
                        child && word.given() && !Boolean.TRUE.equals(word.assent()),
                        "assent",
                        "Anak harus menyatakan sendiri bahwa ia bersedia; tanpa itu catat bahwa klien tidak bersedia.")
                .throwIfAny();
    }

    private void insert(UUID caseId, Consent word, Seal seal) {
        jdbc.sql("""
                insert into assessment_consent (office_id, id, case_id, given, points, manner, signed_on, assent, people, note, document_id,
                                                recorded_by, recorded_at)
                values (:office, :id, :case, :given, :points, :manner, :on, :assent, :people, :note, :document, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", word.id())
                .param("case", caseId)
                .param("given", word.given())
                .param("points", word.points().stream().map(Enum::name).toArray(String[]::new))
                .param("manner", word.manner().name())
                .param("on", word.signedOn())
                .param("assent", word.assent())
                .param(
                        "people",
                        seal.close(
                                "assessment_consent.people",
                                word.id(),
                                Definitions.JSON.writeValueAsString(word.people())))
                .param("note", seal.close("assessment_consent.note", word.id(), word.note()))
                .param("document", word.document())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /** Everything that the client has said about it, the newest first. One statement; the caller has opened the case. */
    public List<Consent> of(UUID caseId, Seal seal) {
        return jdbc.sql("""
                select c.id, c.given, c.points, c.manner, c.signed_on, c.assent, c.people, c.note, c.document_id, s.name as recorder, c.recorded_at
                  from assessment_consent c
                  join staff s on (s.office_id, s.id) = (c.office_id, c.recorded_by)
                 where c.office_id = :office and c.case_id = :case
                 order by c.recorded_at desc, c.id desc limit 20
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query((r, i) -> {
                    var id = r.getObject("id", UUID.class);
                    var points = EnumSet.noneOf(ConsentPoint.class);
                    Arrays.stream((String[]) r.getArray("points").getArray())
                            .map(ConsentPoint::valueOf)
                            .forEach(points::add);
                    return new Consent(
                            id,
                            r.getBoolean("given"),
                            points,
                            SigningManner.valueOf(r.getString("manner")),
                            r.getObject("signed_on", LocalDate.class),
                            r.getObject("assent", Boolean.class),
                            Definitions.JSON.readValue(
                                    seal.open("assessment_consent.people", id, r.getBytes("people")),
                                    Consent.People.class),
                            seal.open("assessment_consent.note", id, r.getBytes("note")),
                            r.getObject("document_id", UUID.class),
                            r.getString("recorder"),
                            r.getObject("recorded_at", OffsetDateTime.class));
                })
                .list();
    }

    /** Refuses an instrument without a standing consent; one statement. */
    void require(UUID caseId) {
        if (!stands(caseId)) {
            throw new RuleViolation("Klien belum menyetujui asesmen. Catat persetujuannya lebih dahulu.");
        }
    }

    /** Whether the newest word of the client is a yes; one statement. */
    public boolean stands(UUID caseId) {
        return jdbc.sql("""
                select given from assessment_consent where office_id = :office and case_id = :case order by recorded_at desc, id desc limit 1
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }
}
