package id.pulih.office;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Words that tell a stranger what somebody is coming for (R51, R57): the office, prison, police, court, drugs, treatment. A
 * place or a name that holds one of them is not repeated in a message or on a paper that lies on a table.
 */
public final class Neutral {

    private static final Pattern TELLING = Pattern.compile(
            "bapas|balai pemasyarakatan|kemasyarakatan|pemasyarakatan|lapas|rutan|lpka|penjara|tahanan|narapidana|napi\\b|"
                    + "pidana|polisi|polres|polsek|pengadilan|kejaksaan|narkotik|narkoba|napza|bnn|bnk|ipwl|adiksi|pecandu|"
                    + "rehab|detoks|metadon|bimbingan|konseling|after ?care|pokmas|litmas|klien");

    private Neutral() {}

    /** Whether the text holds a telling word. */
    public static boolean tells(String text) {
        return TELLING.matcher(text.toLowerCase(Locale.ROOT)).find();
    }

    /** The text itself, or the other words when it is empty or tells. */
    public static String or(String text, String other) {
        return text == null || text.isBlank() || tells(text) ? other : text;
    }
}
