package id.pulih;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started Pulih where to open it. */
@Component
class Welcome {
    private static final Logger log = LoggerFactory.getLogger(Welcome.class);

    @EventListener
    void ready(ApplicationReadyEvent ready) {
        if (!(ready.getApplicationContext() instanceof WebServerApplicationContext context)) return;
        var settings = ready.getApplicationContext().getEnvironment();
        log.info(
                "Pulih siap di {}://{}:{}",
                settings.containsProperty("server.ssl.bundle") ? "https" : "http",
                settings.getProperty("server.address"),
                Objects.requireNonNull(context.getWebServer()).getPort());
    }
}
