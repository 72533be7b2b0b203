package id.pulih.casefile;

import java.util.UUID;

/**
 * A case has come to its end without an act of its own: it waited for nothing but an added act that the office now leaves out of
 * its draft. Published in the transaction of that change.
 */
public record CaseFinished(int officeId, UUID caseId) {}
