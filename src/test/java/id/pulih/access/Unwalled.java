package id.pulih.access;

import com.zaxxer.hikari.HikariDataSource;
import id.pulih.DryRun;
import id.pulih.Office;
import id.pulih.database.EmbeddedPostgres;
import java.sql.DriverManager;

/** Connections of a role that may all that the application's role may, and that row-level security does not bind. */
final class Unwalled implements AutoCloseable {

    private static final String ROLE = "matrix_without_walls";

    private final EmbeddedPostgres pg;
    private final HikariDataSource pool = new HikariDataSource();

    Unwalled(EmbeddedPostgres pg) throws Exception {
        this.pg = pg;
        asSuperuser("drop role if exists " + ROLE);
        asSuperuser("create role " + ROLE + " login bypassrls in role pulih_app");
        pool.setJdbcUrl(pg.jdbcUrl());
        pool.setUsername(ROLE);
        pool.setPassword(pg.password());
        pool.setAutoCommit(true);
        DryRun.withoutWalls(pool);
    }

    private void asSuperuser(String sql) throws Exception {
        try (var c =
                DriverManager.getConnection(pg.adminUrl().replace("/postgres", "/pulih"), "pulih", pg.password())) {
            Office.run(c, sql.endsWith("pulih_app") ? sql + " password '" + pg.password() + "'" : sql);
        }
    }

    @Override
    public void close() throws Exception {
        DryRun.withoutWalls(null);
        pool.close();
        asSuperuser("drop role " + ROLE);
    }
}
