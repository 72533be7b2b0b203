package id.pulih.litmas;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a round of the Litmas says: the newest version of each section, and the recommendations. */
public record LitmasContent(UUID litmasId, Map<Section, Written> sections, List<Recommendation> recommendations) {

    /** The newest version of a section; version 0 = not begun. */
    public record Written(
            int version,
            Map<String, String> answers,
            String savedBy,
            @Nullable OffsetDateTime savedAt) {
        static final Written NOTHING = new Written(0, Map.of(), "", null);

        /** What was answered under this key, or empty. */
        public String answer(String key) {
            return answers.getOrDefault(key, "");
        }
    }

    /** What a section holds. */
    public Written of(Section section) {
        return sections.getOrDefault(section, Written.NOTHING);
    }

    /** What this section still lacks before submission, in the words of its labels. */
    public List<String> missing(Section section) {
        var missing = new ArrayList<>(section.missing(of(section).answers()));
        if (section == Section.RECOMMENDATION && needsAftercare() && recommendations.isEmpty()) {
            missing.add("Paling sedikit satu rekomendasi kegiatan");
        }
        return missing;
    }

    /** Belum mulai, Sedang diisi, or Selesai. */
    public String progress(Section section) {
        if (of(section).version() == 0) return "Belum mulai";
        return missing(section).isEmpty() ? "Selesai" : "Sedang diisi";
    }

    /** Whether section XI answers that the client needs aftercare. */
    public boolean needsAftercare() {
        return of(Section.RECOMMENDATION).answer("needs").equals("yes");
    }

    /** Whether both recommend the same activities, whatever their ids. */
    public boolean sameActivities(LitmasContent other) {
        return plain().equals(other.plain());
    }

    private List<String> plain() {
        return recommendations.stream()
                .map(r -> String.join(
                        "|",
                        r.treatment().name(),
                        r.domain().name(),
                        r.goal(),
                        r.activity(),
                        r.form().name(),
                        r.sessions() + "|" + r.hours() + "|" + r.months(),
                        r.performer().name(),
                        r.performerName(),
                        r.place()))
                .toList();
    }
}
