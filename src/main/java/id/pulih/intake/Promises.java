package id.pulih.intake;

import java.time.LocalDate;

/**
 * The days that a tanda terima promises, so that nobody has to come and ask (peers.md 3, no. 4). They come from the clocks of the
 * SOP and from its first call; the days to the written answer are the office's.
 *
 * @param readBy by then the head has read the application
 * @param answerBy by then a written answer is given
 * @param officerBy by then the PK is chosen
 * @param callBy by then the PK has called
 */
public record Promises(LocalDate readBy, LocalDate answerBy, LocalDate officerBy, LocalDate callBy) {}
