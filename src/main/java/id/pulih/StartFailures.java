package id.pulih;

import java.util.Optional;
import org.flywaydb.core.api.FlywayException;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Says in one Indonesian sentence why the application did not start, where the cause lies outside the program. Everything
 * else keeps its stack trace: it is our mistake.
 */
class StartFailures implements SpringBootExceptionReporter {

    StartFailures(ConfigurableApplicationContext context) {} // the signature that Spring Boot calls

    @Override
    public boolean reportException(Throwable failure) {
        var sentence = sentence(failure);
        sentence.ifPresent(s -> System.err.println("Pulih tidak dapat dijalankan: " + s));
        return sentence.isPresent();
    }

    static Optional<String> sentence(Throwable failure) {
        for (var e = failure; e != null; e = e.getCause()) {
            if (e instanceof StartRefused) return Optional.ofNullable(e.getMessage());
            if (e instanceof PortInUseException port) return Optional.of(portTaken(port.getPort()));
            if (StorageFull.is(e)) return Optional.of("penyimpanan penuh; kosongkan sebagian, lalu jalankan lagi.");
            if (e instanceof FlywayException && String.valueOf(e.getMessage()).contains("Validate failed"))
                return Optional.of(
                        "basis data ini berasal dari versi Pulih yang lain; pasang versi itu atau yang lebih baru.");
        }
        return Optional.empty();
    }

    private static String portTaken(int port) {
        return "Port " + port + " sedang dipakai program lain; hentikan program itu, atau pilih port lain dengan "
                + "--server.port=" + (port + 1) + ".";
    }
}
