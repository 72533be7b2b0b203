package id.pulih.training;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Office;
import id.pulih.Pulih;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.LentPrograms;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Whatever the day on which somebody opens the training office, there is something to see at every step and of every exit. */
@SpringBootTest(
        classes = Pulih.class,
        properties = {"pulih.password-memory-kib=64", "pulih.password-rounds=1"})
@DirtiesContext
class TrainingDaysTest {

    /** The exits that the product can record today; a transfer between offices cannot be asked yet. */
    private static final Set<Fact> EXITS = Set.of(
            Fact.APPLICATION_REFUSED,
            Fact.APPLICATION_FORWARDED,
            Fact.PROGRAMME_REJECTED,
            Fact.AGREEMENT_DECLINED,
            Fact.WITHDRAWN,
            Fact.DIED,
            Fact.CLOSED_NO_CONTACT,
            Fact.CLOSED_NEW_OFFENCE);

    @TempDir
    static Path dir;

    @DynamicPropertySource
    static void folders(DynamicPropertyRegistry properties) {
        properties.add(
                "pulih.data-dir", () -> LentPrograms.into(dir.resolve("data")).toString());
        properties.add("pulih.keys-dir", () -> dir.resolve("keys").toString());
        properties.add("pulih.files-dir", () -> dir.resolve("files").toString());
    }

    @Autowired
    Training training;

    @Autowired
    EmbeddedPostgres pg;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-25T10:30", // a Wednesday in the middle of the morning
                "2027-03-14T09:00", // a Sunday within the long days off of Idulfitri
                "2027-01-01T00:10", // New Year, ten minutes after midnight
                "2028-02-29T16:00", // the leap day
            })
    void hasACaseAtEveryStepAndOfEveryExit(LocalDateTime day) throws Exception {
        var now = day.atZone(ZoneId.of("Asia/Jakarta")).toInstant();
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.empty(c, "office, account");
            training.open(now, 0);

            assertThat(texts(c, "select step from aftercare_case where closed_on is null and not paused"))
                    .containsExactlyInAnyOrderElementsOf(Arrays.stream(Step.values())
                            .filter(step -> step != Step.A) // done by the application with which a case begins
                            .map(Step::name)
                            .toList());
            assertThat(texts(c, "select exit_fact from aftercare_case where exit_fact is not null"))
                    .containsExactlyInAnyOrderElementsOf(
                            EXITS.stream().map(Fact::name).toList());
            assertThat(number(c, "select count(*) from aftercare_case")).isEqualTo(62);
            assertThat(number(c, "select count(*) from aftercare_case where paused"))
                    .isEqualTo(1);
            assertThat(
                            number(
                                    c,
                                    "select count(*) from aftercare_case where step = 'L' and exit_fact is null and closed_on is not null"))
                    .isGreaterThanOrEqualTo(3);
            assertThat(number(c, "select count(*) from case_event where recorded_at > '" + now + "'"))
                    .isZero();
        }
    }

    private static Set<String> texts(Connection c, String sql) throws Exception {
        var found = new TreeSet<String>();
        try (var s = c.createStatement();
                var rows = s.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private static int number(Connection c, String sql) throws Exception {
        return Integer.parseInt(texts(c, sql).stream().collect(Collectors.joining()));
    }
}
