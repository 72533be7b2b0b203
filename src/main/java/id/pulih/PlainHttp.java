package id.pulih;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people write here is read by nobody on the way: without TLS the server answers on this machine alone. */
@Component
@Order(1) // before anything is begun
class PlainHttp implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {
    private final ServerProperties server;
    private final boolean behindProxy;

    PlainHttp(ServerProperties server, @Value("${pulih.behind-proxy:false}") boolean behindProxy) {
        this.server = server;
        this.behindProxy = behindProxy;
        // Only what the proxy says tells that the way to the browser is encrypted: without it cookies would not be
        // Secure.
        if (behindProxy) server.setForwardHeadersStrategy(ServerProperties.ForwardHeadersStrategy.NATIVE);
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (behindProxy || Ssl.isEnabled(server.getSsl())) return;
        if (server.getAddress() == null || !server.getAddress().isLoopbackAddress())
            throw new StartRefused(
                    "Tanpa TLS Pulih hanya menjawab di 127.0.0.1; untuk alamat lain pasang sertifikat (server.ssl.bundle), "
                            + "atau letakkan proxy ber-TLS di depannya dan beri --pulih.behind-proxy=true "
                            + "(lihat docs/operations.md).");
    }
}
