package id.pulih.sop;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The flow table divided into pages. Row heights are measured beforehand, so that the picture of a row fills its columns from
 * top to bottom and the lines run on from row to row; where a page ends, the line ends in a pentagon with a letter and goes on
 * from the same pentagon on the next page (formats.md 1.3).
 */
public final class FlowSheet {

    /** The widths of the columns No, Kegiatan, Kelengkapan, Waktu, Output, Keterangan, in millimetres; the actors have 91. */
    private static final double[] WIDTHS = {7, 55, 34, 26, 27, 27};

    private static final double POINTS = 8;
    private static final double LINE = 3.53; // 8 points by 1.25
    private static final double PADDING = 2.9; // both sides of a cell, its border, and a little for rounding
    private static final double ROOM = 146; // under title and head of the table
    private static final double CONNECTOR = 8;

    /** A row of the table as printed: a row of the SOP, or a connector (then {@code row} is null). */
    public record Line(@Nullable SopRow row, String time, String picture, String words, double height) {}

    private final SopDocument sop;
    private final List<List<Line>> pages = new ArrayList<>();
    private double used;

    private FlowSheet(SopDocument sop) {
        this.sop = sop;
    }

    /** The pages of the flow table. */
    public static List<List<Line>> pages(SopDocument sop) {
        var sheet = new FlowSheet(sop);
        sheet.fill();
        return sheet.pages;
    }

    private void fill() {
        pages.add(new ArrayList<>());
        Mark before = null;
        for (var row : sop.procedure()) {
            double height = height(row);
            if (before != null && used + height + CONNECTOR > ROOM) turn(before.actor());
            var picture = FlowPicture.row(row, before, height);
            add(new Line(row, row.time(sop.rules()), picture, String.join("; ", row.actors()), height));
            before = FlowPicture.last(row);
        }
    }

    private void turn(Actor actor) {
        var letter = String.valueOf((char) ('A' + pages.size() - 1));
        add(connector(actor, letter, false));
        pages.add(new ArrayList<>());
        used = 0;
        add(connector(actor, letter, true));
    }

    private static Line connector(Actor actor, String letter, boolean above) {
        var words = above ? "Lanjutan dari penghubung " + letter : "Bersambung ke penghubung " + letter;
        return new Line(null, "", FlowPicture.connector(actor, letter, above, CONNECTOR), words, CONNECTOR);
    }

    private void add(Line line) {
        pages.get(pages.size() - 1).add(line);
        used += line.height();
    }

    private double height(SopRow row) {
        var texts = List.of(
                row.letter(), row.activity(), row.completeness(), row.time(sop.rules()), row.output(), row.remark());
        int lines = 0;
        for (int i = 0; i < WIDTHS.length; i++) {
            lines = Math.max(lines, Typeface.plain().lines(texts.get(i), POINTS, WIDTHS[i] - PADDING));
        }
        return Math.max(lines * LINE + 2.4, FlowPicture.height(row));
    }
}
