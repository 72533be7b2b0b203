package id.pulih.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.*;
import id.pulih.access.*;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The numbers of letters in every state, and the register that shows them all (formats.md 2.5, 2.8; X7). */
@AppTest
class RegisterTest extends IssuingOffice {

    Browser clerk;
    Browser head;

    @BeforeEach
    void people() throws Exception {
        clerk = new Browser(port).signIn(office.the(Role.INTAKE_CLERK).user());
        head = new Browser(port).signIn(office.the(Role.OFFICE_HEAD).user());
    }

    private UUID issued(String subject) throws Exception {
        return in(() -> letters.issue(draft(LetterKind.NOTICE, subject, "Isi surat.")));
    }

    private String text(String path) throws Exception {
        return text(clerk.bytes(path).body());
    }

    private void sets(String... fields) throws Exception {
        var admin = new Browser(port).signIn(office.the(Role.ADMIN).user());
        var form = admin.formOf("/kantor/kode-surat", "/kantor/kode-surat");
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        var saved = admin.post("/kantor/kode-surat", form);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        assertThat(admin.get("/kantor/kode-surat").body()).contains(fields[1]);
    }

    private void posts(Browser who, String page, String action, String... fields) throws Exception {
        var form = who.formOf(page, action);
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        var answer = who.post(action, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    }

    private String refused(Browser who, String page, String action, String... fields) throws Exception {
        var form = who.formOf(page, action);
        for (int i = 0; i < fields.length; i += 2) form.put(fields[i], fields[i + 1]);
        var answer = who.post(action, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        return answer.body();
    }

    @Test
    @DisplayName("X7: a letter waits for the number that another register gives, and bears it then")
    void waitsForItsNumber() throws Exception {
        sets("way", "OUTSIDE");
        var id = issued("Surat pertama");
        var other = issued("Surat kedua");
        var page = "/surat/" + id;
        assertThat(clerk.get(page).body()).contains("Menunggu nomor");
        assertThat(text(page + ".pdf")).contains("Nomor : ....").doesNotContain("PK.06.03");
        assertThat(clerk.get("/surat?keadaan=WAITING").body()).contains("Surat pertama", "Surat kedua");
        posts(clerk, page, page + "/nomor", "number", "W1-PK.06.03-77");
        assertThat(clerk.get(page).body()).contains("W1-PK.06.03-77, diketik dari luar");
        assertThat(text(page + ".pdf")).contains("Nomor : W1-PK.06.03-77");
        var second = "/surat/" + other;
        assertThat(refused(clerk, second, second + "/nomor", "number", "W1-PK.06.03-77"))
                .contains("sudah dipakai surat lain");
        assertThat(refused(clerk, second, second + "/nomor", "number", "")).contains("Isi nomornya");
        assertThat(clerk.get("/surat?keadaan=WAITING").body())
                .contains("Surat kedua")
                .doesNotContain("Surat pertama");
        assertThat(clerk.get("/surat?cari=077").body()).contains("Tidak ada surat");
        assertThat(clerk.get("/surat?cari=w1-pk.06.03-77").body()).contains("Surat pertama");
    }

    @Test
    @DisplayName("X7: numbers of a block are used in their order, what is left of it is closed with a reason")
    void drawsFromABlock() throws Exception {
        sets("way", "BLOCK");
        var numbers = "/surat/nomor";
        posts(clerk, numbers, numbers + "/blok", "first", "41", "last", "42", "origin", "Kanwil, permintaan 1");
        assertThat(refused(clerk, numbers, numbers + "/blok", "first", "42", "last", "50", "origin", "Kanwil"))
                .contains("sudah tercatat dalam blok lain");
        for (var subject : List.of("Satu", "Dua", "Tiga")) issued("Surat " + subject);
        assertThat(clerk.get("/surat").body()).contains("PK.06.03-0041", "PK.06.03-0042", "Menunggu nomor");
        posts(clerk, numbers, numbers + "/blok", "first", "60", "last", "69", "origin", "Kanwil, permintaan 2");
        var waiting = in(() -> archive.of(aCase.id())).stream()
                .filter(l -> l.head().numberState() == NumberState.WAITING)
                .findFirst()
                .orElseThrow();
        posts(clerk, waiting.page(), waiting.page() + "/nomor", "number", "");
        assertThat(clerk.get(waiting.page()).body()).contains("PK.06.03-0060, blok nomor");
        var block = in(() -> jdbc.sql("select id from letter_block where office_id = ? and first = 60")
                .param(office.office)
                .query(UUID.class)
                .single());
        posts(clerk, numbers, numbers + "/penutupan", "number", block.toString(), "reason", "Tahun berganti");
        assertThat(clerk.get(numbers).body()).contains("9 nomor tidak dipakai: Tahun berganti");
    }

    @Test
    @DisplayName(
            "X7: a number for a letter written elsewhere is given once; cancelled, it stays in sight with its reason")
    void reservesNumbers() throws Exception {
        issued("Surat satu");
        var numbers = "/surat/nomor";
        posts(clerk, numbers, numbers + "/pesanan", "code", "UM.01.01", "count", "2", "purpose", "Undangan rapat");
        issued("Surat empat");
        assertThat(clerk.get(numbers).body()).contains("UM.01.01-0002", "UM.01.01-0003", "Undangan rapat");
        assertThat(clerk.get("/surat").body()).contains("PK.06.03-0001", "PK.06.03-0004");
        var reserved = in(() -> jdbc.sql("select id from letter_reserved where office_id = ? and sequence = 3")
                .param(office.office)
                .query(UUID.class)
                .single());
        posts(clerk, numbers, numbers + "/pembatalan", "number", reserved.toString(), "reason", "Rapat batal");
        assertThat(clerk.get(numbers).body()).contains("Dibatalkan", "Rapat batal", "UM.01.01-0003");
        assertThat(refused(clerk, numbers, numbers + "/pesanan", "code", "UM.01.01", "count", "500", "purpose", "x"))
                .contains("Isi antara 1 dan 20");
    }

    @Test
    @DisplayName(
            "formats.md 2.5: a letter of an earlier day stands between two numbers with a letter and a reason, once")
    void insertsBetweenTwoNumbers() throws Exception {
        for (var subject : List.of("Satu", "Dua", "Tiga", "Empat")) issued("Surat " + subject);
        var pages =
                in(() -> archive.of(aCase.id()).stream().map(LetterCard::page).toList());
        var fourth = pages.get(0);
        assertThat(refused(clerk, fourth, fourth + "/sisipan", "after", "4", "insertion", "Terlambat dicatat"))
                .contains("Nomor terakhir baru 4");
        assertThat(refused(clerk, fourth, fourth + "/sisipan", "after", "1", "insertion", ""))
                .contains("Tulis alasannya");
        posts(clerk, fourth, fourth + "/sisipan", "after", "1", "insertion", "Terlambat dicatat");
        assertThat(clerk.get(fourth).body())
                .contains("PK.06.03-0001a, nomor sisipan; nomor semula PK.06.03-0004 dibatalkan", "Terlambat dicatat")
                .doesNotContain("Simpan nomor sisipan");
        assertThat(text(fourth + ".pdf")).contains("Nomor : PK.06.03-0001a");
        var third = pages.get(1);
        posts(clerk, third, third + "/sisipan", "after", "1", "insertion", "Menyusul juga");
        assertThat(clerk.get("/surat").body())
                .containsSubsequence("Surat Dua", "PK.06.03-0001b", "Surat Tiga", "PK.06.03-0001a", "Surat Satu");
        assertThat(text("/surat/agenda.pdf")).contains("0001a, nomor sisipan", "Terlambat dicatat");
        issued("Surat Lima");
        assertThat(clerk.get("/surat").body()).contains("PK.06.03-0005");
    }

    @Test
    @DisplayName("X7: the head revokes a letter; its number stays used and the register tells why")
    void revokesALetter() throws Exception {
        var id = issued("Surat salah");
        var page = "/surat/" + id;
        assertThat(clerk.get(page).body()).doesNotContain("Cabut surat");
        assertThat(refused(head, page, page + "/pencabutan", "reason", "")).contains("Tulis alasannya");
        posts(head, page, page + "/pencabutan", "reason", "Salah alamat");
        assertThat(clerk.get("/surat").body()).contains("PK.06.03-0001", "(dibatalkan)", "Dicabut", "Salah alamat");
        assertThat(text("/surat/agenda.pdf")).contains("PK.06.03-0001 (dibatalkan)", "Dicabut: Salah alamat");
        assertThat(clerk.get(page).body()).doesNotContain("Unduh untuk TTE");
    }

    @Test
    @DisplayName("X7: how secret, how urgent and to whom in copy: set for a kind, borne by the next letter")
    void treatsAKindAsTheOfficeSays() throws Exception {
        sets(
                "way", "OWN",
                "security[NOTICE]", "TOP_SECRET",
                "urgency[NOTICE]", "URGENT",
                "copies[NOTICE]", "Kepala Kantor Wilayah Contoh; Ketua RT");
        var page = "/surat/" + issued("Surat penting");
        assertThat(text(page + ".pdf"))
                .contains("SANGAT RAHASIA", "Sifat : Sangat Rahasia", "Urgensi : Segera")
                .containsSubsequence("Tembusan:", "Kepala Kantor Wilayah Contoh", "Ketua RT", "Arsip");
        assertThat(clerk.get(page).body()).contains("Sangat Rahasia, urgensi segera");
    }

    @Test
    @DisplayName("G1: the register names a letter of the content of a case, but leads only those there who may read it")
    void leadsNobodyToAClosedDoor() throws Exception {
        var litmas = "/surat/" + in(() -> letters.issue(draft(LetterKind.LITMAS, "Litmas", List.of(), "Isi.")));
        assertThat(clerk.get("/surat").body()).contains("PK.06.01-0001").doesNotContain(litmas);
        assertThat(clerk.get(litmas).statusCode()).isEqualTo(404);
        assertThat(head.get("/surat").body()).contains(litmas);
        assertThat(head.get(litmas).statusCode()).isEqualTo(200);
    }

    @Test
    void showsTwoHundredLettersInOneList() throws Exception {
        in(() -> {
            for (int i = 0; i < 200; i++) {
                letters.issue(draft(LetterKind.NOTICE, "Surat nomor " + i, List.of(), "Isi."));
            }
            return null;
        });
        Counted.clear();
        assertThat(clerk.get("/surat").body()).contains("200 surat.", "PK.06.03-0200");
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(6);
        assertThat(clerk.get("/surat?tahun=1&keadaan=SIGNED").body()).contains("Tidak ada surat yang cocok.");
        assertThat(text("/surat/agenda.pdf")).contains("PK.06.03-0001", "PK.06.03-0200");
    }
}
