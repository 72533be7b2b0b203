package id.pulih.client;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What a list or a case page may show of a person without unsealing anything.
 *
 * @param sex L or P
 * @param districtCode the district of residence by its official code, or null
 */
public record ClientCard(UUID id, String name, String alias, LocalDate birthOn, String sex, String districtCode) {}
