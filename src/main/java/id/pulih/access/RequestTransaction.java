package id.pulih.access;

import id.pulih.database.TransactionClock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.UUID;
import java.util.concurrent.Callable;
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
        var status = transactions.getTransaction(
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        T result;
        try {
            var entered = enter(who);
            TransactionSynchronizationManager.bindResource(Desk.class, entered);
            clock.bind(entered.at());
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
        return jdbc.sql("select staff_id, staff_name, roles, office_name, training, at, zone from enter(?, ?, ?)")
                .param(who.account())
                .param(who.office())
                .param(who.roleVersion())
                .query((r, i) -> {
                    var roles = EnumSet.noneOf(Role.class);
                    Arrays.stream((String[]) r.getArray(3).getArray())
                            .map(Role::valueOf)
                            .forEach(roles::add);
                    return new Entered(
                            who.office(),
                            who.account(),
                            r.getObject(1, UUID.class),
                            r.getString(2),
                            roles,
                            r.getString(4),
                            java.time.ZoneId.of(r.getString(7)),
                            r.getBoolean(5),
                            r.getObject(6, OffsetDateTime.class).toInstant());
                })
                .optional()
                .orElseThrow(NoLongerIn::new);
    }

    /** The account was closed, left this office or changed its roles since it signed in. */
    static class NoLongerIn extends RuntimeException {}
}
