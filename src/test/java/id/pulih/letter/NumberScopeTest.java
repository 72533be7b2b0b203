package id.pulih.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.*;
import id.pulih.access.Role;
import id.pulih.database.TransactionClock;
import id.pulih.office.NumberScope;
import java.time.LocalDateTime;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What counts letters together, as the office sets it: office, classification code or kind of letter (formats.md 2.5). */
@AppTest
class NumberScopeTest extends IssuingOffice {

    @Autowired
    TransactionClock clock;

    Browser admin;

    @BeforeEach
    void anAdmin() throws Exception {
        admin = new Browser(port).signIn(office.the(Role.ADMIN).user());
    }

    @AfterEach
    void theClockRunsOn() {
        clock.fix(null);
    }

    private void counts(NumberScope scope) throws Exception {
        var form = admin.formOf("/kantor", "/kantor");
        form.keySet().removeIf(k -> k.startsWith("bold") || k.equals("logo"));
        form.put("scope", scope.name());
        form.put("address", "Jalan Contoh Nomor 1");
        form.put("emergency", "Telepon 119");
        var saved = admin.post("/kantor", form);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
    }

    /** On this day by the clock of the office, which is seven hours before that of the server. */
    private void on(int year, int month, int day, int hour) {
        clock.fix(LocalDateTime.of(year, month, day, hour, 30)
                .atZone(java.time.ZoneId.of("Asia/Jakarta"))
                .toInstant());
    }

    private String number(LetterKind kind) throws Exception {
        return in(() -> written(letters.issue(draft(kind, "Surat", "Isi surat."))));
    }

    private String written(UUID letter) {
        return jdbc.sql("select number from letter where id = ?")
                .param(letter)
                .query(String.class)
                .single();
    }

    @ParameterizedTest
    @DisplayName(
            "formats.md 2.5: each counter gives the next number, without gap or reuse, and begins again with the year")
    @CsvSource({
        "OFFICE, PK.06.03-0001, PK.06.01-0002, PK.06.03-0003, PK.06.01-0004, PK.06.03-0005",
        "CODE,   PK.06.03-0001, PK.06.01-0001, PK.06.03-0002, PK.06.01-0002, PK.06.03-0003",
        "KIND,   PK.06.03-0001, PK.06.01-0001, PK.06.03-0001, PK.06.01-0002, PK.06.03-0002"
    })
    void countsAsTheOfficeSays(
            NumberScope scope, String first, String second, String third, String fourth, String fifth)
            throws Exception {
        counts(scope);
        int year = Office.today().getYear();
        for (int later = 0; later < 2; later++) {
            if (later == 0) on(year, 12, 31, 23);
            else on(year + 1, 1, 1, 0); // by the server's clock still the old year
            assertThat(number(LetterKind.RATIFICATION)).isEqualTo(first);
            assertThat(number(LetterKind.ASSIGNMENT)).isEqualTo(second);
            assertThat(number(LetterKind.NOTICE)).isEqualTo(third);
            assertThatThrownBy(() -> in(() -> {
                        letters.issue(draft(LetterKind.ASSIGNMENT, "Batal", "Isi."));
                        throw new RuleViolation("tidak jadi");
                    }))
                    .isInstanceOf(RuleViolation.class);
            assertThat(number(LetterKind.ASSIGNMENT)).isEqualTo(fourth);
            assertThat(number(LetterKind.NOTICE)).isEqualTo(fifth);
        }
        on(year, 12, 31, 23);
        var late = number(LetterKind.ASSIGNMENT);
        assertThat(late)
                .as("a letter of the old year goes on where that year was")
                .isEqualTo(
                        switch (scope) {
                            case OFFICE -> "PK.06.01-0006";
                            case CODE, KIND -> "PK.06.01-0003";
                        });
    }

    @Test
    @DisplayName("formats.md 2.5: an office that changes its counters within the year writes no number twice")
    void writesNoNumberTwiceAfterAChange() throws Exception {
        counts(NumberScope.OFFICE);
        for (var kind : new LetterKind[] {LetterKind.RATIFICATION, LetterKind.ASSIGNMENT, LetterKind.RATIFICATION})
            number(kind);
        counts(NumberScope.CODE);
        assertThat(number(LetterKind.RATIFICATION)).isEqualTo("PK.06.03-0004");
        assertThat(number(LetterKind.NOTICE)).isEqualTo("PK.06.03-0005");
        assertThat(number(LetterKind.ASSIGNMENT)).isEqualTo("PK.06.01-0004");
        counts(NumberScope.KIND);
        assertThat(number(LetterKind.RATIFICATION)).isEqualTo("PK.06.03-0006");
        counts(NumberScope.OFFICE);
        assertThat(number(LetterKind.ASSIGNMENT)).isEqualTo("PK.06.01-0007");
        assertThat(number(LetterKind.RATIFICATION)).isEqualTo("PK.06.03-0008");
        assertThat(in(() -> jdbc.sql("select count(number) - count(distinct number) from letter where office_id = ?")
                        .param(office.office)
                        .query(Integer.class)
                        .single()))
                .isZero();
    }
}
