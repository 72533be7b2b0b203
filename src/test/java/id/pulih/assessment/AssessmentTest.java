package id.pulih.assessment;

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
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class AssessmentTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @LocalServerPort
    int port;

    Given office;
    Given.Case adult;
    Browser officer;
    String base;

    @BeforeEach
    void aCaseAtStepE() throws Exception {
        office = Given.office(pg, secrets);
        adult = office.caseAfter(Fact.ASSIGNMENT_ISSUED);
        officer = browser(Role.PROBATION_OFFICER);
        base = "/kasus/" + adult.id();
        officer.get(base); // SOP version and calendar are kept for a minute; the budgets are those of a running office
    }

    Browser browser(Role role) throws Exception {
        return new Browser(port).signIn(office.the(role).user());
    }

    /** Fetches the page, fills the form and sends it to the address. */
    HttpResponse<String> send(Browser b, String page, String to, String... typed) throws Exception {
        var got = b.get(page);
        assertThat(got.statusCode()).as(page).isEqualTo(200);
        var read = Browser.fields(got.body());
        var fields = new LinkedHashMap<String, String>();
        for (var hidden : new String[] {"_csrf", "_key", "_from"}) fields.put(hidden, read.get(hidden));
        fields.put("version", read.getOrDefault("version", "0"));
        for (int i = 0; i < typed.length; i += 2) fields.put(typed[i], typed[i + 1]);
        Counted.clear();
        var answer = b.post(to, fields);
        var seen = Counted.take();
        assertThat(seen.size())
                .as("POST " + to + "\n" + String.join("\n", seen))
                .isLessThanOrEqualTo(answer.statusCode() == 302 ? 14 : 23);
        return answer;
    }

    HttpResponse<String> see(Browser b, String page) throws Exception {
        Counted.clear();
        var got = b.get(page);
        var seen = Counted.take();
        assertThat(seen.size())
                .as("GET " + page + "\n" + String.join("\n", seen))
                .isLessThanOrEqualTo(9);
        return got;
    }

    static String location(HttpResponse<String> answer) {
        return java.net
                .URI
                .create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    long count(String sql) throws Exception {
        return Office.count(pg, office.office, sql.replace(":c", "'" + adult.id() + "'"));
    }

    void consented() throws Exception {
        var answer = send(
                officer,
                base + "/persetujuan",
                base + "/persetujuan",
                "given",
                "true",
                "points",
                "INTERVIEW,TRUTH,COOPERATE",
                "signedOn",
                "hari ini",
                "manner",
                "SIGNATURE",
                "companion",
                "Ibu Sari");
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    String startedAssist(String... ever) throws Exception {
        var answer = send(
                officer,
                base + "/asesmen/assist",
                base + "/asesmen/assist",
                "takenOn",
                "kemarin",
                "ever",
                String.join(",", ever));
        assertThat(answer.statusCode()).isEqualTo(302);
        return location(answer);
    }

    static String[] answers(String substance, String... six) {
        var fields = new String[12];
        var questions = new String[] {"USE", "DESIRE", "PROBLEMS", "FAILED", "CONCERN", "CUT_DOWN"};
        for (int i = 0; i < 6; i++) {
            fields[2 * i] = "answer[" + substance + "." + questions[i] + "]";
            fields[2 * i + 1] = six[i];
        }
        return fields;
    }

    static String[] and(String[] some, String... more) {
        var all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    @Test
    void opensNoInstrumentWithoutConsent() throws Exception {
        assertThat(see(officer, base + "/asesmen").body()).contains("Persetujuan klien belum dicatat");
        var answer = send(
                officer, base + "/asesmen/assist", base + "/asesmen/assist", "takenOn", "kemarin", "ever", "ALCOHOL");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Klien belum menyetujui asesmen");
    }

    @Test
    @DisplayName("R27: four points; without the interview no assessment, a thumbprint with a witness")
    void refusesAConsentThatIsNone() throws Exception {
        var page = base + "/persetujuan";
        var without = send(officer, page, page, "given", "true", "signedOn", "hari ini", "manner", "SIGNATURE");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Tanpa kesediaan diwawancarai");
        var thumb = send(
                officer,
                page,
                page,
                "given",
                "true",
                "points",
                "INTERVIEW",
                "signedOn",
                "hari ini",
                "manner",
                "THUMBPRINT");
        assertThat(thumb.statusCode()).isEqualTo(422);
        assertThat(thumb.body()).contains("memerlukan nama saksi");
        var nothing = send(officer, page, page, "signedOn", "entah kapan");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(count("select count(*) from assessment_consent where office_id = :o"))
                .isZero();
    }

    @Test
    @DisplayName("R6, R27: a child needs the guardian's consent and its own assent")
    void asksAChildAndItsGuardian() throws Exception {
        var child = office.caseAfter(Fact.ASSIGNMENT_ISSUED, true);
        var page = "/kasus/" + child.id() + "/persetujuan";
        var half = send(
                officer,
                page,
                page,
                "given",
                "true",
                "points",
                "INTERVIEW",
                "signedOn",
                "hari ini",
                "manner",
                "SIGNATURE");
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("nama orang tua atau wali", "Anak harus menyatakan sendiri");
        var whole = send(
                officer,
                page,
                page,
                "given",
                "true",
                "points",
                "INTERVIEW",
                "signedOn",
                "hari ini",
                "manner",
                "SIGNATURE",
                "assent",
                "true",
                "guardian",
                "Sutrisno",
                "guardianRelation",
                "ayah");
        assertThat(whole.statusCode()).isEqualTo(302);
        assertThat(see(officer, page).body()).contains("Sutrisno", "Anak menyatakan sendiri");
    }

    @Test
    @DisplayName("an adult has neither guardian nor assent, whatever is sent")
    void keepsNoGuardianOfAnAdult() throws Exception {
        var answer = send(
                officer,
                base + "/persetujuan",
                base + "/persetujuan",
                "given",
                "true",
                "points",
                "INTERVIEW",
                "signedOn",
                "hari ini",
                "manner",
                "SIGNATURE",
                "assent",
                "true",
                "guardian",
                "Sutrisno");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(see(officer, base + "/persetujuan").body())
                .contains("Bersedia")
                .doesNotContain("Sutrisno", "Anak menyatakan sendiri");
        assertThat(count("select count(*) from assessment_consent where case_id = :c and assent is null"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("a page of a person whose data were erased says so")
    void saysThatTheDataWereErased() throws Exception {
        var page = base + "/persetujuan";
        assertThat(officer.get(page).statusCode()).isEqualTo(200);
        try (var owner = Office.as(pg, "pulih_owner")) {
            Office.run(
                    owner,
                    "delete from data_key where owner_id = (select client_id from aftercare_case where id = ?)",
                    adult.id());
        }
        var answer = officer.get(page);
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(answer.body()).contains("Data sudah dihapus").doesNotContain("gangguan");
    }

    @Test
    @DisplayName("domain.md 3.4: a child is never given ASSIST, nor the instruments of adults")
    void givesAChildNoAssist() throws Exception {
        var child = office.caseAfter(Fact.ASSIGNMENT_ISSUED, true);
        var theirs = "/kasus/" + child.id();
        send(
                officer,
                theirs + "/persetujuan",
                theirs + "/persetujuan",
                "given",
                "true",
                "points",
                "INTERVIEW",
                "signedOn",
                "hari ini",
                "manner",
                "SIGNATURE",
                "assent",
                "true",
                "guardian",
                "Sutrisno");
        var list = see(officer, theirs + "/asesmen").body();
        assertThat(list).doesNotContain("WHO ASSIST").contains("Asesmen risiko dan kebutuhan anak");
        var answer = send(
                officer,
                theirs + "/asesmen/assist",
                theirs + "/asesmen/assist",
                "takenOn",
                "kemarin",
                "ever",
                "ALCOHOL");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("18 tahun ke atas");
        assertThat(officer.get(theirs + "/asesmen/baru/rri").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("R30: a refusal is recorded and the case goes on")
    void takesARefusal() throws Exception {
        var answer = send(
                officer,
                base + "/persetujuan",
                base + "/persetujuan",
                "given",
                "false",
                "signedOn",
                "hari ini",
                "manner",
                "SPOKEN",
                "witness",
                "Bu RT");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(
                        count(
                                "select count(*) from case_event where case_id = :c and fact = 'ASSESSMENT_DECLINED' and capacity = 'PARTY'"))
                .isEqualTo(1);
        assertThat(see(officer, base + "/asesmen").body()).contains("Klien tidak bersedia diases");
    }

    @Test
    void computesAssistFromTheGrid() throws Exception {
        consented();
        assertThat(count("select count(*) from case_event where case_id = :c and fact = 'ASSESSMENT_CONSENTED'"))
                .isEqualTo(1);
        var grid = startedAssist("ALCOHOL", "CANNABIS");
        assertThat(see(officer, grid).body())
                .contains("Minuman beralkohol", "Ganja")
                .doesNotContain("Opioid");
        var alcohol = answers("ALCOHOL", "WEEKLY", "MONTHLY", "ONCE_OR_TWICE", "NEVER", "EARLIER", "NO");
        var cannabis = answers("CANNABIS", "NEVER", "", "", "", "EARLIER", "EARLIER");

        var half = send(officer, grid, grid, and(alcohol, "answer[CANNABIS.USE]", "NEVER"));
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("Ganja, pertanyaan 6 belum dijawab", "Jawab pertanyaan 8");
        assertThat(Browser.fields(half.body()).get("answer[ALCOHOL.USE]")).isEqualTo("WEEKLY");

        var both =
                and(and(alcohol, cannabis), "injected", "NO", "controlled", "true", "evidence", "kata klien & ibunya");
        var wrong = send(officer, grid, grid, and(both, "answer[CANNABIS.DESIRE]", "DAILY"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("hanya untuk zat yang dipakai dalam tiga bulan terakhir");

        var answer = send(officer, grid, grid, both);
        assertThat(answer.statusCode()).isEqualTo(302);
        var one = see(officer, location(answer)).body();
        assertThat(one)
                .contains(
                        "Minuman beralkohol <b>15</b>",
                        "Ganja <b>6</b>",
                        "Sedang",
                        "kata klien &amp; ibunya",
                        "Skor bantu keputusan, bukan keputusan");
        assertThat(
                        count(
                                "select count(*) from assessment_answer where office_id = :o and complete and band = 'MODERATE'"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "select count(*) from assessment_answer where office_id = :o and position('ALCOHOL'::bytea in content) > 0"))
                .isZero();
        assertThat(count("select count(*) from urgent_referral where office_id = :o"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from audit_entry where office_id = :o and what = 'READ' and classes @> array['health']"))
                .isPositive();

        send(officer, grid, grid, both);
        var corrected =
                send(officer, grid, grid, and(both, "reason", "salah ketik", "answer[ALCOHOL.CUT_DOWN]", "RECENT"));
        assertThat(corrected.statusCode()).isEqualTo(302);
        assertThat(see(officer, base + "/asesmen").body()).contains("Minuman beralkohol <b>21</b>");
        assertThat(see(officer, location(corrected)).body()).contains("salah ketik", "<b>15</b>");
    }

    @Test
    void endsAtOnceWithoutAnySubstance() throws Exception {
        consented();
        var page = base + "/asesmen/assist";
        assertThat(send(officer, page, page, "takenOn", "kemarin").statusCode()).isEqualTo(422);
        assertThat(send(officer, page, page, "takenOn", "besok", "none", "true").statusCode())
                .isEqualTo(422);
        assertThat(send(officer, page, page, "takenOn", "kemarin", "none", "true")
                        .statusCode())
                .isEqualTo(302);
        assertThat(see(officer, base + "/asesmen").body()).contains("Tidak ada zat yang pernah dipakai");
    }

    @Test
    @DisplayName("R29: a high score, injecting or danger raises a referral at once")
    void raisesAReferralAtOnce() throws Exception {
        consented();
        var grid = startedAssist("AMPHETAMINE");
        var answer = send(
                officer,
                grid,
                grid,
                and(
                        answers("AMPHETAMINE", "DAILY", "DAILY", "WEEKLY", "MONTHLY", "RECENT", "RECENT"),
                        "injected",
                        "RECENT",
                        "pattern",
                        "SELDOM",
                        "controlled",
                        "false"));
        assertThat(answer.statusCode()).isEqualTo(302);
        var list = see(officer, base + "/asesmen").body();
        assertThat(list).contains("Rujukan segera: Skor ASSIST tinggi; Menyuntik", "119");
        assertThat(see(officer, "/rujukan-segera").body()).contains(base + "/asesmen");
        assertThat(officer.get(base + "/asesmen").body()).contains("<b>36</b>");

        assertThat(see(officer, base).body()).contains("Ada rujukan segera yang belum ditangani");
        assertThat(see(browser(Role.INTAKE_CLERK), base).body()).doesNotContain("rujukan segera");

        var id = list.replaceAll("(?s).*/rujukan-segera/([0-9a-f-]{36})/hasil.*", "$1");
        var to = base + "/rujukan-segera/" + id + "/hasil";
        assertThat(send(officer, base + "/asesmen", to, "doneOn", "hari ini").statusCode())
                .isEqualTo(422);
        assertThat(send(officer, base + "/asesmen", to, "doneOn", "hari ini", "outcome", "Diantar ke IGD")
                        .statusCode())
                .isEqualTo(302);
        assertThat(see(officer, "/rujukan-segera").body()).doesNotContain(base);
        assertThat(see(officer, base + "/asesmen").body())
                .contains("Diantar ke IGD")
                .doesNotContain("belum ditangani");

        var danger = send(officer, base + "/asesmen", base + "/rujukan-segera", "dangers", "SELF_HARM");
        assertThat(danger.statusCode()).isEqualTo(302);
        assertThat(see(officer, base + "/asesmen").body()).contains("Bahaya menyakiti diri");
    }

    @Test
    void keepsTheResultsOfOfficialInstrumentsAsNotVerified() throws Exception {
        consented();
        var page = base + "/asesmen/baru/rri";
        var wrong = send(officer, page, page, "takenOn", "kemarin", "score[TOTAL]", "99");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("antara 0 dan 17", "Pilih tingkat untuk Jumlah");
        assertThat(send(officer, page, page, "takenOn", "kemarin", "score[TOTAL]", "8", "band[TOTAL]", "MODERATE")
                        .statusCode())
                .isEqualTo(302);
        assertThat(see(officer, base + "/asesmen").body()).contains("Belum diverifikasi", "<b>8</b>", "Sedang");
    }

    @Test
    void measuresTheThreeRulersAndCorrectsThem() throws Exception {
        consented();
        var page = base + "/asesmen/baru/penggaris";
        assertThat(send(officer, page, page, "takenOn", "kemarin", "score[IMPORTANCE]", "11")
                        .body())
                .contains("antara 0 dan 10", "Isi Yakin dengan angka 0 sampai 10");
        var typed = new String[] {
            "takenOn", "kemarin", "score[IMPORTANCE]", "9", "score[CONFIDENCE]", "3", "score[READINESS]", "6"
        };
        assertThat(send(officer, page, page, typed).statusCode()).isEqualTo(302);
        var list = see(officer, base + "/asesmen").body();
        assertThat(list).contains("Yakin <b>3</b>", "percakapan motivasi");
        var id = list.replaceAll("(?s).*/asesmen/([0-9a-f-]{36})\".*", "$1");
        var correction = base + "/asesmen/" + id + "/perbaikan";
        assertThat(send(officer, correction, correction, typed).body()).contains("Alasan perbaikan wajib diisi");
        assertThat(send(officer, correction, correction, and(typed, "reason", "salah dengar", "score[CONFIDENCE]", "7"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(see(officer, base + "/asesmen").body()).contains("Yakin <b>7</b>");
        assertThat(count("select count(*) from assessment_answer where office_id = :o"))
                .isEqualTo(2);
    }

    @Test
    @DisplayName("R28: incomplete is allowed, but said and marked")
    void concludesIncompleteOnlyWithAReason() throws Exception {
        consented();
        var to = base + "/asesmen/selesai";
        var bare = send(officer, base + "/asesmen", to);
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("Belum lengkap: WHO ASSIST v3.1");
        assertThat(send(officer, base + "/asesmen", to, "incomplete", "true").statusCode())
                .isEqualTo(422);
        assertThat(send(officer, base + "/asesmen", to, "incomplete", "true", "note", "klien pindah kota")
                        .statusCode())
                .isEqualTo(302);
        assertThat(count("select count(*) from case_event where case_id = :c and fact = 'ASSESSMENTS_COMPLETE'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from assessments_closed where case_id = :c and incomplete"))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("R27: sharing is a consent of its own, per partner and kind of data")
    void sharesByPartnerAndKind() throws Exception {
        var page = base + "/persetujuan";
        assertThat(send(officer, page, page + "/berbagi", "givenOn", "hari ini").body())
                .contains("Nama mitra wajib diisi", "Pilih sedikitnya satu jenis data");
        assertThat(send(
                                officer,
                                page,
                                page + "/berbagi",
                                "partner",
                                "Rumah Pulih",
                                "kinds",
                                "SCHEDULE,ATTENDANCE",
                                "givenOn",
                                "hari ini")
                        .statusCode())
                .isEqualTo(302);
        var body = see(officer, page).body();
        assertThat(body).contains("Rumah Pulih", "Jadwal kegiatan", "Kehadiran");
        var id = body.replaceAll("(?s).*/berbagi/([0-9a-f-]{36})/pencabutan.*", "$1");
        assertThat(send(officer, page, page + "/berbagi/" + id + "/pencabutan").statusCode())
                .isEqualTo(302);
        assertThat(see(officer, page).body()).contains("Dicabut");
    }

    @Test
    void printsTheBlankConsentAndTheInterviewSheet() throws Exception {
        for (var paper : new String[] {"/persetujuan/formulir.pdf", "/asesmen/lembar.pdf"}) {
            var got = officer.get(base + paper);
            assertThat(got.statusCode()).as(paper).isEqualTo(200);
            assertThat(got.body()).startsWith("%PDF-");
        }
    }

    @Test
    void showsBothWhenSomeoneWasFaster() throws Exception {
        consented();
        var grid = startedAssist("OPIOID");
        var old = Browser.fields(officer.get(grid).body());
        var typed = and(
                answers("OPIOID", "NEVER", "", "", "", "EARLIER", "NO"),
                "injected",
                "NO",
                "controlled",
                "false",
                "unfinished",
                "true");
        assertThat(send(officer, grid, grid, typed).statusCode()).isEqualTo(302);
        assertThat(send(officer, grid, grid, and(typed, "version", old.get("version")))
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void staysClosedToOthers() throws Exception {
        for (var page : new String[] {"/asesmen", "/persetujuan", "/asesmen/assist", "/asesmen/baru/rri"}) {
            assertThat(browser(Role.ADMIN).get(base + page).statusCode())
                    .as(page)
                    .isEqualTo(403);
            assertThat(new Browser(port)
                            .signIn(office.another(Role.PROBATION_OFFICER).user())
                            .get(base + page)
                            .statusCode())
                    .as(page)
                    .isEqualTo(404);
            assertThat(browser(Role.INTAKE_CLERK).get(base + page).statusCode())
                    .as(page)
                    .isIn(403, 404);
        }
        var foreign = Given.office(pg, secrets);
        assertThat(new Browser(port)
                        .signIn(foreign.the(Role.PROBATION_OFFICER).user())
                        .get(base + "/asesmen")
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.get("/kasus/" + UUID.randomUUID() + "/asesmen").statusCode())
                .isEqualTo(404);
        assertThat(browser(Role.SECTION_HEAD).get(base + "/asesmen").statusCode())
                .isEqualTo(200);
        assertThat(browser(Role.SECTION_HEAD).get(base + "/asesmen/assist").statusCode())
                .isEqualTo(403);
    }
}
