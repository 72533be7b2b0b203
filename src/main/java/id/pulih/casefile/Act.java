package id.pulih.casefile;

import id.pulih.access.Capacity;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who decided, on which day and in which capacity, apart from who records it. Made by {@link Sheets#open} (a member of the
 * staff, or the clerk from the signed sheet), {@link Casefile#party} (client, family, applicant) or a job.
 *
 * @param by the deciding member of the staff; null for a party or a job
 * @param sheet the stored scan from which a clerk has recorded the act; null otherwise
 */
public record Act(
        LocalDate on,
        @Nullable UUID by,
        Capacity capacity,
        @Nullable UUID sheet) {}
