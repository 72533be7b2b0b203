package id.pulih;

import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLState;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** An office with its people, made by the owner. */
public record Office(
        int id,
        UUID session,
        UUID futureSession,
        List<UUID> cases,
        List<UUID> clients,
        String officer,
        String other,
        String admin) {

    /** The stored form of "rahasia", with which everyone in the tests signs in. */
    public static final String PASSWORD = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 64, 1).encode("rahasia");

    /** The office's day, which is another than the machine's for some hours of each day. */
    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta"));
    }

    public static Connection as(EmbeddedPostgres pg, String role) throws SQLException {
        return DriverManager.getConnection(pg.jdbcUrl(), role, pg.password());
    }

    /** What this query counts, asked as the job role; ":o" stands for the office. */
    public static long count(EmbeddedPostgres pg, int office, String sql) throws SQLException {
        try (var c = as(pg, "pulih_job");
                var s = c.createStatement();
                var r = s.executeQuery(sql.replace(":o", "" + office))) {
            r.next();
            return r.getLong(1);
        }
    }

    static UUID staff(Connection c, int office, String name, String role) throws SQLException {
        UUID account = Ids.next(), staff = Ids.next();
        run(
                c,
                "insert into account (id, name, password_hash, must_change) values (?, ?, ?, false)",
                account,
                name,
                PASSWORD);
        run(
                c,
                "insert into staff (office_id, id, account_id, name, from_on) values (?, ?, ?, ?, date '2020-01-01')",
                office,
                staff,
                account,
                "Bpk/Ibu " + name);
        run(
                c,
                "insert into staff_role (office_id, staff_id, role, from_on) values (?, ?, ?, date '2020-01-01')",
                office,
                staff,
                role);
        return staff;
    }

    public static void run(Connection c, String sql, Object... params) throws SQLException {
        try (var s = c.prepareStatement(sql)) {
            for (int i = 0; i < params.length; i++) s.setObject(i + 1, params[i]);
            s.execute();
        }
    }

    /** Empties these tables and all that hangs on them. A job at work beside it may wait for it in a circle; then it asks again. */
    public static void empty(Connection c, String tables) throws SQLException {
        for (int left = 5; ; left--) {
            try {
                run(c, "truncate " + tables + " cascade");
                return;
            } catch (SQLException e) {
                if (left == 0 || !PSQLState.DEADLOCK_DETECTED.getState().equals(e.getSQLState())) throw e;
            }
        }
    }

    /** Gives the case a place in the session. */
    public static void place(Connection c, int office, UUID session, UUID aCase, @Nullable UUID item)
            throws SQLException {
        run(
                c,
                "insert into session_place (office_id, session_id, starts_at, case_id, item_id) select office_id, id, starts_at, ?, ? from guidance_session where office_id = ? and id = ?",
                aCase,
                item,
                office,
                session);
    }

    public static Office make(EmbeddedPostgres pg, Secrets secrets, String tag) throws Exception {
        try (var c = as(pg, "pulih_owner")) {
            c.setAutoCommit(false);
            int id = ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
            run(
                    c,
                    "insert into office (office_id, code, name, second_factor) values (?, ?, ?, false)",
                    id,
                    tag + id,
                    "Bapas Kelas I Contoh " + tag);
            var pk = staff(c, id, "pk-" + tag, "PROBATION_OFFICER");
            staff(c, id, "pk2-" + tag, "PROBATION_OFFICER");
            staff(c, id, "admin-" + tag, "ADMIN");
            UUID session = Ids.next(), future = Ids.next();
            run(
                    c,
                    "insert into guidance_session (office_id, id, title, treatment, form, performer, place, minutes, starts_at, led_by) values (?, ?, 'Kelompok Senin', 'SELF_CONTROL', 'GROUP', 'PROBATION_OFFICER', 'Aula', 60, timestamptz '2026-01-05 02:00Z', ?)",
                    id,
                    session,
                    pk);
            run(
                    c,
                    "insert into guidance_session (office_id, id, title, treatment, form, performer, place, minutes, starts_at, led_by) values (?, ?, 'Kelompok nanti', 'SELF_CONTROL', 'GROUP', 'PROBATION_OFFICER', 'Aula', 60, timestamptz '2100-01-05 02:00Z', ?)",
                    id,
                    future,
                    pk);
            List<UUID> cases = new ArrayList<>(), clients = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                UUID client = Ids.next(), aCase = Ids.next();
                run(
                        c,
                        "insert into client (office_id, id, name) values (?, ?, ?)",
                        id,
                        client,
                        "Klien " + tag + " " + (char) ('A' + i) + " & keluarga");
                run(
                        c,
                        "insert into data_key (office_id, owner_id, wrapped, master_version) values (?, ?, ?, 1)",
                        id,
                        client,
                        secrets.wrapNew(id, client));
                run(
                        c,
                        "insert into aftercare_case (office_id, id, client_id, subject_name, started_on, step) values (?, ?, ?, 'Klien', date '2026-01-05', 'J')",
                        id,
                        aCase,
                        client);
                run(
                        c,
                        "insert into case_access (office_id, id, case_id, staff_id, access_right, from_at, ground) values (?, ?, ?, ?, 'WORK', timestamptz '2020-01-01', 'ASSIGNED')",
                        id,
                        Ids.next(),
                        aCase,
                        pk);
                place(c, id, session, aCase, null);
                place(c, id, future, aCase, null);
                cases.add(aCase);
                clients.add(client);
            }
            c.commit();
            return new Office(id, session, future, cases, clients, "pk-" + tag, "pk2-" + tag, "admin-" + tag);
        }
    }
}
