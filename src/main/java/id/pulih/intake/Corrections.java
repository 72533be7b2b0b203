package id.pulih.intake;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.client.Clients;
import id.pulih.client.GuidanceKind;
import id.pulih.client.Guidances;
import id.pulih.client.Identity;
import id.pulih.client.Relatives;
import id.pulih.client.Telephone;
import id.pulih.client.Verdicts;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What desk and PK write down about the person of a case: corrections, family, verdicts, earlier guidance (E15, E22). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Corrections {

    private final Casefile casefile;
    private final Clients clients;
    private final Relatives relatives;
    private final Verdicts verdicts;
    private final Guidances guidances;
    private final Audit audit;
    private final Desk desk;

    Corrections(
            Casefile casefile,
            Clients clients,
            Relatives relatives,
            Verdicts verdicts,
            Guidances guidances,
            Audit audit,
            Desk desk) {
        this.casefile = casefile;
        this.clients = clients;
        this.relatives = relatives;
        this.verdicts = verdicts;
        this.guidances = guidances;
        this.audit = audit;
        this.desk = desk;
    }

    /** Puts the identity right; what stood before stays with the reason. An empty NIK field leaves the stored one. */
    public void identity(UUID caseId, int version, Identity identity, String reason) {
        var clientId = client(caseId);
        var kept = identity.nik().isBlank() && identity.nikAbsent() == null && clients.hasNik(clientId);
        var problems = new Problems();
        if (kept) identity.checkBesideNik(problems, desk.today());
        else identity.check(problems, desk.today());
        problems.require("why", reason, "Tulis mengapa identitas diperbaiki.").maxLength("why", reason, 500);
        problems.throwIfAny();
        clients.correct(clientId, version, identity, reason);
        audit.add("WRITE", "intake/identity", clientId, List.of(caseId), List.of("identity", "contact"));
    }

    /** One more person around the client. */
    public void addRelative(UUID caseId, Relatives.Relative relative) {
        var clientId = client(caseId);
        new Problems()
                .require("kind", relative.kind(), "Pilih hubungannya.")
                .require("relativeName", relative.name(), "Nama wajib diisi.")
                .maxLength("relativeName", relative.name(), 200)
                .maxLength("relativeStreet", relative.street(), 500)
                .when(
                        !relative.telephone().isEmpty() && !Telephone.wellFormed(relative.telephone()),
                        "relativeTelephone",
                        "Nomor telepon terdiri dari 8 sampai 15 angka.")
                .throwIfAny();
        relatives.add(clientId, relative);
        audit.add("WRITE", "intake/relative", clientId, List.of(caseId), List.of("contact"));
    }

    /** This person is no longer to be contacted. */
    public void endRelative(UUID caseId, UUID relativeId) {
        var clientId = client(caseId);
        relatives.end(clientId, relativeId);
        audit.add("WRITE", "intake/relative", clientId, List.of(caseId), List.of("contact"));
    }

    /** One verdict; the wording of the paper stands beside the codes. */
    public void addVerdict(UUID caseId, Verdicts.Verdict verdict) {
        var clientId = client(caseId);
        new Problems()
                .when(
                        verdict.articles().isEmpty() && verdict.wording().isBlank(),
                        "wording",
                        "Centang pasalnya, atau salin bunyinya dari putusan.")
                .maxLength("caseNumber", verdict.caseNumber(), 100)
                .maxLength("court", verdict.court(), 200)
                .maxLength("wording", verdict.wording(), 1000)
                .when(
                        verdict.decidedOn() != null && verdict.decidedOn().isAfter(desk.today()),
                        "decidedOn",
                        "Tanggal putusan tidak boleh di masa depan.")
                .when(
                        verdict.decidedOn() != null
                                && verdict.sentenceEndsOn() != null
                                && verdict.sentenceEndsOn().isBefore(verdict.decidedOn()),
                        "sentenceEndsOn",
                        "Akhir pidana tidak mungkin sebelum putusan.")
                .throwIfAny();
        verdicts.add(clientId, verdict);
        audit.add("WRITE", "intake/verdict", clientId, List.of(caseId), List.of("offence"));
    }

    /** One earlier guidance, or that there was none (R34). */
    public void addGuidance(UUID caseId, Guidances.Guidance guidance) {
        var clientId = client(caseId);
        new Problems()
                .require("kind", guidance.kind(), "Pilih bimbingan yang pernah diterima, atau belum pernah.")
                .when(
                        guidance.kind() != null
                                && guidance.kind() != GuidanceKind.NONE
                                && guidance.officeName().isBlank(),
                        "officeName",
                        "Tulis Bapas yang membimbing.")
                .maxLength("officeName", guidance.officeName(), 200)
                .maxLength("registerNumber", guidance.registerNumber(), 100)
                .when(
                        guidance.fromOn() != null
                                && guidance.untilOn() != null
                                && guidance.untilOn().isBefore(guidance.fromOn()),
                        "untilOn",
                        "Akhir bimbingan tidak mungkin sebelum mulainya.")
                .throwIfAny();
        guidances.add(clientId, guidance);
        audit.add("WRITE", "intake/guidance", clientId, List.of(caseId), List.of("offence"));
    }

    /** The client of a case that the acting person keeps at the desk or works on; not found before b. */
    private UUID client(UUID caseId) {
        var header = casefile.open(caseId, Right.SEE);
        if (!header.may(Right.RECEIVE) && !header.may(Right.WORK) || header.clientId() == null) throw new NotFound();
        return header.clientId();
    }
}
