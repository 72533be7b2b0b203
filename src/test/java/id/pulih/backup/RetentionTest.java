package id.pulih.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final Instant BEGAN = Instant.parse("2026-01-01T18:30:00Z");

    @Test
    @DisplayName("Of two years of nights 14 days, 8 weeks and 12 months stay")
    void thinsTwoYearsOfNights() {
        var kept = new TreeSet<Instant>();
        for (int night = 0; night < 730; night++) {
            kept.add(BEGAN.plus(Duration.ofDays(night)));
            kept.retainAll(Retention.kept(kept));
        }
        var last = kept.last();
        assertThat(kept).contains(last, last.minus(Duration.ofDays(13)));
        assertThat(kept.size()).isBetween(26, 34);
        assertThat(kept.first()).isBefore(last.minus(Duration.ofDays(330)));
    }

    @Test
    @DisplayName("Whatever was made when, the newest stays, and what stays needs no second thinning")
    void neverLosesTheNewest() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RetentionTest seed " + seed);
        var random = new Random(seed);
        for (int run = 0; run < 200; run++) {
            var made = new HashSet<Instant>();
            for (int i = random.nextInt(60); i >= 0; i--) made.add(BEGAN.plusSeconds(random.nextInt(40_000_000)));
            var kept = Retention.kept(made);
            assertThat(kept)
                    .as("seed " + seed)
                    .contains(new TreeSet<>(made).last())
                    .hasSizeLessThanOrEqualTo(34);
            assertThat(Retention.kept(kept)).as("seed " + seed).isEqualTo(kept);
        }
        assertThat(Retention.kept(List.of())).isEqualTo(Set.of());
    }
}
