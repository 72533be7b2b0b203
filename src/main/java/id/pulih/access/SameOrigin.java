package id.pulih.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/** Instead of a token on pages without a session: the browser says where a post comes from. */
class SameOrigin extends OncePerRequestFilter {
    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getMethod().equals("GET") || request.getMethod().equals("HEAD") || own(request) || report(request))
            chain.doFilter(request, response);
        else response.sendError(403);
    }

    /** Sent by the browser itself, which may say nothing of where; it changes nothing. */
    private static boolean report(HttpServletRequest request) {
        return request.getRequestURI().equals(SecurityHeaders.REPORT_PATH);
    }

    /** Scheme, host and port of an address; null where there is none. */
    private static @Nullable String page(@Nullable String referer) {
        if (referer == null) return null;
        var parts = referer.split("/", 4);
        return parts.length < 3 ? null : parts[0] + "//" + parts[2];
    }

    private static boolean own(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var origin =
                request.getHeader("Origin"); // older browsers, and every browser on plain http other than localhost
        if (origin == null) origin = page(request.getHeader("Referer")); // and those that are older still
        if (origin == null || origin.equals("null")) return false;
        var port = request.getServerPort() == 80 || request.getServerPort() == 443 ? "" : ":" + request.getServerPort();
        return origin.equalsIgnoreCase(request.getScheme() + "://" + request.getServerName() + port);
    }
}
