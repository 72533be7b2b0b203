package id.pulih.database;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Where the data are: in the server that comes with Pulih, or, with {@code spring.datasource.url}, in one of the office's own. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfig {
    static final String OUTSIDE = "spring.datasource.url";

    @Configuration(proxyBeanMethods = false)
    @Conditional(NoServerNamed.class)
    static class Embedded {

        @Bean(destroyMethod = "close")
        EmbeddedPostgres embeddedPostgres(@Value("${pulih.data-dir:data}") Path dir) throws Exception {
            return EmbeddedPostgres.start(dir);
        }

        @Bean
        JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres pg) {
            return new Login(pg.jdbcUrl(), Roles.APP, pg.password());
        }

        @Bean
        FlywayConnectionDetails flywayConnectionDetails(EmbeddedPostgres pg) {
            return new Login(pg.jdbcUrl(), Roles.OWNER, pg.password()).forFlyway();
        }

        @Bean
        JobJdbc jobJdbc(EmbeddedPostgres pg) {
            return new JobJdbc(new Login(pg.jdbcUrl(), Roles.JOB, pg.password()));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(OUTSIDE)
    static class Outside {

        @Bean
        OutsidePostgres outsidePostgres(Environment environment) {
            return OutsidePostgres.checked(environment);
        }

        @Bean
        JdbcConnectionDetails jdbcConnectionDetails(OutsidePostgres pg) {
            return pg.app();
        }

        @Bean
        FlywayConnectionDetails flywayConnectionDetails(OutsidePostgres pg) {
            return pg.owner().forFlyway();
        }

        @Bean
        JobJdbc jobJdbc(OutsidePostgres pg) {
            return new JobJdbc(pg.job());
        }
    }

    static class NoServerNamed implements Condition {
        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !context.getEnvironment().containsProperty(OUTSIDE);
        }
    }
}
