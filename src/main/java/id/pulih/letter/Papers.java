package id.pulih.letter;

import id.pulih.access.Desk;
import id.pulih.office.OfficeProfile;
import id.pulih.office.Paper;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.View;

/**
 * Print-outs that are no letters: interview sheet, schedule, list, the SOP. Not numbered, not kept. The template is a body
 * only; its title is the model's {@code title}, else made from the name of the file.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Papers {

    private final Layout layout;
    private final OfficeProfile profile;
    private final Desk desk;

    Papers(Layout layout, OfficeProfile profile, Desk desk) {
        this.layout = layout;
        this.profile = profile;
        this.desk = desk;
    }

    /** The print-out in upright format; the model must be complete, for the view is rendered after the transaction. */
    public View pdf(String name, String template, Map<String, Object> model) {
        return view(name, template, model, false, false);
    }

    /** A print-out that the client takes home: it names no office and carries no mark, whoever finds it (R51). */
    public View neutral(String name, String template, Map<String, Object> model) {
        var office = profile.current();
        var training = desk.now().training();
        return new PdfView(name, () -> {
            var body = layout.body(template, model);
            var sheet = new Layout.Print(
                    (String) model.get("title"), "", body, PageStyle.neutral(office.paper(), training));
            return layout.printable(layout.print(sheet));
        });
    }

    /** The print-out in broad format. */
    public View landscape(String name, String template, Map<String, Object> model) {
        return view(name, template, model, true, false);
    }

    /** In broad format, marked RANCANGAN on every page while it is not in force. */
    public View landscape(String name, String template, Map<String, Object> model, boolean draft) {
        return view(name, template, model, true, draft);
    }

    /** The paper as a file, where it is kept instead of shown. */
    public static byte[] file(View paper) {
        return ((PdfView) paper).bytes();
    }

    private View view(String name, String template, Map<String, Object> model, boolean wide, boolean draft) {
        var office = profile.current();
        var training = desk.now().training();
        return new PdfView(name, () -> {
            var title = model.get("title") instanceof String given ? given : title(name);
            var body = layout.body(template, model);
            var sheet = new Layout.Print(title, office.longName(), body, css(office.paper(), wide, training, draft));
            return layout.printable(layout.print(sheet));
        });
    }

    private static String css(Paper paper, boolean wide, boolean training, boolean draft) {
        return PageStyle.of(paper, wide, training, draft, Security.ORDINARY, "");
    }

    private static String title(String name) {
        var words = name.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }
}
