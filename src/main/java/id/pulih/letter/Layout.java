package id.pulih.letter;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import id.pulih.office.OfficeProfile.Profile;
import id.pulih.office.Signer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
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
            boolean confidential,
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
            String css) {}

    /** All that the template of a print-out shows. */
    public record Print(String title, String office, String body, String css) {}

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
        return page;
    }
}
