package id.pulih.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.access.Role;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The way of a letter to its electronic signature and back, as the clerk goes it. */
@AppTest
class SignedCopyTest extends IssuingOffice {

    Browser clerk;
    UUID letter;
    String page;

    @BeforeEach
    void aLetter() throws Exception {
        clerk = new Browser(port).signIn(office.the(Role.INTAKE_CLERK).user());
        letter = in(() -> letters.issue(draft(LetterKind.NOTICE, "Pemberitahuan", "Isi surat.")));
        page = "/surat/" + letter;
    }

    private HttpResponse<String> upload(byte[] file, String... fields) throws Exception {
        var form = clerk.formOf(page, page + "/berkas");
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        return clerk.postFile(page + "/berkas", form, "file", file);
    }

    private String refused(byte[] file) throws Exception {
        var answer = upload(file);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(clerk.get(page).body()).contains("Belum ada berkas bertanda tangan");
        return answer.body();
    }

    private byte[] forSrikandi() throws Exception {
        return Stamp.signed(clerk.bytes(page + "/tte.pdf").body());
    }

    @Test
    @DisplayName("formats.md 2.8: the number is temporary while SRIKANDI has it; what comes back is kept byte for byte")
    void keepsWhatComesBackAsItIs() throws Exception {
        assertThat(clerk.get(page).body())
                .contains("Unduh untuk TTE", "Untuk tanda tangan basah", "Isian formulir SRIKANDI, untuk disalin")
                .contains("Sifat naskah", "Tingkat urgensi", "Klasifikasi", "Tembusan");
        var sending = clerk.formOf(page, page + "/pengiriman");
        assertThat(clerk.post(page + "/pengiriman", sending).statusCode()).isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("Menunggu tanda tangan elektronik", "sementara");

        var signed = forSrikandi();
        assertThat(upload(signed, "number", "WP.1-PK.06.03-99").statusCode()).isEqualTo(302);
        var after = clerk.get(page).body();
        assertThat(after)
                .contains("Utuh", "Pejabat Uji", "WP.1-PK.06.03-99", "bukan sertifikatnya")
                .doesNotContain("Menunggu tanda tangan elektronik");
        var kept = clerk.bytes(after.replaceFirst("(?s).*href=\"(/surat/berkas/[0-9a-f-]+)\".*", "$1"));
        assertThat(kept.body()).isEqualTo(signed);
        assertThat(kept.headers().firstValue("Cache-Control")).hasValue("no-store, no-transform");
    }

    @Test
    @DisplayName(
            "formats.md 2.8: what was changed, stamped or made smaller after signing is refused, and so is another letter")
    void refusesWhatIsNoLongerWhatWasSigned() throws Exception {
        var signed = forSrikandi();
        assertThat(refused(Stamp.changed(signed))).contains("Berkas ini rusak");
        assertThat(refused(Stamp.overwritten(signed))).contains("Berkas ini rusak");
        assertThat(refused(Stamp.shrunk(signed))).contains("Berkas ini rusak");
        var other = in(() -> letters.issue(draft(LetterKind.NOTICE, "Surat lain", "Isi lain.")));
        assertThat(refused(
                        Stamp.signed(clerk.bytes("/surat/" + other + "/tte.pdf").body())))
                .contains("Ini surat lain: kode periksanya");
    }

    @Test
    @DisplayName(
            "formats.md 2.8: without a seal only as the scan of ink; with a seal of a kind unknown here kept and marked")
    void takesAScanAndWhatItCannotCheck() throws Exception {
        var scan = Stamp.scanned(clerk.bytes(page + ".pdf").body());
        assertThat(refused(scan)).contains("Tidak ada tanda tangan elektronik");
        var foreign = new String(forSrikandi(), StandardCharsets.ISO_8859_1)
                .replace("/ETSI.CAdES.detached", "/ETSI.OTHER.detached")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(upload(foreign).statusCode()).isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("Tak terperiksa");
        assertThat(upload(scan, "ink", "true").statusCode()).isEqualTo(302);
        assertThat(clerk.get(page).body()).contains("Tanda tangan basah");
    }
}
