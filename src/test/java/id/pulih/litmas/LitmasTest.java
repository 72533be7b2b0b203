package id.pulih.litmas;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.*;
import id.pulih.access.RequestTransaction;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class LitmasTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    Casefile casefile;

    @Autowired
    CaseFacts caseFacts;

    @Autowired
    Recommendations recommendations;

    @Autowired
    Litmases litmases;

    @LocalServerPort
    int port;

    Given given;
    Given.Case aCase;
    Browser officer;
    Browser sectionHead;
    String base;

    @BeforeEach
    void aCaseWhoseDataAreComplete() throws Exception {
        given = Given.office(pg, secrets);
        aCase = given.caseAfter(Fact.ASSESSMENTS_COMPLETE);
        officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        sectionHead = new Browser(port).signIn(given.the(Role.SECTION_HEAD).user());
        base = "/kasus/" + aCase.id() + "/litmas";
    }

    @Test
    @DisplayName("domain 2.3, R33: twelve sections; what is empty is listed and keeps the Litmas from being handed in")
    void isNotHandedInWhileSomethingIsEmpty() throws Exception {
        assertThat(officer.get(base).body()).contains("Mulai Litmas");
        begin();
        var overview = officer.get(base).body();
        for (var section : Section.values()) assertThat(overview).contains(section.title());
        assertThat(overview).contains("Belum mulai");
        save(Section.INTRODUCTION, Map.of("request", "atas permohonan ibu"));
        assertThat(officer.get(base).body()).contains("Sedang diisi", "Belum ada: Metode dan sumber");
        var refused = post(officer, base, base + "/pengajuan", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("I Pendahuluan: Metode dan sumber.", "XII Penutup: Kalimat penutup.");
    }

    @Test
    @DisplayName("R36: returned with notes, revised, approved, signed and locked; then nothing changes")
    void walksFromDraftToLockThroughAReturn() throws Exception {
        begin();
        writeAll();
        assertThat(post(officer, base, base + "/pengajuan", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(save(Section.LIFE, Map.of())).as("while it is reviewed").isEqualTo(422);
        assertThat(sectionHead.get("/litmas").body()).contains("Menunggu pemeriksaan Anda", "Siti &amp; ");

        var review = base + "/pemeriksaan";
        assertThat(post(sectionHead, review, review, Map.of("answer", "RETURN")).statusCode())
                .as("without notes")
                .isEqualTo(422);
        var notes = Map.of("answer", "RETURN", "notes[ANALYSIS]", "Uraikan faktor pelindung.");
        assertThat(post(sectionHead, review, review, notes).statusCode()).isEqualTo(302);

        assertThat(officer.get(base).body()).contains("Mulai perbaikan");
        begin();
        assertThat(officer.get(base + "/bagian/9").body())
                .contains("Uraikan faktor pelindung.", "isi strength", "Litmas putaran 2");
        assertThat(save(Section.ANALYSIS, Map.of("strength", "ibu yang mendukung")))
                .isEqualTo(302);
        assertThat(officer.get(base + "/banding?dari=1&ke=2").body()).contains("ibu yang mendukung", "Berubah", "Sama");
        assertThat(officer.get(base + "/naskah?putaran=1").body())
                .contains("isi strength", "Uraikan faktor pelindung.");
        assertThat(post(officer, base, base + "/pengajuan", Map.of()).statusCode())
                .isEqualTo(302);
        assertThat(post(sectionHead, review, review, Map.of("answer", "AGREE")).statusCode())
                .isEqualTo(302);

        var sign = base + "/tanda-tangan";
        var form = officer.formOf(sign, sign);
        Counted.clear();
        assertThat(officer.post(sign, form).statusCode()).isEqualTo(302);
        var statements = Counted.take();
        assertThat(statements).as(String.join("\n", statements)).hasSizeLessThanOrEqualTo(14);
        var locked = officer.get(sign).body();
        assertThat(locked).contains("LIT-DWS/", "Sidik isi (SHA-256)");
        assertThat(hash(locked))
                .matches("[0-9a-f]{64}")
                .isEqualTo(hash(officer.get(base + "/naskah").body()));

        assertThat(save(Section.LIFE, Map.of())).as("after the lock").isEqualTo(422);
        form.put("_key", UUID.randomUUID().toString());
        assertThat(officer.post(sign, form).statusCode())
                .as("a second signature")
                .isEqualTo(422);
        var paper = Pattern.compile("/surat/[0-9a-f-]+\\.pdf")
                .matcher(officer.get(base).body());
        assertThat(paper.find()).isTrue();
        assertThat(pdf(paper.group()))
                .contains(
                        "RAHASIA",
                        "NOMOR: LIT-DWS/",
                        "I. Pendahuluan",
                        "V. Evaluasi pembimbingan sebelumnya",
                        "XII. Penutup",
                        "Mengetahui,",
                        hash(locked));
    }

    @Test
    @DisplayName("R44: returned by the TPP: a new round from a copy, the signed one stays")
    void beginsAnotherRoundWhenTheTppReturnsIt() throws Exception {
        sign();
        assertThat(as(Role.SECTION_HEAD, () -> recommendations.of(casefile.open(aCase.id(), Right.READ))))
                .hasSize(1)
                .allMatch(r -> r.goal().equals("Mengenali pemicu"));
        var first = as(Role.SECTION_HEAD, () -> litmases.latest(aCase.id())).orElseThrow();
        assertThat(first.needsAftercare()).isTrue();
        as(Role.SECTION_HEAD, () -> {
            caseFacts.record(aCase.id(), Fact.TPP_HEARD, casefile.own(Right.DECIDE), null);
            return caseFacts.record(aCase.id(), Fact.TPP_RETURNED, casefile.own(Right.DECIDE), null);
        });
        assertThat(officer.get(base).body()).contains("Mulai perbaikan");
        begin();
        assertThat(officer.get(base + "/bagian/11").body()).contains("Mengenali pemicu");
        assertThat(officer.get(base + "/naskah?putaran=1").body()).contains(first.number());
        sign();
        var second = as(Role.SECTION_HEAD, () -> litmases.latest(aCase.id())).orElseThrow();
        assertThat(second.round()).isEqualTo(2);
        assertThat(second.number()).isNotEqualTo(first.number());
    }

    private void sign() throws Exception {
        if (officer.get(base).body().contains("Mulai Litmas")) {
            begin();
            writeAll();
        }
        var review = base + "/pemeriksaan";
        post(officer, base, base + "/pengajuan", Map.of());
        post(sectionHead, review, review, Map.of("answer", "AGREE"));
        var sign = base + "/tanda-tangan";
        assertThat(post(officer, sign, sign, Map.of()).statusCode()).isEqualTo(302);
    }

    private <T> T as(Role role, Callable<T> work) throws Exception {
        return transactions.as(new SignedIn(given.the(role).account(), given.office, roleVersion(role)), work);
    }

    private int roleVersion(Role role) throws Exception {
        try (var c = Office.as(pg, "pulih_owner");
                var s = c.prepareStatement("select role_version from account where id = ?")) {
            s.setObject(1, given.the(role).account());
            var r = s.executeQuery();
            r.next();
            return r.getInt(1);
        }
    }

    @Test
    @DisplayName("an act on paper: the clerk records the section head's signed review and reads no narrative")
    void isReviewedFromASignedSheet() throws Exception {
        begin();
        writeAll();
        post(officer, base, base + "/pengajuan", Map.of());
        var clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        var review = base + "/pemeriksaan";
        assertThat(clerk.get("/kasus/" + aCase.id()).body()).contains("Catat dari lembar bertanda tangan", review);
        var page = clerk.get(review).body();
        assertThat(page).contains("Dicatat dari lembar bertanda tangan").doesNotContain("isi strength");
        var fields = clerk.formOf(review, review);
        fields.put("answer", "AGREE");
        fields.put("paperOn", "kemarin");
        fields.put("paperBy", given.the(Role.SECTION_HEAD).staff().toString());
        Counted.clear();
        var answer = clerk.postFile(review, fields, "paperFile", PNG);
        var statements = Counted.take();
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(statements).as(String.join("\n", statements)).hasSizeLessThanOrEqualTo(14);
        assertThat(officer.get(base).body()).contains("dicatat dari lembar bertanda tangan", "Tanda tangani dan kunci");
    }

    /** A picture of one point. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Test
    @DisplayName("X19: two people in one section: the second sees both texts")
    void showsBothTextsWhenSomeoneWasFaster() throws Exception {
        begin();
        var page = base + "/bagian/10";
        var mine = officer.formOf(page, page);
        assertThat(save(Section.CONCLUSION, Map.of("conclusion", "teks mereka")))
                .isEqualTo(302);
        mine.put("answers[conclusion]", "teks saya");
        var answer = officer.post(page, mine);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("teks saya", "Tersimpan: teks mereka");
    }

    @Test
    @DisplayName("R34: earlier guidance stage by stage, or the express statement that there was none")
    void asksForEachStageOfEarlierGuidance() throws Exception {
        begin();
        save(Section.EVALUATION, Map.of("guided", "yes", "early_period", "2025", "summary", "cukup"), true);
        assertThat(officer.get(base).body()).contains("Belum ada: Program, tahap awal; Kehadiran, tahap awal");
        save(Section.EVALUATION, Map.of("guided", "no", "summary", "cukup"), true);
        assertThat(officer.get(base).body()).contains("Belum ada: Program selama di Lapas, Rutan, atau LPKA");
    }

    @Test
    @DisplayName("R31: what the application says stands in section I, to be checked and changed")
    void beginsFromTheApplication() throws Exception {
        var seal = as(Role.PROBATION_OFFICER, () -> secrets.of(aCase.id()));
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    """
                    insert into application (office_id, case_id, applicant_kind, applicant_relation, applicant_name, channel, subject_sex,
                                             category, reasons, reason, submitted_on, recorded_by, recorded_at)
                    values (?, ?, 'FAMILY', 'MOTHER', ?, 'DESK', 'P', 1, array['NO_WORK'], ?, date '2026-11-02', ?, now())
                    """,
                    given.office,
                    aCase.id(),
                    seal.close("application.applicant_name", aCase.id(), "Ibu Sumiyati"),
                    seal.close("application.reason", aCase.id(), "Anak saya belum bekerja."),
                    given.the(Role.INTAKE_CLERK).staff());
        }
        begin();
        budget(officer, base + "/bagian/1");
        assertThat(officer.get(base + "/bagian/1").body())
                .contains("diajukan oleh Ibu Sumiyati (ibu klien) pada 2 November 2026", "Anak saya belum bekerja.")
                .contains("Usulan dari data: periksa dan ubah.");
    }

    @Test
    @DisplayName("R39: what is unknown is said to be unknown")
    void fillsWhatIsEmptyOnRequest() throws Exception {
        begin();
        var page = base + "/bagian/3";
        var fields = officer.formOf(page, page);
        fields.put("fill", "true");
        assertThat(officer.post(page, fields).statusCode()).isEqualTo(302);
        assertThat(officer.get(page).body()).contains("tidak diperoleh data");
        assertThat(save(Section.LIFE, Map.of("growth", "lahir di Palu"))).isEqualTo(302);
        assertThat(officer.get(page + "/riwayat").body())
                .containsSubsequence("Versi 2", "lahir di Palu", "Versi 1", "tidak diperoleh data");
    }

    @Test
    void recommendsFromTheCatalogueAndRefusesNonsense() throws Exception {
        begin();
        var page = base + "/rekomendasi/baru";
        assertThat(officer.get(page + "?contoh=1").body()).contains("Konseling pencegahan kembali menggunakan");
        assertThat(post(officer, page, page, Map.of("sessions", "banyak")).statusCode())
                .isEqualTo(422);
        assertThat(recommend().statusCode()).isEqualTo(302);
        assertThat(officer.get(base + "/bagian/11").body())
                .contains("Mengenali pemicu", "7,5 jam", "perbandingan, bukan ketentuan");
    }

    @Test
    void staysWithinTheBudgetAndClosedToOthers() throws Exception {
        begin();
        recommend();
        for (var section : Section.values()) budget(officer, base + "/bagian/" + section.number());
        writeAll();
        for (var path : List.of(base, base + "/naskah", "/litmas", base + "/rekomendasi/baru")) budget(officer, path);
        var submit = officer.formOf(base, base + "/pengajuan");
        Counted.clear();
        assertThat(officer.post(base + "/pengajuan", submit).statusCode()).isEqualTo(302);
        assertThat(Counted.take()).hasSizeLessThanOrEqualTo(14);
        budget(sectionHead, base + "/pemeriksaan");
        budget(sectionHead, "/litmas");

        var stranger =
                new Browser(port).signIn(given.another(Role.PROBATION_OFFICER).user());
        for (var path : List.of(base, base + "/naskah", base + "/bagian/1")) {
            assertThat(stranger.get(path).statusCode()).isEqualTo(404);
        }
        var clerk = new Browser(port).signIn(given.the(Role.INTAKE_CLERK).user());
        assertThat(clerk.get(base).statusCode()).isEqualTo(403);
        assertThat(sectionHead.get(base + "/bagian/1").statusCode()).isEqualTo(403);
        assertThat(officer.get(base + "/bagian/13").statusCode()).isEqualTo(404);
    }

    private void budget(Browser who, String path) throws Exception {
        who.get(path);
        Counted.clear();
        assertThat(who.get(path).statusCode()).as(path).isEqualTo(200);
        var seen = Counted.take();
        assertThat(seen).as(path + "\n" + String.join("\n", seen)).hasSizeLessThanOrEqualTo(9);
    }

    private void begin() throws Exception {
        assertThat(post(officer, base, base, Map.of()).statusCode()).isEqualTo(302);
    }

    private void writeAll() throws Exception {
        assertThat(recommend().statusCode()).isEqualTo(302);
        for (var section : Section.values()) assertThat(save(section, Map.of())).isEqualTo(302);
    }

    private HttpResponse<String> recommend() throws Exception {
        var page = base + "/rekomendasi/baru";
        return post(
                officer,
                page,
                page,
                Map.ofEntries(
                        Map.entry("treatment", "COUNSELING_THERAPY"),
                        Map.entry("domain", "SUBSTANCE"),
                        Map.entry("goal", "Mengenali pemicu"),
                        Map.entry("activity", "Konseling perorangan"),
                        Map.entry("form", "INDIVIDUAL"),
                        Map.entry("sessions", "6"),
                        Map.entry("hours", "7,5"),
                        Map.entry("performer", "PROBATION_OFFICER"),
                        Map.entry("performerName", ""),
                        Map.entry("place", "kantor"),
                        Map.entry("months", "3")));
    }

    private int save(Section section, Map<String, String> answers) throws Exception {
        return save(section, answers, !answers.isEmpty() && section != Section.ANALYSIS);
    }

    /** Saves a section; unless only these answers are meant, every part gets a text. */
    private int save(Section section, Map<String, String> answers, boolean only) throws Exception {
        var page = base + "/bagian/" + section.number();
        var html = officer.get(page).body();
        var form = html.contains("action=\"" + page + "\"");
        var fields = form ? officer.formOf(page, page) : Browser.fields(html); // locked: only the token stands there
        if (!form) fields.putAll(Map.of("_from", page, "version", "1"));
        fields.keySet().removeIf(k -> k.startsWith("answers["));
        for (var part : section.parts()) {
            var text = section.isChoice(part) ? part.key().equals("guided") ? "no" : "yes" : "isi " + part.key();
            if (section == Section.EVALUATION && part.rows() < 5) continue;
            if (!only) fields.put("answers[" + part.key() + "]", text);
        }
        answers.forEach((k, v) -> fields.put("answers[" + k + "]", v));
        fields.remove("fill");
        fields.put("_key", UUID.randomUUID().toString());
        return officer.post(page, fields).statusCode();
    }

    private static HttpResponse<String> post(Browser who, String page, String action, Map<String, String> typed)
            throws Exception {
        var fields = who.formOf(page, action);
        fields.putAll(typed);
        return who.post(action, fields);
    }

    private String pdf(String path) throws Exception {
        try (var pdf = Loader.loadPDF(officer.bytes(path).body())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private static String hash(String html) {
        var found = Pattern.compile("[0-9a-f]{64}").matcher(html);
        return found.find() ? found.group() : "";
    }
}
