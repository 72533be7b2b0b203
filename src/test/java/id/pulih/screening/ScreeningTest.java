package id.pulih.screening;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.office.Neutral;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The list of PP 31/1999 Pasal 40 ayat (3) huruf d (R74). */
@AppTest
class ScreeningTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;
    Browser section;
    Browser clerk;
    UUID soon;

    @BeforeEach
    void aClientWhoseGuidanceEndsSoon() throws Exception {
        given = Given.office(pg, secrets);
        section = new Browser(port).signIn(given.the(Role.SECTION_HEAD).user());
        clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        soon = guided("Ahmad <Rizal>", Office.today().plusDays(40));
    }

    /** Somebody of the register without a case. */
    UUID guided(String name, LocalDate until) throws Exception {
        var id = Ids.next();
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "insert into client (office_id, id, name, birth_on, birth_place, sex) values (?, ?, ?, date '1990-08-17', 'Bandung', 'L')",
                    given.office,
                    id,
                    name);
            Office.run(
                    c,
                    "insert into data_key (office_id, owner_id, wrapped, master_version) values (?, ?, ?, 1)",
                    given.office,
                    id,
                    secrets.wrapNew(given.office, id));
            guidance(c, id, until);
        }
        return id;
    }

    private void guidance(Connection c, UUID client, LocalDate until) throws Exception {
        Office.run(
                c,
                "insert into client_guidance (office_id, id, client_id, kind, office_name, until_on, recorded_by, recorded_at) values (?, ?, ?, 'PB', 'Bapas Contoh', ?, ?, now())",
                given.office,
                Ids.next(),
                client,
                until,
                given.the(Role.INTAKE_CLERK).staff());
    }

    Map<String, String> talk(UUID client, String... typed) throws Exception {
        var fields = new LinkedHashMap<>(section.formOf("/penapisan/" + client, "/penapisan/" + client));
        for (int i = 0; i < typed.length; i += 2) fields.put(typed[i], typed[i + 1]);
        return fields;
    }

    @Test
    @DisplayName("R74: within ninety days a client is considered; his wish opens a request that is his own")
    void leadsFromTheListToTheClientsOwnRequest() throws Exception {
        var late = guided("Tidak Tampil", Office.today().plusDays(91));
        for (int i = 0; i < 20; i++) guided("Banyak " + i, Office.today().plusDays(i));
        Counted.clear();
        var list = section.get("/penapisan").body();
        assertThat(Counted.warm(Counted.take())).hasSizeLessThanOrEqualTo(Counted.GET);
        assertThat(list)
                .contains(
                        "/penapisan/" + soon,
                        "Ahmad &lt;Rizal&gt;",
                        "Banyak 19",
                        "Belum dipertimbangkan",
                        "Jumlah menurut bulan");
        assertThat(list).doesNotContain("Tidak Tampil");
        assertThat(section.get("/penapisan/" + late).statusCode()).isEqualTo(404);

        var page = "/penapisan/" + soon;
        var silent = section.post(page, talk(soon, "stage", "WANTED", "recommendation", ""));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Tulis pertimbangan Anda");
        var unfounded = section.post(page, talk(soon, "stage", "CONSIDERED", "reason", ""));
        assertThat(unfounded.body()).contains("Tulis mengapa bimbingan tambahan tidak ditawarkan");
        assertThat(clerk.get("/permohonan/baru?klien=" + soon).statusCode())
                .as("he has not said yes")
                .isEqualTo(404);

        var stale = talk(soon, "stage", "OFFERED");
        var wanted = talk(soon, "stage", "WANTED", "recommendation", "Keluarga mendukung & siap.");
        Counted.clear();
        assertThat(section.post(page, wanted).statusCode()).isEqualTo(302);
        assertThat(Counted.warm(Counted.take())).hasSizeLessThanOrEqualTo(Counted.POST);
        assertThat(section.post(page, stale).statusCode()).isEqualTo(409);
        assertThat(section.get(page).body()).contains("Keluarga mendukung &amp; siap.", page + "/permohonan.pdf");
        assertThat(text(page + "/permohonan.pdf"))
                .contains("Ahmad <Rizal>", "Bandung, 17 Agustus 1990", "untuk diri saya sendiri");

        assertThat(clerk.get("/penapisan").body())
                .contains("/permohonan/baru?klien=" + soon)
                .doesNotContain("Banyak 1", "Jumlah menurut bulan");
        Counted.clear();
        var form = clerk.get("/permohonan/baru?klien=" + soon).body();
        assertThat(Counted.warm(Counted.take())).hasSizeLessThanOrEqualTo(Counted.GET);
        assertThat(form).contains("value=\"Ahmad ", "value=\"CLIENT\" checked", "value=\"APPLICATION\" checked");
        assertThat(form).doesNotContain("Keluarga mendukung");
    }

    @Test
    @DisplayName("The recommendation goes to the head with the request; the request takes the client off the list")
    void showsTheHeadWhatThePkRecommends() throws Exception {
        var aCase = given.caseAfter(Fact.COMPLETENESS_JUDGED);
        given.applied(aCase);
        var id = Ids.next();
        try (var c = Office.as(pg, "pulih_owner")) {
            guidance(c, aCase.client(), Office.today().plusDays(10));
            Office.run(
                    c,
                    "insert into screening (office_id, id, client_id, guidance_ends_on, stage, held_on, recommendation, recorded_by, recorded_at) values (?, ?, ?, ?, 'WANTED', ?, ?, ?, now())",
                    given.office,
                    id,
                    aCase.client(),
                    Office.today().plusDays(10),
                    Office.today().minusDays(40),
                    given.seal(aCase.client()).close("screening.recommendation", id, "Dianjurkan pelatihan kerja."),
                    given.the(Role.PROBATION_OFFICER).staff());
        }
        var head = new Browser(port).signIn(given.the(Role.OFFICE_HEAD).user());
        Counted.clear();
        assertThat(head.get("/kasus/" + aCase.id() + "/disposisi").body())
                .contains(
                        "Pertimbangan PK",
                        "Dianjurkan pelatihan kerja.",
                        given.the(Role.PROBATION_OFFICER).name());
        assertThat(Counted.warm(Counted.take())).hasSizeLessThanOrEqualTo(Counted.GET);
        assertThat(clerk.get("/kasus/" + aCase.id() + "/disposisi").body())
                .doesNotContain("Dianjurkan pelatihan kerja.");
        assertThat(head.get("/penapisan").body()).contains("Sudah mengajukan permohonan");
        assertThat(clerk.get("/penapisan").body()).contains("Tidak ada klien yang menunggu");
    }

    /** A register was taken in that stood like this on that day. */
    private void register(LocalDate asOf) throws Exception {
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "insert into register_import (office_id, id, stage, file_kind, as_of, headers, header_line, columns, uploaded_by, uploaded_at, finished_at) values (?, ?, 'TAKEN', 'NONE', ?, '{}', 1, '{}', ?, now(), now())",
                    given.office,
                    Ids.next(),
                    asOf,
                    given.the(Role.INTAKE_CLERK).staff());
        }
    }

    @Test
    @DisplayName("Who stands on the list is only as fresh as the register: older than 35 days it warns")
    void warnsWhenTheRegisterIsOld() throws Exception {
        var auditor = new Browser(port).signIn(given.the(Role.AUDITOR).user());
        assertThat(section.get("/penapisan").body()).contains("Register klien belum dimasukkan");
        register(Office.today().minusDays(36));
        for (var who : new Browser[] {section, clerk, auditor}) {
            assertThat(who.get("/penapisan").body()).contains("lebih dari 35 hari yang lalu");
        }
        register(Office.today().minusDays(35));
        assertThat(section.get("/penapisan").body())
                .contains("Menurut register klien keadaan")
                .doesNotContain("35 hari yang lalu");
    }

    @Test
    void showsTheAuditorNumbersWithoutNames() throws Exception {
        section.post("/penapisan/" + soon, talk(soon, "stage", "DECLINED"));
        var auditor = new Browser(port).signIn(given.the(Role.AUDITOR).user());
        var page = auditor.get("/penapisan").body();
        assertThat(page).contains("Jumlah menurut bulan").doesNotContain("Rizal");
        assertThat(page.replaceAll("<[^>]+>", "|").replaceAll("[|\\s]+", "|")).contains("|1|1|1|1|0|");
        assertThat(auditor.get("/penapisan/" + soon).statusCode()).isEqualTo(403);
        var stranger =
                new Browser(port).signIn(given.another(Role.PROBATION_OFFICER).user());
        assertThat(stranger.get("/penapisan").body()).doesNotContain("Rizal");
        assertThat(stranger.get("/penapisan/" + soon).statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("R51: whoever finds the folded leaflet learns nothing from its outer page")
    void printsALeafletThatTellsNothingOutside() throws Exception {
        try (var pdf = Loader.loadPDF(clerk.bytes("/penapisan/selebaran.pdf").body())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            var stripper = new PDFTextStripper();
            stripper.setEndPage(1);
            assertThat(Neutral.tells(stripper.getText(pdf))).isFalse();
            assertThat(new PDFTextStripper().getText(pdf)).contains("bimbingan tambahan", "Sukarela");
        }
    }

    @Test
    void takesThePrisonsListWholeOrNotAtAll() throws Exception {
        var soonFree = Office.today().plusDays(20);
        var list =
                "\uFEFFnama;lahir;jk;bebas;lapas\r\n\"Doni; S\";17/8/1990;L;%s;Lapas Contoh\r\nAyu,;;p;%s;Lapas Contoh\r\n"
                        .formatted(soonFree, soonFree);
        var faulty = clerk.postFile(
                "/bebas-murni",
                releases(),
                "file",
                (list + "Budi;31/2/1990;L;kapan;Lapas\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("Baris 4: tanggal tidak dapat dibaca", "Belum ada orang dalam daftar");
        assertThat(clerk.postFile("/bebas-murni", releases(), "file", new byte[] {(byte) 0xff, (byte) 0xfe})
                        .body())
                .contains("tidak berisi seorang pun");
        var ruined = list + "Syekh Abd\u00c3\u00a9;;L;" + soonFree + ";Lapas\r\n";
        assertThat(clerk.postFile("/bebas-murni", releases(), "file", ruined.getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("Baris 4: hurufnya rusak karena pengodean berkas");
        Counted.clear();
        assertThat(clerk.postFile("/bebas-murni", releases(), "file", list.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(302);
        assertThat(Counted.warm(Counted.take())).hasSizeLessThanOrEqualTo(Counted.POST);
        assertThat(clerk.postFile("/bebas-murni", releases(), "file", list.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isEqualTo(302);
        assertThat(section.get("/bebas-murni").body())
                .containsOnlyOnce("Doni; S")
                .contains("Ayu,", "Perempuan", "Lapas Contoh")
                .doesNotContain("Masukkan daftar");
    }

    private Map<String, String> releases() throws Exception {
        return clerk.formOf("/bebas-murni", "/bebas-murni");
    }

    private String text(String path) throws Exception {
        try (var pdf = Loader.loadPDF(section.bytes(path).body())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
