package id.pulih.intake;

import id.pulih.audit.Audit;
import id.pulih.screening.Screenings;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens the form of the desk for a client whose wish to apply was written down before his guidance ended (R74). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Prefills {

    private final Screenings screenings;
    private final Audit audit;

    Prefills(Screenings screenings, Audit audit) {
        this.screenings = screenings;
        this.audit = audit;
    }

    /** The form for this client; the empty one for null. Not found for a client who has not said that he wants to apply. */
    public Prefill of(@Nullable UUID clientId) {
        if (clientId == null) return Prefill.NOTHING;
        var prefill = Prefill.of(screenings.wanted(clientId));
        audit.add("READ", "intake/prefill", clientId, screenings.cases(clientId), List.of("identity", "contact"));
        return prefill;
    }
}
