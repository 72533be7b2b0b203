package id.pulih.access;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A text that is shown once, on the page after the redirect, and lies sealed in the session until then. */
@Component
public class Once {

    private final InstallationKey key;

    Once(InstallationKey key) {
        this.key = key;
    }

    /** Keeps the text for the page that asks for this name. */
    public void keep(HttpServletRequest request, String name, String text) {
        request.getSession().setAttribute("pulih.once." + name, key.closeText("once." + name, text));
    }

    /** The text, the first time; afterwards null. */
    public @Nullable String take(HttpServletRequest request, String name) {
        var session = request.getSession(false);
        var sealed = session == null ? null : (String) session.getAttribute("pulih.once." + name);
        if (sealed == null) return null;
        session.removeAttribute("pulih.once." + name);
        return key.openText("once." + name, sealed);
    }
}
