package id.pulih.assignment.web;

import id.pulih.assignment.ChangeGround;
import id.pulih.assignment.Takeover;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who takes over which cases of a PK, from when, with which notes. */
public record HandoverForm(
        UUID officer,
        @Nullable List<UUID> cases,
        ChangeGround ground,
        @Nullable String note,
        @Nullable Map<UUID, String> notes,
        LocalDate fromOn,
        LocalDate untilOn) {

    Takeover order(UUID from) {
        return new Takeover(
                from,
                officer,
                cases == null ? List.of() : cases.stream().distinct().toList(),
                ground,
                note == null ? "" : note,
                notes == null ? Map.of() : notes,
                fromOn,
                untilOn);
    }
}
