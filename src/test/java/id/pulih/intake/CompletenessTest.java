package id.pulih.intake;

import static id.pulih.intake.Desk.mother;
import static id.pulih.intake.Desk.page;
import static id.pulih.intake.Desk.post;
import static id.pulih.intake.Desk.with;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Each end of the look at the papers has its letter or slip (R13, R14). */
@AppTest
class CompletenessTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given given;
    Desk desk;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        desk = new Desk(given, pg, port);
    }

    private UUID confirmed() throws Exception {
        var id = desk.received(mother());
        Desk.expect(post(desk.clerk, page(id) + "/klien", page(id) + "/klien", with(Desk.NEW_PERSON, "sure", "true")));
        return id;
    }

    private String words(String file) throws Exception {
        try (var document = Loader.loadPDF(desk.clerk.bytes(file).body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private String letter(String kind) throws Exception {
        return words(
                "/surat/" + desk.text("select id from letter where office_id = :o and kind = '" + kind + "'") + ".pdf");
    }

    @Test
    @DisplayName("R13: what is to be completed goes out as a letter with its day; it never stops the request")
    void asksByLetterForWhatLacks() throws Exception {
        var id = confirmed();
        Desk.expect(post(
                desk.clerk,
                page(id),
                page(id) + "/kelengkapan",
                "outcome",
                "LACKING",
                "lacking",
                "RELEASE",
                "note",
                "Salinan juga boleh."));
        assertThat(letter("COMPLETENESS"))
                .contains("Ibu Sumiyati", "Surat lepas", "Salinan juga boleh.", "paling lambat", "Tidak ada biaya");
        assertThat(desk.clerk.get("/panggilan").body()).contains("Buka surat");
        Desk.expect(post(desk.clerk, page(id), page(id) + "/kelengkapan", "outcome", "ENOUGH"));
        assertThat(desk.text("select step from aftercare_case where office_id = :o"))
                .isEqualTo("C");
    }

    @Test
    @DisplayName(
            "R8, R13, X3: the papers are photographed as they come, kept sealed with the case, and shown to desk and head")
    void keepsThePapersWithTheCase() throws Exception {
        var id = confirmed();
        for (var judged : new String[] {"LACKING", "COMPLETE"}) {
            var form = desk.clerk.formOf(page(id), page(id) + "/kelengkapan");
            form.put("outcome", judged);
            form.put("lacking", "RELEASE");
            Desk.expect(desk.clerk.postFiles(page(id) + "/kelengkapan", form, "papers", List.of(photo(), photo())));
        }
        assertThat(desk.count(
                        "select count(*) from document d join aftercare_case k on (k.office_id, k.client_id) = (d.office_id, d.owner_id)"
                                + " where d.office_id = :o and d.case_id = '" + id + "'"))
                .as("sealed with the key of the client")
                .isEqualTo(2);
        assertThat(desk.clerk.get(page(id)).body())
                .contains("Berkas dari pemohon 1", "Berkas dari pemohon 2")
                .doesNotContain("Surat lepas", "masih ditunggu");
        assertThat(desk.head.get("/kasus/" + id + "/disposisi").body()).contains("Berkas dari pemohon 2");
        assertThat(desk.clerk.get("/kasus/" + id + "/surat").body()).contains("Berkas permohonan");
        var paper =
                desk.text("select document_id from application_check where office_id = :o and outcome = 'COMPLETE'");
        try (var document = Loader.loadPDF(desk.head.bytes("/dokumen/" + paper).body())) {
            assertThat(document.getNumberOfPages()).as("a page for each photo").isEqualTo(2);
        }
    }

    @Test
    @DisplayName("R8: what was left to follow is taken in later, by photo; it moves no step")
    void takesInWhatFollows() throws Exception {
        var id = confirmed();
        var late = page(id) + "/susulan";
        Desk.expect(post(
                desk.clerk,
                page(id),
                page(id) + "/kelengkapan",
                "outcome",
                "ENOUGH",
                "lacking",
                "RELEASE",
                "note",
                "Dibawa kakaknya."));
        var form = desk.clerk.formOf(page(id), late);
        assertThat(form).containsEntry("lacking", "RELEASE");
        assertThat(desk.clerk.post(late, form).body()).contains("Foto atau pilih berkasnya.");
        form.remove("lacking");
        Desk.expect(desk.clerk.postFile(late, form, "papers", photo()));
        assertThat(desk.clerk.get(page(id)).body())
                .contains("Berkas dari pemohon", "Lengkap, diperiksa", "Dibawa kakaknya.")
                .doesNotContain("Yang belum ada", "Berkas yang menyusul");
        assertThat(desk.text("select step from aftercare_case where office_id = :o and id = '" + id + "'"))
                .isEqualTo("C");
    }

    private static byte[] photo() throws Exception {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(60, 80, BufferedImage.TYPE_BYTE_GRAY), "png", out);
        return out.toByteArray();
    }

    @Test
    @DisplayName(
            "R13: a case that is none of narcotics is redirected by letter, or taken in where the office has set so")
    void redirectsOtherCasesUnlessTheOfficeTakesThem() throws Exception {
        var id = confirmed();
        var outcome = new String[] {"outcome", "OTHER_CASE", "note", "Perkara lain; hubungi dinas sosial kota."};
        assertThat(post(desk.clerk, page(id), page(id) + "/kelengkapan", "outcome", "OTHER_CASE")
                        .statusCode())
                .isEqualTo(422);
        Desk.expect(post(desk.clerk, page(id), page(id) + "/kelengkapan", outcome));
        assertThat(desk.text("select exit_fact from aftercare_case where office_id = :o"))
                .isEqualTo("APPLICATION_REDIRECTED");
        assertThat(letter("REDIRECTION")).contains("hubungi dinas sosial kota", "pengaturan kantor", "Ibu Sumiyati");
        assertThat(desk.clerk.get(page(id)).body())
                .contains("diarahkan ke layanan lain")
                .doesNotContain("Nilai kelengkapan");

        var admin = new Browser(port).signIn(given.the(Role.ADMIN).user());
        var form = admin.formOf("/kantor/permohonan", "/kantor/permohonan");
        form.put("otherCases", "ACCEPT");
        form.put("useVerified", "true");
        assertThat(admin.post("/kantor/permohonan", form).statusCode())
                .as("checked by whom?")
                .isEqualTo(422);
        form.put("useVerifiedBy", "Bagian hukum, 1 Desember 2026");
        assertThat(admin.post("/kantor/permohonan", form).statusCode()).isEqualTo(302);
        var code = desk.text("select code from office where office_id = :o");
        assertThat(new Browser(port).get("/ajukan?kantor=" + code).body())
                .contains("laporan kepada polisi")
                .doesNotContain("belum diverifikasi");
        var second = confirmed();
        Desk.expect(post(desk.clerk, page(second), page(second) + "/kelengkapan", outcome));
        assertThat(desk.text("select step from aftercare_case where office_id = :o and id = '" + second + "'"))
                .isEqualTo("C");
    }

    @Test
    @DisplayName("R14: an applicant takes the request back and leaves with a slip")
    void givesASlipForAWithdrawnRequest() throws Exception {
        var id = desk.received(mother());
        assertThat(desk.clerk.bytes(page(id) + "/penarikan.pdf").statusCode()).isEqualTo(422);
        var exit = "/kasus/" + id + "/pengakhiran";
        Desk.expect(post(desk.clerk, exit, exit, "fact", "WITHDRAWN", "on", "hari ini"));
        assertThat(desk.clerk.get("/permohonan?semua=true").body()).contains("Permohonan ditarik");
        assertThat(desk.clerk.get(page(id)).body()).contains("Cetak bukti penarikan");
        assertThat(words(page(id) + "/penarikan.pdf")).contains("sudah ditarik", "Ibu Sumiyati", "1/");
    }
}
