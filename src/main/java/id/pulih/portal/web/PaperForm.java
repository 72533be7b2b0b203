package id.pulih.portal.web;

import static id.pulih.access.Right.REGISTER;

import id.pulih.access.Access;
import id.pulih.letter.Papers;
import id.pulih.portal.Opening;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The request on paper, for whoever writes by hand; the desk types it in the same order (R10). */
@Controller
class PaperForm {

    private final Papers papers;
    private final Opening opening;

    PaperForm(Papers papers, Opening opening) {
        this.papers = papers;
        this.opening = opening;
    }

    static View of(Papers papers, Opening.Words words) {
        return papers.pdf(
                "formulir-permohonan",
                "portal/print/form.jte",
                Map.of("title", "Permohonan Bimbingan Tambahan", "opening", words));
    }

    @Access(REGISTER)
    @GetMapping("/permohonan/formulir.pdf")
    View paper() {
        return of(papers, opening.current());
    }
}
