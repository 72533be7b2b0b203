package id.pulih.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.*;

@Configuration(proxyBeanMethods = false)
class DatabaseConfig {
    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(@Value("${pulih.data-dir:data}") Path dir) throws Exception {
        var pg = new EmbeddedPostgres(dir);
        try (var c = DriverManager.getConnection(pg.adminUrl(), "pulih", pg.password());
                var s = c.createStatement()) {
            for (var role : new String[] {"pulih_owner", "pulih_app", "pulih_job"}) {
                s.execute("do $$ begin if to_regrole('" + role + "') is null then create role " + role
                        + " login; end if; end $$");
                s.execute("alter role " + role + " login nosuperuser nobypassrls password '" + pg.password() + "'");
            }
            s.execute(
                    "do $$ begin if to_regrole('pulih_search') is null then create role pulih_search nologin; grant pulih_search to pulih_owner with inherit false, set true; end if; end $$");
            var r = s.executeQuery("select 1 from pg_database where datname = 'pulih'");
            if (!r.next()) {
                s.execute("create database pulih owner pulih_owner");
                s.execute("revoke all on database pulih from public");
                s.execute("grant connect on database pulih to pulih_app, pulih_job");
            }
        }
        return pg;
    }

    @Bean
    JdbcConnectionDetails jdbcConnectionDetails(EmbeddedPostgres pg) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return "pulih_app";
            }

            @Override
            public String getPassword() {
                return pg.password();
            }

            @Override
            public String getJdbcUrl() {
                return pg.jdbcUrl();
            }
        };
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedPostgres pg) {
        return new FlywayConnectionDetails() {
            @Override
            public String getUsername() {
                return "pulih_owner";
            }

            @Override
            public String getPassword() {
                return pg.password();
            }

            @Override
            public String getJdbcUrl() {
                return pg.jdbcUrl();
            }
        };
    }
}
