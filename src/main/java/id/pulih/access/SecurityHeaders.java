package id.pulih.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.EnumSet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** The same headers on every answer: pages, errors, redirects, files. Set before anything else may answer. */
class SecurityHeaders extends OncePerRequestFilter {

    /** Where browsers tell of what the policy below has stopped. */
    static final String REPORT_PATH = "/publik/laporan-csp";

    static final String REPORTS = "csp=\"" + REPORT_PATH + "\"";

    static final String CSP =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
                    + "report-uri " + REPORT_PATH;

    /** Over TLS alone, for there alone browsers take the newer way; over http they would then take neither. */
    static final String REPORT_TO = "; report-to csp";

    private static final String NOTHING_OF_THE_DEVICE =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
                    + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        set(request, response);
        chain.doFilter(request, new OnceOnly(response, policy(request)));
    }

    /** Sets them all; what was set before is replaced. */
    static void set(HttpServletRequest request, HttpServletResponse response) {
        var path = String.valueOf(request.getRequestURI()); // null where it cannot be read
        boolean shared = path.startsWith("/assets/") || path.startsWith("/webjars/");
        response.setHeader("Content-Security-Policy", policy(request));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY"); // for browsers that do not know frame-ancestors
        response.setHeader("Referrer-Policy", stranger(path) ? "same-origin" : "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NOTHING_OF_THE_DEVICE);
        response.setHeader("Cache-Control", shared ? "public, max-age=3600" : "no-store");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            response.setHeader("Reporting-Endpoints", REPORTS);
        }
    }

    /**
     * The public forms, whose posts are known as our own by where they come from: old telephones say so only by Origin or
     * Referer, and a browser that may not tell the referrer calls its Origin null.
     */
    private static boolean stranger(String path) {
        return path.equals("/ajukan") || path.startsWith("/ajukan/") || path.equals("/status");
    }

    private static String policy(HttpServletRequest request) {
        return request.isSecure() ? CSP + REPORT_TO : CSP;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false; // the error page of a file must not be kept as the file would be
    }

    /** What a handler says of keeping replaces what is said of all; what it says of the policy can only narrow it. */
    private static final class OnceOnly extends HttpServletResponseWrapper {
        private final String policy;

        OnceOnly(HttpServletResponse response, String policy) {
            super(response);
            this.policy = policy;
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase("Content-Security-Policy")) setHeader(name, value + "; " + policy);
            else if (name.equalsIgnoreCase("Cache-Control")) setHeader(name, value);
            else super.addHeader(name, value);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Config {
        @Bean
        static FilterRegistrationBean<SecurityHeaders> securityHeaders() {
            var bean = new FilterRegistrationBean<>(new SecurityHeaders());
            bean.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
            bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
            return bean;
        }
    }
}
