package id.pulih.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What browsers report of the content security policy: a page of ours that breaks it, or something foreign in a page. Only
 * the directive is written to the log, for an address may name a case.
 */
@Component
public class PolicyReports {

    private static final Logger log = LoggerFactory.getLogger(PolicyReports.class);
    private static final Pattern DIRECTIVE =
            Pattern.compile("\"(?:effective|violated)-?[dD]irective\"\\s*:\\s*\"([a-z-]{1,40})");
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final AtomicLong seen = new AtomicLong();
    private final Clock clock;
    private Instant last = Instant.MIN;

    PolicyReports(Clock clock) {
        this.clock = clock;
    }

    /** Counts one message of a browser; the log has at most one line a minute, whoever sends how many. */
    public synchronized void note(String message) {
        long count = seen.incrementAndGet();
        var now = clock.instant();
        if (now.isBefore(last.plus(QUIET))) return;
        last = now;
        var directive = DIRECTIVE.matcher(message);
        log.warn("Laporan peramban tentang CSP: {} (ke-{})", directive.find() ? directive.group(1) : "?", count);
    }

    /** How many have come since the start. */
    public long seen() {
        return seen.get();
    }
}
