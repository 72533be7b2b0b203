package id.pulih;

import java.net.InetAddress;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.catalina.valves.RemoteAddrValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.tomcat.autoconfigure.TomcatServerProperties;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What people write here is read by nobody on the way: without TLS the server answers on this machine alone, or to the proxies that
 * were named, whose word about the browser it then believes.
 */
@Component
@Order(1) // before anything is begun
class PlainHttp implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private static final List<String> HERE = List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

    private final ServerProperties server;
    private final List<String> proxies;

    PlainHttp(
            ServerProperties server,
            TomcatServerProperties tomcat,
            @Value("${pulih.proxy-addresses:}") List<String> proxies) {
        this.server = server;
        this.proxies =
                proxies.stream().map(String::strip).filter(p -> !p.isEmpty()).toList();
        // Only what the proxy says tells that the way to the browser is encrypted: without it cookies would not be
        // Secure.
        if (!this.proxies.isEmpty()) server.setForwardHeadersStrategy(ServerProperties.ForwardHeadersStrategy.NATIVE);
        // Tomcat believes every private address: somebody in the office could then pass for another computer.
        if (!this.proxies.isEmpty() || here(server.getAddress()))
            tomcat.getRemoteip().setInternalProxies(believed());
    }

    private static boolean here(@Nullable InetAddress address) {
        return address != null && address.isLoopbackAddress();
    }

    private String believed() {
        return Stream.concat(HERE.stream(), proxies.stream())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        if (!proxies.isEmpty() && factory instanceof ConfigurableTomcatWebServerFactory tomcat)
            tomcat.addEngineValves(named());
        if (!proxies.isEmpty() || Ssl.isEnabled(server.getSsl())) return;
        if (!here(server.getAddress()))
            throw new StartRefused(
                    "Tanpa TLS Pulih hanya menjawab di 127.0.0.1; untuk alamat lain pasang sertifikat (server.ssl.bundle), "
                            + "atau letakkan proxy ber-TLS di depannya dan sebut alamat proxy itu di pulih.proxy-addresses "
                            + "(lihat docs/operations.md).");
    }

    /** Nobody passes by the proxy, whatever the firewall does: other computers get 403. */
    private RemoteAddrValve named() {
        var valve = new RemoteAddrValve();
        valve.setUsePeerAddress(true);
        valve.setAllow(believed());
        return valve;
    }
}
