package id.pulih.journey;

import id.pulih.AppTest;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.web.Words;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** At the end of guidance aftercare is considered for each client, and only the client applies (R74, PP 31/1999 Pasal 40 (3) d). */
@AppTest
class ScreeningJourneyTest extends OfficeOfItsOwn {

    private static final LocalDate SOON = Office.today().plusDays(40);

    /** The register of the office, taken in at the counter; the PK of three of its four clients is ours. */
    private void bringsTheRegister() {
        var clerk = bureau.the(Role.INTAKE_CLERK);
        var pk = bureau.given.the(Role.PROBATION_OFFICER).name();
        var rows = List.of(
                "No;Nama Klien;No. Reg;L/P;Tgl Lahir;Jenis Bimbingan;Ekspirasi;Nama PK",
                "1;Rizky Pratama;BKD/1;L;17/8/1990;PB;" + Words.shortDate(SOON) + ";" + pk,
                "2;Siti Rohmah;BKD/2;P;3/2/1991;CB;" + Words.shortDate(SOON.plusDays(9)) + ";" + pk,
                "3;Wayan Sudira;BKD/3;L;3/1/1988;PB;" + Words.shortDate(SOON.plusDays(200)) + ";" + pk,
                "4;Putu Ayu;BKD/4;P;5/5/1985;PB;" + Words.shortDate(SOON) + ";Petugas Lain");
        clerk.open("/register").follow("Masukkan register");
        clerk.form("Unggah dan periksa")
                .file("file", "register.csv", String.join("\r\n", rows).getBytes(StandardCharsets.UTF_8))
                .press();
        waits(clerk, "Apa arti setiap kolom?");
        clerk.form("Periksa berkas").select("column[0]", "NONE").press();
        waits(clerk, "Belum ada yang berubah");
        clerk.press("Kukuhkan register ini");
        waits(clerk, "Sudah menjadi register");
    }

    private static void waits(Person person, String done) {
        var where = person.path();
        for (int i = 0; i < 300 && !Person.words(person.page().locator("main")).contains(done); i++) person.open(where);
        person.sees(done);
    }

    @Test
    @DisplayName("R74: of two clients of the register one declines and one asks; the head reads what the PK recommends")
    void leadsFromTheRegisterToTheClientsOwnRequest() {
        bringsTheRegister();
        var pk = bureau.the(Role.PROBATION_OFFICER);
        pk.open("/").follow("Menjelang akhir bimbingan").sees("Rizky Pratama", "Siti Rohmah", "Belum dipertimbangkan").seesNot("Wayan", "Putu");

        pk.follow("Siti Rohmah").form("Simpan").choose("stage", "CONSIDERED").comesBack(422, "Tulis mengapa bimbingan tambahan tidak ditawarkan.");
        pk.form("Simpan").choose("stage", "DECLINED").text("reason", "Sudah bekerja dan didampingi keluarga.").press();
        pk.sees("Klien tidak ingin", "Klien tetap dapat meminta sendiri kapan saja");

        pk.open("/penapisan").follow("Rizky Pratama").form("Simpan").choose("stage", "OFFERED").press().sees("Ditawarkan, klien belum menjawab");
        pk.form("Simpan").choose("stage", "WANTED").text("recommendation", "Dianjurkan pelatihan kerja; kakaknya mendukung.").press();
        pk.sees("Klien menulis alasannya, memilih kegiatan, dan menandatangani sendiri")
                .reads("permohonan-untuk-ditandatangani", "Permohonan untuk ditandatangani", "Rizky Pratama", "untuk diri saya sendiri");

        var id = takesTheSignedRequest();
        var head = bureau.the(Role.OFFICE_HEAD);
        head.open("/disposisi").follow("Rizky Pratama").sees("Pertimbangan PK", "Dianjurkan pelatihan kerja; kakaknya mendukung.");
        pk.open("/penapisan").sees("Sudah mengajukan permohonan", "Klien tidak ingin");
        head.open("/penapisan").sees("Jumlah menurut bulan berakhirnya bimbingan");
        bureau.the(Role.INTAKE_CLERK).open("/kasus/" + id + "/disposisi").seesNot("Dianjurkan pelatihan kerja");
        bureau.wentWell();
    }

    /** What the client has signed is typed in from the form that knows him already. */
    private String takesTheSignedRequest() {
        var clerk = bureau.the(Role.INTAKE_CLERK);
        clerk.open("/penapisan").sees("Rizky Pratama").seesNot("Siti Rohmah");
        var form = clerk.follow("Buka permohonan Rizky Pratama").form("Simpan permohonan");
        form.text("subjectTelephone", "081298765432")
                .choose("contactChannel", "CALL")
                .choose("category", "FULL_RELEASE")
                .tick("reasons", "NO_WORK")
                .text("reason", "Saya ingin punya pekerjaan tetap dan menjauh dari teman lama.")
                .tick("wishes", "WORK_EDUCATION")
                .press()
                .stands("b", "Permohonan belum diagendakan. Terima permohonan");
        var id = clerk.path().replaceAll("/kasus/([^/]+)/.*", "$1");
        clerk.press("Terima dan terbitkan tanda terima").stands("b", "Belum dipastikan siapa kliennya. Pastikan klien");
        clerk.follow("Pastikan klien").press("Ini orangnya: Rizky Pratama").stands("b", "Kelengkapan belum dinilai. Nilai kelengkapan");
        clerk.open("/kasus/" + id + "/permohonan").form("Simpan penilaian").choose("outcome", "ENOUGH").press();
        clerk.stands("c", "Permohonan menunggu disposisi. Menunggu Kepala Bapas. Catat dari lembar bertanda tangan");
        return id;
    }

    @Test
    @DisplayName("Who goes free without guidance gets a leaflet on that day, and is not sought out")
    void takesTheListOfAPrison() {
        var clerk = bureau.the(Role.INTAKE_CLERK);
        clerk.open("/penapisan").follow("Akan bebas murni").sees("Belum ada orang dalam daftar.");
        var list = "nama;lahir;jk;bebas;lapas\r\nDoni Saputra;17/8/1990;L;" + Words.shortDate(SOON) + ";Lapas Contoh\r\n";
        clerk.form("Masukkan daftar")
                .file("file", "bebas.csv", list.getBytes(StandardCharsets.UTF_8))
                .press()
                .sees("1 orang ditambahkan", "Doni Saputra", "Lapas Contoh");
        clerk.readsPaper("selebaran", "/penapisan/selebaran.pdf", "bimbingan tambahan", "Sukarela");
        bureau.wentWell();
    }
}
