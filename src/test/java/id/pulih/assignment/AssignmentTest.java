package id.pulih.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class AssignmentTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given office;
    Given.Case adult;
    Given.Person officer;
    Browser head;
    String page;

    @BeforeEach
    void aCaseAtStepD() throws Exception {
        office = Given.office(pg, secrets);
        adult = office.caseAfter(Fact.OFFICIAL_NAMED);
        officer = office.the(Role.PROBATION_OFFICER);
        head = browser(office.the(Role.SECTION_HEAD));
        page = "/kasus/" + adult.id() + "/penunjukan";
        // SOP version, calendar and office profile are kept for a minute; the budgets are those of a running office.
        head.get("/kasus/" + adult.id() + "/persetujuan/formulir.pdf");
        head.get(page);
    }

    Browser browser(Given.Person who) throws Exception {
        return new Browser(port).signIn(who.user());
    }

    HttpResponse<String> send(Browser b, String from, String to, String... typed) throws Exception {
        var got = b.get(from);
        assertThat(got.statusCode()).as(from).isEqualTo(200);
        var read = Browser.fields(got.body());
        var fields = new LinkedHashMap<String, String>();
        for (var hidden : new String[] {"_csrf", "_key", "_from", "version"}) fields.put(hidden, read.get(hidden));
        for (int i = 0; i < typed.length; i += 2) fields.put(typed[i], typed[i + 1]);
        Counted.clear();
        var answer = b.post(to, fields);
        var seen = Counted.take();
        if (answer.statusCode() == 302) {
            assertThat(seen.size())
                    .as("POST " + to + "\n" + String.join("\n", seen))
                    .isLessThanOrEqualTo(14);
        }
        return answer;
    }

    HttpResponse<String> see(Browser b, String path) throws Exception {
        Counted.clear();
        var got = b.get(path);
        var seen = Counted.take();
        assertThat(seen.size())
                .as("GET " + path + "\n" + String.join("\n", seen))
                .isLessThanOrEqualTo(9);
        return got;
    }

    long count(String sql) throws Exception {
        return Office.count(pg, office.office, sql.replace(":c", "'" + adult.id() + "'"));
    }

    void chosen(Given.Person who) throws Exception {
        var answer = send(
                head, page, page, "officer", who.staff().toString(), "fromOn", "hari ini", "untilOn", "31/12/2099");
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName("R20, R21, R23: the section head chooses in view of the workload; the surat tugas comes with it")
    void choosesAndIssuesInOneAct() throws Exception {
        office.acting("PLT"); // R19: the surat tugas waits for the signature of the acting head
        office.caseAfter(Fact.LITMAS_LOCKED);
        assertThat(see(head, "/penunjukan").body()).contains(page);
        var shown = see(head, page).body();
        assertThat(shown).contains("Tenggat 7 hari", officer.name(), "Saran:", "1 kasus aktif");
        var assistant = office.the(Role.ASSISTANT_OFFICER);
        var answer = send(
                head,
                page,
                page,
                "officer",
                officer.staff().toString(),
                "assistant",
                assistant.staff().toString(),
                "reason",
                "dekat rumah klien & berbahasa Sunda",
                "fromOn",
                "hari ini",
                "untilOn",
                "31/12/2099");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(
                        count(
                                "select count(*) from case_event where case_id = :c and fact in ('OFFICER_CHOSEN', 'ASSIGNMENT_ISSUED') and recorded_at > now() - interval '1 hour'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from aftercare_case where id = :c and step = 'E'"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from letter where case_id = :c and kind = 'ASSIGNMENT' and number is not null"))
                .isEqualTo(1);
        assertThat(see(head, page).body())
                .contains("Ditunjuk: " + officer.name(), assistant.name(), "dekat rumah klien &amp; berbahasa Sunda");
        assertThat(office.signedAs("Plt. Kepala")).containsExactly("ASSIGNMENT");
        assertThat(see(browser(officer), page).statusCode()).isEqualTo(200);
        assertThat(browser(assistant).get("/kasus/" + adult.id() + "/asesmen").statusCode())
                .isEqualTo(200);
        assertThat(see(head, "/penunjukan").body()).doesNotContain(page);
        assertThat(
                        count(
                                "select count(*) from officer_choice where office_id = :o and position('Sunda'::bytea in reason) > 0"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from audit_entry where office_id = :o and what = 'WRITE' and page = 'assignment/choice'"))
                .isEqualTo(1);
    }

    @Test
    void refusesWhoIsNoOfficerAndDaysThatCannotBe() throws Exception {
        var nobody = send(head, page, page, "fromOn", "kemarin", "untilOn", "1/1/2020");
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body())
                .contains(
                        "Pilih PK.",
                        "Tanggal mulai tidak boleh sebelum hari ini.",
                        "tidak boleh sebelum tanggal mulai");
        var clerk = send(
                head,
                page,
                page,
                "officer",
                office.the(Role.INTAKE_CLERK).staff().toString(),
                "fromOn",
                "hari ini",
                "untilOn",
                "31/12/2099");
        assertThat(clerk.statusCode()).isEqualTo(422);
        assertThat(clerk.body()).contains("bukan PK pada hari ini");
        assertThat(count("select count(*) from officer_choice where office_id = :o"))
                .isZero();
        chosen(officer);
        var again = send(
                head, page, page, "officer", officer.staff().toString(), "fromOn", "hari ini", "untilOn", "31/12/2099");
        assertThat(again.statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName(
            "R22: a PK with a conflict of interest declines, loses the case, and another is chosen with a new letter")
    void goesBackToTheSectionHeadWhenThePkObjects() throws Exception {
        chosen(officer);
        var theirs = browser(officer);
        var bare = send(theirs, page, page + "/keberatan", "objection", "RELATIVE");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("Jelaskan keberatan Anda.");
        var said = send(theirs, page, page + "/keberatan", "objection", "RELATIVE", "objectionReason", "sepupu klien");
        assertThat(said.statusCode()).isEqualTo(302);
        assertThat(theirs.get(page).statusCode()).isEqualTo(404);
        assertThat(see(head, "/penunjukan").body()).contains(page, "menyatakan keberatan");
        assertThat(see(head, page).body())
                .contains("sepupu klien", "Tentukan PK pengganti", "Menyatakan keberatan atas kasus ini");

        var same = change(officer, "ground", "CONFLICT");
        assertThat(same.statusCode()).isEqualTo(422);
        var other = office.another(Role.PROBATION_OFFICER);
        assertThat(change(other, "ground", "CONFLICT").statusCode()).isEqualTo(302);
        assertThat(see(browser(other), page).statusCode()).isEqualTo(200);
        assertThat(count("select count(*) from case_event where case_id = :c and fact = 'OFFICER_CHANGED'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from letter where case_id = :c and kind = 'ASSIGNMENT'"))
                .isEqualTo(2);
        assertThat(count("select count(*) from letter_state where office_id = :o and state = 'REPLACED'"))
                .isEqualTo(1);
    }

    HttpResponse<String> change(Given.Person who, String... more) throws Exception {
        var typed = new String[6 + more.length];
        System.arraycopy(
                new String[] {"officer", who.staff().toString(), "fromOn", "hari ini", "untilOn", "31/12/2099"},
                0,
                typed,
                0,
                6);
        System.arraycopy(more, 0, typed, 6, more.length);
        return send(head, page, page + "/pergantian", typed);
    }

    @Test
    @DisplayName("R24: a change has its reason and its hand-over; the former PK loses the case")
    void changesThePkWithAHandOver() throws Exception {
        chosen(officer);
        var other = office.another(Role.PROBATION_OFFICER);
        var bare = change(other);
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("Pilih alasan penggantian.", "Catatan serah terima wajib diisi");
        assertThat(change(other, "ground", "MOVED", "handOver", "janji Senin pukul 9")
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser(officer).get(page).statusCode()).isEqualTo(404);
        assertThat(see(browser(other), page).body()).contains("janji Senin pukul 9");
        assertThat(browser(office.the(Role.INTAKE_CLERK))
                        .get("/kasus/" + adult.id() + "/sdp")
                        .body())
                .contains("Catatan serah terima PK tanggal", ", surat tugas nomor PK.06.01-0002");
        assertThat(
                        count(
                                "select count(*) from case_access where case_id = :c and access_right = 'SIGN' and until_at is null"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("E10: a change takes effect on its day, a substitute works between two days beside the PK")
    void keepsTheDaysOfAChangeAndASubstitute() throws Exception {
        chosen(officer);
        var other = office.another(Role.PROBATION_OFFICER);
        assertThat(change(other, "ground", "LEAVE", "substitute", "true", "untilOn", "lusa")
                        .statusCode())
                .isEqualTo(302);
        assertThat(see(browser(other), page).statusCode()).isEqualTo(200);
        assertThat(see(browser(officer), page).body()).contains("Mewakili sementara: " + other.name());

        var third = office.another(Role.PROBATION_OFFICER);
        assertThat(change(third, "ground", "MOVED", "handOver", "berkas lengkap", "fromOn", "lusa")
                        .statusCode())
                .isEqualTo(302);
        assertThat(browser(third).get(page).statusCode()).isEqualTo(404);
        assertThat(see(browser(officer), page).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "E10: the section head ends a substitution on one case before its day; the case is closed to the substitute at once")
    void endsASubstitutionOnOneCaseBeforeItsDay() throws Exception {
        chosen(officer);
        var other = office.another(Role.PROBATION_OFFICER);
        assertThat(change(other, "ground", "LEAVE", "substitute", "true", "untilOn", "lusa")
                        .statusCode())
                .isEqualTo(302);
        var theirs = browser(other);
        assertThat(see(theirs, page).body()).doesNotContain("Akhiri perwakilan");
        var end = link(see(head, page).body(), "akhir");
        var clerk = browser(office.the(Role.INTAKE_CLERK));
        assertThat(clerk.get("/panggilan").body()).contains("pembimbing Anda diwakili " + other.name());

        assertThat(send(head, page, end).statusCode()).isEqualTo(302);
        assertThat(theirs.get(page).statusCode()).isEqualTo(404);
        assertThat(clerk.get("/panggilan").body()).as("nobody has heard yet").doesNotContain("diwakili");
        assertThat(see(browser(officer), page).body())
                .contains("Diakhiri lebih awal pada")
                .doesNotContain("Diwakili " + other.name(), "Urungkan");
        assertThat(see(head, "/kasus/" + adult.id()).body())
                .contains("Perwakilan PK diakhiri sebelum hari terakhirnya");
        assertThat(see(theirs, "/beranda").body())
                .contains("Perwakilan Anda pada kasus", "tidak lagi terbuka bagi Anda");
        assertThat(see(browser(officer), "/beranda").body())
                .contains("Perwakilan oleh " + other.name(), "Anda menanganinya lagi sendiri.");
        assertThat(send(head, page, end).body()).contains("Perwakilan ini sudah berakhir.");

        assertThat(send(head, page, link(see(head, page).body(), "urungkan")).statusCode())
                .isEqualTo(302);
        assertThat(see(theirs, page).statusCode()).isEqualTo(200);
        assertThat(clerk.get("/panggilan").body()).contains("pembimbing Anda diwakili " + other.name());
        assertThat(see(head, page).body()).contains("Diwakili " + other.name()).doesNotContain("Diakhiri lebih awal");
        assertThat(see(head, "/kasus/" + adult.id()).body()).contains("hari terakhirnya (diurungkan)");
        assertThat(see(browser(officer), "/beranda").body()).doesNotContain("Perwakilan oleh");

        assertThat(send(head, page, end).statusCode()).isEqualTo(302);
        var undo = link(see(head, page).body(), "urungkan");
        var third = office.another(Role.PROBATION_OFFICER);
        assertThat(change(third, "ground", "MOVED", "handOver", "berkas lengkap")
                        .statusCode())
                .isEqualTo(302);
        assertThat(send(head, page, undo).body()).as("another PK has it now").contains("tidak dapat diurungkan lagi");
        assertThat(theirs.get(page).statusCode()).isEqualTo(404);
    }

    String link(String html, String act) {
        var found = Pattern.compile("action=\"(" + page + "/perwakilan/[0-9a-f-]{36}/" + act + ")\"")
                .matcher(html);
        assertThat(found.find()).as(act).isTrue();
        return found.group(1);
    }

    @Test
    void showsAreaLanguagesAndLeave() throws Exception {
        var mine = "/penunjukan/pk/" + officer.staff();
        assertThat(send(head, mine, mine, "version", "0", "area", "Coblong", "languages", "Sunda")
                        .statusCode())
                .isEqualTo(302);
        assertThat(send(head, mine, mine, "version", "0", "area", "Andir").statusCode())
                .isEqualTo(409);
        assertThat(send(head, mine, mine + "/cuti", "fromOn", "besok", "untilOn", "kemarin")
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(head, mine, mine + "/cuti", "fromOn", "kemarin", "untilOn", "lusa")
                        .statusCode())
                .isEqualTo(302);
        assertThat(see(head, page).body())
                .contains("Coblong", "Sunda", "Cuti sampai", "Tidak ada PK yang dapat disarankan")
                .doesNotContain("Saran:");
        assertThat(see(head, "/penunjukan/pk").body()).contains("Coblong", "Cuti sampai");
        var id = head.get(mine).body().replaceAll("(?s).*/cuti/([0-9a-f-]{36})/pembatalan.*", "$1");
        assertThat(send(head, mine, mine + "/cuti/" + id + "/pembatalan").statusCode())
                .isEqualTo(302);
        assertThat(see(head, page).body()).contains("Saran:");
    }

    @Test
    @DisplayName(
            "R21: sixty PKs stay one statement and one screen; area, ordinary clients and weights explain the order")
    void explainsTheOrderOfSixtyOfficers() throws Exception {
        office.lives(adult, "Jl. Contoh No. 1, Coblong, Bandung");
        var near = office.another(Role.PROBATION_OFFICER);
        for (int i = 0; i < 58; i++) office.another(Role.PROBATION_OFFICER);
        var hers = "/penunjukan/pk/" + near.staff();
        var undated = send(head, hers, hers, "version", "0", "area", "Sukasari, Coblong", "ordinary", "31");
        assertThat(undated.statusCode()).isEqualTo(422);
        assertThat(undated.body()).contains("Tulis keadaan per tanggal berapa");
        var kept = send(
                head,
                hers,
                hers,
                "version",
                "0",
                "area",
                "Sukasari, Coblong",
                "ordinary",
                "5",
                "ordinaryOn",
                "kemarin");
        assertThat(kept.statusCode()).isEqualTo(302);
        var shown = see(head, page).body();
        assertThat(shown)
                .contains(
                        "Saran: <b>" + near.name(),
                        "Wilayahnya (Coblong) tertulis pada alamat klien",
                        "PK lainnya (54)")
                .contains("Beban 5 menjadi 7 poin", "5 klien biasa, 0 kasus aktif");
        var weights = "/penunjukan/bobot";
        var wrong = send(head, weights, weights, "ordinary", "-1", "aftercare", "2", "near", "1");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Isi dengan angka");
        var all = "ordinary,3,aftercare,2,near,1,known,20,area,0,sex,5,language,5,full,10".split(",");
        assertThat(send(head, weights, weights, all).statusCode()).isEqualTo(302);
        assertThat(see(head, page).body()).doesNotContain("Saran: <b>" + near.name());
        assertThat(see(head, "/penunjukan/pk").body()).contains("15 poin", "Beban penuh menurut pengaturan kantor");
    }

    @Test
    @DisplayName("R22: a conflict that the section head knows is seen, never suggested, and chosen only with a reason")
    void keepsAConflictOfInterest() throws Exception {
        var other = office.another(Role.PROBATION_OFFICER);
        office.lives(adult, "Jl. Contoh No. 1, Coblong");
        var his = "/penunjukan/pk/" + other.staff();
        send(head, his, his, "version", "0", "home", "Coblong");
        assertThat(see(head, page).body()).contains("mungkin bertetangga");
        var bare = send(
                head,
                page,
                page + "/benturan",
                "conflictOfficer",
                officer.staff().toString());
        assertThat(bare.statusCode()).isEqualTo(422);
        var told = new String[] {
            "conflictOfficer", officer.staff().toString(), "conflict", "RELATIVE", "conflictReason", "paman klien"
        };
        assertThat(send(head, page, page + "/benturan", told).statusCode()).isEqualTo(302);
        assertThat(send(head, page, page + "/benturan", told).statusCode())
                .as("once")
                .isEqualTo(422);
        assertThat(see(head, page).body())
                .contains(
                        "Benturan kepentingan: keluarga atau kerabat klien",
                        "paman klien",
                        "Saran: <b>" + other.name());
        assertThat(see(browser(office.the(Role.INTAKE_CLERK)), page).body()).doesNotContain("paman klien");
        var unsaid = send(
                head, page, page, "officer", officer.staff().toString(), "fromOn", "hari ini", "untilOn", "31/12/2099");
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("tulis mengapa ia tetap dipilih");
        var id = head.get(page).body().replaceAll("(?s).*/benturan/([0-9a-f-]{36})/akhir.*", "$1");
        assertThat(send(head, page, page + "/benturan/" + id + "/akhir").statusCode())
                .isEqualTo(302);
        chosen(officer);
    }

    @Test
    @DisplayName("The section head's choice and change on paper, recorded by the clerk")
    void recordsTheSectionHeadsSheets() throws Exception {
        assertThat(recorded(page, officer).statusCode()).isEqualTo(302);
        var other = office.another(Role.PROBATION_OFFICER);
        assertThat(recorded(page + "/pergantian", other, "ground", "LEAVE", "substitute", "true")
                        .statusCode())
                .isEqualTo(302);
        assertThat(recorded(page + "/pergantian", other, "ground", "MOVED", "handOver", "berkas lengkap")
                        .statusCode())
                .isEqualTo(302);
        assertThat(count("select count(*) from case_event where case_id = :c and sheet_id is not null"))
                .isEqualTo(4);
    }

    HttpResponse<String> recorded(String to, Given.Person who, String... more) throws Exception {
        var clerk = browser(office.the(Role.INTAKE_CLERK));
        var read = Browser.fields(clerk.get(page).body());
        var fields = new LinkedHashMap<String, String>();
        for (var hidden : new String[] {"_csrf", "_key", "_from"}) fields.put(hidden, read.get(hidden));
        fields.put("officer", who.staff().toString());
        fields.put("fromOn", "hari ini");
        fields.put("untilOn", "31/12/2099");
        for (int i = 0; i < more.length; i += 2) fields.put(more[i], more[i + 1]);
        fields.put("paperOn", "hari ini");
        fields.put("paperBy", office.the(Role.SECTION_HEAD).staff().toString());
        return clerk.postFile(to, fields, "paperFile", "%PDF-1.4\n%%EOF".getBytes());
    }

    @Test
    void staysClosedToOthers() throws Exception {
        assertThat(browser(office.the(Role.ADMIN)).get(page).statusCode()).isEqualTo(403);
        assertThat(browser(officer).get(page).statusCode()).as("not yet chosen").isEqualTo(404);
        assertThat(browser(officer).get("/penunjukan").statusCode()).isEqualTo(403);
        var foreign = Given.office(pg, secrets);
        assertThat(browser(foreign.the(Role.SECTION_HEAD)).get(page).statusCode())
                .isEqualTo(404);
        assertThat(see(browser(office.the(Role.INTAKE_CLERK)), page).body())
                .contains("Dicatat dari lembar bertanda tangan");
        chosen(officer);
        var clerk = browser(office.the(Role.INTAKE_CLERK));
        var without = send(
                clerk, page, page + "/pergantian", "officer", officer.staff().toString());
        assertThat(without.statusCode())
                .as("a clerk without a sheet decides nothing")
                .isEqualTo(422);
        assertThat(without.body()).contains("lembar bertanda tangan");
    }
}
