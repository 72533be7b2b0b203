package id.pulih.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.*;
import id.pulih.access.*;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
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
            calendars.set(day, "Hari jadi kota", DayKind.LOCAL);
            calendars.set(newYear, "Piket bersama", DayKind.WORKDAY);
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
        assertThat(in(office, () -> calendars.take(file))).isEqualTo(3);
        assertThat(in(office, () -> calendars.take(file)))
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
        assertThatThrownBy(() -> in(office, () -> calendars.take(wrong)))
                .isInstanceOf(RuleViolation.class)
                .satisfies(e -> assertThat(((RuleViolation) e).fields().get("file"))
                        .contains("Baris 1: tanggal", "Baris 2: keterangan", "Baris 3: jenis", "Baris 4: perlu"));
    }
}
