package id.pulih.casefile.web;

import id.pulih.casefile.Exits;
import id.pulih.sop.Fact;
import java.time.LocalDate;

/** What was typed on the page that ends or pauses a case. */
public record ExitForm(Fact fact, LocalDate on, String reason, String source, LocalDate returnOn) {
    Exits.Entry entry() {
        return new Exits.Entry(fact, on, reason, source, returnOn);
    }
}
