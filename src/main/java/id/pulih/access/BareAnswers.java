package id.pulih.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.catalina.valves.ValveBase;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * What the server answers by itself, before any filter: to an address or a header that it cannot read. It carries the same
 * headers as every other answer, and one sentence instead of a page of the server.
 */
@Component
class BareAnswers implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory factory) {
        factory.addEngineValves(new Headers());
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Sentence()));
    }

    private static final class Headers extends ValveBase {

        Headers() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            SecurityHeaders.set(request, response);
            getNext().invoke(request, response);
        }
    }

    private static final class Sentence extends ErrorReportValve {

        @Override
        protected void report(Request request, Response response, @Nullable Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) return;
            try {
                response.setContentType("text/plain");
                response.setCharacterEncoding(StandardCharsets.UTF_8.name());
                response.getReporter()
                        .write("Permintaan tidak dapat dibaca. Buka halamannya dari menu, lalu coba lagi.\n");
                response.finishResponse();
            } catch (IOException gone) {
                // whoever asked has hung up
            }
        }
    }
}
