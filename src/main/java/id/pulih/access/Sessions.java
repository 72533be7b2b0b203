package id.pulih.access;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** The session store: transactions without a scope, none for a look-up, last access written at most once a minute. */
@Configuration(proxyBeanMethods = false)
class Sessions {

    /** Whatever writes has a transaction of its own; a look-up is one statement, which needs no other begin and commit. */
    @Bean
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        var own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new TransactionOperations() {
            @Override
            public <T extends @Nullable Object> T execute(TransactionCallback<T> work) {
                return (Calm.LOOKING.get() ? TransactionOperations.withoutTransaction() : own).execute(work);
            }
        };
    }

    /** Two requests at once that both write the same attribute for the first time: the later one counts, neither fails. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer lastAttributeWins() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    static BeanPostProcessor calmSessions() {
        return new BeanPostProcessor() {
            @Override
            @SuppressWarnings({"unchecked", "rawtypes"})
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository jdbc
                        ? new Calm((FindByIndexNameSessionRepository) jdbc)
                        : bean;
            }
        };
    }

    /** Outside the session filter: forgets what the request has read. */
    @Bean
    static FilterRegistrationBean<Filter> sessionMemory() {
        var bean = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } finally {
                Calm.READ.remove();
            }
        });
        bean.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return bean;
    }

    /** The session filter reads the session again after it has saved it: the second reading comes from memory. */
    record Calm(FindByIndexNameSessionRepository<Session> store)
            implements FindByIndexNameSessionRepository<CalmSession> {
        static final ThreadLocal<CalmSession> READ = new ThreadLocal<>();
        static final ThreadLocal<Boolean> LOOKING = ThreadLocal.withInitial(() -> false);

        @Override
        public @Nullable CalmSession findById(String id) {
            var read = READ.get();
            if (read != null && read.getId().equals(id)) return read;
            var found = look(id);
            if (found == null) return null;
            if (Duration.between(found.getCreationTime(), Instant.now()).compareTo(Sitting.LONGEST) > 0) {
                store.deleteById(id); // however busy it was
                return null;
            }
            READ.set(new CalmSession(found));
            return READ.get();
        }

        private @Nullable Session look(String id) {
            LOOKING.set(true);
            try {
                return store.findById(id);
            } finally {
                LOOKING.set(false);
            }
        }

        @Override
        public void deleteById(String id) {
            READ.remove();
            store.deleteById(id);
        }

        @Override
        public CalmSession createSession() {
            return new CalmSession(store.createSession());
        }

        @Override
        public void save(CalmSession session) {
            store.save(session.inner());
        }

        @Override
        public Map<String, CalmSession> findByIndexNameAndIndexValue(String index, String value) {
            var found = new java.util.HashMap<String, CalmSession>();
            store.findByIndexNameAndIndexValue(index, value).forEach((id, s) -> found.put(id, new CalmSession(s)));
            return found;
        }
    }

    record CalmSession(Session inner) implements Session {
        @Override
        public void setLastAccessedTime(Instant at) {
            var idle = Duration.between(inner.getLastAccessedTime(), at);
            if (idle.compareTo(Sitting.idle(inner)) > 0) inner.setAttribute(Sitting.LOCKED, true);
            if (idle.toSeconds() >= 60) inner.setLastAccessedTime(at);
        }

        @Override
        public Instant getLastAccessedTime() {
            return inner.getLastAccessedTime();
        }

        @Override
        public String getId() {
            return inner.getId();
        }

        @Override
        public String changeSessionId() {
            return inner.changeSessionId();
        }

        @Override
        @SuppressWarnings("TypeParameterUnusedInFormals") // the interface's own signature
        public <T> @Nullable T getAttribute(String name) {
            return inner.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return inner.getAttributeNames();
        }

        @Override
        public void setAttribute(String name, Object value) {
            inner.setAttribute(name, value);
        }

        @Override
        public void removeAttribute(String name) {
            inner.removeAttribute(name);
        }

        @Override
        public Instant getCreationTime() {
            return inner.getCreationTime();
        }

        @Override
        public void setMaxInactiveInterval(Duration d) {
            inner.setMaxInactiveInterval(d);
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return inner.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return inner.isExpired();
        }
    }
}
