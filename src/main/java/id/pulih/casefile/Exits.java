package id.pulih.casefile;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ways out of a case at any time: withdrawal (E2), death (E6), lost contact (E3), a new offence (E7), and the pause (E13).
 * Each stops at once what it must; none is held against the client.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Exits {

    /** One recorded exit or pause, opened for whoever may read the case. */
    public record Exit(
            Fact fact, LocalDate on, String reason, String source, String recordedBy, OffsetDateTime recordedAt) {}

    /**
     * What is recorded of an exit or a pause.
     *
     * @param returnOn for a pause: when the client wants to go on
     */
    public record Entry(
            Fact fact,
            LocalDate on,
            String reason,
            String source,
            @Nullable LocalDate returnOn) {}

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Secrets secrets;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Desk desk;

    Exits(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            Secrets secrets,
            Audit audit,
            ApplicationEventPublisher events,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.secrets = secrets;
        this.audit = audit;
        this.events = events;
        this.desk = desk;
    }

    /**
     * Records the exit, effective at once. A withdrawal needs no reason; a death needs its source; what an official decides needs
     * the reason.
     *
     * @throws Stale if somebody else was faster: the case has ended or stands still already, or goes on
     */
    public void record(UUID caseId, Entry entry) {
        var header = casefile.open(caseId, Right.SEE);
        var progress = caseFacts.progress(header);
        if (entry.fact() == null) throw RuleViolation.at("fact", "Pilih apa yang terjadi.");
        if (!CasePages.exits(header, progress).contains(entry.fact())) {
            if (ended(progress) || entry.fact() == (progress.paused() ? Fact.SUSPENDED : Fact.RESUMED))
                throw new Stale();
            throw new NotFound();
        }
        check(entry);
        var id = Ids.next();
        var seal = secrets.of(header.owner());
        jdbc.sql("""
                insert into case_exit (office_id, id, case_id, fact, on_day, reason, source, return_on, recorded_by, recorded_at)
                values (:office, :id, :case, :fact, :on, :reason, :source, :return, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("fact", entry.fact().name())
                .param("on", entry.on())
                .param("reason", seal.close("case_exit.reason", id, entry.reason()))
                .param("source", seal.close("case_exit.source", id, entry.source()))
                .param("return", entry.returnOn())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        var byParty = entry.fact() == Fact.WITHDRAWN || entry.fact() == Fact.RESUMED || entry.fact() == Fact.DIED;
        var right = header.may(Right.DECIDE) ? Right.DECIDE : Right.WORK;
        caseFacts.record(caseId, entry.fact(), byParty ? casefile.party(entry.on()) : casefile.own(right), id);
        events.publishEvent(new CaseLeft(desk.office(), caseId, entry.fact()));
        audit.add("WRITE", "casefile/exit", id, List.of(caseId), List.of("narrative"));
    }

    private static boolean ended(CaseProgress progress) {
        return progress.exit() != null || progress.finished();
    }

    private void check(Entry entry) {
        var problems = new Problems().require("on", entry.on(), "Tanggal wajib diisi.");
        if (entry.on() != null && entry.on().isAfter(desk.today()))
            problems.when(true, "on", "Tanggal tidak boleh di masa depan.");
        if (entry.fact() == Fact.DIED)
            problems.require("source", entry.source(), "Sebutkan dari mana kabar ini diketahui.");
        if (entry.fact() == Fact.SUSPENDED
                || entry.fact() == Fact.CLOSED_NO_CONTACT
                || entry.fact() == Fact.CLOSED_NEW_OFFENCE) {
            problems.require("reason", entry.reason(), "Alasan wajib diisi.");
        }
        problems.throwIfAny();
    }

    /** The exits and pauses so far, newest first; the reading is logged by the caller's page. Two statements. */
    public List<Exit> of(Casefile.Header header) {
        var rows = jdbc.sql("""
                select x.id, x.fact, x.on_day, x.reason, x.source, s.name, x.recorded_at
                  from case_exit x join staff s on (s.office_id, s.id) = (x.office_id, x.recorded_by)
                 where x.office_id = :office and x.case_id = :case
                 order by x.recorded_at desc, x.id desc
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query((r, i) -> new Row(
                        r.getObject(1, UUID.class),
                        Fact.valueOf(r.getString(2)),
                        r.getObject(3, LocalDate.class),
                        r.getBytes(4),
                        r.getBytes(5),
                        r.getString(6),
                        r.getObject(7, OffsetDateTime.class)))
                .list();
        if (rows.isEmpty()) return List.of();
        var seal = secrets.of(header.owner());
        return rows.stream()
                .map(r -> new Exit(
                        r.fact,
                        r.on,
                        seal.open("case_exit.reason", r.id, r.reason),
                        seal.open("case_exit.source", r.id, r.source),
                        r.recordedBy,
                        r.recordedAt))
                .toList();
    }

    private record Row(
            UUID id,
            Fact fact,
            LocalDate on,
            byte[] reason,
            byte[] source,
            String recordedBy,
            OffsetDateTime recordedAt) {}
}
