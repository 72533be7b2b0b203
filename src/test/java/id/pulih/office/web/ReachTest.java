package id.pulih.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.office.PublicAddress;
import id.pulih.office.web.Reach.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

/** What the page says of a proxy that stands where no test can put one: at an address of the world. */
class ReachTest {

    @Test
    @DisplayName("G26: a proxy that is trusted in the settings but at an address that nobody named is shown as unknown")
    void namesAProxyThatIsNotKnown() {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr("203.0.113.10");
        request.addHeader("X-Forwarded-Proto", "https");
        request.addHeader("X-Forwarded-For", "203.0.113.77");
        assertThat(proxy(request).value()).isEqualTo("Tidak dikenal: 203.0.113.10");
        assertThat(proxy(request).problem()).contains("pulih.proxy-addresses");

        request.removeHeader("X-Forwarded-For"); // as Tomcat leaves it once it has believed it
        assertThat(proxy(request)).isEqualTo(new Finding("Proxy", "Dipercaya: X-Forwarded-Proto", ""));
    }

    @Test
    @DisplayName("G26: a proxy that no setting trusts is to be named by its address, unless it runs on this machine")
    void saysHowAProxyBecomesTrusted() {
        var request = new MockHttpServletRequest();
        request.addHeader("X-Forwarded-For", "203.0.113.77");
        request.setRemoteAddr("10.20.0.2");
        assertThat(proxy(request, new MockEnvironment()).problem()).contains("pulih.proxy-addresses=10.20.0.2");
        request.setRemoteAddr("127.0.0.1");
        assertThat(proxy(request, new MockEnvironment()).problem()).contains("server.forward-headers-strategy=native");
    }

    private static Finding proxy(MockHttpServletRequest request) {
        return proxy(request, new MockEnvironment().withProperty("server.forward-headers-strategy", "native"));
    }

    private static Finding proxy(MockHttpServletRequest request, MockEnvironment settings) {
        return Reach.of(request, settings, new PublicAddress("")).findings().stream()
                .filter(f -> f.label().equals("Proxy"))
                .findFirst()
                .orElseThrow();
    }
}
