package id.pulih.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The connection of jobs that span offices (backup, invariants, sealing): role pulih_job, which sees every office and may
 * change what the walls allow. Never for a request: what one office does goes through RequestTransaction.
 */
public final class JobJdbc implements AutoCloseable {
    private final HikariDataSource pool = new HikariDataSource(); // opens its first connection when it is first asked
    private final JdbcClient client;
    private final TransactionTemplate transactions;

    JobJdbc(Login login) {
        pool.setPoolName("jobs");
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.role());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(2);
        pool.setMinimumIdle(0);
        client = JdbcClient.create(pool);
        transactions = new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    /** Runs the work in one transaction of its own; any exception rolls everything back. */
    public <T> T inTransaction(Function<JdbcClient, T> work) {
        return transactions.execute(status -> work.apply(client));
    }

    /** Work that reads one state of all offices over a bare connection, as COPY needs it. */
    public interface Reading<T> {
        T read(Connection snapshot) throws Exception;
    }

    /** Reads in one transaction that sees the same moment throughout and can write nothing. */
    public <T> T snapshot(Reading<T> work) throws Exception {
        try (var connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return work.read(connection);
            } finally {
                connection.rollback(); // the pool takes the settings back
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
