package id.pulih.casefile;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Capacity;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.document.Documents;
import id.pulih.office.StaffDirectory;
import id.pulih.office.StaffDirectory.StaffCard;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signed sheets from which a clerk records an act of head, section head or TPP. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Sheets {

    private static final String TITLE = "Lembar bertanda tangan";
    private static final String NO_SHEET =
            "Petugas mencatat dari lembar bertanda tangan: isi tanggal, penanda tangan, dan fotonya.";

    private final JdbcClient jdbc;
    private final Documents documents;
    private final StaffDirectory staff;
    private final Casefile casefile;
    private final Desk desk;

    Sheets(JdbcClient jdbc, Documents documents, StaffDirectory staff, Casefile casefile, Desk desk) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.staff = staff;
        this.casefile = casefile;
        this.desk = desk;
    }

    /**
     * Opens the case for an act and says who acts: the acting person, who must hold the right; or, with a sheet, whoever signed
     * it, for the clerk who may transcribe. The scan is sealed with the key of the case's owner. One statement, three with a
     * sheet.
     *
     * @param role what the signer must have held on the day of the sheet; the act takes its capacity from there
     * @throws NotFound for whoever may neither act nor transcribe
     * @throws RuleViolation at the field if the clerk gives no sheet or an incomplete one, or the signer did not hold the role
     */
    public Opened open(UUID caseId, Right right, Role role, SheetForm form) {
        if (form.given()) return transcribe(casefile.open(caseId, Right.TRANSCRIBE), role, form);
        var header = casefile.open(caseId, Right.SEE);
        // Plh. Kepala may hold a post of his own that decides as well: what only the head signs takes the head's
        // capacity
        if (header.may(right)) return new Opened(header, casefile.own(role == Role.OFFICE_HEAD ? Right.RATIFY : right));
        if (!header.may(Right.TRANSCRIBE)) throw new NotFound();
        throw RuleViolation.at("paperOn", NO_SHEET);
    }

    /**
     * The act of a role on a paper that may speak of a case or of none, such as the answer to a request for data: of the acting
     * person, who must hold the right, or, with a sheet, of whoever signed it, for the clerk. Nothing or two statements.
     *
     * @param header the case that the caller has opened; null for none, then the office's own key seals the scan
     * @throws RuleViolation at the field, as {@link #open} does
     */
    public Act answering(Casefile.@Nullable Header header, Right right, Role role, SheetForm form) {
        if (form.given()) {
            if (!desk.may(Right.TRANSCRIBE)) throw new NotFound();
            return signed(header, role, form);
        }
        if (desk.may(right)) return casefile.own(right);
        throw RuleViolation.at("paperOn", NO_SHEET);
    }

    private Opened transcribe(Casefile.Header header, Role role, SheetForm form) {
        return new Opened(header, signed(header, role, form));
    }

    /** Cases that were opened for one act on all of them, and who acts. */
    public record OpenedTogether(List<Casefile.Header> headers, Act act) {}

    /**
     * The same for one act on several cases, all or none: one sheet stands for all of them, and the office's own key seals its
     * scan. As many statements as for one.
     */
    public OpenedTogether open(Collection<UUID> caseIds, Right right, Role role, SheetForm form) {
        if (form.given()) return new OpenedTogether(casefile.open(caseIds, Right.TRANSCRIBE), signed(null, role, form));
        var headers = casefile.open(caseIds, Right.SEE);
        if (headers.stream().allMatch(h -> h.may(right)))
            return new OpenedTogether(headers, casefile.own(role == Role.OFFICE_HEAD ? Right.RATIFY : right));
        if (!headers.stream().allMatch(h -> h.may(Right.TRANSCRIBE))) throw new NotFound();
        throw RuleViolation.at("paperOn", NO_SHEET);
    }

    /** The act on the sheet; a null header stands for a sheet of several cases, or of none. */
    private Act signed(Casefile.@Nullable Header header, Role role, SheetForm form) {
        var on = check(form);
        var signer = staff.with(role, on).stream()
                .filter(s -> s.id().equals(form.paperBy()))
                .findFirst()
                .orElseThrow(() ->
                        RuleViolation.at("paperBy", "Pada tanggal itu orang ini tidak memegang jabatan tersebut."));
        var document = header == null
                ? documents.store(null, null, TITLE, form.paperFile())
                : documents.store(header.owner(), header.id(), TITLE, form.paperFile());
        return new Act(on, signer.id(), signer.capacity(), document);
    }

    /**
     * The act of this person on a paper of several cases, such as minutes, that a clerk records; the office's own key seals the
     * scan. Null when nothing of a sheet was filled in.
     */
    public @Nullable Act signedBy(UUID person, SheetForm form) {
        if (!form.given()) return null;
        var on = check(form);
        if (!person.equals(form.paperBy()))
            throw RuleViolation.at("paperBy", "Lembar ini ditandatangani oleh orang lain.");
        return new Act(on, person, Capacity.DEFINITIVE, documents.store(null, null, TITLE, form.paperFile()));
    }

    /** The day of a sheet that is whole. */
    private LocalDate check(SheetForm form) {
        new Problems()
                .require("paperOn", form.paperOn(), "Tanggal pada lembar wajib diisi.")
                .when(
                        form.paperOn() != null && form.paperOn().isAfter(desk.today()),
                        "paperOn",
                        "Tanggal lembar tidak boleh di masa depan.")
                .require("paperBy", form.paperBy(), "Pilih siapa yang menandatangani.")
                .when(
                        form.paperFile() == null || form.paperFile().isEmpty(),
                        "paperFile",
                        "Unggah foto atau pindaian lembar yang ditandatangani.")
                .throwIfAny();
        return Objects.requireNonNull(form.paperOn());
    }

    /**
     * Whether the acting person may look at a paper that belongs to no single case: on a sheet of several cases only who has
     * signed or recorded it and whoever may see all of them; minutes of the TPP, and papers of the office, by his posts. One
     * statement.
     */
    public boolean readable(UUID document) {
        return jdbc.sql("""
                select case when coalesce(bool_and(e.fact = 'MINUTES_SIGNED'), true) then :sits
                            else bool_or(e.decided_by = :staff or e.recorded_by = :staff)
                              or bool_and(exists (select from case_access a
                                                   where (a.office_id, a.case_id) = (e.office_id, e.case_id)
                                                     and (a.staff_id = :staff or a.role = any(:roles))
                                                     and a.from_at <= :now and (a.until_at is null or a.until_at > :now))) end
                  from case_event e where e.office_id = :office and e.sheet_id = :document
                """)
                .param("sits", desk.may(Right.SIT, Right.CONVENE, Right.RATIFY, Right.ASSIGN))
                .param("office", desk.office())
                .param("document", document)
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .query(Boolean.class)
                .single();
    }

    /** Who may have signed: the holders of the role today. One statement. */
    public List<StaffCard> signers(Role role) {
        return staff.with(role, desk.today());
    }
}
