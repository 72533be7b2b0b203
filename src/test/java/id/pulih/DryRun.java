package id.pulih;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A request with the header {@link #HEADER} runs as always, but what it would commit is rolled back, and what it did can be
 * asked for afterwards. For tests only.
 */
@TestConfiguration(proxyBeanMethods = false)
public class DryRun {

    public static final String HEADER = "X-Dry-Run";

    /** What else is to happen to such a request. */
    public enum Option {
        /** The trace also holds the rows that it wrote. */
        ROWS,
        /** Nothing can be written to the audit trail. */
        TRAIL_FAILS,
        /** The database filters no rows: row-level security does not bind the role of the connection. */
        WALLS_OFF
    }

    private record Run(Trace trace, Set<Option> options) {}

    private static final ThreadLocal<Run> RUN = new ThreadLocal<>();
    private static final Map<String, Trace> TRACES = new ConcurrentHashMap<>();
    private static volatile DataSource withoutWalls;

    /** The value of the header for one request. */
    public static String ask(Option... options) {
        return (UUID.randomUUID() + " " + Arrays.stream(options).map(Enum::name).collect(Collectors.joining(" ")))
                .strip();
    }

    /** What the request that asked so has done; once. */
    public static Trace take(String asked) {
        return TRACES.remove(asked);
    }

    /** Where the requests with {@link Option#WALLS_OFF} find their connections. */
    public static void withoutWalls(DataSource source) {
        withoutWalls = source;
    }

    @Bean
    static BeanPostProcessor dryConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource source) || !name.equals("dataSource")) return bean;
                return new DelegatingDataSource(source) {
                    @Override
                    public Connection getConnection() throws SQLException {
                        var run = RUN.get();
                        if (run == null) return super.getConnection();
                        return dry(
                                run.options.contains(Option.WALLS_OFF)
                                        ? withoutWalls.getConnection()
                                        : super.getConnection(),
                                run);
                    }
                };
            }
        };
    }

    private static Connection dry(Connection real, Run run) {
        return (Connection) Proxy.newProxyInstance(
                DryRun.class.getClassLoader(), new Class<?>[] {Connection.class}, (p, m, args) -> {
                    if (m.getName().equals("commit")) {
                        run.trace.look(real, run.options.contains(Option.ROWS));
                        real.rollback();
                        return null;
                    }
                    if (m.getName().equals("prepareStatement")) {
                        var sql = (String) args[0];
                        run.trace.statement(sql);
                        if (run.options.contains(Option.TRAIL_FAILS) && sql.contains("insert into audit_entry")) {
                            throw new SQLException("no trail");
                        }
                    }
                    try {
                        return m.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Bean
    FilterRegistrationBean<Filter> dryRun() {
        var bean = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            var asked = ((HttpServletRequest) request).getHeader(HEADER);
            if (asked != null) {
                var options = EnumSet.noneOf(Option.class);
                Arrays.stream(asked.split(" ")).skip(1).forEach(o -> options.add(Option.valueOf(o)));
                var run = new Run(new Trace(), options);
                TRACES.put(asked, run.trace);
                RUN.set(run);
            }
            try {
                chain.doFilter(request, response);
            } finally {
                RUN.remove();
            }
        });
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return bean;
    }
}
