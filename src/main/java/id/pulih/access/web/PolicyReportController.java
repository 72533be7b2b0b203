package id.pulih.access.web;

import id.pulih.access.Access;
import id.pulih.access.PolicyReports;
import id.pulih.access.Right;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Where browsers tell by themselves that a page broke the content security policy. */
@Controller
class PolicyReportController {

    private static final int MOST = 8 * 1024;

    private final PolicyReports reports;

    PolicyReportController(PolicyReports reports) {
        this.reports = reports;
    }

    @Access(Right.ANYONE)
    @PostMapping("/publik/laporan-csp")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void take(HttpServletRequest request) throws IOException {
        reports.note(new String(request.getInputStream().readNBytes(MOST), StandardCharsets.UTF_8));
    }
}
