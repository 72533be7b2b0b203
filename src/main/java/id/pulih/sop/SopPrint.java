package id.pulih.sop;

import id.pulih.office.OfficeProfile.Line;
import id.pulih.office.OfficeProfile.Profile;
import id.pulih.office.Signer;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The SOP as paper: the document with the office's head lines and who sets it.
 *
 * @param number the number of the decree, which is that of the SOP; a word while there is none
 * @param effective the day from which it holds, in words
 */
public record SopPrint(
        SopDocument sop,
        List<Line> unit,
        String logo,
        String office,
        String head,
        String number,
        String effective,
        Signer signer) {

    private static final String NOT_SET = "belum ditetapkan";

    /** Nothing of it is set yet. */
    static SopPrint draft(SopDocument sop, Profile office, Signer head) {
        return new SopPrint(
                sop, office.letterhead(), office.logo(), office.longName(), office.headTitle(), NOT_SET, NOT_SET, head);
    }

    /** The same as set by this decree. */
    public SopPrint set(String decree, @Nullable LocalDate on) {
        return new SopPrint(sop, unit, logo, office, head, decree, Words.date(on), signer);
    }

    /** The lines of a text as items. */
    public static List<String> items(String text) {
        return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
}
