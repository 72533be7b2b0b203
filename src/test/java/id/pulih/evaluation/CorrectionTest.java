package id.pulih.evaluation;

import static id.pulih.evaluation.EvaluationWalk.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.*;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.TransactionClock;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Reviews and notes that were written down wrongly. */
@AppTest
class CorrectionTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    TransactionClock clock;

    @LocalServerPort
    int port;

    Given given;
    Browser officer;
    Browser sectionHead;
    List<UUID> items;
    String base;
    Instant start = Instant.now();

    @BeforeEach
    void aRunningProgramme() throws Exception {
        given = Given.office(pg, secrets);
        officer = new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
        sectionHead = new Browser(port).signIn(given.the(Role.SECTION_HEAD).user());
        var aCase = given.caseAfter(Fact.SCHEDULE_MADE);
        items = GivenRunning.plan(pg, given, aCase, Office.today().minusMonths(4), true);
        base = "/kasus/" + aCase.id() + "/evaluasi";
    }

    @AfterEach
    void theClockRunsOn() {
        clock.fix(null);
    }

    @Test
    @DisplayName(
            "a review is taken back for ten minutes, then corrected with a reason, until the section head has answered")
    void correctsAReview() throws Exception {
        clock.fix(start);
        var write = base + "/berkala";
        done(officer, write, write, review(items, "CONTINUE"));
        done(officer, base, write + "/urungkan", Map.of());
        assertThat(get(officer, base)).contains("Tulis evaluasi berkala", "(diurungkan)");
        assertThat(get(sectionHead, base + "/pengukuhan")).contains("Tidak ada evaluasi yang menunggu");
        done(officer, write, write, review(items, "CONTINUE"));
        assertThat(get(officer, base)).contains("Evaluasi ke-1").doesNotContain("Evaluasi ke-2");

        var seen = sectionHead.formOf(base + "/pengukuhan", base + "/pengukuhan");
        clock.fix(start.plusSeconds(11 * 60));
        assertThat(get(officer, base)).contains("Perbaiki</a>").doesNotContain("Urungkan");
        assertThat(officer.post(write + "/urungkan", officer.formOf(write, write))
                        .statusCode())
                .isEqualTo(422);
        var correct = write + "/perbaikan";
        assertThat(get(officer, correct)).contains("Perbaiki evaluasi ke-1", "Bekerja di bengkel paman");
        assertThat(post(officer, correct, correct, Map.of("reason", "Kehadiran tetap"))
                        .statusCode())
                .as("without a reason of the correction")
                .isEqualTo(422);
        done(officer, correct, correct, Map.of("reason", "Kehadiran tetap", "correction", "salah tulis"));
        assertThat(get(officer, base)).contains("Kehadiran tetap", "diganti perbaikan", "Kehadiran membaik");

        seen.put("accepted", "true");
        assertThat(sectionHead.post(base + "/pengukuhan", seen).statusCode())
                .as("the version that was read is not the one that waits")
                .isEqualTo(409);
        var page = base + "/pengukuhan";
        assertThat(get(sectionHead, page)).contains("Perbaikan: salah tulis", "Kehadiran tetap");
        done(sectionHead, page, page, Map.of("accepted", "true"));
        assertThat(get(officer, base)).contains("Dikukuhkan").doesNotContain("Perbaiki</a>");
        assertThat(officer.get(correct).statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("a monthly note is taken back for ten minutes, then corrected with a reason; the old text stays")
    void correctsANote() throws Exception {
        clock.fix(start);
        var page = base + "/catatan";
        done(officer, page, page, Map.of("on", "hari ini", "text", "Rajin hadir"));
        done(officer, page, link(page, "action=\"(" + page + "/[0-9a-f-]{36}/urungkan)\""), Map.of());
        assertThat(get(officer, page)).contains("Diurungkan:").doesNotContain("Perbaiki</a>");
        done(officer, page, page, Map.of("on", "hari ini", "text", "Rajin berlatih"));
        clock.fix(start.plusSeconds(11 * 60));
        assertThat(get(officer, page)).doesNotContain("Urungkan</button>");
        var note = link(page, "href=\"(" + page + "/[0-9a-f-]{36})\"");
        assertThat(get(officer, note)).contains("Rajin berlatih");
        assertThat(post(officer, note, note, Map.of("text", "Rajin bekerja")).statusCode())
                .isEqualTo(422);
        var typed = new HashMap<>(Map.of("text", "Rajin bekerja", "correction", "salah kata"));
        done(officer, note, note, typed);
        assertThat(get(officer, page)).contains("Rajin bekerja", "Isian lama:", "Rajin berlatih", "salah kata");
    }

    String link(String page, String pattern) throws Exception {
        var found = Pattern.compile(pattern).matcher(officer.get(page).body());
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }
}
