package id.pulih.access;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.server.ConfigurableWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * As long as there is no office, and so no administrator, the server listens on this machine alone, whatever address it is
 * given: nobody else shall find the page on which the office is opened (G24). The next start takes the address.
 */
@Component
class HereFirst implements WebServerFactoryCustomizer<ConfigurableWebServerFactory> {

    private static final Logger log = LoggerFactory.getLogger(HereFirst.class);

    private final ServerProperties server;
    private final ObjectProvider<SetUp> setUp;

    HereFirst(ServerProperties server, ObjectProvider<SetUp> setUp) {
        this.server = server;
        this.setUp = setUp;
    }

    @Override
    public void customize(ConfigurableWebServerFactory factory) {
        var address = server.getAddress();
        if (address != null && address.isLoopbackAddress() || setUp.getObject().done()) return;
        factory.setAddress(InetAddress.getLoopbackAddress());
        log.warn(
                "Belum ada kantor: Pulih hanya menjawab di komputer ini (127.0.0.1). Buka kantor, lalu jalankan ulang Pulih.");
    }
}
