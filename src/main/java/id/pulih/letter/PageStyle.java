package id.pulih.letter;

import id.pulih.office.LetterLook;
import id.pulih.office.Paper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** The style sheet of a paper: the common one, and the page with its margins, marks and page numbers. */
final class PageStyle {

    /** Where a letter that no longer holds gets its mark when it is printed again. */
    static final String STATE = "/*keadaan*/";

    private static final String COMMON = read();
    private static final String FONT = "font-family: \"Liberation Sans\"; ";
    private static final String BAND =
            FONT + "font-size: 8.5pt; font-weight: bold; letter-spacing: 0.4pt; text-align: center; ";

    private PageStyle() {}

    /** A print-out for the desk, set as the rule for letters has it. */
    static String of(Paper paper, boolean wide, boolean training, boolean draft, Security security, String code) {
        return of(paper, LetterLook.RULE, wide, training, draft, security, code);
    }

    /** Bottom 2.5 cm, left and right as the office has it; a broad sheet is bound at its top and takes less. */
    static String of(
            Paper paper,
            LetterLook look,
            boolean wide,
            boolean training,
            boolean draft,
            Security security,
            String code) {
        var band = training ? "DATA LATIHAN - BUKAN SURAT RESMI" : draft ? "RANCANGAN - BELUM DITETAPKAN" : "";
        if (training && draft) band = "RANCANGAN - DATA LATIHAN";
        var mark = security.mark();
        boolean secret = !mark.isEmpty();
        return "@page { size: " + paper.size(wide) + "; margin: "
                + (wide
                        ? "1.8cm 1.5cm 1.7cm 1.5cm"
                        : "1.8cm " + look.margins().right() + " 2.5cm "
                                + look.margins().left())
                + ";\n"
                + "@bottom-right { content: \"Halaman \" counter(page) \" dari \" counter(pages); " + FONT
                + "font-size: 8.5pt; }\n"
                + (code.isEmpty()
                        ? ""
                        : "@bottom-left { content: \"Kode periksa " + code + "\"; " + FONT + "font-size: 8.5pt; }\n")
                + (band.isEmpty()
                        ? ""
                        : (secret ? "@top-left" : "@top-center") + " { content: \"" + band + "\"; " + BAND
                                + (secret ? "text-align: left; " : "") + "color: #8a1f11; width: 68%; }\n")
                + (secret
                        ? "@top-right { content: \"" + mark + "\"; " + FONT
                                + "font-size: 10pt; font-weight: bold; text-align: right; width: 32%; }\n"
                        : "")
                + STATE + "}\n" + COMMON + size(look);
    }

    private static String size(LetterLook look) {
        return look.points() == LetterLook.RULE.points()
                ? ""
                : "body, h2, h3 { font-size: " + look.points() + "pt; } h1 { font-size: " + (look.points() + 1.5)
                        + "pt; }\n";
    }

    /** A page for the client that a stranger may see: no page number, no code; only what marks the training office. */
    static String neutral(Paper paper, boolean training) {
        return "@page { size: " + paper.size(false) + "; margin: 1.5cm;\n"
                + (training ? "@top-center { content: \"DATA LATIHAN\"; " + BAND + "color: #8a1f11; }\n" : "") + STATE
                + "}\n" + COMMON;
    }

    /** The mark on every page of a letter that was replaced or revoked. */
    static String ended(LetterState state) {
        return "@bottom-center { content: \"SURAT INI SUDAH " + state.label().toUpperCase(java.util.Locale.ROOT)
                + "\"; " + BAND + "color: #8a1f11; }";
    }

    private static String read() {
        try {
            return new ClassPathResource("letter/paper.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
