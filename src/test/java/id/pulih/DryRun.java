package id.pulih;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A request with the header {@link #HEADER} runs as always, but what it would commit is rolled back. For tests only. */
@TestConfiguration(proxyBeanMethods = false)
public class DryRun {

    public static final String HEADER = "X-Dry-Run";

    private static final ThreadLocal<Boolean> DRY = ThreadLocal.withInitial(() -> false);

    @Bean
    static BeanPostProcessor dryConnections() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (!(bean instanceof DataSource source) || !name.equals("dataSource")) return bean;
                return new DelegatingDataSource(source) {
                    @Override
                    public Connection getConnection() throws java.sql.SQLException {
                        return DRY.get() ? dry(super.getConnection()) : super.getConnection();
                    }
                };
            }
        };
    }

    private static Connection dry(Connection real) {
        return (Connection) Proxy.newProxyInstance(
                DryRun.class.getClassLoader(), new Class<?>[] {Connection.class}, (p, m, args) -> {
                    try {
                        if (m.getName().equals("commit")) {
                            real.rollback();
                            return null;
                        }
                        return m.invoke(real, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Bean
    FilterRegistrationBean<Filter> dryRun() {
        var bean = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            DRY.set(((HttpServletRequest) request).getHeader(HEADER) != null);
            try {
                chain.doFilter(request, response);
            } finally {
                DRY.remove();
            }
        });
        bean.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return bean;
    }
}
