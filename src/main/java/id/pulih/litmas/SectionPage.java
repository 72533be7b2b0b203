package id.pulih.litmas;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One section of the newest round as its form shows it.
 *
 * @param suggested sentences made from data, shown where nothing was saved yet; the officer checks and changes them (R39)
 * @param material what sources and assessments gave, to read beside the form
 * @param note what the section head wrote at this section when he returned the round before; or empty
 */
public record SectionPage(
        LitmasRound round,
        Section section,
        LitmasContent.Written written,
        Map<String, String> suggested,
        List<Material> material,
        String note,
        List<Recommendation> recommendations) {

    /** A text to read beside the form. */
    public record Material(String title, String text) {}

    /** What the field of this part shows: what was saved, else what the data suggest. */
    public String value(Part part) {
        return written.version() > 0 ? written.answer(part.key()) : suggested.getOrDefault(part.key(), "");
    }

    /** Whether the field shows a suggestion that nobody has saved yet. */
    public boolean isSuggested(Part part) {
        return written.version() == 0 && suggested.containsKey(part.key());
    }

    /** Planned hours of all recommendations together. */
    public double hours() {
        return recommendations.stream()
                .mapToDouble(r -> Objects.requireNonNull(r.hours()).doubleValue())
                .sum();
    }
}
