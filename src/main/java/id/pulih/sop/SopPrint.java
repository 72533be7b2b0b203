package id.pulih.sop;

import id.pulih.office.OfficeProfile.Line;
import id.pulih.office.OfficeProfile.Profile;
import id.pulih.office.Signer;
import java.util.List;

/** The SOP as paper: the document with the office's head lines and who sets it. */
public record SopPrint(SopDocument sop, List<Line> unit, String logo, String number, Signer signer) {

    private static final String NO_NUMBER = "belum ditetapkan";

    static SopPrint draft(SopDocument sop, Profile office, Signer head) {
        return of(sop, office, NO_NUMBER, head);
    }

    static SopPrint of(SopDocument sop, Profile office, String number, Signer signer) {
        return new SopPrint(sop, office.letterhead(), office.logo(), number, signer);
    }

    /** The lines of a text as items. */
    public static List<String> items(String text) {
        return text.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    }
}
