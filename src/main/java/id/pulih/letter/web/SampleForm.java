package id.pulih.letter.web;

import id.pulih.office.LetterLook;
import id.pulih.office.OfficeProfile.Line;
import id.pulih.office.OfficeProfile.Profile;
import id.pulih.office.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The settings as they stand in the form while somebody types: nothing is refused, what is missing is as it is stored. */
public record SampleForm(
        @Nullable String longName,
        @Nullable String city,
        @Nullable Map<Integer, String> line,
        @Nullable Map<Integer, String> size,
        @Nullable Map<Integer, String> bold,
        @Nullable String address,
        @Nullable String headTitle,
        @Nullable Paper paper,
        @Nullable Integer points,
        LetterLook.@Nullable Order order,
        LetterLook.@Nullable Margins margins,
        LetterLook.@Nullable CatchWord catchWord,
        @Nullable String subjectLabel,
        @Nullable String unitCode,
        @Nullable String separator,
        @Nullable String numberPattern) {

    private static final int ROWS = 6;
    private static final int LONGEST = 120;

    Profile over(Profile p) {
        if (line == null) return p;
        return new Profile(
                or(longName, p.longName()),
                p.kelas(),
                or(city, p.city()),
                lines(line),
                or(address, "")
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList(),
                p.logo(),
                or(headTitle, p.headTitle()),
                p.tppName(),
                paper == null ? p.paper() : paper,
                look(p.look()),
                or(subjectLabel, p.subjectLabel()),
                or(unitCode, ""),
                or(numberPattern, p.numberPattern()),
                or(separator, ""),
                p.scope(),
                p.codes(),
                p.emergency(),
                p.website(),
                p.clientPhone(),
                p.meetingPlace(),
                p.litmasPattern(),
                p.version());
    }

    private LetterLook look(LetterLook stored) {
        return new LetterLook(
                points == null || points != 11 && points != 12 ? stored.points() : points,
                order == null ? stored.order() : order,
                margins == null ? stored.margins() : margins,
                catchWord == null ? stored.catchWord() : catchWord);
    }

    private List<Line> lines(Map<Integer, String> typed) {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < ROWS; i++) {
            var words = or(typed.get(i), "");
            if (words.isBlank()) continue;
            var points = or(size == null ? null : size.get(i), "");
            lines.add(new Line(
                    words,
                    points.matches("\\d{1,2}(\\.\\d)?") ? Math.min(20, Math.max(6, Double.parseDouble(points))) : 11,
                    bold != null && "true".equals(bold.get(i))));
        }
        return lines;
    }

    private static String or(@Nullable String typed, String stored) {
        var text = typed == null ? stored : typed;
        return text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text;
    }
}
