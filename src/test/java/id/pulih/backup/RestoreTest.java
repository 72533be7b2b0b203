package id.pulih.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.AppTest;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.LentPrograms;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** G19: what comes back from an archive, and what refuses to. The command itself: TrainingOfficeTest. */
@AppTest
class RestoreTest {

    @TempDir
    Path dir;

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    Backups backups;

    @Value("${pulih.keys-dir}")
    Path keys;

    @Value("${pulih.files-dir}")
    Path files;

    Restore.Place place;

    @BeforeEach
    void anEmptyPlace() {
        place = new Restore.Place(dir.resolve("data"), dir.resolve("data/files"), keys.toAbsolutePath());
    }

    @Test
    @DisplayName("Every row of every table and every file comes back; sessions and codes do not")
    void comesBackWhole() throws Exception {
        var office = Given.office(pg, secrets);
        office.applied(office.caseAfter(Fact.LITMAS_LOCKED));
        var content = "sealed".getBytes();
        var name = HexFormat.of().formatHex(ArchiveWriter.sha256().digest(content));
        Files.createDirectories(files.resolve(name.substring(0, 2)));
        Files.write(files.resolve(name.substring(0, 2)).resolve(name), content);

        backups.make();
        var restored = Restore.into(place, backups.newest().orElseThrow());
        try (var server = restored.server();
                var there = DriverManager.getConnection(server.jdbcUrl(), "pulih_job", server.password());
                var here = Office.as(pg, "pulih_job")) {
            assertThat(marks(there)).isEqualTo(marks(here));
            assertThat(one(there, "select count(*) from office where office_id = " + office.office))
                    .isEqualTo("1");
            assertThat(one(there, "select count(*) from client_code where ended_at is null"))
                    .isEqualTo("0");
            try (var admin = DriverManager.getConnection(server.jdbcUrl(), "pulih", server.password())) {
                assertThat(one(admin, "select count(*) from spring_session")).isEqualTo("0");
                assertThat(
                                one(
                                        admin,
                                        "insert into audit_entry (office_id, at, what, page) values (0, now(), 'WRITE', 'x') returning id > (select max(id) from audit_entry)"))
                        .isEqualTo("t");
            }
        }
        assertThat(place.files().resolve(name.substring(0, 2)).resolve(name)).hasBinaryContent(content);
    }

    @Test
    @DisplayName("An archive of an older version is taken in as it was made, and migrated then")
    void migratesAnOlderArchive() throws Exception {
        var archive = dir.resolve("old.cadangan");
        try (var old = EmbeddedPostgres.start(LentPrograms.into(dir.resolve("old")))) {
            Flyway.configure()
                    .dataSource(old.jdbcUrl(), "pulih_owner", old.password())
                    .target("202611261340")
                    .load()
                    .migrate();
            try (var owner = Office.as(old, "pulih_owner");
                    var job = Office.as(old, "pulih_job");
                    var sealed = ArchiveKey.make(keys).seal(Files.newOutputStream(archive))) {
                Office.run(
                        owner,
                        "insert into office (office_id, code, name, zone) values (1000007, 'X7', 'Bapas Lama', 'Asia/Jakarta')");
                ArchiveWriter.write(job, dir.resolve("none"), Instant.now(), sealed);
            }
        }
        var restored = Restore.into(place, archive);
        try (var server = restored.server();
                var there = Office.as(server, "pulih_owner");
                var here = Office.as(pg, "pulih_owner")) {
            var newest = "select max(version::numeric) from flyway_schema_history where success";
            assertThat(restored.head().schema()).isEqualTo("202611261340");
            assertThat(one(there, newest)).isEqualTo(one(here, newest));
            assertThat(one(there, "select name from office")).isEqualTo("Bapas Lama");
        }
    }

    @Test
    @DisplayName("Damaged, cut, foreign and misplaced archives are refused in a sentence, with nothing left behind")
    void leavesNothingOfAnArchiveThatIsNotWhole() throws Exception {
        var office = Given.office(pg, secrets);
        office.applied(office.caseAfter(Fact.APPLICATION_SUBMITTED));
        backups.make();
        var whole = Files.readAllBytes(backups.newest().orElseThrow());
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("RestoreTest seed " + seed);
        var random = new Random(seed);
        var broken = new ArrayList<byte[]>();
        for (int at : List.of(0, 1, 40, whole.length - 1)) broken.add(changed(whole, at));
        for (int i = 0; i < 6; i++) broken.add(changed(whole, random.nextInt(whole.length)));
        for (int length : List.of(0, 1, 39, whole.length / 2, whole.length - 1, random.nextInt(whole.length)))
            broken.add(Arrays.copyOf(whole, length));
        broken.add(Arrays.copyOf(whole, whole.length + 1));
        for (var bytes : broken) refused(bytes, place, "rusak, terpotong, atau dibuat dengan kunci lain");

        var foreign = dir.resolve("foreign");
        refused(whole, new Restore.Place(place.data(), place.files(), foreign), "Kunci cadangan");
        ArchiveKey.make(foreign);
        refused(whole, new Restore.Place(place.data(), place.files(), foreign), "kunci lain");
        Files.copy(keys.resolve("backup-1"), foreign.resolve("backup-1"), StandardCopyOption.REPLACE_EXISTING);
        Files.write(foreign.resolve("master-1"), new byte[32]);
        refused(whole, new Restore.Place(place.data(), place.files(), foreign), "Kunci induk");

        Files.createDirectories(place.data());
        assertThatThrownBy(() -> Restore.into(place, backups.newest().orElseThrow()))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("instalasi yang kosong");
        assertThat(place.data()).as("what lay there stays").isEmptyDirectory();
    }

    private void refused(byte[] bytes, Restore.Place place, String sentence) throws Exception {
        var archive = Files.write(dir.resolve("tried.cadangan"), bytes);
        assertThatThrownBy(() -> Restore.into(place, archive))
                .as("%d bytes", bytes.length)
                .isInstanceOf(Unusable.class)
                .hasMessageContaining(sentence);
        assertThat(place.data()).doesNotExist();
        assertThat(place.files()).doesNotExist();
    }

    private static byte[] changed(byte[] whole, int at) {
        var bytes = whole.clone();
        bytes[at] ^= 1;
        return bytes;
    }

    /** One mark for all rows of each table, without what a restore changes on purpose. */
    private static TreeMap<String, String> marks(Connection job) throws Exception {
        var columns = new TreeMap<String, String>();
        try (var s = job.createStatement();
                var r = s.executeQuery("""
                        select c.relname, string_agg(quote_ident(a.attname), ',' order by a.attnum)
                          from pg_class c join pg_attribute a on a.attrelid = c.oid
                         where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and a.attnum > 0 and not a.attisdropped
                           and (c.relname, a.attname) not in (('audit_entry', 'xid'), ('account', 'role_version'),
                                                              ('client_code', 'ended_at'), ('client_code', 'code'))
                         group by 1
                        """)) {
            while (r.next()) columns.put(r.getString(1), r.getString(2));
        }
        columns.keySet().removeAll(ArchiveWriter.LEFT_OUT);
        columns.keySet().removeAll(List.of("figure", "figure_change")); // a job folds the one into the other meanwhile
        assertThat(columns).hasSizeGreaterThan(100);
        var marks = new TreeMap<String, String>();
        marks.put("figures", one(job, """
                select md5(coalesce(string_agg(f::text, '' order by f), ''))
                  from (select office_id, kind, month, word, sum(amount)
                          from (select office_id, kind, month, word, amount from figure
                                union all
                                select office_id, kind, month, word, amount from figure_change) a
                         group by 1, 2, 3, 4 having sum(amount) <> 0) f
                """));
        for (var table : columns.entrySet()) {
            // the run itself leaves a row of the installation after its snapshot
            var rows = table.getKey().equals("audit_entry") ? "audit_entry where office_id > 0" : table.getKey();
            marks.put(
                    table.getKey(),
                    one(
                            job,
                            "select count(*) || ' ' || md5(coalesce(string_agg(m, '' order by m), '')) from "
                                    + "(select md5(row(" + table.getValue() + ")::text) as m from " + rows + ") t"));
        }
        return marks;
    }

    private static String one(Connection c, String sql) throws Exception {
        try (var s = c.createStatement();
                var r = s.executeQuery(sql)) {
            r.next();
            return r.getString(1);
        }
    }
}
