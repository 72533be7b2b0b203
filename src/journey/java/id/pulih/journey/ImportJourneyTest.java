package id.pulih.journey;

import id.pulih.AppTest;
import id.pulih.access.Role;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The register of the office comes in and is refreshed, from the counter (X12). */
@AppTest
class ImportJourneyTest extends OfficeOfItsOwn {

    private static final String HEADINGS = "No;Nama Klien;No. Reg;L/P;Tgl Lahir;Jenis Bimbingan;Ekspirasi;Nama PK";

    Person clerk;

    @BeforeEach
    void theClerk() {
        clerk = bureau.the(Role.INTAKE_CLERK);
    }

    /** A register as an old Excel saves it. */
    private static byte[] file(String... rows) {
        return Stream.concat(Stream.of("REGISTER KLIEN;;;;;;;", HEADINGS), Stream.of(rows))
                .collect(Collectors.joining("\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Brings a file; the job has done with it when its page says these words. */
    private Person brings(byte[] file, String done) {
        clerk.open("/register").follow("Masukkan register");
        clerk.form("Unggah dan periksa").file("file", "register.csv", file).press();
        return waits(done);
    }

    private Person waits(String done) {
        var where = clerk.path();
        for (int i = 0; i < 300 && !Person.words(clerk.page().locator("main")).contains(done); i++) clerk.open(where);
        return clerk.sees(done);
    }

    @Test
    @DisplayName("X12: the first register with its faults and its columns, then the next month's with what is new, changed and gone")
    void takesTheFirstRegisterAndTheNextMonths() throws Exception {
        brings(
                        file(
                                "1;Rizky Pratama;BKD/1;L;17/8/1990;PB;3/1/2027;Petugas Satu",
                                "2;Siti Rohmah;BKD/2;P;31/02/1991;CB;3/1/2027;Petugas Satu",
                                "3;Wayan;BKD/3;L;3 Jan 1988;PB;2027-03-01;Petugas Dua"),
                        "Apa arti setiap kolom?")
                .sees("No. Reg");
        clerk.form("Periksa berkas").select("column[0]", "NONE").press();
        waits("Belum ada yang berubah").sees("E4: tanggal ini tidak dapat dibaca.");
        clerk.form("Kukuhkan register ini").comesBack(422, "Ada baris yang salah.");
        clerk.form("Kukuhkan register ini").choose("withoutFaulty", "true").press();
        waits("Sudah menjadi register");
        clerk.open("/register").sees("2 klien tercantum", "Petugas Dua", "Menurut register klien keadaan");

        brings(
                file(
                        "1;Rizky Pratama;BKD/1;L;17/8/1990;PB;3 Maret 2027;Petugas Dua",
                        "2;Riski Pratama;BKD/9;L;17-08-1990;PB;3/1/2027;Petugas Satu",
                        "3;Putu;BKD/4;L;5/5/1985;PB;3/1/2027;Petugas Dua"),
                "Belum ada yang berubah");
        clerk.follow("Lihat perubahannya").sees("PK: Petugas Satu menjadi Petugas Dua", "Akhir bimbingan: 03/01/2027 menjadi 03/03/2027").back();
        clerk.follow("Lihat yang hilang").sees("Wayan").back();
        clerk.sees("Orang yang sama?", "Orang ini: Rizky Pratama").press("Semua yang tersisa: orang lain");
        clerk.sees("sudah diputuskan");
        clerk.form("Kukuhkan register ini").choose("manyGone", "true").press();
        waits("Sudah menjadi register");
        clerk.open("/register").sees("3 klien tercantum");
        bureau.the(Role.SECTION_HEAD).open("/register").sees("3 klien tercantum", "Petugas Dua").seesNot("Unduh register");
        clerk.open("/orang-ganda").sees("Rizky Pratama", "Riski Pratama").follow("Bandingkan: Rizky Pratama dan Riski Pratama");
        var stays = clerk.page().locator("[name=stays]").first().getAttribute("value");
        clerk.form("Gabungkan").choose("stays", stays).text("reason", "Satu KTP, dua nomor register.").press().sees("Tidak ada pasangan");
        bureau.wentWell();
    }
}
