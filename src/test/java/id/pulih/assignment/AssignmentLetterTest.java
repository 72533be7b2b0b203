package id.pulih.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AssignmentLetterTest {

    private static final LocalDate THIRD = LocalDate.of(2026, 3, 3);

    @Test
    @DisplayName("formats 2.9: the surat tugas cites agenda number and day of the request, and the disposition")
    void citesRequestAndDisposition() {
        var desk = new AssignmentLetter.Request(THIRD, "", null, "12/2026", THIRD.plusDays(1), THIRD.plusDays(2));
        assertThat(desk.grounds(ChoiceKind.FIRST))
                .containsExactly(
                        "permohonan bimbingan tambahan tanggal 3 Maret 2026, diterima dengan Nomor Agenda 12/2026 tanggal 4 Maret 2026",
                        "disposisi Kepala tanggal 5 Maret 2026 atas permohonan Nomor Agenda 12/2026");
        var letter = new AssignmentLetter.Request(THIRD, "B-7/III", THIRD.minusDays(2), "12/2026", THIRD, THIRD);
        assertThat(letter.grounds(ChoiceKind.CHANGE))
                .hasSize(3)
                .first()
                .asString()
                .startsWith("surat permohonan bimbingan tambahan Nomor B-7/III tanggal 1 Maret 2026");
    }

    @Test
    void leavesOutWhatAnOlderCaseDoesNotKnow() {
        var old = new AssignmentLetter.Request(THIRD, null, null, null, null, null);
        assertThat(old.grounds(ChoiceKind.FIRST)).containsExactly("permohonan bimbingan tambahan tanggal 3 Maret 2026");
    }
}
