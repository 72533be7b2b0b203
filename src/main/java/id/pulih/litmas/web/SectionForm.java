package id.pulih.litmas.web;

import java.util.Map;

/** One section: its answers by part, whether to fill what is empty, and whether to go on to the next section. */
public record SectionForm(int version, Map<String, String> answers, Boolean fill, Boolean next) {

    boolean fills() {
        return Boolean.TRUE.equals(fill);
    }

    boolean goesOn() {
        return Boolean.TRUE.equals(next);
    }

    Map<String, String> given() {
        return answers == null ? Map.of() : answers;
    }
}
