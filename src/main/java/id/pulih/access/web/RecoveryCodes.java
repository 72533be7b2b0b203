package id.pulih.access.web;

import id.pulih.access.Once;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;

/** The recovery codes on their way to the one page that shows them. */
@Component
class RecoveryCodes {

    private final Once once;

    RecoveryCodes(Once once) {
        this.once = once;
    }

    void keep(HttpServletRequest request, List<String> codes) {
        once.keep(request, "codes", String.join("\n", codes));
    }

    List<String> take(HttpServletRequest request) {
        var codes = once.take(request, "codes");
        return codes == null ? List.of() : codes.lines().toList();
    }
}
