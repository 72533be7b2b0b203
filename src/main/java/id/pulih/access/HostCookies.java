package id.pulih.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Behind TLS every cookie is called {@code __Host-...}: browsers take such a one only from this very host, over TLS and for all
 * of it, so that neither a neighbouring host nor plain http can plant one. The rest of the program knows the plain names,
 * which are also what is sent over http on this machine.
 */
class HostCookies extends OncePerRequestFilter {

    private static final String PREFIX = "__Host-";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure()) chain.doFilter(new Incoming(request), new Outgoing(response));
        else chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static final class Incoming extends HttpServletRequestWrapper {
        Incoming(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            var all = super.getCookies();
            if (all == null) return null;
            return Arrays.stream(all)
                    .filter(c -> c.getName().startsWith(PREFIX))
                    .map(c -> new Cookie(c.getName().substring(PREFIX.length()), c.getValue()))
                    .toArray(Cookie[]::new);
        }
    }

    private static final class Outgoing extends HttpServletResponseWrapper {
        Outgoing(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void addHeader(String name, String value) {
            super.addHeader(name, name.equalsIgnoreCase(HttpHeaders.SET_COOKIE) ? hostOnly(value) : value);
        }

        @Override
        public void setHeader(String name, String value) {
            super.setHeader(name, name.equalsIgnoreCase(HttpHeaders.SET_COOKIE) ? hostOnly(value) : value);
        }

        @Override
        public void addCookie(Cookie cookie) {
            addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(cookie.getName(), cookie.getValue())
                            .maxAge(cookie.getMaxAge())
                            .httpOnly(cookie.isHttpOnly())
                            .sameSite(cookie.getAttribute("SameSite"))
                            .build()
                            .toString());
        }

        private static String hostOnly(String cookie) {
            return Arrays.stream(cookie.split("; *"))
                    .filter(part -> !part.matches("(?i)(path|domain)=.*|secure"))
                    .collect(Collectors.joining("; ", PREFIX, "; Path=/; Secure"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class Config {
        @Bean
        static FilterRegistrationBean<HostCookies> hostCookies() {
            var bean = new FilterRegistrationBean<>(new HostCookies());
            bean.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
            bean.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
            return bean;
        }
    }
}
