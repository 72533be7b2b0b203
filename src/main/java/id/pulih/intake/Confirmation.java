package id.pulih.intake;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.client.Clients;
import id.pulih.client.Identity;
import id.pulih.client.LookAlikes;
import id.pulih.client.Relatives;
import id.pulih.sop.Fact;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Step b: who the person is. The desk takes someone already known or writes a new person; it is never decided by itself (R7). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Confirmation {

    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Applications applications;
    private final Clients clients;
    private final LookAlikes lookAlikes;
    private final Relatives relatives;
    private final Audit audit;
    private final Desk desk;

    Confirmation(
            Casefile casefile,
            CaseFacts caseFacts,
            Applications applications,
            Clients clients,
            LookAlikes lookAlikes,
            Relatives relatives,
            Audit audit,
            Desk desk) {
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.applications = applications;
        this.clients = clients;
        this.lookAlikes = lookAlikes;
        this.relatives = relatives;
        this.audit = audit;
        this.desk = desk;
    }

    /** The person is already known: the application goes to him; his identity stays as it is. */
    public void known(UUID caseId, UUID clientId) {
        casefile.open(caseId, Right.RECEIVE);
        var application = applications.outline(caseId);
        var card = clients.card(clientId);
        confirm(caseId, clientId, card.birthOn(), application);
    }

    /**
     * A new person, with the guardian that a child's application names.
     *
     * @param sure the desk has looked at the people who may be the same and says: somebody else
     */
    public UUID fresh(UUID caseId, Identity identity, boolean sure) {
        casefile.open(caseId, Right.RECEIVE);
        var problems = new Problems();
        identity.check(problems, desk.today());
        problems.throwIfAny();
        if (!sure
                && !lookAlikes
                        .of(new LookAlikes.Sought(
                                identity.name(),
                                "",
                                identity.birthOn(),
                                identity.nik(),
                                identity.foreignNumber(),
                                identity.mother()))
                        .people()
                        .isEmpty()) {
            throw RuleViolation.at(
                    "sure",
                    "Ada orang yang mungkin sama. Pilih orang itu di daftar, atau nyatakan bahwa ini orang lain.");
        }
        var application = applications.of(caseId);
        var clientId = clients.create(identity);
        if (application.guardian().named()) {
            var guardian = application.guardian();
            relatives.add(
                    clientId,
                    new Relatives.Relative(
                            null,
                            guardian.kind(),
                            application.subject().child(),
                            guardian.name(),
                            guardian.telephone(),
                            guardian.street()));
        }
        confirm(caseId, clientId, identity.birthOn(), application);
        return clientId;
    }

    private void confirm(UUID caseId, UUID clientId, @Nullable LocalDate birthOn, Application application) {
        var child = birthOn == null
                ? application.subject().child()
                : Period.between(birthOn, application.submittedOn()).getYears() < 18; // on the day of the request (R6)
        if (child && !application.guardian().named()) {
            throw new RuleViolation(
                    "Menurut tanggal lahirnya orang ini masih anak, tetapi permohonan tidak menyebut orang tua atau wali. Buat permohonan baru dengan walinya.");
        }
        var receipt = application.receipt();
        casefile.confirm(
                caseId,
                clientId,
                child,
                receipt == null
                        ? desk.today()
                        : receipt.at().atZoneSameInstant(desk.zone()).toLocalDate());
        caseFacts.record(caseId, Fact.CLIENT_CONFIRMED, casefile.own(Right.RECEIVE), clientId);
        audit.add("WRITE", "intake/person", clientId, List.of(caseId), List.of("identity", "contact"));
    }
}
