package id.pulih.database;

import id.pulih.StartRefused;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/**
 * The roles of the embedded server and the database {@code pulih}: the owner migrates, the application owns nothing, jobs
 * span offices, the search cannot sign in; none may pass row-level security. An operator runs the same by hand on a
 * server of his own (docs/operations.md).
 */
final class Roles {
    static final String ADMIN = "pulih", OWNER = "pulih_owner", APP = "pulih_app", JOB = "pulih_job";
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");

    private Roles() {}

    /** May be run at every start. */
    static void prepare(String adminUrl, String password) throws SQLException {
        try (var admin = DriverManager.getConnection(adminUrl, ADMIN, password)) {
            requireDurable(admin);
            for (var role : List.of(OWNER, APP, JOB)) {
                if (isMissing(admin, "select from pg_roles where rolname = ?", role)) run(admin, "create role " + role);
                run(admin, "alter role " + role + " login nosuperuser nobypassrls password '" + password + "'");
            }
            if (isMissing(admin, "select from pg_roles where rolname = ?", "pulih_search")) {
                run(admin, "create role pulih_search nologin");
            }
            run(admin, "grant pulih_search to pulih_owner with inherit false, set true");
            if (isMissing(admin, "select from pg_database where datname = ?", "pulih")) {
                run(admin, "create database pulih owner pulih_owner");
            }
            run(admin, "revoke all on database pulih from public");
            run(admin, "grant connect on database pulih to pulih_app, pulih_job");
        }
    }

    private static void requireDurable(Connection admin) throws SQLException {
        for (var setting : DURABLE) {
            try (var statement = admin.prepareStatement("select current_setting(?)")) {
                statement.setString(1, setting);
                var found = statement.executeQuery();
                found.next();
                if (!found.getString(1).equals("on")) {
                    throw new StartRefused("Pengaturan " + setting + " pada basis data harus on; tanpa itu data dapat "
                            + "hilang saat listrik padam.");
                }
            }
        }
    }

    private static boolean isMissing(Connection admin, String query, String name) throws SQLException {
        try (var statement = admin.prepareStatement(query)) {
            statement.setString(1, name);
            return !statement.executeQuery().next();
        }
    }

    private static void run(Connection admin, String sql) throws SQLException {
        try (var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }
}
