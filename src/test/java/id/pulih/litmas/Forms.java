package id.pulih.litmas;

import id.pulih.Browser;
import java.util.Map;

/** Picks one form out of a page that has several. */
final class Forms {
    private Forms() {}

    /** The fields of the form with this action. */
    static Map<String, String> on(String html, String action) {
        int from = html.indexOf("action=\"" + action + "\"");
        if (from < 0) throw new AssertionError("no form with action " + action);
        return Browser.fields(html.substring(from, html.indexOf("</form>", from)));
    }
}
