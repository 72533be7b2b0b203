package id.pulih.access;

import id.pulih.database.TransactionClock;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * An application whose own checks are of no use: for a request with the header {@link #HEADER} everything above the database
 * believes that somebody else of another office is acting, who may do everything there. Only the database still knows who
 * entered. For tests only.
 */
@TestConfiguration(proxyBeanMethods = false)
public class BlindDesk {

    static final String HEADER = "X-Believes";

    /** Who is believed to act, by the value of the header. */
    static final Map<String, Entered> BELIEVED = new ConcurrentHashMap<>();

    private static Entered believed() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) return null;
        HttpServletRequest request = attributes.getRequest();
        var header = request.getHeader(HEADER);
        return header == null ? null : BELIEVED.get(header);
    }

    @Bean
    static BeanPostProcessor blindness(
            ObjectProvider<PlatformTransactionManager> transactions,
            ObjectProvider<JdbcClient> jdbc,
            ObjectProvider<TransactionClock> clock) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean.getClass() == RequestTransaction.class
                        ? new Blind(transactions.getObject(), jdbc.getObject(), clock.getObject())
                        : bean;
            }
        };
    }

    private static final class Blind extends RequestTransaction {

        Blind(PlatformTransactionManager transactions, JdbcClient jdbc, TransactionClock clock) {
            super(transactions, jdbc, clock);
        }

        @Override
        public <T> T as(SignedIn who, Instant at, Callable<T> work) throws Exception {
            return super.as(who, at, () -> blindly(work));
        }

        /** The key of a form belongs to an office and would be refused before anything is tried: it is not taken. */
        @Override
        <T> T as(SignedIn who, FormKeys.Sent form, Work<T> work) throws Exception {
            if (believed() == null) return super.as(who, form, work);
            var free = new FormKeys.Taken(true, who.account(), form.body(), form.result());
            return as(who, (Instant) null, () -> work.run(free));
        }

        private static <T> T blindly(Callable<T> work) throws Exception {
            var believed = believed();
            if (believed == null) return work.call();
            var entered = TransactionSynchronizationManager.unbindResource(Desk.class);
            TransactionSynchronizationManager.bindResource(Desk.class, believed);
            try {
                return work.call();
            } finally {
                TransactionSynchronizationManager.unbindResource(Desk.class);
                TransactionSynchronizationManager.bindResource(Desk.class, entered);
            }
        }
    }
}
