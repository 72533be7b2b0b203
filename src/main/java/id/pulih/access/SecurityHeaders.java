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

    static final String CSP =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final String NOTHING_OF_THE_DEVICE =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
                    + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI();
        boolean shared = path.startsWith("/assets/") || path.startsWith("/webjars/");
        response.setHeader("Content-Security-Policy", CSP);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY"); // for browsers that do not know frame-ancestors
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", NOTHING_OF_THE_DEVICE);
        response.setHeader("Cache-Control", shared ? "public, max-age=3600" : "no-store");
        if (request.isSecure()) response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        chain.doFilter(request, new OnceOnly(response));
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false; // the error page of a file must not be kept as the file would be
    }

    /** What a handler says of these headers replaces what is said of all: two policies would both count. */
    private static final class OnceOnly extends HttpServletResponseWrapper {
        OnceOnly(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            if (name.equalsIgnoreCase("Content-Security-Policy") || name.equalsIgnoreCase("Cache-Control")) {
                setHeader(name, value);
            } else super.addHeader(name, value);
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
