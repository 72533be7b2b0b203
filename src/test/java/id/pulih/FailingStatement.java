package id.pulih;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A request with the header {@link #HEADER} has one of its statements fail, or its commit, once. The session's own statements are
 * not counted: they come before the form is read and after it was stored. For tests only.
 */
@TestConfiguration(proxyBeanMethods = false)
public class FailingStatement {

    public static final String HEADER = "X-Failing-Statement";

    /** How it fails. */
    public enum Kind {
        /** The server refuses it. */
        REFUSED,
        /** The line to the server is cut. */
        LINE_CUT,
        /** Another transaction was in the way. */
        NOT_SERIALIZABLE,
        /** For a commit alone: it is done, and its answer is lost. */
        ANSWER_LOST
    }

    private static final class Failure {
        private final String asked;
        private final Kind kind;
        private final boolean atCommit;
        private int left;

        private Failure(String asked) {
            this.asked = asked;
            var words = asked.split(" ");
            int statement = Integer.parseInt(words[0]);
            kind = Kind.valueOf(words[1]);
            atCommit = statement == 0;
            left = statement;
        }
    }

    private static final ThreadLocal<@Nullable Failure> FAILURE = new ThreadLocal<>();
    private static final Set<String> CAME = ConcurrentHashMap.newKeySet();

    /** The value of the header: the failing of the first, second ... statement of the request. */
    public static String at(int statement, Kind kind) {
        return statement + " " + kind + " " + UUID.randomUUID();
    }

    /** The same for its commit. */
    public static String atCommit(Kind kind) {
        return at(0, kind);
    }

    /** Whether the request that asked so came so far. */
    public static boolean came(String asked) {
        return CAME.contains(asked);
    }

    @Bean
    static BeanPostProcessor failingConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource source) || !name.equals("dataSource")) return bean;
                return new DelegatingDataSource(source) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        var failure = FAILURE.get();
                        var real = super.getConnection();
                        return failure == null ? real : failing(real, failure);
                    }
                };
            }
        };
    }

    private static Connection failing(Connection real, Failure failure) {
        var counted = new boolean[1];
        return (Connection) Proxy.newProxyInstance(
                FailingStatement.class.getClassLoader(), new Class<?>[] {Connection.class}, (p, m, args) -> {
                    if (m.getName().equals("commit") && counted[0] && failure.atCommit && !came(failure.asked)) {
                        if (failure.kind == Kind.ANSWER_LOST) real.commit();
                        fail(real, failure);
                    }
                    var result = call(real, m, args);
                    if (!m.getName().equals("prepareStatement")) return result;
                    var sql = ((String) args[0]).toLowerCase(Locale.ROOT);
                    if (sql.contains("spring_session")) return result;
                    counted[0] = true;
                    return Proxy.newProxyInstance(
                            FailingStatement.class.getClassLoader(),
                            new Class<?>[] {PreparedStatement.class},
                            (q, n, more) -> {
                                boolean runs = n.getName().startsWith("execute");
                                if (runs && !failure.atCommit && --failure.left == 0) fail(real, failure);
                                return call(result, n, more);
                            });
                });
    }

    private static Object call(Object real, Method m, Object[] args) throws Throwable {
        try {
            return m.invoke(real, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static void fail(Connection real, Failure failure) throws SQLException {
        CAME.add(failure.asked);
        switch (failure.kind) {
            case REFUSED -> throw new SQLException("out of memory", "53200");
            case NOT_SERIALIZABLE -> throw new SQLException("could not serialize access", "40001");
            case LINE_CUT, ANSWER_LOST -> {
                real.abort(Runnable::run);
                throw new SQLException("An I/O error occurred while sending to the backend.", "08006");
            }
        }
    }

    @Bean
    FilterRegistrationBean<Filter> failingStatement() {
        var bean = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var asked = ((HttpServletRequest) request).getHeader(HEADER);
            if (asked == null) {
                chain.doFilter(request, response);
                return;
            }
            FAILURE.set(new Failure(asked));
            try {
                chain.doFilter(request, response);
            } finally {
                FAILURE.remove();
            }
        });
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return bean;
    }
}
