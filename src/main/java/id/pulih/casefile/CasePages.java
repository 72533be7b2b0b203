package id.pulih.casefile;

import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import id.pulih.web.Page;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the head of a case page: two statements, the header with the right to it and the facts. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CasePages {

    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Banners banners;
    private final Desk desk;

    CasePages(Casefile casefile, CaseFacts caseFacts, Banners banners, Desk desk) {
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.banners = banners;
        this.desk = desk;
    }

    /** Opens the case and gives its head; not found without the right. */
    public CaseHead head(UUID caseId, Right right) {
        var header = casefile.open(caseId, right);
        return head(header, caseFacts.progress(header));
    }

    CaseHead head(Casefile.Header header, CaseProgress progress) {
        return new CaseHead(
                header,
                progress,
                facts(header),
                rail(progress),
                banners.of(header, progress),
                closing(progress),
                tabs(header));
    }

    private List<String> facts(Casefile.Header header) {
        var facts = new ArrayList<String>();
        facts.add(header.child() ? "Anak" : "Dewasa");
        if (header.birthOn() != null) facts.add(Words.age(header.birthOn(), desk.today()));
        if (header.sex() != null) facts.add(header.sex().equals("P") ? "Perempuan" : "Laki-laki");
        if (header.officer() != null) facts.add("PK " + header.officer());
        var substitute = header.substitute();
        if (substitute != null) {
            facts.add("Diwakili " + substitute.name() + " sampai " + Words.date(lastDay(substitute.until())));
        }
        facts.add("Diajukan " + Words.date(header.startedOn()));
        if (header.sopVersion() != null) {
            facts.add(header.sopVersion() == 0 ? "Menurut rancangan SOP" : "Menurut SOP versi " + header.sopVersion());
        }
        return facts;
    }

    private LocalDate lastDay(OffsetDateTime until) {
        return until.minusNanos(1000).atZoneSameInstant(desk.zone()).toLocalDate();
    }

    private static List<CaseHead.Rail> rail(CaseProgress progress) {
        return Arrays.stream(Step.values())
                .map(step -> {
                    var state = progress.at(step);
                    return switch (state.mark()) {
                        case DONE -> new CaseHead.Rail(step, "done", "selesai " + Words.date(state.doneOn()));
                        case OPEN ->
                            new CaseHead.Rail(
                                    step,
                                    progress.exit() == null ? "now" : "todo",
                                    state.round() > 1 ? "putaran " + state.round() : "");
                        case WAITING -> new CaseHead.Rail(step, "todo", "");
                    };
                })
                .toList();
    }

    private static @Nullable String closing(CaseProgress progress) {
        if (progress.exit() != null) return progress.exit().label() + ".";
        return progress.finished() ? "Bimbingan tambahan telah selesai." : null;
    }

    private static List<Page.Link> tabs(Casefile.Header header) {
        var base = "/kasus/" + header.id();
        var tabs = new ArrayList<Page.Link>();
        tabs.add(new Page.Link(base, "Ringkasan"));
        tabs.add(new Page.Link(base + "/permohonan", "Permohonan"));
        if (header.may(Right.READ)) {
            if (header.step().compareTo(Step.D) >= 0) tabs.add(new Page.Link(base + "/penunjukan", "Penunjukan"));
            if (header.step().compareTo(Step.E) >= 0) {
                tabs.add(new Page.Link(base + "/data", "Data"));
                tabs.add(new Page.Link(base + "/litmas", "Litmas"));
            }
            if (header.step().compareTo(Step.G) >= 0) tabs.add(new Page.Link(base + "/sidang", "Sidang"));
            if (header.step().compareTo(Step.I) >= 0) {
                tabs.add(new Page.Link(base + "/rencana", "Rencana"));
                tabs.add(new Page.Link(base + "/kegiatan", "Kegiatan"));
                tabs.add(new Page.Link(base + "/evaluasi", "Evaluasi"));
            }
        } else if (header.may(Right.TRANSCRIBE) && header.step().compareTo(Step.I) > 0) {
            tabs.add(new Page.Link(base + "/evaluasi", "Evaluasi"));
        }
        tabs.add(new Page.Link(base + "/surat", "Surat"));
        if (header.may(Right.RECEIVE) && header.step().compareTo(Step.C) >= 0)
            tabs.add(new Page.Link(base + "/sdp", "SDP"));
        return tabs;
    }

    /** What may end or pause the case now, by the rights held on it; empty when the case has ended. */
    public List<Fact> exits(CaseHead head) {
        return exits(head.header(), head.progress());
    }

    static List<Fact> exits(Casefile.Header header, CaseProgress progress) {
        if (progress.exit() != null || progress.finished()) return List.of();
        var decides = header.may(Right.DECIDE);
        var works = decides || header.may(Right.WORK);
        var facts = new ArrayList<Fact>();
        facts.add(Fact.WITHDRAWN);
        facts.add(Fact.DIED);
        if (works && header.step().compareTo(Step.D) > 0) facts.add(progress.paused() ? Fact.RESUMED : Fact.SUSPENDED);
        if (decides && header.step().compareTo(Step.J) >= 0) facts.add(Fact.CLOSED_NO_CONTACT);
        if (decides) facts.add(Fact.CLOSED_NEW_OFFENCE);
        return facts;
    }
}
