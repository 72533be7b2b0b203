package id.pulih.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Role;
import id.pulih.assignment.Suggestions.Needs;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SuggestionsTest {

    private static Officer officer(
            String name, String sex, String area, int ordinary, int active, ObjectionGround conflict) {
        return new Officer(
                UUID.randomUUID(),
                name,
                "",
                "",
                sex,
                area,
                "Dago",
                "Sunda",
                null,
                ordinary,
                LocalDate.EPOCH,
                active,
                0,
                false,
                conflict,
                null,
                "",
                false,
                List.of(Role.PROBATION_OFFICER),
                0);
    }

    @Test
    @DisplayName("R21: less load comes first, unless what fits weighs more; each reason is said")
    void ordersByLoadAndFit() {
        var light = officer("Andi", "L", "Andir", 3, 1, null);
        var fitting = officer("Rina", "P", "Andir, Coblong", 10, 2, null);
        var relative = officer("Budi", "L", "Coblong", 0, 0, ObjectionGround.RELATIVE);
        var all = List.of(light, fitting, relative);
        assertThat(Suggestions.rate(all, Weights.DEFAULT, Needs.NONE))
                .extracting(r -> r.officer().name())
                .containsExactly("Andi", "Rina", "Budi");
        var rated = Suggestions.rate(all, Weights.DEFAULT, new Needs("Jl. Dago 5, COBLONG", true, true));
        assertThat(Suggestions.first(rated).orElseThrow().officer()).isEqualTo(fitting);
        assertThat(rated.get(0).reasons())
                .containsExactly(
                        "Wilayahnya (Coblong) tertulis pada alamat klien",
                        "Perempuan, seperti kliennya",
                        "Berbahasa Sunda, sedangkan klien perlu juru bahasa");
        assertThat(rated.get(0).before()).isEqualTo(14);
        assertThat(rated.get(0).after()).isEqualTo(16);
        assertThat(rated.get(2).cautions())
                .containsExactly(
                        "Benturan kepentingan: keluarga atau kerabat klien",
                        "Tinggal di Dago, yang tertulis pada alamat klien: mungkin bertetangga");
    }

    @Test
    void suggestsNobodyWhereEverybodyHasAConflict() {
        var all = List.of(officer("Budi", "L", "", 0, 0, ObjectionGround.OTHER));
        assertThat(Suggestions.first(Suggestions.rate(all, Weights.DEFAULT, Needs.NONE)))
                .isEmpty();
    }

    @Test
    @DisplayName("A place counts as a whole word of the address; Cibiru is not Cibiru Wetan's neighbour Biru")
    void findsWholePlacesOnly() {
        assertThat(Suggestions.named("Biru, Kota", "Jl. Cibiru 3")).isEmpty();
        assertThat(Suggestions.named("RW, Cibiru", "Jl. Cibiru 3, RW 4")).contains("Cibiru");
        assertThat(Suggestions.named("", "Jl. Cibiru 3")).isEmpty();
    }
}
