package id.pulih.database;

import id.pulih.StartRefused;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.core.env.Environment;

/** The office's own PostgreSQL: its three roles were made by the operator (docs/operations.md); we only check them. */
record OutsidePostgres(Login owner, Login app, Login job) {
    private static final int OLDEST = 16, NEWEST = 18;

    /** Tries every role once, so that a wrong password shows now and not in the night's job. */
    static OutsidePostgres checked(Environment settings) {
        var url = settings.getRequiredProperty(DatabaseConfig.OUTSIDE);
        var pg = new OutsidePostgres(
                login(settings, url, "pulih.datasource.owner", Roles.OWNER),
                login(settings, url, "spring.datasource.", Roles.APP),
                login(settings, url, "pulih.datasource.job", Roles.JOB));
        requireVersion(pg.owner);
        requireWalls(pg.app);
        requireWalls(pg.job);
        return pg;
    }

    private static Login login(Environment settings, String url, String prefix, String usualName) {
        var separator = prefix.endsWith(".") ? "" : "-";
        var role = settings.getProperty(prefix + separator + "username", usualName);
        var password = Optional.ofNullable(settings.getProperty(prefix + separator + "password"));
        return new Login(
                url,
                role,
                password.orElseThrow(() -> new StartRefused("Kata sandi peran basis data " + role
                        + " belum ada; tuliskan pada " + prefix + separator + "password (lihat docs/operations.md).")));
    }

    private static void requireVersion(Login owner) {
        try (var connection = owner.connect()) {
            var major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST || major > NEWEST) {
                throw new StartRefused("Server basis data di " + address(owner) + " adalah PostgreSQL " + major
                        + "; Pulih memerlukan PostgreSQL " + OLDEST + " sampai " + NEWEST + ".");
            }
        } catch (SQLException e) {
            throw refused(owner, e);
        }
    }

    /** A role that may pass row-level security would see the people of every office. */
    private static void requireWalls(Login login) {
        try (var connection = login.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("""
                        select r.rolsuper or r.rolbypassrls or pg_get_userbyid(d.datdba) = current_user
                          from pg_roles r, pg_database d
                         where r.rolname = current_user and d.datname = current_database()
                        """)) {
            found.next();
            if (found.getBoolean(1)) {
                throw new StartRefused("Peran basis data " + login.role() + " tidak boleh superuser, BYPASSRLS, atau "
                        + "pemilik basis data; buat perannya menurut docs/operations.md.");
            }
        } catch (SQLException e) {
            throw refused(login, e);
        }
    }

    private static StartRefused refused(Login login, SQLException e) {
        var state = Optional.ofNullable(e.getSQLState()).orElse("");
        if (state.startsWith("28")) {
            return new StartRefused(
                    "Server basis data di " + address(login) + " menolak peran " + login.role()
                            + "; periksa nama dan kata sandinya (lihat docs/operations.md).",
                    e);
        }
        if (state.equals("3D000") || state.equals("42501")) {
            return new StartRefused(
                    "Basis data di " + address(login) + " tidak ada atau tidak terbuka bagi peran " + login.role()
                            + "; jalankan skrip peran dari docs/operations.md.",
                    e);
        }
        return new StartRefused(
                "Server basis data di " + address(login) + " tidak dapat dihubungi; periksa alamatnya, "
                        + "sertifikatnya (sslmode, sslrootcert), dan apakah server itu berjalan.",
                e);
    }

    private static String address(Login login) {
        return login.url().replaceFirst("^jdbc:postgresql:/*", "").replaceFirst("\\?.*", "");
    }
}
