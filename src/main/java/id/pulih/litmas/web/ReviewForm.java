package id.pulih.litmas.web;

import id.pulih.litmas.LitmasReviews.Answer;
import id.pulih.litmas.Section;
import java.util.Map;

/** The section head's answer: agree, or return with notes by section. */
public record ReviewForm(Answer answer, Map<Section, String> notes) {

    Map<Section, String> given() {
        return notes == null ? Map.of() : notes;
    }
}
