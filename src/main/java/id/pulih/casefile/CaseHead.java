package id.pulih.casefile;

import id.pulih.access.Right;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Step;
import id.pulih.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on top of every page of a case: the person, the facts in one line, the rail a-l, one banner and the tabs.
 *
 * @param facts short facts under the name, for example "32 tahun 4 bulan" and "Langkah e dari l"
 * @param closing the sentence that says why the case has ended; null while it runs
 */
public record CaseHead(
        Casefile.Header header,
        CaseProgress progress,
        List<String> facts,
        List<Rail> rail,
        @Nullable Banner banner,
        @Nullable String closing,
        List<Page.Link> tabs) {

    /** One bar of the rail; the state is done, now or todo. */
    public record Rail(Step step, String state, String note) {}

    /** The name of an open tab; "Kasus" for a page without one. */
    public String tabLabel(String href) {
        return tabs.stream()
                .filter(t -> t.href().equals(href))
                .map(Page.Link::label)
                .findFirst()
                .orElse("Kasus");
    }

    /** Whether something cannot wait and the acting person may know of it. */
    public boolean alarmed() {
        return header.alert() != null && header.may(Right.READ);
    }

    /** Whether the acting person may note a contact now. */
    public boolean canNoteContact() {
        return header.may(Right.WORK) && header.step().compareTo(Step.E) >= 0 && closing == null;
    }

    /** What must be done next; href and button are null when someone else must act. */
    public record Banner(
            String sentence,
            @Nullable String due,
            boolean late,
            @Nullable String href,
            @Nullable String button,
            String actor) {}
}
