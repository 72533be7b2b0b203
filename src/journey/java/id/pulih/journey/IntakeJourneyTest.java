package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Steps a to d as the people live them: a mother asks from a borrowed telephone without scripts, the office finds that it knows her
 * son twice, makes one person of both and photographs his papers, an acting head decides, a relative among the PK is passed over, the PK
 * falls ill and is replaced, and the son takes over.
 */
@AppTest
class IntakeJourneyTest extends OfficeOfItsOwn {

    private static final String WAITS = "Persetujuan asesmen belum diminta. Minta persetujuan";

    private static final String TWIN = "Rizki Pratama";

    private final Applicant mother = Applicant.mother();

    @AfterEach
    void wentWell() {
        bureau.wentWell();
    }

    @Test
    @DisplayName("A mother asks for her son by telephone, and learns no more once he himself is in touch with the office")
    void leadsFromABorrowedTelephoneToTheSonsOwnCode() throws Exception {
        var stranger = Stranger.onABorrowedPhone(bureau, "ibu");
        var draft = stranger.begins(code());
        stranger.asksForHerSon(mother);
        stranger.goesOnElsewhere(draft);
        var status = stranger.sends(mother);
        stranger.reads(status, "sedang diperiksa petugas", "paling lambat");

        sonIsKnown();
        var id = clerkTakesItIn();
        stranger.reads(status, "menunggu dibaca Kepala");
        actingHeadDisposes(id);
        stranger.reads(status, "Kami sedang menentukan pembimbing");
        var relative = bureau.given.the(Role.PROBATION_OFFICER);
        var chosen = bureau.given.another(Role.PROBATION_OFFICER);
        var substitute = bureau.given.another(Role.PROBATION_OFFICER);
        var section = new SectionHead(bureau);
        section.choosesAnotherForConflict(id, relative, chosen);
        stranger.reads(status, "Pembimbing sudah ditentukan", "menelepon atau menyurati Anda paling lambat");

        var pk = bureau.other(chosen);
        officerReadsAssignment(pk, id, chosen);
        section.letsStandIn(chosen, substitute);
        var stand = bureau.other(substitute);
        stand.finds(id, "e", WAITS).sees("Diwakili " + substitute.name() + " sampai", "PK " + chosen.name());
        pk.open("/kasus/" + id).sees("Diwakili " + substitute.name());

        var sons = officerCalls(stand, id);
        stranger.reads(status, "Sudah kami hubungi. Selanjutnya ia berhubungan langsung dengan kami.");
        Stranger.onABorrowedPhone(bureau, "anaknya").reads(sons, "Ia berbicara dengan Anda tentang apa yang dibutuhkan");

        section.endsStandIn(chosen, substitute);
        stand.open("/").sees("Perwakilan Anda pada kasus " + mother.client() + " diakhiri", "Tidak ada kasus yang menunggu Anda");
        pk.open("/kasus/" + id).seesNot("Diwakili " + substitute.name() + " sampai");
    }

    @Test
    @DisplayName("An institution sends its letter with a request for a child; the clerk finds both")
    void takesTheLetterOfAnInstitution() throws Exception {
        var house = Stranger.atADesk(bureau, "lembaga");
        house.begins(code());
        var status = house.sendsALetterForAChild(Applicant.guardian());
        house.reads(status, "sedang diperiksa petugas");
        var clerk = bureau.the(Role.INTAKE_CLERK);
        clerk.open("/permohonan").follow(Applicant.guardian().client()).sees("Rumah Pulih Contoh", "12/RPC/2026", "wali");
        clerk.open("/kasus/" + clerk.path().replaceAll("/kasus/([^/]+)/.*", "$1") + "/surat").sees("Dikirim dari luar");
    }

    private String code() throws Exception {
        try (var c = Office.as(pg, "pulih_job");
                var r = c.createStatement().executeQuery("select code from office where office_id = " + bureau.given.office)) {
            r.next();
            return r.getString(1);
        }
    }

    /** The son was a client of this office before; in another year somebody wrote his name with another letter. */
    private void sonIsKnown() throws Exception {
        knows(mother.client());
        knows(TWIN);
    }

    private void knows(String name) throws Exception {
        var id = Ids.next();
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c, "insert into client (office_id, id, name, birth_on, sex) values (?, ?, ?, ?, 'L')",
                    bureau.given.office, id, name, mother.birthOn());
            Office.run(
                    c, "insert into data_key (office_id, owner_id, wrapped, master_version) values (?, ?, ?, 1)",
                    bureau.given.office, id, secrets.wrapNew(bureau.given.office, id));
        }
    }

    /** Checks the request, issues the tanda terima, finds that the son is known, twice, judges the papers. */
    private String clerkTakesItIn() {
        var clerk = bureau.the(Role.INTAKE_CLERK);
        clerk.open("/permohonan").sees(mother.client(), "Dari luar").follow(mother.client()).sees("takut kembali ke pergaulan lama");
        var id = clerk.path().replaceAll("/kasus/([^/]+)/.*", "$1");
        clerk.stands("b", "Belum dipastikan siapa kliennya. Pastikan klien");
        clerk.form("Sudah diperiksa, terbitkan tanda terima").choose("category", "FULL_RELEASE").press().sees("Tanda Terima");
        clerk.stands("b", "Belum dipastikan siapa kliennya. Pastikan klien");
        clerk.open("/kasus/" + id + "/permohonan/klien")
                .sees("Orang yang mungkin sama", mother.client(), TWIN)
                .form("Simpan orang baru")
                .text("birthOn", "17/8/1996");
        clerk.page().locator("#mirip:has-text('Ada 2 orang yang mungkin sama')").waitFor();
        clerk.open("/kasus/" + id + "/permohonan/klien")
                .form("Ini orangnya: " + mother.client())
                .press()
                .stands("b", "Kelengkapan belum dinilai. Nilai kelengkapan");
        clerkMergesTheTwins(clerk);
        clerk.open("/kasus/" + id + "/permohonan");
        new Telephone(port).photographs(clerk, "papers", 2);
        clerk.form("Simpan penilaian").choose("outcome", "COMPLETE").press()
                .seesNot("Yang belum ada")
                .stands("c", "Permohonan menunggu disposisi. Menunggu Kepala Bapas. Catat dari lembar bertanda tangan")
                .readsPaper("berkas-pemohon", clerk.page().locator("a:has-text('Berkas dari pemohon')").getAttribute("href"));
        clerk.readsLetter(id, "tanda-terima-dari-luar", "Tanda Terima Permohonan", "TANDA TERIMA", "pembimbing", mother.name());
        return id;
    }

    /** Two entries side by side are one person, by the word of the clerk, who could take it back. */
    private void clerkMergesTheTwins(Person clerk) {
        clerk.follow("Cari catatan lain tentang orang ini").follow("Bandingkan: " + TWIN).sees("Riwayat", "Permohonan aktif");
        var pair = clerk.page().url().replaceFirst("^https?://[^/]+", "");
        clerk.form("Gabungkan")
                .chooseFirst("stays")
                .text("reason", "KTP dan akta lahir diperlihatkan.")
                .press()
                .sees("Dicatat: orang yang sama", "dapat dibatalkan");
        clerk.open(pair).sees("Sudah digabung", "Catatan kedua menunjuk catatan yang lain", "KTP dan akta lahir diperlihatkan.", "Pisahkan lagi");
    }

    /** The head is away; the acting head reads and decides. */
    private void actingHeadDisposes(String id) throws Exception {
        bureau.actingHead(pg);
        new Head(bureau).disposes(id, mother);
        bureau.the(Role.OFFICE_HEAD).open("/kasus/" + id + "/permohonan").sees("Plh.");
    }

    /** The PK sees the promised calls and opens the surat tugas. */
    private void officerReadsAssignment(Person pk, String id, Given.Person officer) {
        pk.open("/").sees("2 orang", "menunggu telepon pertama Anda");
        pk.finds(id, "e", WAITS);
        pk.readsLetter(id, "surat-tugas-untuk-pk", "Surat Tugas", "SURAT TUGAS", mother.client(), officer.name());
    }

    /** Who stands in gives the son his code and calls him. */
    private String officerCalls(Person pk, String id) {
        pk.open("/kasus/" + id + "/permohonan").follow("Kode klien untuk menanyakan perkembangan");
        pk.press("Buat kode").sees("Kode klien:").stands("e", WAITS);
        var code = pk.page().locator("main strong").first().innerText();
        pk.readsPaper("slip-kode", "/kasus/" + id + "/kode-klien/slip.pdf", code);
        pk.press("Sudah diserahkan kepada klien").sees("diserahkan kepada klien").seesNot(code).stands("e", WAITS);
        pk.open("/panggilan").sees("Telepon pertama kepada klien", "Telepon pertama kepada pemohon", "paling lambat");
        pk.press("Sudah dihubungi").sees("Urungkan");
        assertThat(pk.page().locator("main form").count()).isGreaterThan(1);
        return code;
    }
}
