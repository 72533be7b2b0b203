package id.pulih.assessment.web;

import java.time.LocalDate;
import java.util.List;

/** Question 1; ever holds the codes of the substances, none is the explicit no to all of them. */
public record AssistFirstForm(LocalDate takenOn, List<String> ever, Boolean none) {

    boolean nothing() {
        return Boolean.TRUE.equals(none);
    }

    List<String> substances() {
        return ever == null ? List.of() : ever;
    }
}
