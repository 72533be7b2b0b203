package id.pulih.casefile;

import id.pulih.access.Capacity;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A signed sheet that a clerk transcribes: the day and the person of the act as the paper shows them, and the stored scan.
 * Null stands for "no sheet: the acting person decides himself".
 */
public record Sheet(LocalDate on, UUID by, Capacity capacity, UUID document) {}
