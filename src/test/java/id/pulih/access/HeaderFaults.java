package id.pulih.access;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with the headers of an answer (G26). */
final class HeaderFaults {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    private HeaderFaults() {}

    /** Of an answer over plain http on this machine. */
    static List<String> of(HttpResponse<?> answer) {
        var faults = new ArrayList<String>();
        var headers = answer.headers();
        var always = new HashMap<>(ALWAYS);
        if (answer.uri().getPath().matches("/(ajukan|status)(/.*)?")) always.put("Referrer-Policy", "same-origin");
        always.forEach((name, value) -> {
            if (!headers.allValues(name).equals(List.of(value))) faults.add(name + " " + headers.allValues(name));
        });
        var policy = headers.allValues("Content-Security-Policy");
        if (!policy.equals(List.of(SecurityHeaders.CSP)) && !policy.equals(List.of("sandbox; " + SecurityHeaders.CSP)))
            faults.add("Content-Security-Policy " + policy);
        if (headers.firstValue("Permissions-Policy").isEmpty()) faults.add("no Permissions-Policy");
        var path = answer.uri().getPath();
        boolean shared = answer.statusCode() == 200 && (path.startsWith("/assets/") || path.startsWith("/webjars/"));
        var kept = headers.allValues("Cache-Control");
        if (shared ? !kept.toString().contains("max-age") : !kept.toString().startsWith("[no-store"))
            faults.add("Cache-Control " + kept);
        for (var none : List.of("Server", "X-Powered-By", "Strict-Transport-Security")) {
            if (headers.firstValue(none).isPresent()) faults.add(none + " " + headers.allValues(none));
        }
        for (var cookie : headers.allValues("Set-Cookie")) {
            if (!cookie.contains("HttpOnly") || !cookie.contains("SameSite=Lax")) faults.add(cookie);
        }
        return faults;
    }
}
