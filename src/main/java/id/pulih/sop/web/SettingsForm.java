package id.pulih.sop.web;

import id.pulih.Problems;
import id.pulih.sop.SopSettings;
import id.pulih.sop.SopSettings.Fraction;
import id.pulih.web.Page;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Quorum, months and days of the SOP, and the acts that the office adds to the paper's twelve steps. */
public record SettingsForm(
        int version,
        String quorum,
        String vote,
        Boolean presenterVotes,
        Integer sessionsPerMonth,
        Integer repairDays,
        Integer offerAnswerDays,
        Integer firstSessionDays,
        Integer programmeMonths,
        Integer reviewMonths,
        Integer firstCallDays,
        Integer missContactDays,
        Integer lostContactDays,
        String followUp,
        Integer childLitmasDays,
        Boolean headRatifies,
        Boolean closingLetter) {

    /** The shares that can be chosen. */
    public static final List<Page.Choice> SHARES = List.of(
            Page.Choice.of("1/2", "lebih dari 1/2"),
            Page.Choice.of("2/3", "lebih dari 2/3"),
            Page.Choice.of("3/4", "lebih dari 3/4"));

    SopSettings read() {
        var problems = new Problems();
        problems.when(isNoShare(quorum), "quorum", "Pilih kuorum.")
                .when(isNoShare(vote), "vote", "Pilih suara yang diperlukan.");
        within(problems, "sessionsPerMonth", sessionsPerMonth, 1, 10);
        within(problems, "repairDays", repairDays, 1, 30);
        within(problems, "offerAnswerDays", offerAnswerDays, 1, 60);
        within(problems, "firstSessionDays", firstSessionDays, 1, 60);
        within(problems, "programmeMonths", programmeMonths, 3, 12);
        within(problems, "reviewMonths", reviewMonths, 1, 12);
        within(problems, "firstCallDays", firstCallDays, 1, 30);
        within(problems, "missContactDays", missContactDays, 1, 30);
        within(problems, "lostContactDays", lostContactDays, 14, 365);
        if (childLitmasDays != null) within(problems, "childLitmasDays", childLitmasDays, 1, 30);
        var months = problems.read("followUp", "Tulis bulan dengan angka, misalnya 3, 6, 12.", this::months);
        problems.when(
                months != null
                        && (months.isEmpty()
                                || months.size() > 12
                                || months.stream().anyMatch(m -> m < 1 || m > 120)),
                "followUp",
                "Isi 1 sampai 12 bulan tindak lanjut, masing-masing antara 1 dan 120.");
        problems.throwIfAny();
        return new SopSettings(
                Fraction.parse(quorum),
                Fraction.parse(vote),
                Boolean.TRUE.equals(presenterVotes),
                sessionsPerMonth,
                repairDays,
                offerAnswerDays,
                firstSessionDays,
                programmeMonths,
                reviewMonths,
                firstCallDays,
                missContactDays,
                lostContactDays,
                Objects.requireNonNull(months),
                childLitmasDays,
                Boolean.TRUE.equals(headRatifies),
                Boolean.TRUE.equals(closingLetter));
    }

    private static boolean isNoShare(String typed) {
        return SHARES.stream().noneMatch(c -> c.value().equals(typed));
    }

    private static void within(Problems problems, String field, Integer value, int least, int most) {
        problems.when(
                value == null || value < least || value > most,
                field,
                "Isi angka antara " + least + " dan " + most + ".");
    }

    private List<Integer> months() {
        return Arrays.stream((followUp == null ? "" : followUp).split("[,; ]+"))
                .filter(m -> !m.isBlank())
                .map(Integer::valueOf)
                .distinct()
                .sorted()
                .toList();
    }
}
