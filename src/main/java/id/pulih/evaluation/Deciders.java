package id.pulih.evaluation;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Right;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Sheet;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case for an act of head or section head: by himself, or by the clerk who must show the signed sheet. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Deciders {

    private final Casefile casefile;

    Deciders(Casefile casefile) {
        this.casefile = casefile;
    }

    /** The opened case and who acts; one statement. Not found for whoever may neither decide nor transcribe. */
    Casefile.Opened open(java.util.UUID caseId, Sheet sheet) {
        if (sheet != null) return casefile.openFor(caseId, Right.DECIDE, sheet);
        var header = casefile.open(caseId, Right.SEE);
        if (header.may(Right.DECIDE)) return new Casefile.Opened(header, casefile.own(Right.DECIDE));
        if (!header.may(Right.TRANSCRIBE)) throw new NotFound();
        throw RuleViolation.at("paperOn", "Isi tanggal, penanda tangan, dan pindaian lembarnya.");
    }
}
