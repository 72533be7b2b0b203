package id.pulih.casefile;

import id.pulih.sop.Fact;
import java.util.UUID;

/**
 * A case has left the procedure or stands still; published in the transaction of the act. Whoever keeps a schedule, links or
 * messages stops them at once (E1, E2, E6, E13).
 */
public record CaseLeft(int officeId, UUID caseId, Fact fact) {}
