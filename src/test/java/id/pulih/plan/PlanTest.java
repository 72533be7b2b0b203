package id.pulih.plan;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.sop.CaseProgress;
import id.pulih.sop.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Plan plan =
            new Plan(null, null, 1, LocalDate.of(2026, 11, 1), LocalDate.of(2027, 4, 30), null, true, 0, List.of());

    @Test
    @DisplayName("the last day moves with the clock of step j, and never to before the agreed one")
    void movesWithThePause() {
        assertThat(lastDay(null)).isEqualTo(plan.endsOn());
        assertThat(lastDay("2027-05-01T00:00")).isEqualTo(plan.endsOn());
        assertThat(lastDay("2027-05-15T09:30"))
                .as("after a pause of 14 days and some hours")
                .isEqualTo("2027-05-15");
        assertThat(lastDay("2027-05-15T00:00")).as("24:00 of the day before").isEqualTo("2027-05-14");
        assertThat(lastDay("2027-01-10T00:00")).isEqualTo(plan.endsOn());
    }

    private LocalDate lastDay(@Nullable String due) {
        Instant at = due == null ? null : LocalDateTime.parse(due).atZone(ZONE).toInstant();
        var j = new CaseProgress.State(CaseProgress.Mark.OPEN, plan.startsOn(), at, null, 1);
        return plan.lastDay(new CaseProgress(Map.of(Step.J, j), null, false, Set.of(), Set.of(), List.of()), ZONE);
    }
}
