package id.pulih.letter;

import id.pulih.access.Desk;
import id.pulih.office.OfficeProfile.Profile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letter numbers without gaps: the counter's row stays locked until the letter is committed, and goes back if it is not. */
@Component
class Numbers {

    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    record Given(
            @Nullable String number,
            @Nullable String scope,
            @Nullable Integer sequence) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    Numbers(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The next number of the year in the office's scope; one statement, which waits for whoever holds the row. */
    Given next(LetterKind kind, LocalDate on, Profile profile) {
        var code = profile.codes().getOrDefault(kind.name(), kind.code());
        var scope =
                switch (profile.scope()) {
                    case OFFICE -> "";
                    case CODE -> code;
                    case KIND -> kind.name();
                };
        int sequence = jdbc.sql("""
                insert into letter_counter as c (office_id, year, scope, last) values (:office, :year, :scope, 1)
                on conflict (office_id, year, scope) do update set last = c.last + 1 returning last
                """)
                .param("office", desk.office())
                .param("year", on.getYear())
                .param("scope", scope)
                .query(Integer.class)
                .single();
        return new Given(written(profile, code, sequence, on), scope, sequence);
    }

    /** The number as the office's pattern writes it; a missing unit code takes its separator along. */
    static String written(Profile profile, String code, int sequence, LocalDate on) {
        var pattern = profile.unitCode().isBlank()
                ? profile.numberPattern().replaceFirst("^\\{unit}(\\{sep})?", "")
                : profile.numberPattern();
        return pattern.replace("{unit}", profile.unitCode())
                .replace("{sep}", profile.separator())
                .replace("{kode}", code)
                .replace("{urut:3}", String.format("%03d", sequence))
                .replace("{urut:4}", String.format("%04d", sequence))
                .replace("{urut}", Integer.toString(sequence))
                .replace("{bulan}", ROMAN[on.getMonthValue() - 1])
                .replace("{tahun}", Integer.toString(on.getYear()));
    }
}
