package id.pulih.sop;

import id.pulih.sop.Mark.Branch;
import id.pulih.sop.Mark.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * The symbols of one row and the lines through its columns: down from the symbol before, across to the column of who acts
 * next, and out below. A way back within the row runs at the side of its column; every other one ends in a small symbol.
 */
final class FlowPicture {

    static final double COLUMN = 13;
    static final double WIDTH = COLUMN * Actor.values().length;
    static final double LEVEL = 11;
    private static final double CHANNEL = 4;
    private static final double BEND = 1.7;
    private static final double HALF = 3.5; // of a symbol's height
    private static final double BOX = 4.7; // half of a rectangle's width
    private static final double TIP = 5.8; // half of a diamond's width
    private static final double SIDE = 5.7; // of a way back, from the middle of the column

    private final Ink ink;
    private final double height;
    private double x; // where the line comes from
    private double y;
    private boolean coming;
    private boolean asked; // it comes from a decision

    private FlowPicture(double height) {
        this.height = height;
        ink = new Ink(WIDTH, height);
        for (int i = 1; i < Actor.values().length; i++) ink.hair(i * COLUMN, 0, i * COLUMN, height);
        ink.hair(0, 0.05, WIDTH, 0.05);
        ink.hair(0, height, WIDTH, height);
    }

    /** How high the symbols of a row need it to be. */
    static double height(SopRow row) {
        return levels(row) * LEVEL + 3.6;
    }

    private static int levels(SopRow row) {
        return (int)
                row.marks().stream().filter(m -> m.symbol() != Symbol.TOGETHER).count();
    }

    /** The picture of a row; the actor before is null in the first. */
    static String row(SopRow row, @Nullable Mark before, double height) {
        var picture = new FlowPicture(height);
        if (before != null) picture.comeFrom(before.actor());
        picture.marks(row);
        return picture.ink.png();
    }

    /** The off-page connector under the last row of a page, or above the first row of the next. */
    static String connector(Actor actor, String letter, boolean above, double height) {
        var picture = new FlowPicture(height);
        double x = middle(actor);
        double middle = above ? 3.4 : height - 3.4;
        picture.ink.pentagon(x, middle, 3, 2.9);
        picture.ink.word(letter, 7, x, middle + 0.4, 5);
        if (above) picture.ink.line(x, middle + 2.9, x, height);
        else picture.ink.arrow(x, 0, x, middle - 2.9);
        return picture.ink.png();
    }

    /** The symbol that continues a row, so that the next one knows where its line comes from: the last on the way. */
    static Mark last(SopRow row) {
        return row.marks().stream()
                .filter(m -> m.symbol() != Symbol.TOGETHER)
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    private static double middle(Actor actor) {
        return (actor.ordinal() + 0.5) * COLUMN;
    }

    private void comeFrom(Actor actor) {
        x = middle(actor);
        y = 0;
        coming = true;
    }

    private void marks(SopRow row) {
        int level = -1;
        for (var mark : row.marks()) {
            if (mark.symbol() == Symbol.TOGETHER) {
                together(mark, level);
                continue;
            }
            level++;
            enter(mark, level);
            symbol(mark, centre(level));
            branches(row, mark, level);
            x = middle(mark.actor());
            y = centre(level) + HALF;
            coming = true;
            asked = mark.symbol() == Symbol.DECISION;
        }
        if (ends(row)) return;
        ink.line(x, y, x, height);
        if (asked) ink.word("Ya", 5.5, x + 2, y + 2, 4);
    }

    private static boolean ends(SopRow row) {
        return row.letter().equals("l+");
    }

    private static double centre(int level) {
        return level * LEVEL + CHANNEL + HALF;
    }

    private void enter(Mark mark, int level) {
        if (!coming) return;
        double to = middle(mark.actor());
        double bend = level * LEVEL + BEND;
        if (to == x) {
            ink.arrow(x, y, x, centre(level) - HALF);
        } else {
            ink.line(x, y, x, bend);
            ink.line(x, bend, to, bend);
            ink.arrow(to, bend, to, centre(level) - HALF);
        }
        if (asked && level > 0) ink.word("Ya", 5.5, x + (to > x ? -2 : 2), y + 1.4, 4);
    }

    private void symbol(Mark mark, double y) {
        double x = middle(mark.actor());
        switch (mark.symbol()) {
            case TERMINATOR -> ink.capsule(x, y, BOX + 0.6, HALF - 0.4);
            case DECISION -> ink.diamond(x, y, TIP, HALF);
            default -> ink.box(x, y, BOX, HALF - 0.4);
        }
        ink.word(mark.text(), 6, x, y, mark.symbol() == Symbol.DECISION ? 8 : 9);
        if (mark.symbol() != Symbol.DECISION) {
            // the line meets the symbol, which is a little lower than a diamond
            ink.line(x, y + HALF - 0.4, x, y + HALF);
        }
    }

    private void together(Mark mark, int level) {
        double to = middle(mark.actor());
        double y = centre(level);
        ink.box(to, y, BOX, HALF - 0.4);
        double from = x + (to > x ? BOX : -BOX);
        ink.arrow(from, y, to + (to > x ? -BOX : BOX), y);
        ink.arrow(to + (to > x ? -BOX : BOX), y, from, y);
    }

    private void branches(SopRow row, Mark mark, int level) {
        int free = mark.actor().ordinal() < Actor.values().length - 1 ? 1 : -1;
        for (var branch : mark.branches()) {
            if (branch.to().equals(row.letter())) {
                back(row, mark, branch, level);
            } else {
                aside(mark, branch, level, free);
                free = -free;
            }
        }
    }

    /** The way back to the first symbol of the same row. */
    private void back(SopRow row, Mark mark, Branch branch, int level) {
        double from = middle(mark.actor());
        double to = middle(row.marks().get(0).actor());
        int side = to > from ? 1 : -1;
        double bend = to + side * SIDE;
        double y = centre(level);
        ink.line(from + side * TIP, y, bend, y);
        ink.line(bend, y, bend, centre(0));
        ink.arrow(bend, centre(0), to + side * BOX, centre(0));
        ink.word(branch.answer(), 5.5, from + side * COLUMN, y - 1.3, 10);
    }

    /** A way to another row, or out of the procedure. */
    private void aside(Mark mark, Branch branch, int level, int side) {
        double from = middle(mark.actor());
        double to = from + side * COLUMN;
        double y = centre(level);
        if (branch.ends()) {
            ink.arrow(from + side * TIP, y, to - side * 4.6, y);
            ink.capsule(to, y, 4.6, 2.1);
            ink.word("Selesai", 5.5, to, y, 8);
        } else {
            ink.arrow(from + side * TIP, y, to - side * 2.6, y);
            ink.pentagon(to, y, 2.6, 2.5);
            ink.word(branch.to(), 6.5, to, y - 0.2, 4);
        }
        ink.word(branch.answer(), 5.5, to, y - 3.7, 11);
    }
}
