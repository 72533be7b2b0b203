package id.pulih.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.Row;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.net.http.HttpResponse;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class AbsentOfficerTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given office;
    Given.Person officer;
    Browser head;
    String page;
    Given.Case one;
    Given.Case two;

    @BeforeEach
    void anOfficerWithMeetingsToday() throws Exception {
        office = Given.office(pg, secrets);
        officer = office.the(Role.PROBATION_OFFICER);
        one = office.caseAfter(Fact.SCHEDULE_MADE);
        two = office.caseAfter(Fact.SCHEDULE_MADE);
        head = new Browser(port).signIn(office.the(Role.SECTION_HEAD).user());
        page = "/jadwal/pk/" + officer.staff();
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "update client set contact_channel = 'CALL', telephone = ? where office_id = ? and id = ?",
                    office.seal(one.client()).close("client.telephone", one.client(), "081200001111"),
                    office.office,
                    one.client());
        }
    }

    UUID session(String title, int hour, Given.Case... clients) throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            var at = Office.today()
                    .atTime(hour, 0)
                    .atZone(ZoneId.of("Asia/Jakarta"))
                    .toOffsetDateTime();
            var id = Row.in("guidance_session", office)
                    .with("title", title)
                    .with("starts_at", at)
                    .with("led_by", officer.staff())
                    .with("treatment", "SELF_CONTROL")
                    .with("form", clients.length > 1 ? "GROUP" : "INDIVIDUAL")
                    .with("minutes", 60)
                    .with("place", "Ruang 2")
                    .with("performer", "PROBATION_OFFICER")
                    .insert(c);
            for (var client : clients) {
                Row.withoutId("session_place", office)
                        .with("session_id", id)
                        .with("case_id", client.id())
                        .with("starts_at", at)
                        .insert(c);
            }
            return id;
        }
    }

    HttpResponse<String> send(String act, List<UUID> sessions, String on) throws Exception {
        var read = Browser.fields(head.get(page).body());
        var fields = new LinkedHashMap<String, String>();
        for (var hidden : new String[] {"_csrf", "_key", "_from", "version"}) fields.put(hidden, read.get(hidden));
        if (!sessions.isEmpty())
            fields.put("sessions", sessions.stream().map(UUID::toString).collect(Collectors.joining(",")));
        fields.put("on", on);
        return head.post(page + act, fields);
    }

    long count(String sql) throws Exception {
        return Office.count(pg, office.office, sql);
    }

    @Test
    @DisplayName(
            "E10: PK berhalangan hari ini: his meetings with the numbers to call; moved or cancelled in one act, the clients are told")
    void movesAndCancelsTheMeetingsOfAnAbsentPk() throws Exception {
        var morning = session("Konseling awal", 8, one);
        var noon = session("Latihan menolak", 11, one, two);
        var evening = session("Dukungan keluarga", 15, two);
        Counted.clear();
        var shown = head.get(page).body();
        assertThat(Counted.take().size()).isLessThanOrEqualTo(9);
        assertThat(shown)
                .contains(
                        "Konseling awal",
                        "08.00",
                        "tel:081200001111",
                        "Latihan menolak",
                        "cara dihubungi belum dicatat");
        assertThat(send("/pemindahan", List.of(), "besok").body()).contains("Centang paling sedikit satu pertemuan.");
        assertThat(send("/pemindahan", List.of(morning), "hari ini").body()).contains("Pilih hari sesudah hari ini.");
        assertThat(send("/pemindahan", List.of(morning, noon), "besok").statusCode())
                .isEqualTo(302);
        assertThat(send("/pemindahan", List.of(morning), "besok").statusCode())
                .as("no longer today")
                .isEqualTo(422);
        assertThat(send("/pembatalan", List.of(evening), "").statusCode()).isEqualTo(302);
        assertThat(head.get(page).body()).contains("Tidak ada pertemuan hari ini");
        assertThat(
                        count(
                                "select count(*) from session_move where office_id = :o and asked_by = 'OFFICE' and to_at = from_at + interval '1 day'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from notice where office_id = :o")).isEqualTo(4);
        var calls = new Browser(port)
                .signIn(office.the(Role.INTAKE_CLERK).user())
                .get("/panggilan")
                .body();
        assertThat(calls).contains("hari ini pukul 08.00 dipindahkan ke", "hari ini pukul 15.00 tidak jadi");
        assertThat(new Browser(port).signIn(officer.user()).get("/jadwal").body())
                .contains("Konseling awal");
    }

    @Test
    @DisplayName("A group with clients of another PK goes on; nothing of it is moved here")
    void leavesASharedGroupAlone() throws Exception {
        var other = office.another(Role.PROBATION_OFFICER);
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "update case_access set staff_id = ? where office_id = ? and case_id = ? and staff_id = ?",
                    other.staff(),
                    office.office,
                    two.id(),
                    officer.staff());
        }
        var group = session("Kelompok Selasa", 10, one, two);
        assertThat(head.get(page).body())
                .contains("Diikuti pula klien PK lain")
                .doesNotContain(two.clientName().replace("&", "&amp;"));
        assertThat(send("/pembatalan", List.of(group), "").statusCode()).isEqualTo(422);
        assertThat(count("select count(*) from session_place where office_id = :o and ended_at is not null"))
                .isZero();
    }
}
