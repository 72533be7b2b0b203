package id.pulih.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@DisplayName("G26: behind TLS a cookie that a library adds by itself bears the host's name too")
class HostCookiesTest {

    @Test
    void namesAnAddedCookieLikeAWrittenOne() throws Exception {
        var cookie = new Cookie("pesan", "tersimpan");
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        assertThat(sent(cookie, true).split("; "))
                .containsExactlyInAnyOrder("__Host-pesan=tersimpan", "Path=/", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(sent(cookie, false)).startsWith("pesan=tersimpan").doesNotContain("__Host-");
    }

    private static String sent(Cookie cookie, boolean secure) throws Exception {
        var request = new MockHttpServletRequest();
        request.setSecure(secure);
        var response = new MockHttpServletResponse();
        new HostCookies().doFilter(request, response, new MockFilterChain() {
            @Override
            public void doFilter(ServletRequest asked, ServletResponse answer) {
                ((HttpServletResponse) answer).addCookie(cookie);
            }
        });
        return response.getHeader(HttpHeaders.SET_COOKIE);
    }
}
