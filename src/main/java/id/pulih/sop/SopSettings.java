package id.pulih.sop;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the SOP version fixes beside the clocks. Nothing here is law: each is an office setting with the default of the first
 * draft (domain.md 8.14, formats.md 1.5).
 *
 * @param quorumOver the share of appointed TPP members that must be exceeded, as a fraction (2/3 by default, R41)
 * @param voteOver the share of members present that must be exceeded in a vote (1/2 by default, R42)
 * @param presenterVotes whether the PK who presents a case is counted in its vote (no by default)
 * @param sessionsPerMonth routine TPP sessions in a month (2 by default, domain.md 2)
 * @param repairDays working days to repair a Litmas that came back (2 by default)
 * @param offerAnswerDays calendar days the client has to answer an offer
 * @param firstSessionDays calendar days from agreement to the first session
 * @param programmeMonths length of a programme (3-12, 6 by default)
 * @param reviewMonths months between reviews with reassessment (3 by default)
 * @param firstCallDays working days from the assignment until the PK has called client and applicant: the office's own promise (2 by
 *     default), printed on the receipt
 * @param missContactDays working days within which a missed session is followed by a contact (E3)
 * @param lostContactDays days without contact after which the case may be closed as lost (E3, 60 by default)
 * @param followUpMonths months after closing at which a follow-up is asked, only with consent (R71)
 * @param childLitmasDays working days for the Litmas of a child; null when it has the clock of an adult's. The default of 3 is that
 *     of a Litmas before a child's trial (domain.md 8.14); for aftercare no rule fixes it
 * @param headRatifies whether the head ratifies the programme after the hearing (h+; the paper does not name this act)
 * @param closingLetter whether a letter of completion ends the case (l+; the paper does not name this act)
 */
public record SopSettings(
        Fraction quorumOver,
        Fraction voteOver,
        boolean presenterVotes,
        int sessionsPerMonth,
        int repairDays,
        int offerAnswerDays,
        int firstSessionDays,
        int programmeMonths,
        int reviewMonths,
        int firstCallDays,
        int missContactDays,
        int lostContactDays,
        List<Integer> followUpMonths,
        Integer childLitmasDays,
        boolean headRatifies,
        boolean closingLetter) {

    /** A share, kept exact. */
    public record Fraction(int over, int of) {
        /** The smallest count that is more than this share of the whole: more than 2/3 of 9 is 7. */
        public int moreThan(int whole) {
            return whole * over / of + 1;
        }

        /** 2/3. */
        public String label() {
            return over + "/" + of;
        }

        /** Reads 2/3. */
        public static Fraction parse(String written) {
            var parts = written.split("/", 2);
            return new Fraction(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    public static final SopSettings DEFAULT = new SopSettings(
            new Fraction(2, 3),
            new Fraction(1, 2),
            false,
            2,
            2,
            7,
            7,
            6,
            3,
            2,
            2,
            60,
            List.of(3, 6, 12, 24, 36),
            3,
            true,
            true);

    /** Whether the row of this letter is part of the procedure: the paper's twelve always are. */
    public boolean uses(String letter) {
        return switch (letter) {
            case "h+" -> headRatifies;
            case "l+" -> closingLetter;
            default -> true;
        };
    }

    /** A setting in words. */
    public record Line(String label, String value) {}

    /** The months after closing at which a follow-up is asked: 3, 6, 12. */
    public String followUp() {
        return followUpMonths.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** All of them in words, as page and paper show them under "Ketentuan pelaksanaan". */
    public List<Line> lines() {
        return List.of(
                new Line("Kuorum sidang TPP", "lebih dari " + quorumOver.label() + " anggota yang diangkat"),
                new Line(
                        "Pemungutan suara",
                        "lebih dari " + voteOver.label() + " anggota yang hadir, bila mufakat tidak tercapai"),
                new Line(
                        "PK penyaji",
                        presenterVotes ? "ikut memberi suara atas kasusnya" : "tidak ikut memberi suara atas kasusnya"),
                new Line("Sidang rutin TPP", "paling sedikit " + sessionsPerMonth + " kali sebulan"),
                new Line("Perbaikan Litmas", "paling lama " + repairDays + " hari kerja"),
                new Line(
                        "Litmas Anak",
                        childLitmasDays == null
                                ? "jangka waktu sama dengan Litmas dewasa"
                                : "paling lama " + childLitmasDays + " hari kerja"),
                new Line(
                        "Penetapan program (h+)",
                        headRatifies
                                ? "program ditetapkan Kepala setelah sidang TPP"
                                : "tidak dipakai; program berlaku setelah berita acara sidang ditandatangani"),
                new Line("Jawaban klien atas penawaran", offerAnswerDays + " hari kalender"),
                new Line(
                        "Kegiatan pertama",
                        "paling lama " + firstSessionDays + " hari kalender sejak persetujuan klien"),
                new Line("Lama program", programmeMonths + " bulan"),
                new Line("Jarak evaluasi dengan asesmen ulang", reviewMonths + " bulan"),
                new Line(
                        "Telepon pertama PK",
                        "kepada klien dan pemohon, paling lama " + firstCallDays
                                + " hari kerja sejak penunjukan; janji kantor sendiri, belum ada aturannya"),
                new Line("Belum hadir", "dihubungi paling lama " + missContactDays + " hari kerja kemudian"),
                new Line("Belum dapat dihubungi", "kasus dapat ditutup setelah " + lostContactDays + " hari kalender"),
                new Line(
                        "Tindak lanjut setelah selesai", "bulan ke-" + followUp() + ", hanya dengan persetujuan klien"),
                new Line(
                        "Surat keterangan (l+)",
                        closingLetter
                                ? "diterbitkan setelah laporan akhir diterima Kepala"
                                : "tidak dipakai; bimbingan selesai setelah laporan akhir diterima Kepala"));
    }

    /** As parameters of a statement. */
    Map<String, Object> columns() {
        var columns = new HashMap<String, Object>();
        columns.put("quorumOver", quorumOver.over());
        columns.put("quorumOf", quorumOver.of());
        columns.put("voteOver", voteOver.over());
        columns.put("voteOf", voteOver.of());
        columns.put("presenter", presenterVotes);
        columns.put("sessions", sessionsPerMonth);
        columns.put("repair", repairDays);
        columns.put("offer", offerAnswerDays);
        columns.put("first", firstSessionDays);
        columns.put("months", programmeMonths);
        columns.put("review", reviewMonths);
        columns.put("firstCall", firstCallDays);
        columns.put("miss", missContactDays);
        columns.put("lost", lostContactDays);
        columns.put("followUp", followUpMonths.toArray(Integer[]::new));
        columns.put("childLitmas", childLitmasDays);
        columns.put("ratifies", headRatifies);
        columns.put("closing", closingLetter);
        return columns;
    }
}
