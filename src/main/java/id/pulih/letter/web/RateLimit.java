package id.pulih.letter.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one address ask so many times in a span of time; kept in memory, each node counts for itself. */
class RateLimit {

    private static final int KEPT = 10_000;

    private record Span(Instant begun, int asked) {}

    private final Clock clock;
    private final int most;
    private final Duration length;
    private final Map<String, Span> spans = new ConcurrentHashMap<>();

    RateLimit(Clock clock, int most, Duration length) {
        this.clock = clock;
        this.most = most;
        this.length = length;
    }

    /** Counts this question; false when there were too many. */
    boolean admits(String address) {
        var now = clock.instant();
        if (spans.size() > KEPT) spans.values().removeIf(s -> over(s, now));
        var span = spans.merge(
                address,
                new Span(now, 1),
                (old, first) -> over(old, now) ? first : new Span(old.begun(), old.asked() + 1));
        return span.asked() <= most;
    }

    private boolean over(Span span, Instant now) {
        return span.begun().plus(length).isBefore(now);
    }
}
