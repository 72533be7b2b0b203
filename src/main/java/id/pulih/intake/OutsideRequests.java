package id.pulih.intake;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices;
import id.pulih.secret.Seal;
import id.pulih.sop.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Steps a and b for a request that was sent from outside: it has its agenda number at once, as a letter in the letter box has its
 * day, and is checked by the clerk afterwards. Nothing is looked up about the person, so that the answer is the same for
 * everybody (R11).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OutsideRequests {

    /** What the sender is told. */
    public record Sent(Receipts.Given given, Promises promises) {}

    private record Row(String agenda, String statusCode, LocalDate receivedOn) {}

    private final JdbcClient jdbc;
    private final Submission submission;
    private final Receipts receipts;
    private final PromiseClocks clocks;
    private final Applications applications;
    private final Casefile casefile;
    private final Notices notices;
    private final Audit audit;
    private final Desk desk;

    OutsideRequests(
            JdbcClient jdbc,
            Submission submission,
            Receipts receipts,
            PromiseClocks clocks,
            Applications applications,
            Casefile casefile,
            Notices notices,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.submission = submission;
        this.receipts = receipts;
        this.clocks = clocks;
        this.applications = applications;
        this.casefile = casefile;
        this.notices = notices;
        this.audit = audit;
        this.desk = desk;
    }

    /** Makes the request a case, sealed with the key that its id owns already, and gives it the next agenda number. */
    public void send(UUID id, Seal seal, NewApplication application) {
        application.check(desk.today());
        submission.keep(id, application, seal, List.of(Fact.APPLICATION_SUBMITTED, Fact.APPLICATION_RECEIVED));
        receipts.enter(id);
        audit.addPublic("WRITE", "intake/request", id);
    }

    /** What the sender of this request is told once more while his telephone still knows it; one statement. */
    public Optional<Sent> sent(UUID id) {
        return row(id).map(r -> new Sent(new Receipts.Given(r.agenda, r.statusCode), clocks.from(r.receivedOn)));
    }

    private Optional<Row> row(UUID id) {
        return jdbc.sql("""
                select r.agenda_number || '/' || r.agenda_year as agenda, r.status_code,
                       (r.received_at at time zone :zone)::date as received_on
                  from application_receipt r where r.office_id = :office and r.case_id = :case
                """)
                .param("zone", desk.zone().getId())
                .param("office", desk.office())
                .param("case", id)
                .query(Row.class)
                .optional();
    }

    /**
     * What the clerk finds out, which nobody outside is asked for.
     *
     * @param guidanceEndsOn when guidance or sentence ends, where it still runs (E21)
     * @param asker of the second kind of subject: who asked the client to take part; kept for that kind only, as the days are
     * @param askedOn when he was asked
     * @param agreedOn the day of the client's yes; null while he has not answered
     */
    public record Finding(
            @Nullable SubjectCategory category,
            @Nullable LocalDate guidanceEndsOn,
            String asker,
            @Nullable LocalDate askedOn,
            @Nullable LocalDate agreedOn) {

        private boolean second() {
            return category == SubjectCategory.POST_REINTEGRATION;
        }

        private void check(LocalDate today) {
            var problems = new Problems().require("category", category, "Pilih dasar keikutsertaan.");
            if (second()) {
                problems.require("asker", asker, "Tulis siapa yang meminta klien ikut.")
                        .maxLength("asker", asker, 200)
                        .require("askedOn", askedOn, "Isi tanggal permintaan itu.")
                        .when(
                                askedOn != null && askedOn.isAfter(today),
                                "askedOn",
                                "Tanggal ini tidak boleh di masa depan.")
                        .when(
                                agreedOn != null && agreedOn.isAfter(today),
                                "agreedOn",
                                "Tanggal ini tidak boleh di masa depan.")
                        .when(
                                agreedOn != null && askedOn != null && agreedOn.isBefore(askedOn),
                                "agreedOn",
                                "Jawaban klien tidak mungkin sebelum diminta.");
            }
            problems.throwIfAny();
        }
    }

    /**
     * The clerk has looked at the request: says which kind of subject it concerns, and the tanda terima is issued. A family that
     * asked for a talk of its own goes on the call list.
     *
     * @throws RuleViolation without a category, with the second one but without who asked and when, or when already checked
     */
    public void check(UUID caseId, Finding finding) {
        var header = casefile.open(caseId, Right.RECEIVE);
        finding.check(desk.today());
        var application = applications.of(caseId);
        if (application.channel() != Channel.OUTSIDE || application.receipt() == null || application.checked())
            throw new RuleViolation("Permohonan ini sudah diperiksa. Muat ulang halaman.");
        var given = new Receipts.Given(
                application.receipt().agenda(), application.receipt().statusCode());
        var letter = receipts.issue(
                application,
                given,
                application.receipt().at().atZoneSameInstant(desk.zone()).toLocalDate());
        int done = jdbc.sql("""
                insert into outside_check (office_id, case_id, category, guidance_ends_on, asker, asked_on, agreed_on, letter_id, checked_by, checked_at)
                values (:office, :case, :category, :ends, :asker, :askedOn, :agreedOn, :letter, :staff, :now) on conflict do nothing
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("category", Objects.requireNonNull(finding.category()).number())
                .param("ends", finding.guidanceEndsOn())
                .param("asker", finding.second() ? finding.asker() : "")
                .param("askedOn", finding.second() ? finding.askedOn() : null)
                .param("agreedOn", finding.second() ? finding.agreedOn() : null)
                .param("letter", letter)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new RuleViolation("Permohonan ini sudah diperiksa. Muat ulang halaman.");
        if (application.flags().contains(Flag.FAMILY_TALK)) {
            notices.tell(List.of(new Notices.Notice(
                    header,
                    Audience.APPLICANT,
                    "Keluarga minta berbicara dahulu tentang keadaannya sendiri. Tawarkan waktu bertemu atau menelepon.",
                    null)));
        }
        audit.add("WRITE", "intake/outsideCheck", caseId, List.of(caseId), List.of("procedure", "document"));
    }
}
