package id.pulih.evaluation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A case has been finished: the closing letter is issued; published in the transaction of that act.
 *
 * @param sopVersion by which the case ran; null when it took none
 * @param followUp whether the client agreed to be asked afterwards
 */
public record AftercareFinished(int officeId, UUID caseId, LocalDate on, Integer sopVersion, boolean followUp) {}
