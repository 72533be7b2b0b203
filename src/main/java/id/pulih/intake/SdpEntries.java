package id.pulih.intake;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The mark "sudah diinput": somebody has typed the sheet of a case into SDP, which takes no file from outside (X10). It is a
 * note of the registrar and moves nothing in the case.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SdpEntries {

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final Audit audit;
    private final Desk desk;

    SdpEntries(JdbcClient jdbc, Casefile casefile, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.audit = audit;
        this.desk = desk;
    }

    /** Notes that the sheet was typed on that day; the field is where a refusal is shown. */
    public void enter(UUID caseId, SdpOccasion occasion, String field, @Nullable LocalDate on) {
        var header = casefile.open(caseId, Right.RECEIVE);
        new Problems()
                .require(field, on, "Isi tanggal lembar ini diinput ke SDP.")
                .when(on != null && on.isAfter(desk.today()), field, "Tanggal ini tidak boleh di masa depan.")
                .when(
                        on != null && on.isBefore(header.startedOn()),
                        field,
                        "Tanggal ini tidak mungkin sebelum permohonan diajukan.")
                .throwIfAny();
        write(caseId, occasion, true, on, "Lembar ini sudah ditandai, atau belum waktunya diinput.");
    }

    /** Takes the mark back, for instance because the wrong case was marked. */
    public void takeBack(UUID caseId, SdpOccasion occasion) {
        casefile.open(caseId, Right.RECEIVE);
        write(caseId, occasion, false, null, "Lembar ini tidak sedang bertanda sudah diinput.");
    }

    /** A row only where it changes something, so that a second click or a colleague leaves no double. */
    private void write(UUID caseId, SdpOccasion occasion, boolean entered, @Nullable LocalDate on, String otherwise) {
        int done = jdbc.sql("""
                insert into sdp_entry (office_id, id, case_id, occasion, entered, entered_on, recorded_by, recorded_at)
                select k.office_id, :id, k.id, :occasion, :entered, cast(:on as date), :staff, :now
                  from case_card k
                  left join lateral (select e.entered from sdp_entry e
                                      where (e.office_id, e.case_id) = (k.office_id, k.id) and e.occasion = :occasion
                                      order by e.recorded_at desc, e.id desc limit 1) e on true
                 where k.office_id = :office and k.id = :case and coalesce(e.entered, false) <> :entered
                   and (:occasion = 'OPENING' or k.closed_on is not null)
                """)
                .param("id", Ids.next())
                .param("occasion", occasion.name())
                .param("entered", entered)
                .param("on", on)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("office", desk.office())
                .param("case", caseId)
                .update();
        if (done == 0) throw new RuleViolation(otherwise);
        audit.add("WRITE", "intake/sdp", caseId, List.of(caseId), List.of("procedure"));
    }
}
