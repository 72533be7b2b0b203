package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Office;
import id.pulih.access.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Steps a to d as the people live them: a mother asks from a borrowed telephone without scripts, the office takes it in, and her
 * son takes over. Each act is a method, so that other ways (a duplicate, a photographed letter, another PK) can be walked too.
 */
@AppTest
class IntakeJourneyTest extends OfficeOfItsOwn {

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

        var id = clerkTakesItIn();
        stranger.reads(status, "menunggu dibaca Kepala");
        actingHeadDisposes(id);
        stranger.reads(status, "Kami sedang menentukan pembimbing");
        new SectionHead(bureau).choosesOfficer(id, mother);
        stranger.reads(status, "Pembimbing sudah ditentukan", "menelepon atau menyurati Anda paling lambat");

        var sons = officerCalls(id);
        stranger.reads(status, "Sudah kami hubungi. Selanjutnya ia berhubungan langsung dengan kami.");
        Stranger.onABorrowedPhone(bureau, "anaknya").reads(sons, "Ia berbicara dengan Anda tentang apa yang dibutuhkan");
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

    /** Checks the request, issues the tanda terima, writes down who the son is, judges the papers. */
    private String clerkTakesItIn() {
        var clerk = bureau.the(Role.INTAKE_CLERK);
        clerk.open("/permohonan").sees(mother.client(), "Dari luar").follow(mother.client()).sees("takut kembali ke pergaulan lama");
        var id = clerk.path().replaceAll("/kasus/([^/]+)/.*", "$1");
        clerk.stands("b", "Belum dipastikan siapa kliennya. Pastikan klien");
        clerk.form("Sudah diperiksa, terbitkan tanda terima").choose("category", "FULL_RELEASE").press().sees("Tanda Terima");
        clerk.stands("b", "Belum dipastikan siapa kliennya. Pastikan klien");
        clerk.open("/kasus/" + id + "/permohonan/klien")
                .form("Simpan orang baru")
                .text("birthPlace", "Bandung")
                .text("birthOn", "17/8/1996")
                .select("nikAbsent", "NOT_AT_HAND")
                .select("occupation", "NOT_WORKING")
                .text("street", "Jl. Mawar No. 1, Kelurahan Contoh")
                .text("mother", mother.name())
                .press()
                .stands("b", "Kelengkapan belum dinilai. Nilai kelengkapan");
        clerk.open("/kasus/" + id + "/permohonan").form("Simpan penilaian").choose("outcome", "ENOUGH").press()
                .stands("c", "Permohonan menunggu disposisi. Menunggu Kepala Bapas. Catat dari lembar bertanda tangan");
        clerk.readsLetter(id, "tanda-terima-dari-luar", "Tanda Terima Permohonan", "TANDA TERIMA", "pembimbing", mother.name());
        return id;
    }

    /** The head is away; the acting head reads and decides. */
    private void actingHeadDisposes(String id) throws Exception {
        bureau.actingHead(pg);
        new Head(bureau).disposes(id, mother);
        bureau.the(Role.OFFICE_HEAD).open("/kasus/" + id + "/permohonan").sees("Plh.");
    }

    /** The PK sees the surat tugas and the promised calls, calls the son, and gives him his code. */
    private String officerCalls(String id) {
        var pk = bureau.the(Role.PROBATION_OFFICER);
        pk.open("/").sees("2 orang", "menunggu telepon pertama Anda");
        pk.readsLetter(id, "surat-tugas-untuk-pk", "Surat Tugas", "SURAT TUGAS", mother.client());
        pk.open("/kasus/" + id + "/permohonan").follow("Kode klien untuk menanyakan perkembangan");
        var waits = "Persetujuan asesmen belum diminta. Minta persetujuan";
        pk.press("Buat kode").sees("Kode klien:").stands("e", waits);
        var code = pk.page().locator("main strong").first().innerText();
        pk.readsPaper("slip-kode", "/kasus/" + id + "/kode-klien/slip.pdf", code);
        pk.press("Sudah diserahkan kepada klien").sees("diserahkan kepada klien").seesNot(code).stands("e", waits);
        pk.open("/panggilan").sees("Telepon pertama kepada klien", "Telepon pertama kepada pemohon", "paling lambat");
        pk.press("Sudah dihubungi").sees("Urungkan");
        assertThat(pk.page().locator("main form").count()).isGreaterThan(1);
        return code;
    }
}
