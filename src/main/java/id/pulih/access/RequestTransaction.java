package id.pulih.access;

import id.pulih.database.TransactionClock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One transaction, entered as one account in one office. Used by the aspect, by jobs of one office and by tests. */
@Component
public class RequestTransaction {

    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;
    private final TransactionClock clock;

    RequestTransaction(PlatformTransactionManager transactions, JdbcClient jdbc, TransactionClock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Runs the work; commits at its end; any exception rolls everything back. */
    public <T> T as(SignedIn who, Callable<T> work) throws Exception {
        return as(who, null, work);
    }

    /** The same at another moment than now: for the invented past of the training office alone. */
    public <T> T as(SignedIn who, Instant at, Callable<T> work) throws Exception {
        return within(() -> enter(who), at, work);
    }

    /** Runs a job's work in one office, as nobody: no account, no staff, no role. */
    public <T> T asJob(int office, Callable<T> work) throws Exception {
        return within(() -> enterAsJob(office), null, work);
    }

    private <T> T within(Supplier<Entered> entrance, Instant at, Callable<T> work) throws Exception {
        var status = transactions.getTransaction(
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        T result;
        try {
            var entered = entrance.get();
            TransactionSynchronizationManager.bindResource(Desk.class, entered);
            clock.bind(at == null ? entered.at() : at);
            result = work.call();
        } catch (Throwable e) {
            transactions.rollback(status);
            throw e;
        } finally {
            TransactionSynchronizationManager.unbindResourceIfPossible(Desk.class);
            clock.unbind();
        }
        transactions.commit(status);
        return result;
    }

    private Entered enter(SignedIn who) {
        return jdbc.sql("""
                select staff_id, staff_name, roles, capacities, office_name, training, at, zone from enter(?, ?, ?)
                """)
                .param(who.account())
                .param(who.office())
                .param(who.roleVersion())
                .query((r, i) -> new Entered(
                        who.office(),
                        who.account(),
                        r.getObject(1, UUID.class),
                        r.getString(2),
                        posts((String[]) r.getArray(3).getArray(), (String[])
                                r.getArray(4).getArray()),
                        r.getString(5),
                        ZoneId.of(r.getString(8)),
                        r.getBoolean(6),
                        r.getObject(7, OffsetDateTime.class).toInstant()))
                .optional()
                .orElseThrow(NoLongerIn::new);
    }

    private Entered enterAsJob(int office) {
        jdbc.sql("select set_config('app.office', ?, true)")
                .param(String.valueOf(office))
                .query(String.class)
                .single();
        return jdbc.sql("select name, zone, training, clock_timestamp() from office where office_id = ?")
                .param(office)
                .query((r, i) -> new Entered(
                        office,
                        null,
                        null,
                        "",
                        Map.of(),
                        r.getString(1),
                        ZoneId.of(r.getString(2)),
                        r.getBoolean(3),
                        r.getObject(4, OffsetDateTime.class).toInstant()))
                .single();
    }

    private static Map<Role, Capacity> posts(String[] roles, String[] capacities) {
        var posts = new EnumMap<Role, Capacity>(Role.class);
        for (int i = 0; i < roles.length; i++) {
            posts.merge(
                    Role.valueOf(roles[i]),
                    Capacity.valueOf(capacities[i]),
                    (a, b) -> a == Capacity.DEFINITIVE ? a : b);
        }
        return posts;
    }

    /** The account was closed, left this office or changed its roles since it signed in. */
    static class NoLongerIn extends RuntimeException {}
}
