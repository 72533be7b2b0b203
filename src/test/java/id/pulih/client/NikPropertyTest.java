package id.pulih.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What domain 7 says of every NIK, tried on many; -Dnik.seed=... tries the same ones again. */
class NikPropertyTest {

    private static final int TRIES = 20_000;

    private final long seed = Long.getLong("nik.seed", System.nanoTime());
    private final Random random = new Random(seed);

    private static String nik(int area, LocalDate birth, Sex sex, int serial) {
        int day = birth.getDayOfMonth() + (sex == Sex.P ? 40 : 0);
        return "%06d%02d%02d%02d%04d".formatted(area, day, birth.getMonthValue(), birth.getYear() % 100, serial);
    }

    private LocalDate birth() {
        return LocalDate.of(1940, 1, 1).plusDays(random.nextInt(29_000));
    }

    @Test
    @DisplayName("Domain 7: a NIK as it is made agrees with its own person and with nobody of other sex or birthday")
    void agreesWithItsOwnPersonOnly() {
        System.out.println("nik.seed=" + seed);
        for (int i = 0; i < TRIES; i++) {
            var birth = birth();
            var sex = random.nextBoolean() ? Sex.P : Sex.L;
            var digits = nik(110101 + random.nextInt(830000), birth, sex, 1 + random.nextInt(9999));
            var nik = new Nik(digits);
            assertThat(nik.warnings(birth, sex)).as("%s, seed %d", digits, seed).isEmpty();
            assertThat(nik.warnings(birth, sex == Sex.P ? Sex.L : Sex.P))
                    .as("%s, seed %d", digits, seed)
                    .hasSize(1);
            var other = birth.plusDays(1 + random.nextInt(364));
            assertThat(nik.warnings(other, sex))
                    .as("%s, %s, seed %d", digits, other, seed)
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("Domain 7: however it is grouped it is the same number; one digit more or less, or a letter, is none")
    void readsItInAnyGroupingAndNothingElse() {
        for (int i = 0; i < TRIES / 10; i++) {
            var digits = nik(110101 + random.nextInt(830000), birth(), Sex.L, 1 + random.nextInt(9999));
            var typed = new StringBuilder(digits);
            for (int cut = 0; cut < 3; cut++)
                typed.insert(random.nextInt(typed.length() + 1), " .-".charAt(random.nextInt(3)));
            assertThat(new Nik(typed.toString()).digits())
                    .as("%s, seed %d", typed, seed)
                    .isEqualTo(digits);
            assertThat(Nik.wellFormed(digits + random.nextInt(10))).isFalse();
            assertThat(Nik.wellFormed(digits.substring(1))).isFalse();
            int at = random.nextInt(16);
            assertThat(Nik.wellFormed(digits.substring(0, at) + "O" + digits.substring(at + 1)))
                    .isFalse();
        }
    }
}
