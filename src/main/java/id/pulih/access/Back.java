package id.pulih.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page to which sign-in leads back: a path of this application or the home page. */
public final class Back {

    private Back() {}

    /** The page itself if it is one of ours, else the home page. */
    public static String to(String page) {
        boolean ours = page != null
                && page.length() < 1000
                && page.matches("/(?![/\\\\])[^\\\\\\s#]*")
                && !page.startsWith("/masuk")
                && !page.startsWith("/kunci")
                && !page.startsWith("/keluar");
        return ours ? page : "/";
    }

    /** The address of sign-in that leads back to this page. */
    static String signIn(String page) {
        return address("/masuk", page);
    }

    /** The address of the lock that leads back to this page. */
    static String lock(String page) {
        return address("/kunci", page);
    }

    private static String address(String door, String page) {
        var back = to(page);
        if (back.equals("/") || back.equals("/beranda")) return door;
        return door + "?ke=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
