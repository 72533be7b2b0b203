package id.pulih.evaluation;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A case has been finished: by its closing letter, or by the acceptance of its report where the SOP knows no such letter;
 * published in the transaction of that act.
 *
 * @param sopVersion by which the case ran; null when it took none
 * @param followUp whether the client agreed to be asked afterwards
 */
public record AftercareFinished(int officeId, UUID caseId, LocalDate on, Integer sopVersion, boolean followUp) {}
