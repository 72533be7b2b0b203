package id.pulih.letter;

import id.pulih.access.Desk;
import id.pulih.office.ByOffice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the office treats its letters: where numbers come from; how secret, how urgent and to whom in copy each kind is. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LetterSettings {

    /**
     * The treatment of one kind.
     *
     * @param copies Tembusan that the office adds to those of the letter itself
     */
    public record Rule(Security security, Urgency urgency, List<String> copies) {

        /** The product's own treatment of a kind. */
        public static Rule of(LetterKind kind) {
            return new Rule(kind.security(), Urgency.ORDINARY, List.of());
        }

        /** Those of the letter and those of the office; the archive stays last. */
        List<String> with(List<String> ofLetter) {
            var all = new ArrayList<>(ofLetter);
            boolean archived = !all.isEmpty() && all.get(all.size() - 1).equals("Arsip");
            copies.stream()
                    .filter(c -> !all.contains(c))
                    .forEach(c -> all.add(archived ? all.size() - 1 : all.size(), c));
            return List.copyOf(all);
        }
    }

    /** What the office has set; rules only for the kinds that it treats in its own way. */
    public record Settings(NumberWay way, Map<LetterKind, Rule> rules) {
        public Rule of(LetterKind kind) {
            return rules.getOrDefault(kind, Rule.of(kind));
        }
    }

    private static final Settings DEFAULT = new Settings(NumberWay.OWN, Map.of());

    private final JdbcClient jdbc;
    private final Desk desk;
    private final ByOffice<Settings> known = new ByOffice<>();

    LetterSettings(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The settings of the acting office; at most a minute old, so mostly no statement. */
    public Settings current() {
        return known.get(desk.office(), this::stored);
    }

    /** The settings as they are stored now, for the form that changes them; one statement. */
    public Settings stored() {
        return jdbc.sql(
                        "select number_way, kinds, securities, urgencies, copies from letter_setting where office_id = ?")
                .param(desk.office())
                .query((r, i) -> settings(r))
                .optional()
                .orElse(DEFAULT);
    }

    private static Settings settings(ResultSet r) throws SQLException {
        var kinds = (String[]) r.getArray("kinds").getArray();
        var securities = (String[]) r.getArray("securities").getArray();
        var urgencies = (String[]) r.getArray("urgencies").getArray();
        var copies = (String[]) r.getArray("copies").getArray();
        var rules = new EnumMap<LetterKind, Rule>(LetterKind.class);
        for (int i = 0; i < kinds.length; i++) {
            rules.put(
                    LetterKind.valueOf(kinds[i]),
                    new Rule(
                            Security.valueOf(securities[i]),
                            Urgency.valueOf(urgencies[i]),
                            copies[i].lines().toList()));
        }
        return new Settings(NumberWay.valueOf(r.getString("number_way")), rules);
    }

    /**
     * Stores the settings; letters that are issued already keep theirs. One statement. They are saved together with the codes of
     * the profile, whose row of the audit trail tells of both.
     */
    public void save(Settings s) {
        var rules = List.copyOf(s.rules().values());
        jdbc.sql("""
                insert into letter_setting (office_id, number_way, kinds, securities, urgencies, copies)
                values (:office, :way, :kinds, :securities, :urgencies, :copies)
                on conflict (office_id) do update set number_way = excluded.number_way, kinds = excluded.kinds,
                       securities = excluded.securities, urgencies = excluded.urgencies, copies = excluded.copies
                """)
                .param("office", desk.office())
                .param("way", s.way().name())
                .param(
                        "kinds",
                        s.rules().keySet().stream().map(LetterKind::name).toArray(String[]::new))
                .param(
                        "securities",
                        rules.stream().map(r -> r.security().name()).toArray(String[]::new))
                .param("urgencies", rules.stream().map(r -> r.urgency().name()).toArray(String[]::new))
                .param(
                        "copies",
                        rules.stream().map(r -> String.join("\n", r.copies())).toArray(String[]::new))
                .update();
        known.changed(desk.office());
    }
}
