package id.pulih.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.TransactionClock;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class HandoverTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    TransactionClock clock;

    @LocalServerPort
    int port;

    Given office;
    Given.Person officer;
    Given.Person other;
    Browser head;
    String his;
    List<Given.Case> cases = new ArrayList<>();

    @BeforeEach
    void anOfficerWithThreeCases() throws Exception {
        office = Given.office(pg, secrets);
        officer = office.the(Role.PROBATION_OFFICER);
        other = office.another(Role.PROBATION_OFFICER);
        head = browser(office.the(Role.SECTION_HEAD));
        his = "/penunjukan/pk/" + officer.staff();
        for (var fact : List.of(Fact.LITMAS_LOCKED, Fact.SCHEDULE_MADE, Fact.ASSIGNMENT_ISSUED))
            cases.add(office.caseAfter(fact));
        head.get("/kasus/" + cases.get(0).id() + "/persetujuan/formulir.pdf"); // what a node keeps for a minute
    }

    @AfterEach
    void letTheClockRun() {
        clock.fix(null);
    }

    Browser browser(Given.Person who) throws Exception {
        return new Browser(port).signIn(who.user());
    }

    /** Posts the form of a page with these ticks; gives the answer and says how many statements it took. */
    int statements;

    HttpResponse<String> send(String page, String to, List<Given.Case> ticked, String... typed) throws Exception {
        var got = head.get(page);
        assertThat(got.statusCode()).as(page).isEqualTo(200);
        var read = Browser.fields(got.body());
        var fields = new LinkedHashMap<String, String>();
        for (var hidden : new String[] {"_csrf", "_key", "_from", "version"}) fields.put(hidden, read.get(hidden));
        for (int i = 0; i < typed.length; i += 2) fields.put(typed[i], typed[i + 1]);
        if (!ticked.isEmpty())
            fields.put("cases", ticked.stream().map(c -> c.id().toString()).collect(Collectors.joining(",")));
        Counted.clear();
        var answer = head.post(to, fields);
        statements = Counted.warm(Counted.take()).size();
        return answer;
    }

    HttpResponse<String> see(Browser b, String path) throws Exception {
        Counted.clear();
        var got = b.get(path);
        assertThat(Counted.take().size()).as("GET " + path).isLessThanOrEqualTo(9);
        return got;
    }

    long count(String sql) throws Exception {
        return Office.count(pg, office.office, sql);
    }

    @Test
    @DisplayName(
            "E10: a substitute for all cases in one act reads and records, signs nothing, and ends with the PK's return")
    void letsASubstituteStandInForAllCases() throws Exception {
        var page = his + "/wakil";
        assertThat(see(head, page).body())
                .contains(cases.get(2).clientName().replace("&", "&amp;"), "Wakil membaca dan mencatat");
        var bare = send(
                page, page, cases, "officer", officer.staff().toString(), "fromOn", "hari ini", "untilOn", "kemarin");
        assertThat(bare.statusCode()).isEqualTo(422);
        assertThat(bare.body()).contains("PK ini sudah memegang", "tidak boleh sebelum tanggal mulai", "Pilih alasan.");
        assertThat(send(page, page, List.of()).body()).contains("Centang paling sedikit satu kasus.");
        var done = send(
                page,
                page,
                cases,
                "officer",
                other.staff().toString(),
                "ground",
                "ILL",
                "fromOn",
                "hari ini",
                "untilOn",
                "lusa",
                "note",
                "janji Senin pukul 9");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(statements).isLessThanOrEqualTo(14);

        var theirs = browser(other);
        var first = "/kasus/" + cases.get(0).id();
        assertThat(see(theirs, first).body())
                .contains(
                        "Diwakili " + other.name() + " sampai",
                        "Wakil PK ditentukan untuk sementara",
                        "PK " + officer.name());
        assertThat(see(theirs, first + "/penunjukan").body()).contains("janji Senin pukul 9");
        assertThat(
                        count(
                                "select count(*) from case_access where office_id = :o and ground = 'SUBSTITUTE' and access_right = 'WORK' and until_at is not null"))
                .isEqualTo(3);
        assertThat(
                        count(
                                "select count(*) from case_access where office_id = :o and ground = 'SUBSTITUTE' and access_right <> 'WORK'"))
                .isZero();
        assertThat(
                        count(
                                "select count(*) from letter where office_id = :o and kind = 'ASSIGNMENT' and case_id is null and number is not null"))
                .as("one letter for all")
                .isEqualTo(1);
        assertThat(count("select count(*) from notice where office_id = :o")).isEqualTo(3);
        assertThat(see(browser(officer), first).statusCode())
                .as("the PK keeps his case")
                .isEqualTo(200);

        assertThat(see(head, "/penunjukan/pk").body()).contains("Cuti sampai");
        var shown = see(head, his).body();
        var letter = shown.replaceAll("(?s).*(/surat/[0-9a-f-]{36}\\.pdf).*", "$1");
        assertThat(see(theirs, letter).statusCode()).isEqualTo(200);
        assertThat(see(browser(office.another(Role.PROBATION_OFFICER)), letter).statusCode())
                .as("who may not see all its cases does not open it")
                .isEqualTo(404);
        assertThat(see(head, first + "/surat").body()).contains(letter);
        var end = shown.replaceAll("(?s).*(/penunjukan/pk/[^\"]*/wakil/[0-9a-f-]{36}/akhir).*", "$1");
        assertThat(send(his, end, List.of()).statusCode()).isEqualTo(302);
        assertThat(theirs.get(first).statusCode()).isEqualTo(404);
        assertThat(see(theirs, "/beranda").body())
                .contains("Perwakilan Anda pada kasus", "tidak lagi terbuka bagi Anda");
        assertThat(see(head, first).body()).doesNotContain("Diwakili");
        assertThat(see(head, "/penunjukan/pk").body()).doesNotContain("Cuti sampai");
        assertThat(send(his, end, List.of()).statusCode()).as("once").isEqualTo(404);
    }

    /** A line of the call list that says so, as the clerk sees it; marks it as called by the PK when wanted. */
    long waiting(String sentence) throws Exception {
        return calls(browser(office.the(Role.INTAKE_CLERK)), sentence).results().count();
    }

    static Matcher calls(Browser who, String sentence) throws Exception {
        var line = Pattern.compile("(?s)<td data-label=\"Isi kabar\">[^<]*" + sentence
                + "(?:(?!</tr>).)*?/panggilan/([0-9a-f-]{36})/hasil");
        return line.matcher(who.get("/panggilan").body());
    }

    void call(String sentence) throws Exception {
        var theirs = browser(officer);
        var found = calls(theirs, sentence);
        assertThat(found.find()).as(sentence).isTrue();
        var to = "/panggilan/" + found.group(1) + "/hasil";
        var fields = new LinkedHashMap<>(theirs.formOf("/panggilan", to));
        fields.put("result", "CALLED");
        assertThat(theirs.post(to, fields).statusCode()).isEqualTo(302);
    }

    @Test
    @DisplayName(
            "R24, E10: who has heard of the substitute hears that he goes early; the end can be taken back for all at once")
    void tellsOfAnEarlyEndAndTakesItBackForAll() throws Exception {
        var page = his + "/wakil";
        assertThat(send(
                                page,
                                page,
                                cases,
                                "officer",
                                other.staff().toString(),
                                "ground",
                                "ILL",
                                "fromOn",
                                "hari ini",
                                "untilOn",
                                "lusa")
                        .statusCode())
                .isEqualTo(302);
        assertThat(waiting("Mulai[^<]*diwakili")).isEqualTo(3);
        call("Mulai[^<]*diwakili");
        var end = link(page, "akhir");
        assertThat(endedByTheHeadOfAnotherSection(end))
                .as("it is not his to end")
                .isEqualTo(404);
        assertThat(send(page, end, List.of()).statusCode()).isEqualTo(302);
        assertThat(statements).isLessThanOrEqualTo(14);
        assertThat(waiting("Mulai[^<]*diwakili")).as("nobody else had heard").isZero();
        assertThat(waiting("Perwakilan berakhir lebih awal[^<]*kembali " + officer.name()))
                .isEqualTo(1);

        var undo = link(page, "urungkan");
        assertThat(send(page, undo, List.of()).statusCode()).isEqualTo(302);
        assertThat(statements).isLessThanOrEqualTo(14);
        assertThat(browser(other).get("/kasus/" + cases.get(1).id()).statusCode())
                .isEqualTo(200);
        assertThat(see(head, "/penunjukan/pk").body()).contains("Cuti sampai");
        assertThat(waiting("Mulai[^<]*diwakili")).isEqualTo(2);
        assertThat(waiting("Perwakilan")).isZero();
        assertThat(send(page, undo, List.of()).body()).as("once").contains("tidak dapat diurungkan lagi");

        assertThat(send(page, link(page, "akhir"), List.of()).statusCode()).isEqualTo(302);
        call("Perwakilan berakhir lebih awal");
        assertThat(send(page, link(page, "urungkan"), List.of()).statusCode()).isEqualTo(302);
        assertThat(statements).isLessThanOrEqualTo(14);
        assertThat(waiting("Perwakilan tetap berlaku[^<]*diwakili " + other.name()))
                .isEqualTo(1);
    }

    /** He decides on nothing of this PK: the page offers him no end, and the act answers as if there were none. */
    int endedByTheHeadOfAnotherSection(String end) throws Exception {
        var stranger = browser(office.another(Role.SECTION_HEAD));
        assertThat(stranger.get(his + "/wakil").body()).contains("Diwakili").doesNotContain("Akhiri sekarang");
        var read = Browser.fields(stranger.get(his).body());
        var fields = new LinkedHashMap<String, String>();
        for (var hidden : new String[] {"_csrf", "_key", "_from", "version"}) fields.put(hidden, read.get(hidden));
        return stranger.post(end, fields).statusCode();
    }

    @Test
    @DisplayName(
            "E10: the end of a substitution for many is final after ten minutes, and for a case that has gone to another PK")
    void leavesAnOldEndAndAGoneCaseAlone() throws Exception {
        var page = his + "/wakil";
        var typed = new String[] {
            "officer", other.staff().toString(), "ground", "ILL", "fromOn", "hari ini", "untilOn", "lusa"
        };
        assertThat(send(page, page, cases, typed).statusCode()).isEqualTo(302);
        assertThat(send(page, link(page, "akhir"), List.of()).statusCode()).isEqualTo(302);
        var undo = link(page, "urungkan");
        var third = office.another(Role.PROBATION_OFFICER);
        assertThat(send(
                                his + "/pengalihan",
                                his + "/pengalihan",
                                cases.subList(0, 1),
                                "officer",
                                third.staff().toString(),
                                "ground",
                                "MOVED",
                                "fromOn",
                                "hari ini",
                                "untilOn",
                                "31/12/2099",
                                "note",
                                "berkas lengkap")
                        .statusCode())
                .isEqualTo(302);
        assertThat(send(page, undo, List.of()).statusCode()).isEqualTo(302);
        assertThat(browser(other).get("/kasus/" + cases.get(0).id()).statusCode())
                .isEqualTo(404);
        assertThat(browser(other).get("/kasus/" + cases.get(2).id()).statusCode())
                .isEqualTo(200);

        assertThat(send(page, link(page, "akhir"), List.of()).statusCode()).isEqualTo(302);
        clock.fix(Instant.now().plus(Duration.ofMinutes(11)));
        assertThat(head.get(page).body()).doesNotContain("/urungkan");
        assertThat(send(page, undo, List.of()).body()).contains("tidak dapat diurungkan lagi");
    }

    @Test
    @DisplayName(
            "R24: a transfer of many cases signed on one sheet is recorded from it by the clerk, with one surat tugas")
    void recordsOneSheetOfATransfer() throws Exception {
        var page = his + "/pengalihan";
        var clerk = browser(office.the(Role.INTAKE_CLERK));
        assertThat(send(
                                page,
                                page,
                                cases.subList(0, 1),
                                "officer",
                                other.staff().toString(),
                                "ground",
                                "MOVED",
                                "fromOn",
                                "hari ini",
                                "untilOn",
                                "31/12/2099",
                                "note",
                                "berkas lengkap")
                        .statusCode())
                .isEqualTo(302);
        var fields = new LinkedHashMap<>(clerk.formOf(page, page));
        fields.put(
                "cases",
                cases.subList(1, 3).stream().map(c -> c.id().toString()).collect(Collectors.joining(",")));
        fields.put("officer", other.staff().toString());
        fields.put("ground", "MOVED");
        fields.put("note", "berkas di lemari 3");
        fields.remove("paperFile");
        assertThat(clerk.post(page, fields).body()).contains("Petugas mencatat dari lembar bertanda tangan");
        fields.put("_key", clerk.formOf(page, page).get("_key"));
        fields.put("paperOn", "hari ini");
        fields.put("paperBy", office.the(Role.SECTION_HEAD).staff().toString());
        Counted.clear();
        assertThat(clerk.postFile(page, fields, "paperFile", "%PDF-1.4\n%%EOF".getBytes())
                        .statusCode())
                .isEqualTo(302);
        assertThat(Counted.warm(Counted.take())).hasSizeLessThanOrEqualTo(Counted.POST);
        assertThat(browser(other).get("/kasus/" + cases.get(2).id()).statusCode())
                .isEqualTo(200);
        assertThat(browser(officer).get("/kasus/" + cases.get(2).id()).statusCode())
                .isEqualTo(404);
        assertThat(count(
                        "select count(distinct sheet_id) from case_event where office_id = :o and fact = 'OFFICER_CHANGED' and sheet_id is not null and decided_by = '"
                                + office.the(Role.SECTION_HEAD).staff() + "'"))
                .isEqualTo(1);
        assertThat(clerk.get(page).body()).doesNotContain("/akhir", "serah-terima");
        var next = "/penunjukan/pk/" + other.staff();
        assertThat(clerk.get("/kasus/" + cases.get(0).id() + "/penunjukan").body())
                .as("the way there")
                .contains(next + "/pengalihan", next + "/wakil");
        assertThat(browser(office.the(Role.SECTION_HEAD)).get("/lembar").body())
                .contains(cases.get(1).clientName().replace("&", "&amp;"));
    }

    String link(String page, String act) throws Exception {
        var found = Pattern.compile("action=\"(" + page + "/[0-9a-f-]{36}/" + act + ")\"")
                .matcher(head.get(page).body());
        assertThat(found.find()).as(act).isTrue();
        return found.group(1);
    }

    @Test
    @DisplayName(
            "R24: ticked cases go to another PK in one act whose statements do not grow; the former PK loses them at once")
    void transfersTickedCasesInOneAct() throws Exception {
        var page = his + "/pengalihan";
        var typed = new String[] {
            "officer",
            other.staff().toString(),
            "ground",
            "MOVED",
            "fromOn",
            "hari ini",
            "untilOn",
            "31/12/2099",
            "notes[" + cases.get(0).id() + "]",
            "berkas di lemari 3"
        };
        assertThat(send(page, page, cases, typed).body()).contains("Tulis catatan serah terima");
        assertThat(send(page, page, cases.subList(0, 1), typed).statusCode()).isEqualTo(302);
        int one = statements;
        assertThat(browser(officer).get("/kasus/" + cases.get(0).id()).statusCode())
                .isEqualTo(404);
        assertThat(browser(officer).get("/kasus/" + cases.get(1).id()).statusCode())
                .isEqualTo(200);
        assertThat(send(page, page, cases.subList(0, 2), typed).statusCode())
                .as("a case that he no longer holds")
                .isEqualTo(422);

        for (int i = 0; i < 20; i++) cases.add(office.caseAfter(Fact.SCHEDULE_MADE));
        typed[8] = "note";
        typed[9] = "semua janji pekan ini sudah dipindahkan";
        assertThat(send(page, page, cases.subList(1, 23), typed).statusCode()).isEqualTo(302);
        assertThat(statements)
                .as("the office's own key was made by the first and comes along with the cases since")
                .isEqualTo(one - 1);
        assertThat(see(browser(other), "/kasus/" + cases.get(22).id()).body())
                .contains("PK " + other.name(), "PK pelaksana diganti");
        assertThat(
                        count(
                                "select count(*) from case_access where office_id = :o and ground = 'ASSIGNED' and access_right = 'SIGN' and until_at is null"))
                .as("each case has one PK")
                .isEqualTo(23);
        var shown = see(head, his).body();
        assertThat(shown).contains("Dialihkan: Mutasi");
        var record = shown.replaceAll("(?s).*?(/penunjukan/serah-terima/[0-9a-f-]{36}\\.pdf).*", "$1");
        assertThat(see(head, record).statusCode()).isEqualTo(200);
        assertThat(see(browser(other), record).statusCode()).isEqualTo(200);
        assertThat(browser(officer).get(record).statusCode()).isEqualTo(404);
        assertThat(see(head, page).body()).contains("Tidak ada kasus berjalan", record);
    }

    @Test
    @DisplayName("R22: a case whose client stands in conflict with the new PK is named and left out")
    void namesTheClientInConflict() throws Exception {
        var conflicted = cases.get(1);
        var page = his + "/pengalihan";
        var onCase = "/kasus/" + conflicted.id() + "/penunjukan";
        assertThat(send(
                                onCase,
                                onCase + "/benturan",
                                List.of(),
                                "conflictOfficer",
                                other.staff().toString(),
                                "conflict",
                                "NEIGHBOUR",
                                "conflictReason",
                                "satu gang")
                        .statusCode())
                .isEqualTo(302);
        var typed = new String[] {
            "officer",
            other.staff().toString(),
            "ground",
            "RETIRED",
            "fromOn",
            "hari ini",
            "untilOn",
            "31/12/2099",
            "note",
            "berkas lengkap"
        };
        var refused = send(page, page, cases, typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Ada benturan kepentingan antara PK ini dan klien "
                        + conflicted.clientName().replace("&", "&amp;"));
        assertThat(send(page, page, List.of(cases.get(0), cases.get(2)), typed).statusCode())
                .isEqualTo(302);
        assertThat(browser(officer).get("/kasus/" + conflicted.id()).statusCode())
                .isEqualTo(200);
    }
}
