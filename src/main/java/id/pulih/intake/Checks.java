package id.pulih.intake;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Casefile.Header;
import id.pulih.database.Ids;
import id.pulih.document.Documents;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices;
import id.pulih.office.Calendars;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Step b: whether the application is complete (R13), and the answers of client and guardian to it (R5, R6). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Checks {

    /** Working days that the applicant has to bring what lacks (formats.md 1.5, row b). */
    static final int DAYS_TO_COMPLETE = 5;

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Applications applications;
    private final IntakeLetters letters;
    private final IntakeSettings settings;
    private final Notices notices;
    private final Secrets secrets;
    private final Documents documents;
    private final Calendars calendars;
    private final Audit audit;
    private final Desk desk;

    Checks(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            Applications applications,
            IntakeLetters letters,
            IntakeSettings settings,
            Notices notices,
            Secrets secrets,
            Documents documents,
            Calendars calendars,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.applications = applications;
        this.letters = letters;
        this.settings = settings;
        this.notices = notices;
        this.secrets = secrets;
        this.documents = documents;
        this.calendars = calendars;
        this.audit = audit;
        this.desk = desk;
    }

    /** The day by which the applicant is asked to bring what lacks. */
    public LocalDate completeBy() {
        return calendars.current().plusWorkingDays(desk.today(), DAYS_TO_COMPLETE);
    }

    /**
     * Judges completeness and gives what is recorded of it. What is to be completed first, and what belongs to another service,
     * is told to the applicant by letter; the former is judged again later. Of a complete request nothing lacks.
     *
     * @param papers what the applicant brought, kept with the case; may be missing
     */
    public Fact judge(
            UUID caseId, CheckOutcome outcome, Set<Paper> lacking, String note, @Nullable MultipartFile papers) {
        var header = casefile.open(caseId, Right.RECEIVE);
        check(outcome, lacking, note);
        var id = Ids.next();
        var until = outcome == CheckOutcome.LACKING ? completeBy() : null;
        var document = papers == null || papers.isEmpty()
                ? null
                : documents.store(header.owner(), caseId, "Berkas permohonan", papers);
        insert(id, caseId, outcome, outcome == CheckOutcome.COMPLETE ? Set.of() : lacking, until, note, document);
        var fact = outcome.fact(outcome == CheckOutcome.OTHER_CASE ? settings.current() : null);
        caseFacts.record(caseId, fact, casefile.own(Right.RECEIVE), id);
        if (fact != Fact.COMPLETENESS_JUDGED) tell(header, fact, lacking, note, until);
        audit.add(
                "WRITE",
                "intake/check",
                id,
                List.of(caseId),
                document == null ? List.of("procedure", "narrative") : List.of("procedure", "narrative", "document"));
        return fact;
    }

    /**
     * Takes in what the applicant brings after the papers were judged (R8); what still lacks stays a note, and the note of
     * the judgement stays with it. It moves no step.
     */
    public void bring(UUID caseId, Set<Paper> lacking, @Nullable MultipartFile papers) {
        var header = casefile.open(caseId, Right.RECEIVE);
        if (header.exit() != null) throw new RuleViolation("Kasus ini sudah berakhir.");
        if (papers == null || papers.isEmpty()) throw RuleViolation.at("papers", "Foto atau pilih berkasnya.");
        var known = newest(caseId);
        if (known == null || known.outcome() == CheckOutcome.LACKING) {
            throw new RuleViolation("Nilai dahulu kelengkapannya; berkasnya disimpan bersama penilaian itu.");
        }
        var id = Ids.next();
        var document = documents.store(header.owner(), caseId, "Berkas permohonan", papers);
        var outcome =
                known.outcome() == CheckOutcome.ENOUGH && lacking.isEmpty() ? CheckOutcome.COMPLETE : known.outcome();
        var note = secrets.of(caseId).open("application_check.note", known.id(), known.note());
        insert(id, caseId, outcome, lacking, null, note, document);
        audit.add("WRITE", "intake/check", id, List.of(caseId), List.of("procedure", "document"));
    }

    private record Known(UUID id, CheckOutcome outcome, byte @Nullable [] note) {}

    private @Nullable Known newest(UUID caseId) {
        return jdbc.sql("""
                select id, outcome, note from application_check
                 where office_id = :office and case_id = :case order by checked_at desc, id desc limit 1
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(Known.class)
                .optional()
                .orElse(null);
    }

    private static String[] names(Set<Paper> papers) {
        return papers.stream().map(Enum::name).sorted().toArray(String[]::new);
    }

    private static void check(CheckOutcome outcome, Set<Paper> lacking, String note) {
        var problems = new Problems()
                .require("outcome", outcome, "Pilih hasil pemeriksaan.")
                .maxLength("note", note, 2000);
        if (outcome == CheckOutcome.LACKING) {
            problems.when(
                    lacking.isEmpty() && note.isBlank(), "lacking", "Centang apa yang kurang, atau tulis di catatan.");
        }
        if (outcome == CheckOutcome.OTHER_OFFICE) {
            problems.require("note", note, "Tulis Bapas yang berwenang dan alasannya.");
        }
        if (outcome == CheckOutcome.OTHER_CASE) {
            problems.require("note", note, "Tulis perkaranya secara umum dan layanan yang sesuai bagi pemohon.");
        }
        problems.throwIfAny();
    }

    private void tell(Header header, Fact fact, Set<Paper> lacking, String note, @Nullable LocalDate until) {
        var application = applications.of(header);
        var letter = until == null
                ? letters.redirection(header, application, note)
                : letters.completeness(header, application, lacking, note, until);
        var sentence = fact == Fact.COMPLETENESS_LACKING
                ? sentence(lacking, until)
                : "Permohonan sudah dijawab dengan surat, dengan layanan lain yang sesuai. Surat dapat diambil di kantor atau kami kirim.";
        var audience = application.applicantKind() == ApplicantKind.CLIENT ? Audience.CLIENT : Audience.APPLICANT;
        notices.tell(List.of(new Notices.Notice(header, audience, sentence, letter)));
    }

    private static String sentence(Set<Paper> lacking, @Nullable LocalDate until) {
        var papers = lacking.stream()
                .map(p -> p.label().toLowerCase(Locale.ROOT))
                .sorted()
                .collect(Collectors.joining("; "));
        return "Permohonan sudah diterima. Mohon lengkapi"
                + (papers.isEmpty() ? "" : ": " + papers)
                + ", paling lambat " + Words.date(until)
                + ". Bila sulit, beri tahu kami; permohonan tetap diproses.";
    }

    private void insert(
            UUID id,
            UUID caseId,
            CheckOutcome outcome,
            Set<Paper> lacking,
            @Nullable LocalDate until,
            String note,
            @Nullable UUID document) {
        int done = jdbc.sql("""
                insert into application_check (office_id, id, case_id, outcome, lacking, until_on, note, document_id, checked_by, checked_at)
                select :office, :id, :case, :outcome, :lacking, cast(:until as date), :note, cast(:document as uuid), :staff, :now
                 where not exists (select from application a
                                    where a.office_id = :office and a.case_id = :case and a.channel = 'OUTSIDE'
                                      and not exists (select from outside_check o
                                                       where (o.office_id, o.case_id) = (a.office_id, a.case_id)))
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("outcome", outcome.name())
                .param("lacking", names(lacking))
                .param("until", until)
                .param("document", document)
                .param("note", secrets.of(caseId).close("application_check.note", id, note))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) // a request from outside is looked at first: with that its tanda terima goes out
        throw new RuleViolation("Periksa dahulu permohonan dari luar ini, supaya tanda terimanya terbit.");
    }

    /** Writes down the answer of the client or the guardian; the newest counts, the older ones stay. */
    public void answer(UUID caseId, Consenter who, Boolean agrees, LocalDate on, ConsentWay way) {
        var header = casefile.open(caseId, Right.SEE);
        if (!header.may(Right.RECEIVE) && !header.may(Right.WORK)) throw new NotFound();
        if (header.exit() != null) throw new RuleViolation("Kasus ini sudah berakhir.");
        new Problems()
                .require("who", who, "Pilih siapa yang menjawab.")
                .require("agrees", agrees, "Pilih jawabannya.")
                .require("on", on, "Isi tanggal jawaban.")
                .when(on != null && on.isAfter(desk.today()), "on", "Tanggal ini tidak boleh di masa depan.")
                .require("way", way, "Pilih cara jawaban diberikan.")
                .throwIfAny();
        var id = Ids.next();
        jdbc.sql("""
                insert into application_consent (office_id, id, case_id, who, agrees, on_day, way, recorded_by, recorded_at)
                values (:office, :id, :case, :who, :agrees, :on, :way, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("who", who.name())
                .param("agrees", agrees)
                .param("on", on)
                .param("way", way.name())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "intake/consent", id, List.of(caseId), List.of("procedure"));
    }
}
