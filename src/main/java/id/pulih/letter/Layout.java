package id.pulih.letter;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.pulih.office.LetterLook;
import id.pulih.office.OfficeProfile.Profile;
import id.pulih.office.Signer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a body to the whole sheet: the body is rendered first, then the letter or the print-out round it. */
@Component
public class Layout {

    /** All that the template of a letter shows. */
    public record Sheet(
            LetterForm form,
            String title,
            String number,
            String dateWords,
            Security security,
            Urgency urgency,
            String attachment,
            String subject,
            List<String> addressee,
            List<Signer> signers,
            List<String> copies,
            Profile office,
            String code,
            String checkAddress,
            String qr,
            String body,
            String css) {

        private static final int LETTERS_IN_A_LINE = 36;
        private static final int LETTERS_IN_A_LINE_ALONE = 46;
        private static final double LINE = 1.25;
        private static final String ANNEX = "<div class=\"annex\">";

        /** The body without its annexe. */
        public String text() {
            int annex = body.indexOf(ANNEX);
            return annex < 0 ? body : body.substring(0, annex);
        }

        /** The annexe: the last element of a body, when it is a div of this class, stands on broad pages behind the signature. */
        public String annex() {
            int annex = body.indexOf(ANNEX);
            return annex < 0 ? "" : body.substring(annex);
        }

        /** Whether a page names the first word of the next: frozen with the letter, so that it is printed again as it was. */
        public boolean catchWord() {
            return form != LetterForm.STATEMENT
                    && form != LetterForm.CARD
                    && office.look().catchWord() == LetterLook.CatchWord.PRINTED;
        }

        /** Whether one official signs alone: then name, NIP, title and date are filled by the national letter system as well. */
        public boolean alone() {
            return signers.size() == 1 && (form != LetterForm.STATEMENT || official(0));
        }

        /**
         * The tag in the place of this signature; null for a person outside, who signs with ink. Several officials are numbered
         * in their order. Public templates write ttd_pengirim1, ttd_pengirim2; nobody has tried it there for us (formats.md 2.8).
         */
        public @Nullable String signatureTag(int signer) {
            if (alone()) return "ttd_pengirim";
            if (!official(signer)) return null;
            boolean only =
                    IntStream.range(0, signers.size()).filter(this::official).count() == 1;
            return "ttd_pengirim"
                    + (only
                            ? ""
                            : IntStream.rangeClosed(0, signer)
                                    .filter(this::official)
                                    .count());
        }

        private boolean official(int signer) {
            return !signers.get(signer).nip().isEmpty();
        }

        /** The height of the tallest title of the signers, so that all names stand at the same height. */
        public double titleHeight() {
            int letters = (signers.size() == 1 ? LETTERS_IN_A_LINE_ALONE : LETTERS_IN_A_LINE)
                    * LetterLook.RULE.points()
                    / office.look().points();
            return LINE
                    * signers.stream()
                            .mapToInt(s -> s.lines().stream()
                                    .mapToInt(line -> 1 + (line.length() - 1) / letters)
                                    .sum())
                            .max()
                            .orElse(0);
        }
    }

    /** All that the template of a print-out shows. */
    public record Print(@Nullable String title, String office, String body, String css) {}

    private static final int LONG = 700;

    private final TemplateEngine engine;

    Layout(TemplateEngine engine) {
        this.engine = engine;
    }

    /** The body of a paper; the name may leave out ".jte". */
    String body(String template, Map<String, Object> model) {
        var out = new StringOutput();
        engine.render(template.endsWith(".jte") ? template : template + ".jte", new HashMap<>(model), out);
        return out.toString();
    }

    String sheet(Sheet sheet) {
        var out = new StringOutput();
        engine.render("letter/sheet.jte", sheet, out);
        return out.toString();
    }

    String print(Print print) {
        var out = new StringOutput();
        engine.render("letter/print.jte", print, out);
        return out.toString();
    }

    /** The parsed page, in letters that the font holds; what it lacks becomes a question mark. */
    Document printable(String html) {
        var page = Jsoup.parse(html);
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof TextNode text) text.text(Glyphs.printable(Glyphs.plain(text.getWholeText())));
                },
                page.body());
        return joined(page);
    }

    /** Takes the last paragraph along with the signatures, so that these never stand alone on a page. */
    Document joined(Document page) {
        var last = page.select(".body").last() == null
                ? null
                : page.select(".body").last().lastElementChild();
        var signatures = page.selectFirst(".signing .row");
        if (last != null
                && signatures != null
                && last.nameIs("p")
                && last.text().length() < LONG) {
            signatures.prependChild(last);
        }
        return page;
    }
}
