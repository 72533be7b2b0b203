package id.pulih.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * The one sentence that says what was finished, shown on the page that the redirect leads to. It travels in a cookie
 * that lives a minute and is cleared when shown: no statement is spent on it. Never put a person's name into it.
 */
public final class Done {

    private static final String COOKIE = "pesan";
    private static final int MOST = 400;

    private Done() {}

    /** Said before the redirect: {@code Done.say(response, "Permohonan diterima. Berikutnya: periksa kelengkapan.")}. */
    public static void say(HttpServletResponse response, String sentence) {
        var text = sentence.length() > MOST ? sentence.substring(0, MOST) : sentence;
        set(response, URLEncoder.encode(text, StandardCharsets.UTF_8), Duration.ofMinutes(1));
    }

    static String in(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        if (cookie == null) return "";
        try {
            return URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return "";
        }
    }

    static void clear(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private static void set(HttpServletResponse response, String value, Duration life) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
