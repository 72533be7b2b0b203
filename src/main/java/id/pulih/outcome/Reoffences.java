package id.pulih.outcome;

import id.pulih.Problems;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** News of a new case, each with its source and its kind; kept apart from the follow-up, in which the client speaks (R71, E7). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Reoffences {

    /** One piece of news. */
    public record Event(
            ReoffenceKind kind, boolean narcotics, LocalDate on, String source, String detail, String recordedBy) {}

    /** What is written down. */
    public record Entry(ReoffenceKind kind, Boolean narcotics, LocalDate on, String source, String detail) {}

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Reoffences(JdbcClient jdbc, Casefile casefile, Secrets secrets, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** The news of a case, newest first; the caller has opened it and logs the reading. At most two statements. */
    public List<Event> of(Casefile.Header header) {
        var seal = secrets.of(header.owner());
        return jdbc.sql("""
                select e.id, e.kind, e.narcotics, e.happened_on, e.source, e.detail, s.name
                  from reoffence_event e join staff s on (s.office_id, s.id) = (e.office_id, e.recorded_by)
                 where e.office_id = :office and e.case_id = :case order by e.happened_on desc, e.id desc limit 100
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query((r, i) -> {
                    var id = r.getObject(1, UUID.class);
                    return new Event(
                            ReoffenceKind.valueOf(r.getString(2)),
                            r.getBoolean(3),
                            r.getObject(4, LocalDate.class),
                            seal.open("reoffence_event.source", id, r.getBytes(5)),
                            seal.open("reoffence_event.detail", id, r.getBytes(6)),
                            r.getString(7));
                })
                .list();
    }

    /** Writes it down; without a source there is no news. */
    public void add(UUID caseId, Entry entry) {
        var header = casefile.open(caseId, Right.WORK);
        new Problems()
                .require("kind", entry.kind(), "Pilih jenis kabar.")
                .require("narcotics", entry.narcotics(), "Pilih jenis perkara.")
                .require("on", entry.on(), "Tanggal wajib diisi.")
                .when(
                        entry.on() != null && entry.on().isAfter(desk.today()),
                        "on",
                        "Tanggal tidak boleh di masa depan.")
                .require("source", entry.source(), "Sebutkan sumber kabar ini.")
                .maxLength("source", entry.source(), 500)
                .maxLength("detail", entry.detail(), 4000)
                .throwIfAny();
        var id = Ids.next();
        var seal = secrets.of(header.owner());
        jdbc.sql("""
                insert into reoffence_event (office_id, id, case_id, kind, narcotics, happened_on, source, detail, recorded_by, recorded_at)
                values (:office, :id, :case, :kind, :narcotics, :on, :source, :detail, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("kind", entry.kind().name())
                .param("narcotics", entry.narcotics())
                .param("on", entry.on())
                .param("source", seal.close("reoffence_event.source", id, entry.source()))
                .param("detail", seal.close("reoffence_event.detail", id, entry.detail()))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "outcome/event", id, List.of(caseId), List.of("offence", "narrative"));
    }
}
