package id.pulih.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The warning of look-alikes against the list of pairs that was judged by hand (R7). */
class NamePairsTest {

    private static final double FLOOR = 0.9;

    private record Entry(String name, LocalDate birthOn, String mother) {

        static Entry of(String name, String birthOn, String mother) {
            return new Entry(name, birthOn.isEmpty() ? null : LocalDate.parse(birthOn), mother);
        }

        boolean alike(Entry other) {
            var mothers = mother.isEmpty() || other.mother.isEmpty()
                    ? null
                    : (Boolean) NameSound.of(mother).equals(NameSound.of(other.mother));
            return new Resemblance(
                            NameLikeness.of(name, "", other.name, ""),
                            Resemblance.Birth.of(birthOn, other.birthOn),
                            mothers)
                    .worthALook();
        }
    }

    @Test
    @DisplayName("R7: of two hundred pairs the warning finds nearly all that are one person, and few that are not")
    void warnsOfTheSameAndHardlyOfOthers() throws Exception {
        int found = 0, missed = 0, wrong = 0, right = 0;
        var faults = new ArrayList<String>();
        for (var line : Files.readAllLines(Path.of("src/test/resources/name-pairs.csv"))) {
            if (line.startsWith("#") || line.isBlank()) continue;
            var cell = line.split("\\|", -1);
            var one = Entry.of(cell[0], cell[1], cell[2]);
            var other = Entry.of(cell[3], cell[4], cell[5]);
            var same = cell[6].equals("yes");
            var warned = one.alike(other);
            assertThat(other.alike(one)).as("either way round: %s", line).isEqualTo(warned);
            if (same && warned) found++;
            else if (same) missed++;
            else if (warned) wrong++;
            else right++;
            if (same != warned) faults.add((same ? "missed: " : "wrongly warned: ") + line);
        }
        double precision = (double) found / (found + wrong), recall = (double) found / (found + missed);
        faults.forEach(System.out::println);
        System.out.printf(
                "name pairs: %d, precision %.3f, recall %.3f%n", found + missed + wrong + right, precision, recall);
        assertThat(found + missed + wrong + right).isGreaterThanOrEqualTo(200);
        assertThat(precision).isGreaterThanOrEqualTo(FLOOR);
        assertThat(recall).isGreaterThanOrEqualTo(FLOOR);
    }
}
