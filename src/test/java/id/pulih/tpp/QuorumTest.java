package id.pulih.tpp;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.sop.SopSettings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuorumTest {

    @ParameterizedTest
    @DisplayName("R41: more than two thirds of the appointed members")
    @CsvSource({"9, 7", "7, 5", "5, 4", "3, 3"})
    void needsMoreThanTwoThirds(int appointed, int needed) {
        assertThat(Quorum.of(SopSettings.DEFAULT, appointed, needed).met()).isTrue();
        assertThat(Quorum.of(SopSettings.DEFAULT, appointed, needed - 1).met()).isFalse();
    }

    @ParameterizedTest
    @DisplayName("R42: more than half of the members present")
    @CsvSource({"7, 4", "6, 4"})
    void aVoteNeedsMoreThanHalf(int present, int needed) {
        assertThat(SopSettings.DEFAULT.voteOver().moreThan(present)).isEqualTo(needed);
    }

    @ParameterizedTest
    @CsvSource({"0"})
    void nobodyAppointedIsNoQuorum(int appointed) {
        assertThat(Quorum.of(SopSettings.DEFAULT, appointed, 0).met()).isFalse();
    }
}
