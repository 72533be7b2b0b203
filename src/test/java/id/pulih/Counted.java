package id.pulih;

import jakarta.servlet.*;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/** Counts the JDBC executions of each request thread; a batch is one, a commit is none. */
@TestConfiguration(proxyBeanMethods = false)
public class Counted {

    private static final ThreadLocal<List<String>> SEEN = new ThreadLocal<>();
    private static final BlockingQueue<List<String>> DONE = new LinkedBlockingQueue<>();

    private static final AtomicInteger RUNNING = new AtomicInteger();
    private static final Queue<String> OVER = new ConcurrentLinkedQueue<>();

    /** A page may take so many statements, warm. */
    public static final int GET = 9;

    /** An act may take so many statements, warm. */
    public static final int POST = 14;

    /** Holds every request of every test against the one budget; only refusals are free, which show their form again. */
    public static class Budget implements AfterEachCallback {
        @Override
        public void afterEach(ExtensionContext test) {
            settle();
            var over = new ArrayList<>(OVER);
            OVER.clear();
            if (!over.isEmpty()) throw new AssertionError(String.join("\n", over));
        }
    }

    private static void hold(HttpServletRequest request, HttpServletResponse response) {
        var statements = lastTry(warm(SEEN.get()));
        int most = request.getMethod().equals("POST") ? POST : GET;
        if (statements.size() > most && response.getStatus() < 400) {
            OVER.add(statements.size() + " statements, not " + most + ": " + request.getMethod() + " "
                    + request.getRequestURI() + "\n    " + String.join("\n    ", statements));
        }
    }

    /** Without what was given up for another transaction's sake: each try enters anew, and only then takes the key of the form. */
    private static List<String> lastTry(List<String> statements) {
        var entered = IntStream.range(0, statements.size())
                .filter(i -> statements.get(i).contains("take_form_key"))
                .toArray();
        if (entered.length < 2) return statements;
        var last = new ArrayList<>(statements.subList(0, entered[0]));
        last.addAll(statements.subList(entered[entered.length - 1], statements.size()));
        return last;
    }

    private static void settle() {
        for (int i = 0; i < 500 && RUNNING.get() > 0; i++) LockSupport.parkNanos(10_000_000);
    }

    public static List<String> take() throws InterruptedException {
        return DONE.poll(5, TimeUnit.SECONDS);
    }

    /** The statements of the request that took most of them since the last clearing; empty where there was none. */
    public static List<String> longest() {
        settle();
        var all = new ArrayList<List<String>>();
        DONE.drainTo(all);
        return all.stream().max(Comparator.comparingInt(List::size)).orElse(List.of());
    }

    /**
     * Without what every node keeps for a minute and only a new office asks for: SOP version, closed days, letterhead, how letters
     * are treated; and without the hour of the last request, which a session writes down once a minute; and without what a dry run
     * asks itself.
     */
    public static List<String> warm(List<String> statements) {
        return statements.stream()
                .filter(s -> !s.startsWith(Trace.MARK)
                        && !s.startsWith("select v.id, v.number, v.version")
                        && !s.startsWith("UPDATE SPRING_SESSION")
                        && !s.contains("from office_closed_day")
                        && !s.contains("p.head_lines")
                        && !s.startsWith("select number_way"))
                .toList();
    }

    /** Forgets the requests so far, also one whose answer has arrived while its thread still tidies up. */
    public static void clear() {
        settle();
        DONE.clear();
    }

    @Bean
    static BeanPostProcessor counting() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource source) || !name.equals("dataSource")) return bean;
                return ProxyDataSourceBuilder.create(source)
                        .listener(new QueryExecutionListener() {
                            @Override
                            public void beforeQuery(ExecutionInfo e, List<QueryInfo> q) {}

                            @Override
                            public void afterQuery(ExecutionInfo e, List<QueryInfo> q) {
                                if (SEEN.get() != null)
                                    SEEN.get()
                                            .add(
                                                    q.isEmpty()
                                                            ? "?"
                                                            : q.get(0)
                                                                    .getQuery()
                                                                    .strip()
                                                                    .replaceAll("\\s+", " "));
                            }
                        })
                        .build();
            }
        };
    }

    @Bean
    FilterRegistrationBean<Filter> counter() {
        var bean = new FilterRegistrationBean<Filter>(new Filter() {
            @Override
            public void doFilter(ServletRequest q, ServletResponse r, FilterChain c)
                    throws IOException, ServletException {
                RUNNING.incrementAndGet();
                SEEN.set(new ArrayList<>());
                try {
                    c.doFilter(q, r);
                } finally {
                    hold((HttpServletRequest) q, (HttpServletResponse) r);
                    DONE.add(SEEN.get());
                    SEEN.remove();
                    RUNNING.decrementAndGet();
                }
            }
        });
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return bean;
    }
}
