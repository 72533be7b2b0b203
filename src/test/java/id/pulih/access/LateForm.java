package id.pulih.access;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * G10: a form that was read before somebody else saved the same one, and is sent afterwards with another text. It may be refused, or
 * add to what is there; it may not write over what the other one has saved and it has never seen.
 */
final class LateForm {

    private final Visitor visitor;
    private final FilledForm form;
    private final long start;

    private LateForm(Visitor visitor, FilledForm form, long start) {
        this.visitor = visitor;
        this.form = form;
        this.start = start;
    }

    /**
     * The form as it stands on the page now, with another text in one of its fields; none where it has no text.
     *
     * @param start the number from which on transactions are somebody else's
     */
    static Optional<LateForm> of(Visitor visitor, FilledForm form, Element shown, long start) {
        return shown.select("textarea[name], input[type=text][name]:not([inputmode])").eachAttr("name").stream()
                .filter(name -> form.fields().containsKey(name))
                .filter(name -> text(form, name).matches("(?s).*[A-Za-z]{3} .*"))
                .findFirst()
                .map(name -> new LateForm(visitor, form.with(Map.of(name, text(form, name) + " lain")), start));
    }

    private static String text(FilledForm form, String name) {
        return form.fields().get(name).get(0);
    }

    /** What it takes away; nothing of it stays. */
    List<String> faults(Written written) throws Exception {
        var answer = visitor.tries(form);
        if (answer.status() >= 500) return List.of("late: " + answer.status());
        return FormTrial.accepted(answer) ? over(written, answer) : List.of();
    }

    private List<String> over(Written written, Visitor.Answer answer) throws SQLException {
        return written.over(start, answer.trace().rows());
    }
}
