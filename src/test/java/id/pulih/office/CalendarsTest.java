package id.pulih.office;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pulih.*;
import id.pulih.access.*;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class CalendarsTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Calendars calendars;

    <T> T in(Given office, Callable<T> work) throws Exception {
        var who = jdbc.sql("select account_id, role_version, office_id from sign_in(?)")
                .param(office.the(Role.ADMIN).user())
                .query((r, i) -> new SignedIn(r.getObject(1, UUID.class), r.getInt(3), r.getInt(2)))
                .single();
        return transactions.as(who, work);
    }

    @Test
    @DisplayName("X6: an office's own day counts in that office alone, and at once")
    void aLocalDayCountsInItsOfficeAlone() throws Exception {
        var here = Given.office(pg, secrets);
        var there = Given.office(pg, secrets);
        var day = LocalDate.of(2026, 3, 4);
        var newYear = LocalDate.of(2026, 1, 1);
        assertThat(in(here, () -> calendars.current().open(day))).isTrue();
        in(here, () -> {
            calendars.set(day, "Hari jadi kota", DayKind.LOCAL, "");
            calendars.set(newYear, "Piket bersama", DayKind.WORKDAY, "");
            return null;
        });
        assertThat(in(here, () -> calendars.current().open(day))).isFalse();
        assertThat(in(here, () -> calendars.current().open(newYear))).isTrue();
        assertThat(in(there, () -> calendars.current().open(day))).isTrue();
        assertThat(in(there, () -> calendars.current().open(newYear))).isFalse();
    }

    @Test
    @DisplayName("X6: a year without its list of days is said in good time")
    void warnsOfAYearWithoutDays() throws Exception {
        var office = Given.office(pg, secrets);
        assertThat(in(office, () -> calendars.warning(LocalDate.of(2026, 11, 24))))
                .isEmpty();
        assertThat(in(office, () -> calendars.warning(LocalDate.of(2027, 9, 30))))
                .isEmpty();
        assertThat(in(office, () -> calendars.warning(LocalDate.of(2027, 10, 1))))
                .contains("2028");
        assertThat(in(office, () -> calendars.warning(LocalDate.of(2028, 2, 1))))
                .contains("2028");
    }

    @Test
    @DisplayName("X6: the decreed days of a new year come from a file, whole or not at all, and end the warning")
    void takesTheDaysOfAFile() throws Exception {
        var office = Given.office(pg, secrets);
        var file =
                "\uFEFFtanggal;keterangan;jenis;dasar\r\n1/1/2028;Tahun Baru;Libur nasional;\"SKB 1/2027; contoh\"\r\n"
                        + "2028-01-03;Cuti bersama contoh;JOINT_LEAVE;SKB 1/2027\n4 Januari 2028;Piket;masuk kerja\n";
        assertThat(in(office, () -> calendars.take(file.getBytes(UTF_8)))).isEqualTo(3);
        assertThat(in(office, () -> calendars.take(file.getBytes(UTF_8))))
                .as("the same file again")
                .isZero();
        assertThat(in(office, () -> calendars.current().open(LocalDate.of(2028, 1, 3))))
                .isFalse();
        assertThat(in(office, () -> calendars.warning(LocalDate.of(2028, 2, 1))))
                .isEmpty();
        assertThat(in(office, () -> calendars
                        .localDays(LocalDate.of(2028, 1, 1))
                        .get(0)
                        .decree()))
                .isEqualTo("SKB 1/2027; contoh");
        var wrong = "31/2/2028,Tidak ada,LOCAL\n5/1/2028,,LOCAL\n6/1/2028,Besok,entah\n7/1/2028";
        assertThat(refusal(office, wrong.getBytes(UTF_8)))
                .contains("Baris 1: tanggal", "Baris 2: keterangan", "Baris 3: jenis", "Baris 4: perlu");
    }

    String refusal(Given office, byte[] file) {
        return catchThrowableOfType(RuleViolation.class, () -> in(office, () -> calendars.take(file)))
                .fields()
                .get("file");
    }

    @Test
    @DisplayName("X6: the list of days may be a workbook with a title and dates of its own, read as the register is")
    void takesTheDaysOfAWorkbook() throws Exception {
        var office = Given.office(pg, secrets);
        var file = workbook(sheet -> {
            sheet.value(0, 0, "HARI LIBUR DAN CUTI BERSAMA 2028");
            for (int i = 0; i < 4; i++) sheet.value(2, i, HEADINGS.get(i));
            sheet.value(3, 0, LocalDate.of(2028, 1, 3));
            sheet.style(3, 0).format("dd mmmm yyyy").set();
            sheet.value(3, 1, "Cuti bersama contoh");
            sheet.value(3, 2, "Cuti bersama");
            sheet.value(3, 3, "SKB 1/2027");
            sheet.value(4, 0, "5 Januari 2028");
            sheet.value(4, 1, "Hari jadi kota");
            sheet.value(4, 2, "Libur setempat");
        });
        assertThat(in(office, () -> calendars.take(file))).isEqualTo(2);
        var days = in(office, () -> calendars.localDays(LocalDate.of(2028, 1, 1)));
        assertThat(days)
                .extracting(Calendars.LocalDay::day)
                .containsExactly(LocalDate.of(2028, 1, 3), LocalDate.of(2028, 1, 5));
        assertThat(days.get(0).decree()).isEqualTo("SKB 1/2027");
        assertThat(in(office, () -> calendars.current().open(LocalDate.of(2028, 1, 3))))
                .isFalse();
        var broken = workbook(sheet -> {
            sheet.value(0, 0, LocalDate.of(2028, 1, 6));
            sheet.style(0, 0).format("dd/mm/yyyy").set();
            sheet.value(0, 1, "#REF!");
            sheet.value(0, 2, "LOCAL");
        });
        assertThat(refusal(office, broken)).contains("Baris 1: ada sel yang berisi galat lembar kerja");
        assertThat(refusal(office, workbook(sheet -> {}))).isEqualTo("Berkas tidak memuat satu hari pun.");
        assertThat(refusal(office, "PK\3\4 bukan".getBytes(UTF_8))).contains("Berkas ini bukan lembar kerja Excel");
    }

    @Test
    @DisplayName(
            "X6: a list in the encoding of old Windows or with UTF-16 keeps its letters; ruined letters are refused")
    void readsTheEncodingsOfOfficeComputers() throws Exception {
        var office = Given.office(pg, secrets);
        var list = "tanggal;keterangan;jenis\r\n7/1/2028;Haul \u2013 Syekh Abd\u00e9;LOCAL\r\n";
        for (var charset : List.of("windows-1252", "UTF-16", "UTF-8")) {
            in(office, () -> calendars.take(list.getBytes(Charset.forName(charset))));
            assertThat(in(office, () -> calendars.localDays(LocalDate.of(2028, 1, 1))))
                    .as(charset)
                    .extracting(Calendars.LocalDay::name)
                    .containsExactly("Haul \u2013 Syekh Abd\u00e9");
        }
        var ruined = "7/1/2028;Syekh Abd\u00c3\u00a9;LOCAL".getBytes(UTF_8);
        assertThat(refusal(office, ruined)).contains("Baris 1: hurufnya rusak karena pengodean berkas");
    }

    static final List<String> HEADINGS = List.of("Tanggal", "Keterangan", "Jenis", "Dasar");

    static byte[] workbook(Consumer<Worksheet> rows) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            rows.accept(book.newWorksheet("Libur"));
        }
        return out.toByteArray();
    }
}
