package id.pulih.database;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one Clock of the application: inside a request's transaction it shows the database's time of its first statement. */
@Component
public class TransactionClock extends Clock {

    private volatile @Nullable Instant fixed;

    /** For tests: everything happens at this moment; null ends it. */
    public void fix(Instant instant) {
        fixed = instant;
    }

    /** Called once, by the aspect that has entered the transaction. */
    public void bind(Instant at) {
        TransactionSynchronizationManager.bindResource(this, at);
    }

    public void unbind() {
        TransactionSynchronizationManager.unbindResourceIfPossible(this);
    }

    @Override
    public Instant instant() {
        var bound = (Instant) TransactionSynchronizationManager.getResource(this);
        return fixed != null ? fixed : bound != null ? bound : Instant.now();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
