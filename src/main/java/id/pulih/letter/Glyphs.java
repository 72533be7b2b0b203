package id.pulih.letter;

import java.io.IOException;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** Which letters the font of the papers holds. A letter that it lacks would print as a wrong sign without a word. */
final class Glyphs {

    private static final CmapLookup FONT = font();

    private Glyphs() {}

    /** The same text in composed letters, without invisible signs, with plain forms of a few look-alikes. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u200B-\\u200F\\u2060\\uFEFF\\uFE0E\\uFE0F\\u00AD]", "")
                .replaceAll("[\\u2010\\u2011]", "-")
                .replaceAll("[\\u2002-\\u200A\\u202F\\u3000]", " ");
    }

    /** The letters of a plain text that cannot be printed, as they stand. */
    static Set<String> missing(String text) {
        var missing = new LinkedHashSet<String>();
        text.codePoints().filter(c -> !holds(c)).forEach(c -> missing.add(Character.toString(c)));
        return missing;
    }

    /** The text with a question mark for what cannot be printed. */
    static String printable(String text) {
        if (text.codePoints().allMatch(Glyphs::holds)) return text;
        var printable = new StringBuilder();
        text.codePoints().forEach(c -> printable.appendCodePoint(holds(c) ? c : '?'));
        return printable.toString();
    }

    private static boolean holds(int codePoint) {
        return Character.isWhitespace(codePoint) || FONT.getGlyphId(codePoint) > 0;
    }

    private static CmapLookup font() {
        try (var in = new ClassPathResource(Pdf.FONTS + "Regular.ttf").getInputStream();
                var font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
