package id.pulih.access;

import id.pulih.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A form that was posted to a locked screen and waits behind it: where it was sent, the page it stands on, what was typed.
 * The page of the lock carries it in hidden fields, each with a prefix, so that it meets no field of its own.
 */
public record Waiting(String action, String from, Map<String, String[]> typed) {

    /** Before the name of each field on the page of the lock. */
    public static final String PREFIX = "isi.";

    /** What waits in this request: fresh from the locked door, or sent by the page of the lock, or nothing. */
    @SuppressWarnings("unchecked")
    public static Waiting of(HttpServletRequest request) {
        var fresh = (Map<String, String[]>) request.getAttribute(Doors.WAITING);
        if (fresh != null) return of((String) request.getAttribute(Doors.WAITING + ".at"), fresh);
        var kept = (Page.Kept) request.getAttribute(Page.Kept.class.getName());
        var sent = kept == null ? request.getParameterMap() : kept.typed();
        var typed = new TreeMap<String, String[]>();
        sent.forEach((name, values) -> {
            if (name.startsWith(PREFIX)) typed.put(name.substring(PREFIX.length()), values);
        });
        var action = sent.get("tujuan");
        return of(action == null ? "" : action[0], typed);
    }

    private static Waiting of(String action, Map<String, String[]> typed) {
        var from = typed.get("_from");
        return new Waiting(action, from == null ? "/" : Back.to(from[0]), new LinkedHashMap<>(typed));
    }
}
