package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.GivenPlan;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.sop.Fact;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people do with forms that nobody planned: click twice, go back, type what a colleague has just changed. */
@AppTest
class FormsJourneyTest extends OfficeOfItsOwn {

    private static final String RUNNING = "Program sedang berjalan. Buka kegiatan";

    private String caseAfter(Fact fact) throws Exception {
        var aCase = bureau.given.caseAfter(fact);
        bureau.given.applied(aCase);
        return "/kasus/" + aCase.id();
    }

    @Test
    @DisplayName("G11: eleven forms sent by a double click are sent once and have their effect once")
    void aDoubleClickHasOneEffect() throws Exception {
        var clerk = bureau.the(Role.INTAKE_CLERK);
        var counter = new Counter(bureau);
        counter.fills(clerk.open("/permohonan/baru").form("Simpan permohonan"), Applicant.mother())
                .pressTwice()
                .stands("b", "Permohonan belum diagendakan. Terima permohonan");
        clerk.open("/permohonan?semua=true").counts(1, "main tbody tr");
        var pk = bureau.the(Role.PROBATION_OFFICER);
        ofThePerson(pk, caseAfter(Fact.ASSIGNMENT_ISSUED));
        ofTheProgramme(pk);
        Partner.filled(pk.open("/mitra").form("Tambahkan mitra")).pressTwice().open("/mitra").counts(1, "main tbody tr");
        var secretary = bureau.the(Role.TPP_SECRETARY);
        secretary.open("/sidang-tpp/anggota")
                .form("Simpan")
                .select("staffId", bureau.id(Role.TPP_MEMBER))
                .select("post", "MEMBER")
                .text("decree", "SK Kepala Nomor 1 Tahun 2026")
                .text("fromOn", "1/1/2026")
                .pressTwice()
                .open("/sidang-tpp/anggota")
                .counts(1, "main tbody tr");
        ofTheOffice(bureau.the(Role.ADMIN));
        int sent = clerk.chromium().posts() + pk.chromium().posts() + secretary.chromium().posts() + bureau.the(Role.ADMIN).chromium().posts();
        assertThat(sent).as("eleven forms and four sign-ins").isEqualTo(4 + 11);
        bureau.wentWell();
    }

    private void ofThePerson(Person pk, String aCase) {
        var consent = "Persetujuan asesmen belum diminta. Minta persetujuan";
        pk.open(aCase + "/permohonan/klien").stands("e", consent);
        pk.form("Tambah").text("relativeName", "Sumiyati").select("kind", "MOTHER").pressTwice();
        pk.open(aCase + "/permohonan/klien").counts(1, "main tbody tr");
        pk.open(aCase + "/permohonan/riwayat")
                .form("Simpan putusan")
                .text("caseNumber", "12/Pid.Sus/2024/PN Contoh")
                .text("court", "PN Contoh")
                .text("decidedOn", "3/2/2024")
                .text("sentenceEndsOn", "3/2/2026")
                .text("wording", "Pasal 127 ayat (1) huruf a")
                .pressTwice();
        pk.open(aCase + "/permohonan/riwayat").counts(1, "main dl.summary");
        pk.form("Simpan").selectAll("kind", null).text("officeName", "Bapas Contoh").pressTwice();
        pk.open(aCase + "/permohonan/riwayat").counts(1, "main .govuk-list--bullet li");
        pk.open(aCase + "/pengakhiran").form("Simpan").choose("fact", "WITHDRAWN").pressTwice().stands("abcd||efghijkl", "Klien memilih berhenti.");
        pk.open(aCase + "/pengakhiran").counts(1, "main .timeline li");
    }

    private void ofTheProgramme(Person pk) throws Exception {
        var aCase = bureau.given.caseAfter(Fact.SCHEDULE_MADE);
        var path = "/kasus/" + aCase.id();
        var items = GivenPlan.agreed(pg, bureau.given, aCase, Office.today().minusDays(20), Office.today().plusMonths(6));
        var item = path + "/kegiatan/butir/" + items.get("COUNSELING_THERAPY");
        pk.open(item).stands("jk", RUNNING);
        pk.form("Buat pertemuan").text("on", "besok").text("at", "9").text("count", "3").choose("alsoClosedDays", "true").pressTwice();
        pk.open(item).counts(3, "main tbody tr");
        pk.open(path + "/kontak").form("Simpan kontak").select("channel", "CALL").text("note", "Baik.").pressTwice();
        pk.open(path + "/kontak").counts(1, "main .timeline .counts");
    }

    private void ofTheOffice(Person admin) {
        admin.open("/kantor/libur").form("Simpan hari").text("day", "1/12/2026").text("name", "Hari jadi kota").pressTwice();
        admin.open("/kantor/libur").counts(1, "h2:has-text('ditetapkan kantor') + table tbody tr");
        admin.open("/kantor/seksi")
                .form("Simpan seksi")
                .text("name", "Seksi Bimbingan Klien Dewasa")
                .chooseFirst("clientele")
                .select("head", bureau.id(Role.SECTION_HEAD))
                .text("from", "1/1/2026")
                .pressTwice();
        admin.open("/kantor/seksi").counts(1, "main tbody tr");
    }

    @Test
    @DisplayName("The back button after a post sends nothing again and shows what was saved")
    void goesBackWithoutSendingAgain() throws Exception {
        var pk = bureau.the(Role.PROBATION_OFFICER);
        var contacts = "/kasus/" + bureau.given.caseAfter(Fact.SCHEDULE_MADE).id() + "/kontak";
        pk.open(contacts).stands("jk", RUNNING);
        pk.form("Simpan kontak").select("channel", "CALL").text("note", "Klien mulai bekerja.").press();
        int sent = pk.chromium().posts();
        pk.back();
        assertThat(pk.chromium().posts()).isEqualTo(sent);
        pk.open(contacts).counts(1, "main .timeline .counts").sees("Klien mulai bekerja.");
        bureau.wentWell();
    }

    @Test
    @DisplayName("Someone was faster: 409 with both texts, nothing lost, and the second saving counts")
    void showsBothTextsAfterASlowerSaving() {
        Partner.isOnTheList(bureau);
        var pk = bureau.the(Role.PROBATION_OFFICER).follow(Partner.NAME);
        var section = bureau.the(Role.SECTION_HEAD).open("/mitra").follow(Partner.NAME);
        var slow = pk.form("Simpan perubahan")
                .text("area", "Kecamatan Lama dan Baru")
                .text("contactName", "Bapak Darto")
                .tick("services", "SOCIAL_SUPPORT");
        section.form("Simpan perubahan").text("area", "Seluruh kota").text("telephone", "081277778888").press();
        slow.comesBack(409, "Sudah diubah orang lain. Periksa kedua isian, lalu simpan lagi.");
        pk.sees("Tersimpan: Seluruh kota", "Tersimpan: 081277778888");
        slow.text("telephone", "081277778888").press();
        assertThat(pk.form("Simpan perubahan").value("area")).isEqualTo("Kecamatan Lama dan Baru");
        assertThat(pk.form("Simpan perubahan").value("telephone")).isEqualTo("081277778888");
        bureau.wentWell();
    }
}
