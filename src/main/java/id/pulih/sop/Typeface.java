package id.pulih.sop;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * The letter font measured and as outlines, in millimetres. Read by the PDF library's own reader: a server may lack the
 * system fonts that Java's would need.
 */
final class Typeface {

    private static final double MM_PER_POINT = 25.4 / 72;
    private static final Typeface PLAIN = new Typeface("fonts/LiberationSans-Regular.ttf");

    private final TrueTypeFont font;
    private final CmapLookup letters;
    private final double unitsPerEm;

    private Typeface(String file) {
        try (var in = new ClassPathResource(file).getInputStream()) {
            font = new TTFParser().parse(new RandomAccessReadBuffer(in));
            letters = font.getUnicodeCmapLookup();
            unitsPerEm = font.getUnitsPerEm();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Typeface plain() {
        return PLAIN;
    }

    /** The width of a text set in one line. */
    double width(String text, double points) {
        return text.codePoints().mapToDouble(this::advance).sum() / unitsPerEm * points * MM_PER_POINT;
    }

    /** How many lines the text takes in a column of this width; words longer than it are broken by letter. */
    int lines(String text, double points, double columnWidth) {
        double space = width(" ", points);
        double used = 0;
        int lines = text.isBlank() ? 0 : 1;
        for (var word : text.strip().split("\\s+", -1)) {
            double width = width(word, points);
            if (used > 0 && used + space + width > columnWidth) {
                lines++;
                used = width;
            } else {
                used += (used > 0 ? space : 0) + width;
            }
            if (used > columnWidth) {
                lines += (int) (used / columnWidth);
                used %= columnWidth;
            }
        }
        return lines;
    }

    /** The outline of a text in one line, its baseline beginning at this point. */
    Path2D outline(String text, double points, double x, double y) {
        var outline = new Path2D.Double();
        double scale = points * MM_PER_POINT / unitsPerEm;
        double at = x;
        for (int c : text.codePoints().toArray()) {
            var shape = path(c);
            var place = AffineTransform.getTranslateInstance(at, y);
            place.scale(scale, -scale);
            if (shape != null) outline.append(shape.getPathIterator(place), false);
            at += advance(c) * scale;
        }
        return outline;
    }

    private synchronized int advance(int codePoint) {
        try {
            return font.getAdvanceWidth(letters.getGlyphId(codePoint));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized @Nullable Path2D path(int codePoint) {
        try {
            var glyph = font.getGlyph().getGlyph(letters.getGlyphId(codePoint));
            return glyph == null ? null : glyph.getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
