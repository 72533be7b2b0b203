package id.pulih.casefile;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Capacity;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.document.Documents;
import id.pulih.office.StaffDirectory;
import id.pulih.office.StaffDirectory.StaffCard;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Signed sheets from which a clerk records an act of head, section head or TPP. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Sheets {

    private static final String TITLE = "Lembar bertanda tangan";

    private final Documents documents;
    private final StaffDirectory staff;
    private final Casefile casefile;
    private final Desk desk;

    Sheets(Documents documents, StaffDirectory staff, Casefile casefile, Desk desk) {
        this.documents = documents;
        this.staff = staff;
        this.casefile = casefile;
        this.desk = desk;
    }

    /**
     * The sheet of a form about a case: stores the scan with the key of the case's owner and finds in which capacity the signer
     * held the role on the day of the sheet. Null when nothing of a sheet was filled in.
     *
     * @throws RuleViolation at the field if the sheet is incomplete or the person did not hold the role that day
     */
    public Sheet of(UUID caseId, Role role, SheetForm form) {
        if (!form.given()) return null;
        var header = casefile.open(caseId, Right.TRANSCRIBE);
        return of(header.owner(), caseId, role, form);
    }

    private Sheet of(UUID owner, UUID caseId, Role role, SheetForm form) {
        check(form);
        var signer = staff.with(role, form.paperOn()).stream()
                .filter(s -> s.id().equals(form.paperBy()))
                .findFirst()
                .orElseThrow(() ->
                        RuleViolation.at("paperBy", "Pada tanggal itu orang ini tidak memegang jabatan tersebut."));
        var document = documents.store(owner, caseId, TITLE, form.paperFile());
        return new Sheet(form.paperOn(), signer.id(), signer.capacity(), document);
    }

    /**
     * The sheet of a paper of several cases, such as minutes: it must be signed by this person, and the office's own key seals it.
     * Null when nothing of a sheet was filled in.
     */
    public Sheet signedBy(UUID person, SheetForm form) {
        if (!form.given()) return null;
        check(form);
        if (!form.paperBy().equals(person))
            throw RuleViolation.at("paperBy", "Lembar ini ditandatangani oleh orang lain.");
        return new Sheet(
                form.paperOn(), person, Capacity.DEFINITIVE, documents.store(null, null, TITLE, form.paperFile()));
    }

    private void check(SheetForm form) {
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
    }

    /** Who may have signed: the holders of the role today. One statement. */
    public List<StaffCard> signers(Role role) {
        return staff.with(role, desk.today());
    }
}
