package id.pulih.sop;

import id.pulih.sop.SopVersion.Duty;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the flow table. The twelve letters are the paper's; {@code h+} and {@code l+} are acts that the office adds.
 *
 * @param duty the clock; null where none runs or where the settings give it (j and k)
 * @param timeNote what stands beside the clock in the column Waktu
 */
public record SopRow(
        @Nullable UUID id,
        String letter,
        String activity,
        List<Mark> marks,
        String completeness,
        @Nullable Duty duty,
        String timeNote,
        String output,
        String remark) {

    /** The step to which the row belongs. */
    public Step step() {
        return Step.of(letter.charAt(0));
    }

    /** Whether the paper does not name this act. */
    public boolean added() {
        return letter.endsWith("+");
    }

    /** Whether the length of the programme or the distance of reviews is its clock, so that none is set here. */
    public boolean clockFromSettings() {
        return letter.equals("j") || letter.equals("k");
    }

    /** The same row with these marks behind its own. */
    SopRow and(List<Mark> more) {
        var all = new ArrayList<>(marks);
        all.addAll(more);
        return new SopRow(id, letter, activity, all, completeness, duty, timeNote, output, remark);
    }

    /** Who acts, one line each; of a decision with its question and its ways out. */
    public List<String> actors() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < marks.size(); i++) {
            var mark = marks.get(i);
            boolean decidesNext = i + 1 < marks.size() && marks.get(i + 1).actor() == mark.actor();
            if (!decidesNext) lines.add(mark.words());
        }
        return lines;
    }

    /** The column Waktu. */
    public String time(SopVersion rules) {
        var clock = clockFromSettings() ? rules.clocks().get(step()) : duty;
        if (clock == null) return timeNote;
        var child = letter.equals("f") ? rules.settings().childLitmasDays() : null;
        return clock.label()
                + (child == null ? "" : "; Anak " + child + " hari kerja")
                + (timeNote.isBlank() ? "" : "; " + timeNote);
    }
}
