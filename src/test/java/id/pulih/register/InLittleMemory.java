package id.pulih.register;

import com.zaxxer.hikari.HikariDataSource;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.Pulih;
import id.pulih.access.RequestTransaction;
import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.dhatim.fastexcel.Workbook;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;

/**
 * A process of its own, with as little heap as it was given: takes a register of half so many rows in and, in another office, one of
 * all of them, then compares as many others with them, and says how long each took and how the work of the server has grown.
 */
final class InLittleMemory {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final ApplicationContext app;
    private final SignedIn clerk;

    private InLittleMemory(ApplicationContext app) throws Exception {
        this.app = app;
        var given = Given.office(app.getBean(EmbeddedPostgres.class), app.getBean(Secrets.class));
        var account = given.the(Role.INTAKE_CLERK).account();
        try (var c = Office.as(app.getBean(EmbeddedPostgres.class), "pulih_owner");
                var q = c.prepareStatement("select role_version from account where id = ?")) {
            q.setObject(1, account);
            var r = q.executeQuery();
            r.next();
            clerk = new SignedIn(account, given.office, r.getInt(1));
        }
    }

    public static void main(String[] args) throws Exception {
        int rows = Integer.parseInt(args[0]);
        try (var app = SpringApplication.run(Pulih.class, args[1], args[2], args[3], "--server.port=0")) {
            var half = new InLittleMemory(app).take(rows / 2);
            var whole = new InLittleMemory(app).take(rows);
            System.out.printf(Locale.ROOT, "growth: %.2f%n", (double) whole / half);
        }
        System.exit(0);
    }

    private long take(int rows) throws Exception {
        var file = file(rows, "BKD/");
        var before = pagesTouched();
        long begun = System.nanoTime();
        var id = upload(file);
        long checked = settled(id);
        System.out.printf(
                "figures: %d rows, file %d KiB, checked in %d ms%n",
                rows, file.getSize() >> 10, (checked - begun) / 1_000_000);
        begun = System.nanoTime();
        as(() -> {
            app.getBean(Imports.class).confirm(id, false, false);
            return null;
        });
        long taken = settled(id);
        var stand = as(() -> app.getBean(Registers.class).stand().orElseThrow());
        long compared = System.nanoTime();
        var others = upload(file(rows, "LAIN/"));
        System.out.printf(
                "figures: %d taken in %d ms, as many others compared with them in %d ms%n",
                stand.clients(), (taken - begun) / 1_000_000, (settled(others) - compared) / 1_000_000);
        as(() -> {
            app.getBean(Imports.class).cancel(others);
            return null;
        });
        var pages = pagesTouched() - before;
        System.out.printf("figures: %d pages touched%n", pages);
        return pages;
    }

    /**
     * How many pages the server has touched for whoever asked it so far, without what it tidies by itself, which goes by the clock; it
     * hears of those of a connection when that one closes.
     */
    private long pagesTouched() throws Exception {
        try (var c = Office.as(app.getBean(EmbeddedPostgres.class), "pulih_owner");
                var s = c.createStatement()) {
            var open =
                    text(s, "select coalesce(array_agg(pid), '{}') from pg_stat_activity where usename = 'pulih_app'");
            app.getBean(DataSource.class)
                    .unwrap(HikariDataSource.class)
                    .getHikariPoolMXBean()
                    .softEvictConnections();
            var until = System.nanoTime() + PATIENCE.toNanos();
            while (!text(s, "select count(*) from pg_stat_activity where pid = any('" + open + "')")
                    .equals("0")) {
                if (System.nanoTime() > until) throw new IllegalStateException("connections stay open: " + open);
            }
            return Long.parseLong(
                    text(s, "select sum(hits + reads)::bigint from pg_stat_io where backend_type = 'client backend'"));
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (var r = statement.executeQuery(sql)) {
            r.next();
            return r.getString(1);
        }
    }

    private <T> T as(Callable<T> work) throws Exception {
        return app.getBean(RequestTransaction.class).as(clerk, work);
    }

    private long settled(UUID id) throws Exception {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            var one = as(() -> app.getBean(ImportList.class).of(id));
            if (!one.stage().working()) {
                if (one.stage() == Import.Stage.FAILED) throw new IllegalStateException(one.problem());
                return System.nanoTime();
            }
            if (System.nanoTime() > until) throw new IllegalStateException("still " + one.stage());
            Thread.sleep(1000);
        }
    }

    private UUID upload(MockMultipartFile file) throws Exception {
        return as(() -> app.getBean(Imports.class)
                .upload(file, java.time.LocalDate.now().minusDays(1)));
    }

    private static MockMultipartFile file(int rows, String number) throws Exception {
        return new MockMultipartFile("file", "register.xlsx", "", workbook(rows, number));
    }

    private static byte[] workbook(int rows, String number) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Register");
            write(sheet, 0, Sheets.HEADINGS);
            for (int i = 1; i <= rows; i++) {
                write(sheet, i, row(i, number));
                if (i % 1000 == 0) sheet.flush();
            }
        }
        return out.toByteArray();
    }

    private static void write(org.dhatim.fastexcel.Worksheet sheet, int at, List<String> row) {
        for (int j = 0; j < row.size(); j++) sheet.inlineString(at, j, row.get(j));
    }

    private static List<String> row(int number, String register) {
        var row = Sheets.row(number, "Orang " + word(number));
        row.set(1, register + number);
        row.set(3, (1 + number % 28) + "/" + (1 + number / 28 % 12) + "/" + (1950 + number % 55));
        row.set(4, "");
        row.set(7, "Ibu " + word(number * 7));
        return row;
    }

    /** A word for each number that sounds like no other one: who sounds alike is compared, and here nobody is to. */
    private static String word(int number) {
        var word = new StringBuilder();
        for (int rest = number; rest > 0; rest /= 6) word.append("lamanarasaka", rest % 6 * 2, rest % 6 * 2 + 2);
        return word.toString();
    }
}
