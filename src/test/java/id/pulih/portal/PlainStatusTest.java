package id.pulih.portal;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.intake.ApplicantKind;
import id.pulih.intake.Standings.Standing;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices.FirstCall;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PlainStatusTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final List<FirstCall> OWED = List.of(new FirstCall(Audience.CLIENT, TODAY.plusDays(1), false));
    private static final List<FirstCall> MADE = List.of(new FirstCall(Audience.CLIENT, TODAY, true));

    private static Standing at(Step step, ApplicantKind kind, boolean child, Fact exit) {
        return new Standing(kind, child, step, exit, exit != null, TODAY.minusDays(3), TODAY.plusDays(2), null);
    }

    private static PlainStatus told(Standing standing, List<FirstCall> calls, boolean own) {
        return PlainStatus.of(standing, calls, own, TODAY);
    }

    @Test
    @DisplayName("Every step has a plain sentence, without offence, office words or a letter of the procedure")
    void hasASentenceForEveryStep() {
        for (var step : Step.values()) {
            var status = told(at(step, ApplicantKind.CLIENT, false, null), List.of(), false);
            assertThat(status.sentence() + status.promise())
                    .as("%s", step)
                    .isNotBlank()
                    .doesNotContainIgnoringCase("narkotika", "pidana", "lapas", "litmas", "tpp", "disposisi");
            assertThat(status.stages().stream().filter(s -> s.state().equals("Sekarang")))
                    .as("%s", step)
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("Who asked for another adult learns the same one sentence from the first call on, whatever happens")
    void endsForWhoeverAskedForAnotherAdult() {
        for (var kind : List.of(ApplicantKind.FAMILY, ApplicantKind.INSTITUTION)) {
            assertThat(told(at(Step.E, kind, false, null), OWED, false).promise())
                    .contains("paling lambat");
            assertThat(told(at(Step.E, kind, false, null), MADE, false).sentence())
                    .isEqualTo(PlainStatus.TAKEN_OVER);
            Arrays.stream(Step.values()).filter(s -> s.compareTo(Step.E) > 0).forEach(step -> {
                for (var exit : new Fact[] {null, Fact.WITHDRAWN, Fact.DIED, Fact.PROGRAMME_REJECTED}) {
                    var status = told(at(step, kind, false, exit), MADE, false);
                    assertThat(status).isEqualTo(new PlainStatus(PlainStatus.TAKEN_OVER, "", List.of()));
                }
            });
        }
        assertThat(told(at(Step.J, ApplicantKind.FAMILY, true, null), MADE, false)
                        .sentence())
                .as("a child's family goes on")
                .contains("Kegiatan sedang berjalan");
        assertThat(told(at(Step.J, ApplicantKind.FAMILY, false, null), MADE, true)
                        .sentence())
                .as("the client's own code")
                .contains("Kegiatan sedang berjalan");
    }

    @Test
    @DisplayName("A promise that was not kept is admitted")
    void admitsLateness() {
        var late = new Standing(
                ApplicantKind.FAMILY, false, Step.C, null, false, TODAY.minusDays(9), TODAY.minusDays(1), null);
        assertThat(told(late, List.of(), false).promise()).contains("Kami terlambat");
        var lacking = new Standing(
                ApplicantKind.FAMILY, false, Step.B, null, false, TODAY, TODAY.plusDays(1), TODAY.plusDays(5));
        assertThat(told(lacking, List.of(), false).promise()).contains("Ditunggu sampai");
        assertThat(told(at(Step.C, ApplicantKind.FAMILY, false, Fact.APPLICATION_REFUSED), List.of(), false)
                        .sentence())
                .contains("dijawab dengan surat");
    }
}
