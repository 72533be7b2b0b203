package id.pulih.litmas;

import id.pulih.sop.ActivityForm;
import id.pulih.sop.NeedDomain;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The catalogue of draft activities, about three for each treatment (R65); a file of the application. */
@Component
public class ActivityCatalogue {

    private final List<ActivityTemplate> templates;

    ActivityCatalogue() throws IOException {
        var read = new ArrayList<ActivityTemplate>();
        new ClassPathResource("litmas/activities.csv")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .forEach(line -> read.add(template(read.size() + 1, line)));
        templates = List.copyOf(read);
    }

    // The activity may hold semicolons of its own: it stands between the first four and the last five fields.
    private static ActivityTemplate template(int number, String line) {
        var f = line.split(";");
        int last = f.length - 5;
        return new ActivityTemplate(
                number,
                Treatment.valueOf(f[0]),
                NeedDomain.valueOf(f[1]),
                f[2],
                f[3],
                String.join(";", List.of(f).subList(4, last)),
                ActivityForm.valueOf(f[last]),
                Integer.parseInt(f[last + 1]),
                new BigDecimal(f[last + 2]),
                PerformerKind.valueOf(f[last + 3]),
                Integer.parseInt(f[last + 4]));
    }

    /** All templates in the order of the treatments. */
    public List<ActivityTemplate> all() {
        return templates;
    }

    /** The template of this number. */
    public Optional<ActivityTemplate> of(int number) {
        return templates.stream().filter(t -> t.number() == number).findFirst();
    }
}
