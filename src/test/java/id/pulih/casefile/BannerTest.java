package id.pulih.casefile;

import static id.pulih.sop.Fact.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.RequestTransaction;
import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.office.OfficeCalendar;
import id.pulih.secret.Secrets;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import id.pulih.sop.RecordedFact;
import id.pulih.sop.SopSettings;
import id.pulih.sop.SopVersion;
import id.pulih.sop.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The table of facts of ground.md 6, on the page: after each fact the rail is right, and one banner says who must do what. */
@AppTest
class BannerTest {

    /**
     * After this fact, recorded behind the last of the spine, stands this rail (d done, n now, t to come), and this sentence; the
     * button is for this role, everybody else reads for whom the case waits.
     */
    record Line(Fact last, Fact fact, String rail, String sentence, Role acts, String actor) {}

    static Line line(Fact last, Fact fact, String rail, String sentence, Role acts, String actor) {
        return new Line(last, fact, (rail + "tttttttttttt").substring(0, 12), sentence, acts, actor);
    }

    static Line exit(Fact last, Fact fact, String rail) {
        return line(last, fact, rail, fact.label() + ".", null, null);
    }

    static final Role CLERK = Role.INTAKE_CLERK;
    static final Role HEAD = Role.OFFICE_HEAD;
    static final Role SECTION = Role.SECTION_HEAD;
    static final Role PK = Role.PROBATION_OFFICER;

    /** Who acts on a page of their own: whoever reads the case has the button to look, and is told for whom it waits. */
    static final Set<String> OF_OTHERS =
            Set.of("sekretaris TPP", "ketua TPP", "pemeriksaan kepala seksi, lalu penerimaan Kepala Bapas");

    static final String IN_PROGRAMME = "dddddddddnnt";

    static final List<Line> TABLE = List.of(
            line(null, APPLICATION_SUBMITTED, "dn", "Permohonan belum diagendakan.", CLERK, "petugas penerimaan"),
            line(
                    APPLICATION_SUBMITTED,
                    APPLICATION_RECEIVED,
                    "dn",
                    "Belum dipastikan siapa kliennya.",
                    CLERK,
                    "petugas penerimaan"),
            line(
                    APPLICATION_RECEIVED,
                    CLIENT_CONFIRMED,
                    "dn",
                    "Kelengkapan belum dinilai.",
                    CLERK,
                    "petugas penerimaan"),
            line(
                    CLIENT_CONFIRMED,
                    COMPLETENESS_LACKING,
                    "dn",
                    "Kelengkapan belum dinilai.",
                    CLERK,
                    "petugas penerimaan"),
            line(CLIENT_CONFIRMED, COMPLETENESS_JUDGED, "ddn", "Permohonan menunggu disposisi.", HEAD, "Kepala Bapas"),
            exit(CLIENT_CONFIRMED, APPLICATION_REDIRECTED, "dt"),
            exit(COMPLETENESS_JUDGED, APPLICATION_REFUSED, "ddt"),
            exit(COMPLETENESS_JUDGED, APPLICATION_FORWARDED, "ddt"),
            line(
                    COMPLETENESS_JUDGED,
                    DISPOSITION_SIGNED,
                    "dddn",
                    "Pejabat yang menangani belum ditunjuk.",
                    HEAD,
                    "Kepala Bapas"),
            line(DISPOSITION_SIGNED, OFFICIAL_NAMED, "dddn", "PK belum ditentukan.", SECTION, "kepala seksi"),
            line(OFFICIAL_NAMED, OFFICER_CHOSEN, "dddn", "Surat tugas belum terbit.", SECTION, "kepala seksi"),
            line(OFFICER_CHOSEN, ASSIGNMENT_ISSUED, "ddddn", "Persetujuan asesmen belum diminta.", PK, "PK"),
            line(ASSIGNMENT_ISSUED, OFFICER_CHANGED, "ddddn", "Persetujuan asesmen belum diminta.", PK, "PK"),
            line(ASSIGNMENT_ISSUED, OFFICER_SUBSTITUTED, "ddddn", "Persetujuan asesmen belum diminta.", PK, "PK"),
            line(ASSIGNMENT_ISSUED, SUBSTITUTE_ENDED, "ddddn", "Persetujuan asesmen belum diminta.", PK, "PK"),
            line(ASSIGNMENT_ISSUED, DATA_INQUIRY_ANSWERED, "ddddn", "Persetujuan asesmen belum diminta.", PK, "PK"),
            line(ASSIGNMENT_ISSUED, ASSESSMENT_CONSENTED, "ddddn", "Sumber data belum lengkap.", PK, "PK"),
            line(ASSIGNMENT_ISSUED, ASSESSMENT_DECLINED, "ddddn", "Sumber data belum lengkap.", PK, "PK"),
            line(ASSESSMENT_CONSENTED, SOURCES_COMPLETE, "ddddn", "Asesmen belum selesai.", PK, "PK"),
            line(SOURCES_COMPLETE, ASSESSMENTS_COMPLETE, "dddddn", "Litmas belum diajukan untuk diperiksa.", PK, "PK"),
            line(
                    ASSESSMENTS_COMPLETE,
                    LITMAS_SUBMITTED,
                    "dddddn",
                    "Litmas menunggu pemeriksaan kepala seksi.",
                    SECTION,
                    "kepala seksi"),
            line(
                    ASSESSMENTS_COMPLETE,
                    LITMAS_RETURNED,
                    "dddddn",
                    "Litmas dikembalikan. Perbaiki, lalu ajukan lagi.",
                    PK,
                    "PK"),
            line(ASSESSMENTS_COMPLETE, LITMAS_APPROVED, "dddddn", "Litmas belum ditandatangani.", PK, "PK"),
            line(
                    LITMAS_APPROVED,
                    LITMAS_LOCKED,
                    "ddddddn",
                    "Kasus belum dijadwalkan dalam sidang TPP.",
                    PK,
                    "sekretaris TPP"),
            line(
                    LITMAS_LOCKED,
                    TPP_SCHEDULED,
                    "ddddddn",
                    "Kasus sudah dijadwalkan dalam sidang TPP.",
                    PK,
                    "sekretaris TPP"),
            line(
                    LITMAS_LOCKED,
                    TPP_POSTPONED,
                    "ddddddn",
                    "Kasus belum dijadwalkan dalam sidang TPP.",
                    PK,
                    "sekretaris TPP"),
            line(LITMAS_LOCKED, TPP_HEARD, "dddddddn", "Berita acara belum ditandatangani.", PK, "ketua TPP"),
            line(TPP_HEARD, TPP_RETURNED, "dddddn", "Litmas dikembalikan. Perbaiki, lalu ajukan lagi.", PK, "PK"),
            line(TPP_HEARD, PROGRAMME_RECOMMENDED, "dddddddn", "Berita acara belum ditandatangani.", PK, "ketua TPP"),
            line(PROGRAMME_RECOMMENDED, MINUTES_SIGNED, "dddddddn", "Program belum ditetapkan.", HEAD, "Kepala Bapas"),
            line(
                    MINUTES_SIGNED,
                    RATIFICATION_REFUSED,
                    "ddddddn",
                    "Kasus belum dijadwalkan dalam sidang TPP.",
                    PK,
                    "sekretaris TPP"),
            line(
                    MINUTES_SIGNED,
                    PROGRAMME_RATIFIED,
                    "ddddddddn",
                    "Klien belum menyetujui rencana.",
                    PK,
                    "PK bersama klien"),
            exit(MINUTES_SIGNED, PROGRAMME_REJECTED, "dddddddt"),
            line(
                    PROGRAMME_RATIFIED,
                    OFFER_MADE,
                    "ddddddddn",
                    "Klien belum menyetujui rencana.",
                    PK,
                    "PK bersama klien"),
            line(
                    PROGRAMME_RATIFIED,
                    CHANGE_ASKED,
                    "ddddddddn",
                    "Klien belum menyetujui rencana.",
                    PK,
                    "PK bersama klien"),
            line(PROGRAMME_RATIFIED, AGREEMENT_SIGNED, "ddddddddn", "Jadwal kegiatan belum disusun.", PK, "PK"),
            exit(PROGRAMME_RATIFIED, AGREEMENT_DECLINED, "ddddddddt"),
            line(AGREEMENT_SIGNED, SCHEDULE_MADE, IN_PROGRAMME, "Program sedang berjalan.", PK, "PK dan mitra"),
            line(SCHEDULE_MADE, SESSION_HELD, IN_PROGRAMME, "Program sedang berjalan.", PK, "PK dan mitra"),
            line(SCHEDULE_MADE, CONTACT_LOST, IN_PROGRAMME, "Program sedang berjalan.", PK, "PK dan mitra"),
            line(SCHEDULE_MADE, AGREEMENT_RENEWED, IN_PROGRAMME, "Program sedang berjalan.", PK, "PK dan mitra"),
            line(SCHEDULE_MADE, EXTENDED, IN_PROGRAMME, "Program sedang berjalan.", PK, "PK dan mitra"),
            line(
                    SCHEDULE_MADE,
                    PROGRAMME_CHANGE_NEEDED,
                    "ddddddn",
                    "Kasus belum dijadwalkan dalam sidang TPP.",
                    PK,
                    "sekretaris TPP"),
            line(SCHEDULE_MADE, ITEMS_CONCLUDED, "ddddddddddnt", "Evaluasi berkala masih berjalan.", PK, "PK"),
            line(SCHEDULE_MADE, PERIOD_OVER, "ddddddddddnt", "Evaluasi berkala masih berjalan.", PK, "PK"),
            line(
                    SCHEDULE_MADE,
                    EARLY_COMPLETION_ACCEPTED,
                    "ddddddddddnt",
                    "Evaluasi berkala masih berjalan.",
                    PK,
                    "PK"),
            line(SCHEDULE_MADE, REVIEW_HELD, IN_PROGRAMME, "Program sedang berjalan.", PK, "PK dan mitra"),
            line(SCHEDULE_MADE, REVIEWS_COMPLETE, "dddddddddndt", "Program sedang berjalan.", PK, "PK dan mitra"),
            line(PERIOD_OVER, REVIEWS_COMPLETE, "dddddddddddn", "Penilaian akhir belum dibuat.", PK, "PK"),
            line(REVIEWS_COMPLETE, FINAL_ASSESSMENT_MADE, "dddddddddddn", "Laporan akhir belum diajukan.", PK, "PK"),
            line(
                    FINAL_ASSESSMENT_MADE,
                    REPORT_SUBMITTED,
                    "dddddddddddn",
                    "Laporan akhir sudah diajukan.",
                    SECTION,
                    "pemeriksaan kepala seksi, lalu penerimaan Kepala Bapas"),
            line(
                    FINAL_ASSESSMENT_MADE,
                    REPORT_RETURNED,
                    "dddddddddddn",
                    "Laporan akhir dikembalikan. Perbaiki, lalu ajukan lagi.",
                    PK,
                    "PK"),
            line(
                    FINAL_ASSESSMENT_MADE,
                    REPORT_ACCEPTED,
                    "dddddddddddn",
                    "Surat keterangan belum terbit.",
                    HEAD,
                    "Kepala Bapas"),
            line(
                    REPORT_ACCEPTED,
                    CLOSING_LETTER_ISSUED,
                    "dddddddddddd",
                    "Bimbingan tambahan telah selesai.",
                    null,
                    null),
            line(SCHEDULE_MADE, SUSPENDED, IN_PROGRAMME, "Kasus ditangguhkan; tenggat ikut berhenti.", PK, "PK"),
            line(SCHEDULE_MADE, NEW_OFFENCE, IN_PROGRAMME, "Kasus ditangguhkan; tenggat ikut berhenti.", PK, "PK"),
            line(SUSPENDED, RESUMED, IN_PROGRAMME, "Program sedang berjalan.", PK, "PK dan mitra"),
            line(ASSIGNMENT_ISSUED, TRANSFER_ASKED, "ddddn", "Persetujuan asesmen belum diminta.", PK, "PK"),
            exit(TRANSFER_ASKED, TRANSFER_ACCEPTED, "ddddt"),
            exit(ASSIGNMENT_ISSUED, WITHDRAWN, "ddddt"),
            exit(ASSIGNMENT_ISSUED, DIED, "ddddt"),
            exit(SCHEDULE_MADE, CLOSED_NO_CONTACT, "dddddddddttt"),
            exit(SCHEDULE_MADE, CLOSED_NEW_OFFENCE, "dddddddddttt"));

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    CaseFacts caseFacts;

    @Autowired
    Casefile casefile;

    Given given;
    Map<Role, Browser> who;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
        who = new EnumMap<>(Role.class);
        for (var role : List.of(CLERK, HEAD, SECTION, PK)) {
            who.put(role, new Browser(port).signIn(given.the(role).user()));
        }
    }

    @Test
    void namesEveryFact() {
        assertThat(TABLE.stream().map(Line::fact).collect(Collectors.toSet())).isEqualTo(EnumSet.allOf(Fact.class));
    }

    @Test
    void showsRailAndBannerAfterEachFact() throws Exception {
        for (var line : TABLE) {
            var aCase = aCase(line);
            var acting = line.acts == null ? PK : line.acts;
            var seer = reaches(acting, line) ? acting : HEAD;
            var page = who.get(seer).get("/kasus/" + aCase.id()).body();
            assertThat(rail(page)).as("%s", line).isEqualTo(line.rail);
            assertThat(banner(page)).as("%s", line).startsWith(line.sentence);
            if (line.acts == null) {
                assertThat(banner(page)).as("%s", line).isEqualTo(line.sentence);
                assertThat(page).as("%s", line).doesNotContain("aria-current=\"step\"");
                continue;
            }
            if (OF_OTHERS.contains(line.actor))
                assertThat(banner(page)).as("%s", line).contains("Menunggu " + line.actor + ".");
            else assertThat(banner(page)).as("%s", line).doesNotContain("Menunggu");
            assertThat(button(page)).as("%s", line).startsWith("/kasus/" + aCase.id() + "/");
            assertThat(who.get(acting).get(button(page)).statusCode())
                    .as("the button of %s is for this role", line)
                    .isNotIn(403, 500);
            assertThat(banner(page).contains("Paling lambat")).as("%s", line).isEqualTo(hasClock(line));
            var other = line.acts == CLERK ? HEAD : CLERK;
            var seen = banner(who.get(other).get("/kasus/" + aCase.id()).body());
            assertThat(seen).as("%s", line).startsWith(line.sentence);
            if (!line.sentence.startsWith("Kasus ditangguhkan") || other == CLERK)
                assertThat(seen).as("%s", line).contains("Menunggu " + line.actor + ".");
        }
    }

    private static boolean reaches(Role role, Line line) {
        if (role != PK) return true;
        var at = Given.SPINE.indexOf(line.last == null ? APPLICATION_SUBMITTED : base(line.last));
        return at >= Given.SPINE.indexOf(OFFICER_CHOSEN) || line.fact == OFFICER_CHOSEN;
    }

    private static Fact base(Fact last) {
        return last == SUSPENDED ? SCHEDULE_MADE : last == TRANSFER_ASKED ? ASSIGNMENT_ISSUED : last;
    }

    /** Every step but a has a clock in the first draft; the hearing only once its day is set; a paused case shows none. */
    private static boolean hasClock(Line line) {
        boolean hearing = line.rail.indexOf('n') == Step.G.ordinal() && line.fact != TPP_SCHEDULED;
        return !hearing && line.fact != SUSPENDED && line.fact != NEW_OFFENCE;
    }

    private Given.Case aCase(Line line) throws Exception {
        boolean granted = line.fact == OFFICIAL_NAMED || line.fact == OFFICER_CHOSEN; // these two come with a grant
        if (line.last == null || granted) return given.caseAfter(line.fact);
        var aCase = given.caseAfter(base(line.last));
        if (line.last != base(line.last)) record(aCase, line.last);
        record(aCase, line.fact);
        return aCase;
    }

    private void record(Given.Case aCase, Fact fact) throws Exception {
        var head = given.the(HEAD);
        transactions.as(new SignedIn(head.account(), given.office, 1), () -> {
            var today = Office.today();
            return caseFacts.record(aCase.id(), fact, casefile.party(today), null, today.plusDays(30));
        });
    }

    private static String rail(String page) {
        var rail = new StringBuilder();
        var bar = Pattern.compile("<li class=\"(done|now|todo)\"").matcher(page);
        while (bar.find()) rail.append(bar.group(1).charAt(0));
        return rail.toString();
    }

    private static final Pattern BANNER =
            Pattern.compile("(?s)<div class=\"banner\" role=\"status\">\\s*<p>(.*?)</p>(.*?)</div>");

    private static String banner(String page) {
        var banner = BANNER.matcher(page);
        assertThat(banner.find()).as(page).isTrue();
        var words = banner.group(1)
                .replaceAll("<[^>]*>", "")
                .replaceAll("\\s+", " ")
                .strip();
        assertThat(banner.find()).as("one banner").isFalse();
        return words;
    }

    private static String button(String page) {
        var banner = BANNER.matcher(page);
        assertThat(banner.find()).isTrue();
        var link = Pattern.compile("href=\"([^\"]*)\"").matcher(banner.group(2));
        assertThat(link.find()).as(banner.group()).isTrue();
        return link.group(1);
    }

    @Test
    void tellsOfARejectionThatItWaitsForTheHeadAndNotForARecommendation() throws Exception {
        var aCase = given.caseAfter(TPP_HEARD);
        record(aCase, MINUTES_SIGNED);
        var page = who.get(HEAD).get("/kasus/" + aCase.id()).body();
        assertThat(banner(page)).startsWith("TPP tidak menyetujui program. Jawaban Kepala belum dibuat.");
        assertThat(button(page)).endsWith("/sidang");
        assertThat(banner(who.get(SECTION).get("/kasus/" + aCase.id()).body())).contains("Menunggu Kepala Bapas.");
    }

    @Test
    void offersToGoOnOnlyToWhoMay() throws Exception {
        var aCase = given.caseAfter(SCHEDULE_MADE);
        record(aCase, SUSPENDED);
        var seen = who.get(CLERK).get("/kasus/" + aCase.id()).body();
        assertThat(banner(seen)).contains("Menunggu PK.");
        assertThat(seen).doesNotContain(">Lanjutkan<");
    }

    @Test
    void alwaysKnowsWhoMustDoWhatWhileACaseRuns() {
        long seed = System.nanoTime();
        System.out.println("BannerTest seed " + seed);
        var random = new Random(seed);
        var sop = new SopVersion(0, Map.of(), SopSettings.DEFAULT);
        var calendar = new OfficeCalendar(ZoneId.of("Asia/Jakarta"), Set.of());
        for (int run = 0; run < 300; run++) {
            var facts = new ArrayList<RecordedFact>();
            facts.add(new RecordedFact(APPLICATION_SUBMITTED, LocalDate.EPOCH, Instant.EPOCH));
            for (int i = 1; i < 80; i++) {
                var now = CaseProgress.of(sop, calendar, facts);
                if (now.closed()) break;
                var acts = NextActs.of(now);
                assertThat(acts).as("seed %s: %s", seed, facts).isNotEmpty();
                assertThat(acts).allSatisfy(act -> {
                    assertThat(act.sentence()).matches("[A-Z].*\\.");
                    assertThat(act.actor()).isNotBlank();
                    assertThat(act.button()).isNotBlank();
                });
                var choices = Arrays.stream(Fact.values())
                        .filter(now::admits)
                        .filter(f -> f.kind != Fact.Kind.EXIT || random.nextInt(40) == 0)
                        .toList();
                var day = LocalDate.EPOCH.plusDays(i);
                facts.add(new RecordedFact(
                        choices.get(random.nextInt(choices.size())), day, Instant.EPOCH.plusSeconds(86400L * i)));
            }
        }
    }
}
