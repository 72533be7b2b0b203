package id.pulih.casefile;

import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import id.pulih.web.Words;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one banner of a case page: who must do what, until when, with the button for whoever may. */
@Component
class Banners {

    private final Desk desk;

    Banners(Desk desk) {
        this.desk = desk;
    }

    /** The earliest act of a present step that the acting person may do, or else the earliest of all; null when the case has ended. */
    CaseHead.@Nullable Banner of(Casefile.Header header, CaseProgress progress) {
        if (progress.closed()) return null;
        if (progress.paused()) return paused(header, progress);
        CaseHead.Banner first = null;
        for (var step : Step.values()) {
            var next = NextActs.of(step, progress);
            if (next.isEmpty()) continue;
            var act = next.get();
            boolean mine = header.may(act.right()) && (!act.headOnly() || desk.may(Right.RATIFY));
            if (mine) return banner(header, progress, step, act, true);
            if (first == null) first = banner(header, progress, step, act, false);
        }
        return first;
    }

    private static CaseHead.Banner paused(Casefile.Header header, CaseProgress progress) {
        boolean mine = CasePages.exits(header, progress).contains(Fact.RESUMED);
        return new CaseHead.Banner(
                "Kasus ditangguhkan; tenggat ikut berhenti.",
                null,
                false,
                mine ? "/kasus/" + header.id() + "/pengakhiran" : null,
                mine ? "Lanjutkan" : null,
                "PK");
    }

    /** Where the clerk records the act from the signed sheet, or null. */
    private static @Nullable String sheetPage(Casefile.Header header, NextAct act) {
        return header.may(Right.TRANSCRIBE) && act.sheetPage() != null
                ? "/kasus/" + header.id() + "/" + act.sheetPage()
                : null;
    }

    private CaseHead.Banner banner(
            Casefile.Header header, CaseProgress progress, Step step, NextAct act, boolean mine) {
        var sheet = sheetPage(header, act);
        boolean onlySeen = mine && act.right() == Right.READ; // the button leads to the page, the act is another's
        var due = progress.at(step).dueAt();
        LocalDate last = due == null ? null : LocalDate.ofInstant(due.minusNanos(1), desk.zone());
        return new CaseHead.Banner(
                onlySeen || !mine && sheet != null ? act.sentence() + " Menunggu " + act.actor() + "." : act.sentence(),
                last == null ? null : Words.date(last),
                last != null && last.isBefore(desk.today()),
                mine ? "/kasus/" + header.id() + "/" + act.page() : sheet,
                mine ? act.button() : sheet == null ? null : "Catat dari lembar bertanda tangan",
                act.actor());
    }
}
