package id.pulih.tpp;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.GivenLitmas;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.web.Words;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@AppTest
class TppTest {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    Given given;
    Browser secretary;
    List<Given.Person> members;

    @BeforeEach
    void anOfficeWithThreeMembers() throws Exception {
        given = Given.office(pg, secrets);
        secretary = as(Role.TPP_SECRETARY);
        members = List.of(given.the(Role.SECTION_HEAD), given.the(Role.TPP_MEMBER), given.another(Role.TPP_MEMBER));
        var posts = List.of("CHAIR", "MEMBER", "MEMBER");
        for (int i = 0; i < 3; i++) {
            var form = secretary.formOf("/sidang-tpp/anggota", "/sidang-tpp/anggota");
            form.put("staffId", members.get(i).staff().toString());
            form.put("post", posts.get(i));
            form.put("decree", "SK contoh nomor 1");
            form.put("fromOn", "1/1/2026");
            assertThat(secretary.post("/sidang-tpp/anggota", form).statusCode()).isEqualTo(302);
        }
    }

    Browser as(Role role) throws Exception {
        return new Browser(port).signIn(given.the(role).user());
    }

    Given.Case aCaseAtG() throws Exception {
        var aCase = given.caseAfter(Fact.LITMAS_LOCKED);
        GivenLitmas.locked(pg, secrets, given, aCase);
        return aCase;
    }

    String aSessionFor(Given.Case... cases) throws Exception {
        return aSessionOn("hari ini", cases);
    }

    String aSessionOn(LocalDate day, Given.Case... cases) throws Exception {
        return aSessionOn(day.getDayOfMonth() + "/" + day.getMonthValue() + "/" + day.getYear(), cases);
    }

    private String aSessionOn(String day, Given.Case... cases) throws Exception {
        var form = secretary.formOf("/sidang-tpp/baru", "/sidang-tpp/baru");
        form.put("kind", "ROUTINE");
        form.put("heldOn", day);
        form.put("chairId", members.get(0).staff().toString());
        form.put("secretaryId", given.the(Role.TPP_SECRETARY).staff().toString());
        var made = secretary.post("/sidang-tpp/baru", form);
        assertThat(made.statusCode()).isEqualTo(302);
        var session = made.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        for (var aCase : cases) {
            var agenda = secretary.formOf(session, session + "/acara");
            agenda.put("cases", aCase.id().toString());
            assertThat(secretary.post(session + "/acara", agenda).statusCode()).isEqualTo(302);
        }
        return session;
    }

    void allPresent(String session, boolean... present) throws Exception {
        var form = secretary.formOf(session, session + "/kehadiran");
        for (int i = 0; i < members.size(); i++) {
            form.put("present[" + members.get(i).staff() + "]", String.valueOf(present.length == 0 || present[i]));
        }
        assertThat(secretary.post(session + "/kehadiran", form).statusCode()).isEqualTo(302);
    }

    String hearingOf(String session) throws Exception {
        var link = Pattern.compile(Pattern.quote(session) + "/acara/[0-9a-f-]+")
                .matcher(secretary.get(session).body());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    int decide(String session, String outcome, String... more) throws Exception {
        var hearing = hearingOf(session);
        var form = secretary.formOf(hearing, hearing);
        form.put("outcome", outcome);
        form.put("method", "CONSENSUS");
        for (var field :
                form.keySet().stream().filter(k -> k.startsWith("granted[")).toList()) form.put(field, "true");
        for (int i = 0; i < more.length; i += 2) form.put(more[i], more[i + 1]);
        return secretary.post(hearing, form).statusCode();
    }

    @Test
    @DisplayName(
            "formats.md 2.6: the long form of TPP is the office's own words, and stands whole in every letter that bears it")
    void printsALongNameOfTheTppWhole() throws Exception {
        var name =
                "Tim Pertimbangan Pemasyarakatan Pembimbingan dan Pengawasan Klien pada Balai Pemasyarakatan Kelas I "
                        + "Kabupaten Kepulauan Pangkajene";
        var admin = as(Role.ADMIN);
        var form = admin.formOf("/kantor", "/kantor");
        form.keySet().removeIf(k -> k.startsWith("bold") || k.equals("logo"));
        form.put("address", "Jalan Contoh Nomor 1");
        form.put("emergency", "Telepon 119");
        form.put("tppName", name);
        var saved = admin.post("/kantor", form);
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(302);
        var session = aSessionFor(aCaseAtG());
        for (var act : List.of("/undangan", "/berita-acara")) {
            if (act.equals("/berita-acara")) {
                allPresent(session);
                assertThat(decide(session, "APPROVED")).isEqualTo(302);
            }
            assertThat(secretary
                            .post(session + act, secretary.formOf(session, session + act))
                            .statusCode())
                    .isEqualTo(302);
        }
        var papers = Pattern.compile("/surat/[0-9a-f-]+\\.pdf")
                .matcher(secretary.get(session).body())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(papers).hasSize(2);
        for (var paper : papers) {
            try (var pdf = Loader.loadPDF(secretary.bytes(paper).body())) {
                var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
                assertThat(text).containsIgnoringCase(name);
                var outside = new ArrayList<String>();
                new PDFTextStripper() {
                    @Override
                    protected void processTextPosition(TextPosition sign) {
                        var page = getCurrentPage().getMediaBox();
                        if (sign.getX() < 0 || sign.getX() + sign.getWidth() > page.getWidth() - 28)
                            outside.add(sign.getUnicode());
                    }
                }.getText(pdf);
                assertThat(outside).as("nothing runs over the right margin").isEmpty();
            }
        }
    }

    @Test
    void decidesAProgrammeThatTheHeadRatifies() throws Exception {
        given.acting("PLH"); // R19: an acting head, right on every paper
        var aCase = aCaseAtG();
        var session = aSessionFor(aCase);
        assertThat(secretary
                        .post(session + "/undangan", secretary.formOf(session, session + "/undangan"))
                        .statusCode())
                .isEqualTo(302);
        allPresent(session);
        assertThat(decide(session, "APPROVED")).isEqualTo(302);

        var minutes = secretary.formOf(session, session + "/berita-acara");
        assertThat(secretary.post(session + "/berita-acara", minutes).statusCode())
                .isEqualTo(302);
        assertThat(secretary
                        .post(session + "/tanda-tangan", secretary.formOf(session, session + "/tanda-tangan"))
                        .statusCode())
                .isEqualTo(422);

        var chairUser = new Browser(port).signIn(members.get(0).user());
        assertThat(chairUser.get(session).statusCode()).isEqualTo(200);
        assertThat(chairUser
                        .post(session + "/tanda-tangan", chairUser.formOf(session, session + "/tanda-tangan"))
                        .statusCode())
                .isEqualTo(302);

        var head = as(Role.OFFICE_HEAD);
        var page = "/kasus/" + aCase.id() + "/sidang";
        assertThat(head.get(page).body()).contains("akan memuat “Plh.” di depan jabatan");
        var form = head.formOf(page, page);
        form.put("accepted", "true");
        assertThat(head.post(page, form).statusCode()).isEqualTo(302);
        assertThat(head.get(page).body()).contains("Ditetapkan Kepala", "/surat/");
        assertThat(head.get("/kasus/" + aCase.id()).body()).contains("class=\"now\"");
        assertThat(given.signedAs("Plh. Kepala")).containsExactly("RATIFICATION", "TPP_INVITATION");
        assertThat(given.signedAs("Kepala Balai")).isEmpty();
    }

    void decideAll(String session) throws Exception {
        var links = Pattern.compile(Pattern.quote(session) + "/acara/[0-9a-f-]+")
                .matcher(secretary.get(session).body())
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        for (var hearing : links) {
            var form = secretary.formOf(hearing, hearing);
            form.put("outcome", "APPROVED");
            form.put("method", "CONSENSUS");
            form.keySet().stream()
                    .filter(k -> k.startsWith("granted["))
                    .toList()
                    .forEach(k -> form.put(k, "true"));
            assertThat(secretary.post(hearing, form).statusCode()).isEqualTo(302);
        }
    }

    int statementsOfMinutes(String session) throws Exception {
        var form = secretary.formOf(session, session + "/berita-acara");
        Counted.clear();
        assertThat(secretary.post(session + "/berita-acara", form).statusCode()).isEqualTo(302);
        return Counted.warm(Counted.longest()).size();
    }

    @Test
    void writesTheMinutesOfFiveCasesWithTheStatementsOfOne() throws Exception {
        var one = aSessionFor(aCaseAtG());
        allPresent(one);
        decideAll(one);
        var five = aSessionFor(aCaseAtG(), aCaseAtG(), aCaseAtG(), aCaseAtG(), aCaseAtG());
        allPresent(five);
        decideAll(five);
        int ofOne = statementsOfMinutes(one);
        assertThat(ofOne).isBetween(10, Counted.POST);
        assertThat(statementsOfMinutes(five))
                .as("the office's own key was made by the first and comes along with the cases since")
                .isEqualTo(ofOne - 1);
    }

    int statementsOfRatification(Browser head, Given.Case... cases) throws Exception {
        var form = head.formOf("/penetapan", "/penetapan");
        form.put(
                "cases",
                java.util.Arrays.stream(cases).map(c -> c.id().toString()).collect(Collectors.joining(",")));
        Counted.clear();
        var answer = head.post("/penetapan", form);
        int seen = Counted.warm(Counted.take()).size();
        return answer.statusCode() == 302 ? seen : -answer.statusCode();
    }

    @Test
    @DisplayName(
            "R46: programmes are ratified together after each was opened, each with its own letter, by the statements of one")
    void ratifiesTogetherWhatTheHeadHasOpened() throws Exception {
        var cases = new Given.Case[] {aCaseAtG(), aCaseAtG(), aCaseAtG(), aCaseAtG()};
        var session = aSessionFor(cases);
        allPresent(session);
        decideAll(session);
        assertThat(secretary
                        .post(session + "/berita-acara", secretary.formOf(session, session + "/berita-acara"))
                        .statusCode())
                .isEqualTo(302);
        var chair = new Browser(port).signIn(members.get(0).user());
        assertThat(chair.post(session + "/tanda-tangan", chair.formOf(session, session + "/tanda-tangan"))
                        .statusCode())
                .isEqualTo(302);
        given.acting("PLH");
        var head = as(Role.OFFICE_HEAD);
        assertThat(head.get("/penetapan").body())
                .contains("belum dibuka", cases[3].id().toString());
        assertThat(statementsOfRatification(head, cases[0])).as("not opened").isEqualTo(-422);
        for (var each : cases) head.get("/kasus/" + each.id() + "/sidang");
        int one = statementsOfRatification(head, cases[0]);
        assertThat(one).isBetween(8, Counted.POST);
        assertThat(statementsOfRatification(head, cases[0])).as("once").isEqualTo(-422);
        assertThat(statementsOfRatification(head, cases[1], cases[2], cases[3])).isEqualTo(one);
        assertThat(head.get("/penetapan").body()).contains("Tidak ada program yang menunggu");
        assertThat(given.signedAs("Plh. Kepala")).contains("RATIFICATION");
        var officer = as(Role.PROBATION_OFFICER);
        for (var each : cases) {
            assertThat(head.get("/kasus/" + each.id() + "/sidang").body()).contains("Ditetapkan Kepala", "/surat/");
            assertThat(officer.get("/kasus/" + each.id()).body()).contains("Klien belum menyetujui rencana.");
        }
    }

    HttpResponse<String> recorded(String page, String action, Given.Person signer, String... typed) throws Exception {
        var clerk = as(Role.INTAKE_CLERK);
        var form = clerk.formOf(page, action);
        for (int i = 0; i < typed.length; i += 2) form.put(typed[i], typed[i + 1]);
        form.put("paperOn", "hari ini");
        form.put("paperBy", signer.staff().toString());
        form.remove("paperFile");
        return clerk.postFile(action, form, "paperFile", "%PDF-1.4\n%%EOF".getBytes());
    }

    @Test
    @DisplayName("Minutes and ratification on paper: the clerk records both from the signed sheets")
    void recordsWhatChairAndHeadHaveSigned() throws Exception {
        var aCase = aCaseAtG();
        var session = aSessionFor(aCase);
        allPresent(session);
        decideAll(session);
        statementsOfMinutes(session);
        assertThat(recorded(session, session + "/tanda-tangan", members.get(1)).statusCode())
                .as("signed by another than the chair")
                .isEqualTo(422);
        assertThat(recorded(session, session + "/tanda-tangan", members.get(0)).statusCode())
                .isEqualTo(302);
        var page = "/kasus/" + aCase.id() + "/sidang";
        assertThat(recorded(page, page, members.get(0), "accepted", "true").statusCode())
                .as("signed by somebody who is no head")
                .isEqualTo(422);
        assertThat(recorded(page, page, given.the(Role.OFFICE_HEAD), "accepted", "true")
                        .statusCode())
                .isEqualTo(302);
        assertThat(as(Role.OFFICE_HEAD).get(page).body()).contains("Ditetapkan Kepala");
    }

    @Test
    @DisplayName("R46: several programmes ratified on one sheet of paper are recorded from it by the clerk in one act")
    void recordsOneSheetOfSeveralRatifications() throws Exception {
        var cases = new Given.Case[] {aCaseAtG(), aCaseAtG(), aCaseAtG()};
        var session = aSessionFor(cases);
        allPresent(session);
        decideAll(session);
        statementsOfMinutes(session);
        assertThat(recorded(session, session + "/tanda-tangan", members.get(0)).statusCode())
                .isEqualTo(302);
        var ticked = java.util.Arrays.stream(cases).map(c -> c.id().toString()).collect(Collectors.joining(","));
        var clerk = as(Role.INTAKE_CLERK);
        var bare = clerk.formOf("/penetapan", "/penetapan");
        bare.put("cases", ticked);
        assertThat(clerk.post("/penetapan", bare).body()).contains("Petugas mencatat dari lembar bertanda tangan");
        assertThat(recorded("/penetapan", "/penetapan", members.get(0), "cases", ticked)
                        .statusCode())
                .as("signed by somebody who is no head")
                .isEqualTo(422);
        Counted.clear();
        assertThat(recorded("/penetapan", "/penetapan", given.the(Role.OFFICE_HEAD), "cases", ticked)
                        .statusCode())
                .isEqualTo(302);
        var head = as(Role.OFFICE_HEAD);
        for (var each : cases)
            assertThat(head.get("/kasus/" + each.id() + "/sidang").body()).contains("Ditetapkan Kepala", "/surat/");
        assertThat(
                        Office.count(
                                pg,
                                given.office,
                                "select count(distinct sheet_id) from case_event where office_id = :o and fact = 'PROGRAMME_RATIFIED'"))
                .as("one sheet for all")
                .isEqualTo(1);
    }

    @Test
    @DisplayName("R41: without quorum nothing is decided")
    void refusesADecisionWithoutQuorum() throws Exception {
        var session = aSessionFor(aCaseAtG());
        allPresent(session, true, true, false);
        assertThat(decide(session, "APPROVED")).isEqualTo(422);
    }

    @Test
    @DisplayName("R42: a vote needs more than half of those present and counts every voice once")
    void countsTheVotes() throws Exception {
        var session = aSessionFor(aCaseAtG());
        allPresent(session);
        assertThat(decide(
                        session,
                        "APPROVED",
                        "method",
                        "VOTE",
                        "votesFor",
                        "1",
                        "votesAgainst",
                        "1",
                        "votesAbstain",
                        "1"))
                .isEqualTo(422);
        assertThat(decide(
                        session,
                        "APPROVED",
                        "method",
                        "VOTE",
                        "votesFor",
                        "3",
                        "votesAgainst",
                        "1",
                        "votesAbstain",
                        "0"))
                .isEqualTo(422);
        assertThat(decide(
                        session,
                        "APPROVED",
                        "method",
                        "VOTE",
                        "votesFor",
                        "2",
                        "votesAgainst",
                        "1",
                        "votesAbstain",
                        "0"))
                .isEqualTo(302);
    }

    @Test
    @DisplayName("R44: a returned Litmas goes back to f")
    void returnsTheLitmas() throws Exception {
        var aCase = aCaseAtG();
        var session = aSessionFor(aCase);
        allPresent(session);
        assertThat(decide(session, "RETURNED")).isEqualTo(422);
        assertThat(decide(session, "RETURNED", "note", "Lengkapi evaluasi pembimbingan sebelumnya."))
                .isEqualTo(302);
        assertThat(as(Role.PROBATION_OFFICER).get("/kasus/" + aCase.id()).body())
                .contains("putaran 2");
    }

    @Test
    void postponesAWholeSession() throws Exception {
        var aCase = aCaseAtG();
        var session = aSessionFor(aCase);
        var form = secretary.formOf(session, session + "/penundaan");
        assertThat(secretary.post(session + "/penundaan", form).statusCode()).isEqualTo(422);
        form = secretary.formOf(session, session + "/penundaan");
        form.put("reason", "Kuorum tidak terpenuhi");
        assertThat(secretary.post(session + "/penundaan", form).statusCode()).isEqualTo(302);
        assertThat(secretary.get("/sidang-tpp").body()).contains("Ditunda", "Siti &amp; ");
    }

    @Test
    @DisplayName("ground.md 6: at step g the day of the session is the due day; a new session moves it")
    void isDueOnTheDayOfTheSession() throws Exception {
        var aCase = aCaseAtG();
        var officer = as(Role.PROBATION_OFFICER);
        var page = "/kasus/" + aCase.id();
        assertThat(officer.get(page).body())
                .contains("Kasus belum dijadwalkan dalam sidang TPP.")
                .doesNotContain("Paling lambat");
        var first = Office.today().plusDays(9);
        var session = aSessionOn(first, aCase);
        assertThat(officer.get(page).body())
                .contains("Kasus sudah dijadwalkan dalam sidang TPP.", "Paling lambat " + Words.date(first));
        assertThat(officer.get("/kasus").body()).contains(Words.date(first));
        var form = secretary.formOf(session, session + "/penundaan");
        form.put("reason", "Kuorum tidak terpenuhi");
        assertThat(secretary.post(session + "/penundaan", form).statusCode()).isEqualTo(302);
        assertThat(officer.get(page).body()).doesNotContain("Paling lambat");
        var second = Office.today().plusDays(16);
        aSessionOn(second, aCase);
        assertThat(officer.get(page).body()).contains("Paling lambat " + Words.date(second));
        assertThat(officer.get("/kasus").body()).contains(Words.date(second)).doesNotContain(Words.date(first));
    }

    @Test
    @DisplayName(
            "design.md: where the office leaves out h+, the programme begins with the signed minutes; a rejection stays the head's")
    void beginsTheProgrammeWithTheMinutesWhereTheHeadDoesNotRatify() throws Exception {
        given.acting("PLT");
        var head = as(Role.OFFICE_HEAD);
        var settings = "/sop/rancangan/ketentuan";
        head.post("/sop/rancangan", head.formOf("/sop", "/sop/rancangan"));
        var form = head.formOf(settings, settings);
        form.remove("headRatifies");
        assertThat(head.post(settings, form).statusCode()).isEqualTo(302);

        var approved = aCaseAtG();
        signedMinutes(aSessionFor(approved), "APPROVED");
        var officer = as(Role.PROBATION_OFFICER);
        assertThat(officer.get("/kasus/" + approved.id()).body()).contains("Klien belum menyetujui rencana.");
        assertThat(officer.get("/kasus/" + approved.id() + "/sidang").body())
                .contains("Berlaku sejak berita acara ditandatangani");
        assertThat(head.get("/kasus/" + approved.id() + "/sidang").body()).doesNotContain("Penetapan Kepala</h2>");
        assertThat(officer.get("/panggilan").body()).contains(approved.id().toString(), "Program sudah ditetapkan.");
        var plan = "/kasus/" + approved.id() + "/rencana";
        var made = officer.formOf(plan, plan);
        assertThat(officer.post(plan, made).statusCode()).isEqualTo(302);

        var rejected = aCaseAtG();
        signedMinutes(aSessionFor(rejected), "REJECTED", "note", "Sudah mengikuti program lain.");
        var page = "/kasus/" + rejected.id() + "/sidang";
        assertThat(head.get("/kasus/" + rejected.id()).body()).contains("Jawaban Kepala belum dibuat.");
        var answer = head.formOf(page, page);
        answer.put("accepted", "true");
        assertThat(head.post(page, answer).statusCode()).isEqualTo(302);
        assertThat(head.get("/kasus/" + rejected.id()).body()).contains(Fact.PROGRAMME_REJECTED.label());
        assertThat(given.signedAs("Plt. Kepala")).containsExactly("REJECTION");
    }

    void signedMinutes(String session, String outcome, String... more) throws Exception {
        allPresent(session);
        assertThat(decide(session, outcome, more)).isEqualTo(302);
        var minutes = secretary.formOf(session, session + "/berita-acara");
        assertThat(secretary.post(session + "/berita-acara", minutes).statusCode())
                .isEqualTo(302);
        var chair = new Browser(port).signIn(members.get(0).user());
        assertThat(chair.post(session + "/tanda-tangan", chair.formOf(session, session + "/tanda-tangan"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void opensTheMinutesOnlyForThoseWhoSit() throws Exception {
        var session = aSessionFor(aCaseAtG());
        allPresent(session);
        assertThat(decide(session, "REJECTED", "note", "Di luar kewenangan.")).isEqualTo(302);
        secretary.post(session + "/berita-acara", secretary.formOf(session, session + "/berita-acara"));
        var link = Pattern.compile("/surat/([0-9a-f-]+)\\.pdf")
                .matcher(secretary.get(session).body());
        assertThat(link.find()).isTrue();
        var pdf = "/surat/" + UUID.fromString(link.group(1)) + ".pdf";
        assertThat(secretary.get(pdf).statusCode()).isEqualTo(200);
        assertThat(as(Role.PROBATION_OFFICER).get(pdf).statusCode()).isEqualTo(404);
        assertThat(as(Role.ADMIN).get(session).statusCode()).isEqualTo(403);
    }
}
