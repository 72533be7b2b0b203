package id.pulih.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.*;
import id.pulih.access.*;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AppTest
class SignersTest {

    static final LocalDate BEFORE = LocalDate.of(2026, 3, 1);
    static final LocalDate DURING = LocalDate.of(2026, 3, 10);
    static final LocalDate AFTER = LocalDate.of(2026, 3, 20);

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Signers signers;

    @Autowired
    Sections sections;

    @Autowired
    StaffDirectory directory;

    Given office;

    @BeforeEach
    void anOffice() throws Exception {
        office = Given.office(pg, secrets);
    }

    <T> T in(Callable<T> work) throws Exception {
        var who = jdbc.sql("select account_id, role_version, office_id from sign_in(?)")
                .param(office.the(Role.ADMIN).user())
                .query((r, i) -> new SignedIn(r.getObject(1, UUID.class), r.getInt(3), r.getInt(2)))
                .single();
        return transactions.as(who, work);
    }

    void run(String sql, Object... params) throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(c, sql, params);
        }
    }

    Signer head(UUID by, LocalDate on) throws Exception {
        return in(() -> signers.forHead(by, on));
    }

    @Test
    @DisplayName("R19: an acting head signs as Plh. within his dates and not beyond them")
    void anActingHeadSignsWithinHisDates() throws Exception {
        var acting = office.the(Role.SECTION_HEAD);
        run(
                "insert into staff_role (office_id, staff_id, role, capacity, from_on, until_on) values (?, ?, 'OFFICE_HEAD', 'PLH', ?, ?)",
                office.office,
                acting.staff(),
                DURING.minusDays(2),
                DURING.plusDays(2));
        assertThat(head(null, BEFORE).lines()).containsExactly("Kepala Balai Pemasyarakatan Kelas I Contoh,");
        assertThat(head(null, DURING).lines()).containsExactly("Plh. Kepala Balai Pemasyarakatan Kelas I Contoh,");
        assertThat(head(acting.staff(), DURING).name()).isEqualTo(acting.name());
        assertThatThrownBy(() -> head(acting.staff(), AFTER)).isInstanceOf(RuleViolation.class);
        assertThat(head(null, AFTER).name())
                .isEqualTo(office.the(Role.OFFICE_HEAD).name());
        assertThat(in(() -> directory.with(Role.OFFICE_HEAD, DURING))).hasSize(2);
    }

    @Test
    @DisplayName("R19: a mandate prints a.n., one level further down u.b.")
    void aMandatePrintsForWhomItIsSigned() throws Exception {
        var an = office.the(Role.SECTION_HEAD);
        var ub = office.the(Role.PROBATION_OFFICER);
        mandate(an.staff(), "AN", "");
        mandate(ub.staff(), "UB", "Kepala Seksi Bimbingan Klien Dewasa");
        assertThat(head(an.staff(), DURING).lines())
                .containsExactly("a.n. Kepala Balai Pemasyarakatan Kelas I Contoh", "Kepala seksi,");
        assertThat(head(ub.staff(), DURING).lines())
                .containsExactly(
                        "a.n. Kepala Balai Pemasyarakatan Kelas I Contoh",
                        "Kepala Seksi Bimbingan Klien Dewasa",
                        "u.b.",
                        "Pembimbing Kemasyarakatan,");
        assertThat(head(null, DURING).name())
                .isEqualTo(office.the(Role.OFFICE_HEAD).name());
        assertThatThrownBy(() -> head(an.staff(), AFTER)).isInstanceOf(RuleViolation.class);
    }

    void mandate(UUID staff, String capacity, String through) throws Exception {
        run(
                "insert into signing_authority (office_id, id, staff_id, capacity, through, basis, from_on, until_on, set_by, set_at) values (?, ?, ?, ?, ?, 'Surat Perintah 1/2026', ?, ?, ?, now())",
                office.office,
                Ids.next(),
                staff,
                capacity,
                through,
                DURING.minusDays(2),
                DURING.plusDays(2),
                staff);
    }

    @Test
    void refusesWhenNobodyHasAuthority() throws Exception {
        run("update staff_role set until_on = ? where office_id = ? and role = 'OFFICE_HEAD'", BEFORE, office.office);
        assertThatThrownBy(() -> head(null, DURING)).hasMessageContaining("tidak ada pejabat yang berwenang");
        assertThatThrownBy(() -> head(office.the(Role.PROBATION_OFFICER).staff(), BEFORE))
                .hasMessageContaining("tidak berwenang");
    }

    @Test
    void theHeadOfTheChildrensSectionLeadsChildren() throws Exception {
        var children = office.another(Role.SECTION_HEAD);
        run(
                "insert into office_section (office_id, id, name, clientele, head_id, from_on) values (?, ?, 'Seksi Bimbingan Klien Anak', 'CHILD', ?, ?)",
                office.office,
                Ids.next(),
                children.staff(),
                BEFORE);
        assertThat(in(() -> sections.head(true, DURING)).orElseThrow().id()).isEqualTo(children.staff());
        assertThat(in(() -> sections.head(false, DURING)).orElseThrow().id())
                .isEqualTo(office.the(Role.SECTION_HEAD).staff());
    }
}
