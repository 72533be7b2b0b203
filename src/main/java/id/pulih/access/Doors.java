package id.pulih.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind the security filters: sends whoever is not in to the sign-in, and whoever was away too long to the lock. A form
 * that is posted to a locked screen waits there, with all that was typed, until the password is given.
 */
class Doors extends OncePerRequestFilter {

    /** The posted fields that wait behind the lock. */
    static final String WAITING = "pulih.waiting";

    private static final Set<String> OPEN = Set.of("/kunci", "/keluar", "/masuk", "/error");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        boolean locked = session != null
                && session.getAttribute(Sitting.LOCKED) != null
                && Sitting.current().isPresent()
                && !OPEN.contains(request.getRequestURI());
        if (!locked || request.getDispatcherType() != DispatcherType.REQUEST) chain.doFilter(request, response);
        else if (request.getMethod().equals("POST") && request.getHeader("HX-Request") == null) wait(request, response);
        else go(Back.lock(page(request)), request, response);
    }

    private static void wait(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Map<String, String[]> typed = request.getParameterMap().entrySet().stream()
                .filter(field -> !field.getKey().toLowerCase(Locale.ROOT).contains("password")
                        && !field.getKey().equals("present")
                        && !field.getKey().equals(Proof.FIELD)
                        && !field.getKey().equals("_csrf"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        request.setAttribute(WAITING, typed);
        request.setAttribute(WAITING + ".at", request.getRequestURI());
        response.setStatus(422);
        request.getRequestDispatcher("/kunci").forward(asGet(request), response);
    }

    private static HttpServletRequest asGet(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }

    /** Leads the browser there; htmx leaves its page as well. */
    static void go(String address, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getHeader("HX-Request") == null) {
            response.sendRedirect(address);
            return;
        }
        response.setHeader("HX-Redirect", address);
        response.setStatus(401);
    }

    /** The page that the person looks at: of a post, the one on which its form stands. */
    static String page(HttpServletRequest request) {
        if (request.getHeader("HX-Request") != null) {
            var shown = request.getHeader("HX-Current-URL");
            return shown == null ? "/" : shown.replaceFirst("^https?://[^/]+", "");
        }
        if (!request.getMethod().equals("GET")) return request.getParameter("_from");
        return request.getQueryString() == null
                ? request.getRequestURI()
                : request.getRequestURI() + "?" + request.getQueryString();
    }
}
