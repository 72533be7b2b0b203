package id.pulih.office;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Settings of offices kept for a minute, so that a page does not read them again. Another node sees a change within that
 * minute; the node that made it at once.
 */
public class ByOffice<T> {

    private static final long LIFE = Duration.ofMinutes(1).toNanos();

    private record Kept<T>(T value, long until) {}

    private final Map<Integer, Kept<T>> kept = new ConcurrentHashMap<>();

    /** What is kept of this office, or what is read now. */
    public T get(int office, Supplier<T> reading) {
        var known = kept.get(office);
        if (known != null && known.until() - System.nanoTime() > 0) return known.value();
        var value = reading.get();
        kept.put(office, new Kept<>(value, System.nanoTime() + LIFE));
        return value;
    }

    /** Forgets now and once more when the running transaction has ended, however it ends. */
    public void changed(int office) {
        kept.remove(office);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                kept.remove(office);
            }
        });
    }
}
