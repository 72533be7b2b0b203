package id.pulih.letter;

import id.pulih.access.Desk;
import id.pulih.office.OfficeProfile.Profile;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Letter numbers without gaps: the counter's row stays locked until the letter is committed, and goes back if it is not. */
@Component
class Numbers {

    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    private static final String[] KINDS =
            Arrays.stream(LetterKind.values()).map(LetterKind::name).toArray(String[]::new);

    /** The scope of numbers that a block gave, before the id of the block. */
    static final String BLOCK = "BLOCK:";

    record Given(
            @Nullable String number,
            @Nullable String scope,
            @Nullable Integer sequence) {

        /** No number: the kind has none, or it is still to come. */
        static final Given NONE = new Given(null, null, null);
    }

    private final JdbcClient jdbc;
    private final Desk desk;
    private final NumberBlocks blocks;

    Numbers(JdbcClient jdbc, Desk desk, NumberBlocks blocks) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.blocks = blocks;
    }

    /**
     * The next number in the way of the office; one statement, which waits for whoever holds the row. None when it is given
     * elsewhere or no block has one left. The decree of an SOP takes the office's own: it is made whole before it is signed.
     */
    Given next(LetterKind kind, LocalDate on, Profile profile, NumberWay way) {
        var code = profile.codes().getOrDefault(kind.name(), kind.code());
        if (way == NumberWay.OWN || kind == LetterKind.SOP_DECREE)
            return take(code, kind.name(), 1, on, profile).get(0);
        if (way == NumberWay.OUTSIDE) return Given.NONE;
        var drawn = blocks.draw(code, on);
        if (drawn == null) return Given.NONE;
        return new Given(written(profile, code, drawn.sequence(), on), BLOCK + drawn.id(), drawn.sequence());
    }

    /**
     * The numbers of so many letters of one kind that are signed together, by one statement. Where they come from a block or from
     * elsewhere there are none yet: the register of letters gives them one by one.
     */
    List<Given> next(LetterKind kind, LocalDate on, Profile profile, NumberWay way, int count) {
        if (way != NumberWay.OWN) return Collections.nCopies(count, Given.NONE);
        return take(profile.codes().getOrDefault(kind.name(), kind.code()), kind.name(), count, on, profile);
    }

    /** So many numbers at once for letters that are written elsewhere; where each kind counts for itself, they do too. */
    List<Given> take(String code, int count, LocalDate on, Profile profile) {
        return take(code, LetterKind.OTHER.name(), count, on, profile);
    }

    private List<Given> take(String code, String kind, int count, LocalDate on, Profile profile) {
        var scope = scope(code, kind, profile);
        // Where the office changed within the year what counts together, no number of another counter is written again.
        int last = jdbc.sql("""
                with other as (
                    select coalesce(max(o.last), 0) as last from letter_counter o
                     where o.office_id = :office and o.year = :year
                       and case :by when 'OFFICE' then true when 'CODE' then o.scope = '' or o.scope = any(:kinds)
                                    else o.scope in ('', :code) end)
                insert into letter_counter as c (office_id, year, scope, last)
                select :office, :year, :scope, o.last + :count from other o
                on conflict (office_id, year, scope) do update set last = greatest(c.last, excluded.last - :count) + :count returning last
                """)
                .param("by", profile.scope().name())
                .param("code", code)
                .param("kinds", KINDS)
                .param("office", desk.office())
                .param("year", on.getYear())
                .param("scope", scope)
                .param("count", count)
                .query(Integer.class)
                .single();
        return IntStream.rangeClosed(last - count + 1, last)
                .mapToObj(n -> new Given(written(profile, code, n, on), scope, n))
                .toList();
    }

    /** What counts together with letters of this code and kind in the office. */
    static String scope(String code, String kind, Profile profile) {
        return switch (profile.scope()) {
            case OFFICE -> "";
            case CODE -> code;
            case KIND -> kind;
        };
    }

    /** The number as the office's pattern writes it; a missing unit code takes its separator along. */
    static String written(Profile profile, String code, int sequence, LocalDate on) {
        return written(profile, code, sequence, "", on);
    }

    /** The same with a letter behind the counter. */
    static String written(Profile profile, String code, int sequence, String suffix, LocalDate on) {
        var pattern = profile.unitCode().isBlank()
                ? profile.numberPattern().replaceFirst("^\\{unit}(\\{sep})?", "")
                : profile.numberPattern();
        return pattern.replace("{unit}", profile.unitCode())
                .replace("{sep}", profile.separator())
                .replace("{kode}", code)
                .replace("{urut:3}", String.format("%03d", sequence) + suffix)
                .replace("{urut:4}", String.format("%04d", sequence) + suffix)
                .replace("{urut}", sequence + suffix)
                .replace("{bulan}", ROMAN[on.getMonthValue() - 1])
                .replace("{tahun}", Integer.toString(on.getYear()));
    }
}
