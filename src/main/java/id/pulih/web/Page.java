package id.pulih.web;

import com.fasterxml.uuid.Generators;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.security.web.csrf.CsrfToken;

/** First parameter of every page and partial. Made when the view is rendered, after the transaction has ended. */
public record Page(Visitor visitor, CsrfToken csrf, String path, Kept kept) {

    /** Who looks; an office, a name and the training mark, or {@link #NOBODY}. */
    public record Visitor(String user, String office, boolean training) {
        public static final Visitor NOBODY = new Visitor("", "", false);
    }

    /** What was typed in a form that comes back, and why it comes back. */
    public record Kept(String problem, boolean stale, Map<String, String[]> typed) {
        static final Kept NOTHING = new Kept("", false, Map.of());
    }

    static Page of(HttpServletRequest request) {
        var visitor = request.getAttribute(Visitor.class.getName());
        var kept = request.getAttribute(Kept.class.getName());
        return new Page(
                visitor == null ? Visitor.NOBODY : (Visitor) visitor,
                (CsrfToken) request.getAttribute(CsrfToken.class.getName()),
                request.getRequestURI(),
                kept == null ? Kept.NOTHING : (Kept) kept);
    }

    /** A fresh key: the same form sent twice has its effect once. */
    public UUID formKey() {
        return Generators.timeBasedEpochGenerator().generate();
    }

    /** What the user typed before the form came back, else what is stored. */
    public String value(String field, String stored) {
        var typed = kept.typed().get(field);
        return typed == null ? stored : typed[0];
    }

    /** In a form that came back because someone was faster: what is stored now, if it differs from what was typed. */
    public String other(String field, String stored) {
        return kept.stale() && !value(field, stored).equals(stored) ? stored : null;
    }
}
