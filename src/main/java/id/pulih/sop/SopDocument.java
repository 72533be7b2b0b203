package id.pulih.sop;

import id.pulih.sop.SopVersion.Duty;
import id.pulih.sop.SopVersion.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A SOP version whole, as the page shows it and the paper prints it.
 *
 * @param id null for the first draft of an office that has not begun to write its own
 * @param number 0 for the first draft, 1, 2, 3 ... for versions once signed; null for the draft of a change
 * @param inForceOn since when in force; null for a draft
 * @param decree the letter that sets it; null before it was prepared
 * @param document the signed file; null before
 */
public record SopDocument(
        @Nullable UUID id,
        Integer number,
        int version,
        LocalDate madeOn,
        @Nullable LocalDate revisedOn,
        @Nullable LocalDate inForceOn,
        @Nullable Decree decree,
        @Nullable UUID document,
        SopText text,
        SopSettings settings,
        List<SopRow> rows,
        List<Basis> bases) {

    /** The letter that sets the version: its number, which is that of the SOP, and its day. */
    public record Decree(UUID id, String number, LocalDate on) {}

    private static final int WORKING_DAYS_A_MONTH = 22;

    /** Whether it has never been signed. */
    public boolean draft() {
        return inForceOn == null;
    }

    /** Whether the draft may still be written: nothing of it has been put before the head for signature. */
    public boolean open() {
        return draft() && decree == null;
    }

    /** The laws among the bases, as a decree cites them. */
    public List<Basis> laws() {
        return bases.stream()
                .filter(b -> b.status() != Basis.Status.OFFICE_SETTING)
                .toList();
    }

    /** How many bases nobody has looked up yet. */
    public long unverified() {
        return bases.stream().filter(b -> b.status() == Basis.Status.QUOTED).count();
    }

    /** The name of the version on screen. */
    public String title() {
        return draft() ? number == null ? "Rancangan perubahan" : "Rancangan" : "Versi " + number;
    }

    /** The rules by which cases run. */
    public SopVersion rules() {
        return new SopVersion(number == null ? 0 : number, clocks(rows, settings), settings);
    }

    /** The rows that are part of the procedure: without the added acts that the office leaves out. */
    public List<SopRow> procedure() {
        return procedure(rows, settings);
    }

    /** Where the last act of all is left out, the row before it ends the flow. */
    static List<SopRow> procedure(List<SopRow> rows, SopSettings settings) {
        var used = new ArrayList<SopRow>();
        for (var row : rows) {
            if (settings.uses(row.letter())) used.add(row);
            else if (row.letter().equals("l+") && !used.isEmpty()) {
                var end = row.marks().stream().filter(m -> m.symbol() == Mark.Symbol.TERMINATOR);
                used.add(used.remove(used.size() - 1).and(end.toList()));
            }
        }
        return List.copyOf(used);
    }

    /** The clock of a step is the sum of the clocks of its rows; j and k follow the settings. */
    static Map<Step, Duty> clocks(List<SopRow> rows, SopSettings settings) {
        var clocks = new EnumMap<Step, Duty>(Step.class);
        for (var row : rows) {
            if (row.duty() != null && settings.uses(row.letter())) clocks.merge(row.step(), row.duty(), Duty::plus);
        }
        clocks.put(Step.J, new Duty(settings.programmeMonths(), Unit.MONTHS));
        clocks.put(Step.K, new Duty(settings.reviewMonths(), Unit.MONTHS));
        return clocks;
    }

    /** One stretch of the way from request to first session. */
    public record Stretch(String name, int workingDays) {}

    /** How many working days each stretch from request to the start of the programme takes at most by these clocks. */
    public List<Stretch> stretches() {
        return List.of(
                new Stretch("Permohonan sampai surat tugas (a-d)", days(Step.A, Step.B, Step.C, Step.D)),
                new Stretch(
                        "Data dan Litmas, dengan satu kali perbaikan (e-f)",
                        days(Step.E, Step.F) + settings.repairDays()),
                new Stretch("Menunggu sidang TPP sampai penetapan (g-h)", days(Step.G, Step.H)),
                new Stretch("Penawaran, persetujuan, jadwal (i)", days(Step.I)));
    }

    /** The longest time from request to the start of the programme, in working days. */
    public int longest() {
        return stretches().stream().mapToInt(Stretch::workingDays).sum();
    }

    private int days(Step... steps) {
        var clocks = rules().clocks();
        int days = 0;
        for (var step : steps) {
            var clock = clocks.get(step);
            if (clock != null) days += workingDays(clock);
        }
        return days;
    }

    private int workingDays(Duty clock) {
        return switch (clock.unit()) {
            case WORKING_DAYS -> clock.amount();
            case CALENDAR_DAYS -> (clock.amount() * 5 + 6) / 7;
            case HOURS -> (clock.amount() + 23) / 24;
            case MONTHS -> clock.amount() * WORKING_DAYS_A_MONTH;
            case NEXT_TPP_SESSION ->
                (WORKING_DAYS_A_MONTH + settings.sessionsPerMonth() - 1) / settings.sessionsPerMonth();
        };
    }
}
