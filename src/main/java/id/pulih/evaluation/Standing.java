package id.pulih.evaluation;

import id.pulih.sop.CaseProgress;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far evaluation and report of a case are; nothing sealed.
 *
 * @param reviewWaits whether a review waits for the section head
 * @param early whether the newest proposal of early completion was accepted; null without one or while it waits
 * @param earlyWaits whether a proposal waits for the head
 * @param report null before the report was begun
 */
public record Standing(
        boolean reviewWaits,
        boolean earlyWaits,
        Boolean early,
        LocalDate assessedOn,
        @Nullable ReportState report,
        int reportRound,
        UUID reportLetter) {

    /** One thing to do: what, where below /kasus/{id}/evaluasi, and by whom. */
    public record Next(String sentence, String page, String button, Who who) {}

    /** Who must act. */
    public enum Who {
        OFFICER("PK"),
        SECTION_HEAD("kepala seksi"),
        HEAD("Kepala Bapas");

        private final String label;

        Who(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The next thing in order of urgency; null while the programme simply runs or when all is done. */
    public @Nullable Next next(CaseProgress progress) {
        if (progress.exit() != null || progress.finished()) return null;
        if (reviewWaits)
            return new Next(
                    "Evaluasi berkala menunggu pengukuhan.", "/pengukuhan", "Kukuhkan evaluasi", Who.SECTION_HEAD);
        if (earlyWaits)
            return new Next("Usul selesai lebih awal menunggu keputusan.", "/selesai-awal", "Buka usul", Who.HEAD);
        var last = progress.at(Step.L).mark();
        boolean over = progress.at(Step.J).mark() == Mark.DONE;
        if (last == Mark.WAITING && !over) return null;
        if (assessedOn == null)
            return new Next("Penilaian akhir belum dibuat.", "/penilaian-akhir", "Buat penilaian akhir", Who.OFFICER);
        return last == Mark.OPEN ? ofReport() : null;
    }

    private Next ofReport() {
        if (report == null)
            return new Next("Laporan akhir belum dimulai.", "/laporan", "Susun laporan akhir", Who.OFFICER);
        return switch (report) {
            case DRAFT -> new Next("Laporan akhir sedang ditulis.", "/laporan", "Lanjutkan laporan", Who.OFFICER);
            case RETURNED ->
                new Next("Kepala meminta laporan diperbaiki.", "/laporan", "Perbaiki laporan", Who.OFFICER);
            case SUBMITTED ->
                new Next("Laporan akhir menunggu pemeriksaan.", "/pemeriksaan", "Periksa laporan", Who.SECTION_HEAD);
            case CHECKED -> new Next("Laporan akhir menunggu Kepala.", "/penerimaan", "Terima laporan", Who.HEAD);
            case ACCEPTED ->
                new Next("Surat keterangan belum terbit.", "/surat-keterangan", "Terbitkan surat keterangan", Who.HEAD);
        };
    }
}
