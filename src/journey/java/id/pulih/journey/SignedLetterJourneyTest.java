package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import id.pulih.AppTest;
import id.pulih.Given;
import id.pulih.access.Role;
import id.pulih.letter.Stamp;
import id.pulih.sop.Fact;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A letter goes out to be signed and comes back: as it was signed, changed, shrunk, or as a scan (formats.md 2.8). */
@AppTest
class SignedLetterJourneyTest extends OfficeOfItsOwn {

    Person clerk;
    String letter;

    /** The head's reasoned answer to an application. */
    void anAnswer() throws Exception {
        Given.Case aCase = bureau.given.caseAfter(Fact.COMPLETENESS_JUDGED);
        bureau.given.applied(aCase);
        bureau.the(Role.OFFICE_HEAD)
                .open("/kasus/" + aCase.id() + "/disposisi")
                .form("Simpan disposisi")
                .choose("outcome", "REFUSED")
                .select("reason", "OTHER_SERVICE")
                .text("text", "Kebutuhan Saudara lebih tepat dilayani puskesmas.")
                .press()
                .stands("ab||cdefghijkl", "Permohonan tidak dikabulkan, dengan alasan tertulis.");
        clerk = bureau.the(Role.INTAKE_CLERK);
        clerk.open("/kasus/" + aCase.id() + "/surat").sees("Belum ada berkas bertanda tangan");
        clerk.follow("Jawaban atas Permohonan Bimbingan Tambahan").sees("Unduh untuk TTE", "PK.06.03-0001");
        letter = clerk.path();
    }

    private byte[] fetched(String address) {
        var answer = clerk.page().context().request().get(address);
        assertThat(answer.status()).as(address).isEqualTo(200);
        return answer.body();
    }

    private Form upload(String name, byte[] content) {
        var form = clerk.form("Simpan naskah");
        clerk.page().locator("[name=file]").setInputFiles(new FilePayload(name, "application/pdf", content));
        return form;
    }

    @Test
    @DisplayName("R23, X7: out for electronic signature and back; only what is still as it was signed is taken for it")
    void goesOutAndComesBack() throws Exception {
        anAnswer();
        for (var tag : new String[] {"${nomor_naskah}", "${tanggal_naskah}", "${ttd_pengirim}"}) {
            assertThat(tags(fetched(letter + "/tte.docx"))).as("in one piece").contains(tag);
        }
        clerk.press("Catat menunggu TTE").sees("Menunggu tanda tangan elektronik", "PK.06.03-0001 (sementara)", "Berkasnya belum kembali");
        clerk.readsPaper("surat-untuk-tte", letter + "/tte.pdf", "${nomor_naskah}", "${ttd_pengirim}");
        var signed = Stamp.signed(fetched(letter + "/tte.pdf"));
        Files.write(Path.of("target/papers/surat-ditandatangani.pdf"), signed);

        upload("byte.pdf", Stamp.changed(signed)).comesBack(422, "Berkas ini rusak");
        upload("kecil.pdf", Stamp.shrunk(signed)).comesBack(422, "Berkas ini rusak");
        upload("cap.pdf", Stamp.overwritten(signed)).comesBack(422, "Berkas ini rusak");
        upload("pindaian.pdf", Stamp.scanned(signed)).comesBack(422, "Tidak ada tanda tangan elektronik");
        clerk.open(letter).sees("Berkasnya belum kembali");

        upload("asli.pdf", signed).press().sees("Utuh", "Pejabat Uji", "Bertanda tangan elektronik").seesNot("sementara");
        var kept = clerk.page().locator("main a").filter(new Locator.FilterOptions().setHasText("Buka berkas"));
        assertThat(fetched(kept.getAttribute("href"))).as("byte for byte").isEqualTo(signed);
        bureau.wentWell();
    }

    @Test
    @DisplayName("R23: the scan of a letter signed with ink is taken when it is said to be one")
    void comesBackSignedWithInk() throws Exception {
        anAnswer();
        var scan = Stamp.scanned(fetched(letter + ".pdf"));
        var form = upload("pindaian.pdf", scan);
        form.comesBack(422, "Tidak ada tanda tangan elektronik");
        clerk.open(letter);
        upload("pindaian.pdf", scan).choose("ink", "true").press().sees("Tanda tangan basah", "Bertanda tangan basah");
        bureau.wentWell();
    }

    /** The texts of a DOCX run by run: a tag that is torn over two runs would not be found by the national letter system. */
    private static List<String> tags(byte[] docx) throws Exception {
        Files.write(Path.of("target/papers/surat-untuk-tte.docx"), docx);
        try (var text = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var runs = new ArrayList<String>();
            text.getParagraphs().forEach(p -> p.getRuns().forEach(r -> runs.add(r.text())));
            text.getTables().forEach(t -> t.getRows().forEach(row -> row.getTableCells().forEach(
                    c -> c.getParagraphs().forEach(p -> p.getRuns().forEach(r -> runs.add(r.text()))))));
            return runs;
        }
    }
}
