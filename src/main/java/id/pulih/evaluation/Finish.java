package id.pulih.evaluation;

import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.casefile.CaseFinished;
import id.pulih.casefile.Casefile;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Step l is done: the client is told, and whoever keeps the follow-up learns of it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Finish {

    private static final String WITH_LETTER =
            "Program Anda sudah selesai. Surat keterangan dapat diambil; terima kasih atas kesungguhan Anda.";
    private static final String WITHOUT_LETTER =
            "Program Anda sudah selesai. Terima kasih atas kesungguhan Anda. Ringkasan program dapat diambil di kantor.";

    private final Casefile casefile;
    private final ReportReader reader;
    private final Notices notices;
    private final ApplicationEventPublisher events;
    private final Desk desk;

    Finish(Casefile casefile, ReportReader reader, Notices notices, ApplicationEventPublisher events, Desk desk) {
        this.casefile = casefile;
        this.reader = reader;
        this.notices = notices;
        this.events = events;
        this.desk = desk;
    }

    /** By the last act of the case; the letter is null where the SOP knows none. */
    void by(Casefile.Header header, ReportContent content, LocalDate on, @Nullable UUID letter) {
        var sentence = letter == null ? WITHOUT_LETTER : WITH_LETTER;
        notices.tell(List.of(new Notices.Notice(header, Audience.CLIENT, sentence, letter)));
        events.publishEvent(
                new AftercareFinished(desk.office(), header.id(), on, header.sopVersion(), content.followUp()));
    }

    /** Because the office has left the closing letter out of its draft while the case waited for it. */
    @EventListener
    void by(CaseFinished finished) {
        var header = casefile.open(finished.caseId(), Right.SEE);
        reader.newest(header).ifPresent(report -> by(header, report.content(), desk.today(), null));
    }
}
