package id.pulih.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Given;
import id.pulih.access.RequestTransaction;
import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The SOP on paper, in the official format. */
@AppTest
class SopPrintTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    SopArchive archive;

    @Autowired
    SopPrinting printing;

    byte[] pdf() throws Exception {
        var office = Given.office(pg, secrets);
        var who = new SignedIn(office.the(Role.OFFICE_HEAD).account(), office.office, 1);
        var view = transactions.as(who, () -> printing.pdf(archive.shown().document()));
        var answer = new MockHttpServletResponse();
        view.render(Map.of(), new MockHttpServletRequest(), answer);
        return answer.getContentAsByteArray();
    }

    @Test
    void printsTheTwelveLettersAndSaysThatItIsADraft() throws Exception {
        var pdf = pdf();
        Files.createDirectories(Path.of("target/papers"));
        Files.write(Path.of("target/papers/sop.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getPage(0).getMediaBox().getWidth()).isGreaterThan(800);
            var stripper = new PDFTextStripper();
            var text = stripper.getText(document);
            for (var letter : "abcdefghijkl".split("")) assertThat(text).containsPattern("(?m)^" + letter + " ");
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(document)).contains("RANCANGAN - BELUM DITETAPKAN");
            }
            assertThat(text)
                    .contains("Nomor SOP", "Dasar Hukum", "Kualifikasi Pelaksana", "Keterkaitan", "Peringatan")
                    .contains("Pencatatan dan Pendataan", "Mutu Baku", "h+", "l+", "43 hari kerja")
                    .doesNotContain("?");
        }
    }

    @Test
    void isAccessibleAndFitForTheArchive() throws Exception {
        PapersValid.check(pdf());
    }
}
