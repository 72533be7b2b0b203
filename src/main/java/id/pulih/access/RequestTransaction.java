package id.pulih.access;

import id.pulih.database.TransactionClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** One transaction, entered as one account in one office. Used by the aspect, by jobs of one office and by tests. */
@Component
public class RequestTransaction {

    private static final FormKeys.Sent NO_FORM = new FormKeys.Sent(null, null, null, null);

    /** So often a form is tried whose transaction the database gives up for another one's sake. */
    private static final int TRIES = 3;

    // Its columns by place. Without a key nothing may be taken: that is another statement and no condition, which the
    // server would be free to ask after the taking.
    private static final String ENTER = """
            with me as materialized (
                select staff_id, staff_name, roles, capacities, office_name, training, at, zone, idle_minutes, second_factor
                  from enter(:account, :office, :roleVersion))
            """;

    private final PlatformTransactionManager transactions;
    private final JdbcClient jdbc;
    private final TransactionClock clock;

    RequestTransaction(PlatformTransactionManager transactions, JdbcClient jdbc, TransactionClock clock) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What a request does once it has entered; a form's work learns what became of its key. */
    interface Work<T> {
        T run(FormKeys.@Nullable Taken taken) throws Exception;
    }

    private record Entrance(Entered me, FormKeys.@Nullable Taken taken) {}

    /** Runs the work; commits at its end; any exception rolls everything back. */
    public <T> T as(SignedIn who, Callable<T> work) throws Exception {
        return as(who, (Instant) null, work);
    }

    /** The same at another moment than now: for the invented past of the training office alone. */
    public <T> T as(SignedIn who, @Nullable Instant at, Callable<T> work) throws Exception {
        return within(() -> enter(who, NO_FORM), at, taken -> work.call());
    }

    /**
     * The same for a form, whose key is taken by the statement that enters; its twin waits there until the first has committed.
     * Where the database gives the transaction up because it and another one waited for each other (40P01), or because both
     * cannot hold (40001), nothing of it was kept and it runs anew: the work must bear that, and what reaches beyond the database
     * waits for the commit.
     */
    <T> T as(SignedIn who, FormKeys.Sent form, Work<T> work) throws Exception {
        for (int tried = 1; ; tried++) {
            try {
                return within(() -> enter(who, form), null, work);
            } catch (PessimisticLockingFailureException gaveWay) {
                if (tried == TRIES) throw gaveWay;
            }
        }
    }

    /** Runs the work of a job or of a public page in one office, as nobody: no account, no staff, no role. */
    public <T> T asJob(int office, Callable<T> work) throws Exception {
        return asJob(office, null, work);
    }

    /** The same at another moment than now: for the invented past of the training office alone. */
    public <T> T asJob(int office, @Nullable Instant at, Callable<T> work) throws Exception {
        return within(() -> new Entrance(enterAsJob(office), null), at, taken -> work.call());
    }

    private <T> T within(Supplier<Entrance> door, @Nullable Instant at, Work<T> work) throws Exception {
        var status = transactions.getTransaction(
                new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_REQUIRES_NEW));
        T result;
        try {
            var entrance = door.get();
            TransactionSynchronizationManager.bindResource(Desk.class, entrance.me());
            clock.bind(at == null ? entrance.me().at() : at);
            result = work.run(entrance.taken());
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

    private Entrance enter(SignedIn who, FormKeys.Sent form) {
        var statement = form.key() == null
                ? jdbc.sql(ENTER + "select me.* from me")
                : jdbc.sql(ENTER + """
                        select me.*, t.free, t.account_id, t.body_hash, t.result
                          from me
                          left join lateral take_form_key(:office, :key, :account, :route, :body, :result,
                                                          cast(:issued as timestamptz), me.at) t on true
                        """)
                        .param("key", form.key())
                        .param("route", form.route())
                        .param("body", form.body())
                        .param("result", form.result())
                        .param("issued", form.issued());
        return statement
                .param("account", who.account())
                .param("office", who.office())
                .param("roleVersion", who.roleVersion())
                .query((r, i) -> new Entrance(entered(who, r), form.key() == null ? null : taken(r)))
                .optional()
                .orElseThrow(NoLongerIn::new);
    }

    private static Entered entered(SignedIn who, ResultSet r) throws SQLException {
        return new Entered(
                who.office(),
                who.account(),
                r.getObject(1, UUID.class),
                r.getString(2),
                posts((String[]) r.getArray(3).getArray(), (String[])
                        r.getArray(4).getArray()),
                r.getString(5),
                ZoneId.of(r.getString(8)),
                r.getBoolean(6),
                r.getObject(7, OffsetDateTime.class).toInstant(),
                r.getInt(9),
                r.getBoolean(10));
    }

    private static FormKeys.@Nullable Taken taken(ResultSet r) throws SQLException {
        if (r.getObject("free") == null) return null;
        return new FormKeys.Taken(
                r.getBoolean("free"),
                r.getObject("account_id", UUID.class),
                r.getBytes("body_hash"),
                r.getString("result"));
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
                        r.getObject(4, OffsetDateTime.class).toInstant(),
                        0,
                        false))
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
