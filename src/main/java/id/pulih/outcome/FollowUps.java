package id.pulih.outcome;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.evaluation.AftercareFinished;
import id.pulih.secret.Secrets;
import id.pulih.sop.SopVersions;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The follow-up after a programme (R71): so many months after the end the client is asked how he is, only if he agreed, and no
 * longer once he has taken that back. What he answers is his own; whether he answers is his choice.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class FollowUps {

    /**
     * One date.
     *
     * @param askedOn null while nothing was recorded
     * @param note what was told, opened; empty for none
     */
    public record FollowUp(
            UUID id,
            int month,
            LocalDate dueOn,
            LocalDate askedOn,
            Boolean reached,
            Boolean occupied,
            Boolean housed,
            boolean needsHelp,
            String note) {}

    /** What was learned. Unknown is a blank choice, not a no. */
    public record Entry(
            LocalDate askedOn, Boolean reached, Boolean occupied, Boolean housed, Boolean needsHelp, String note) {}

    /** A date of one of my cases; late when it has passed. */
    public record Due(UUID caseId, String name, UUID id, int month, LocalDate dueOn, boolean late) {}

    private record Row(
            UUID id,
            int month,
            LocalDate dueOn,
            LocalDate askedOn,
            Boolean reached,
            Boolean occupied,
            Boolean housed,
            Boolean needsHelp,
            byte[] content) {}

    private static final int AHEAD = 30;

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final SopVersions sops;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    FollowUps(JdbcClient jdbc, Casefile casefile, SopVersions sops, Secrets secrets, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.sops = sops;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** A finished case: the dates of the SOP version by which it ran, counted from its last day; none without consent. */
    @EventListener
    void plan(AftercareFinished finished) {
        if (!finished.followUp()) return;
        var sop = finished.sopVersion() == null ? sops.inForce() : sops.of(finished.sopVersion());
        var months = sop.settings().followUpMonths();
        if (months.isEmpty()) return;
        jdbc.sql("""
                insert into follow_up (office_id, id, case_id, month, due_on)
                select :office, x.id, :case, x.month, cast(cast(:on as date) + make_interval(months => x.month) as date)
                  from unnest(:ids, :months) as x(id, month)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("case", finished.caseId())
                .param("ids", months.stream().map(m -> Ids.next()).toArray(UUID[]::new))
                .param("months", months.toArray(Integer[]::new))
                .param("on", finished.on())
                .update();
    }

    /** The dates of the acting person's cases that have come or come within a month; the earliest first. One statement. */
    public List<Due> mine() {
        return jdbc.sql("""
                select f.case_id, c.name, f.id, f.month, f.due_on, f.due_on < :today as late
                  from follow_up f
                  join aftercare_case k on (k.office_id, k.id) = (f.office_id, f.case_id)
                  join client_card c on (c.office_id, c.id) = (k.office_id, k.client_id)
                 where f.office_id = :office and f.due_on <= :until
                   and not exists (select from follow_up_record r where (r.office_id, r.follow_up_id) = (f.office_id, f.id))
                   and not exists (select from follow_up_stop s where (s.office_id, s.case_id) = (f.office_id, f.case_id))
                   and exists (select from case_access a
                                where (a.office_id, a.case_id) = (f.office_id, f.case_id) and a.staff_id = :staff
                                  and a.access_right = 'WORK' and a.from_at <= :now and (a.until_at is null or a.until_at > :now))
                 order by f.due_on, f.id limit 200
                """)
                .param("office", desk.office())
                .param("today", desk.today())
                .param("until", desk.today().plusDays(AHEAD))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .query(Due.class)
                .list();
    }

    /** All dates of a case; the caller has opened it and logs the reading. Two statements. */
    public List<FollowUp> of(Casefile.Header header) {
        var rows = rows(header.id());
        if (rows.isEmpty()) return List.of();
        var seal = secrets.of(header.owner());
        return rows.stream()
                .map(r -> new FollowUp(
                        r.id,
                        r.month,
                        r.dueOn,
                        r.askedOn,
                        r.reached,
                        r.occupied,
                        r.housed,
                        Boolean.TRUE.equals(r.needsHelp),
                        seal.open("follow_up_record.content", r.id, r.content)))
                .toList();
    }

    private List<Row> rows(UUID caseId) {
        return jdbc.sql("""
                select f.id, f.month, f.due_on, r.asked_on, r.reached, r.occupied, r.housed, r.needs_help, r.content
                  from follow_up f left join follow_up_record r on (r.office_id, r.follow_up_id) = (f.office_id, f.id)
                 where f.office_id = :office and f.case_id = :case order by f.month
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(Row.class)
                .list();
    }

    /** Since when the client is not asked any more; null while he may be. One statement. */
    public @Nullable LocalDate stoppedOn(UUID caseId) {
        return jdbc.sql("select stopped_on from follow_up_stop where office_id = :office and case_id = :case")
                .param("office", desk.office())
                .param("case", caseId)
                .query(LocalDate.class)
                .optional()
                .orElse(null);
    }

    /** Records what was learned at one date; refused once the client has taken his consent back. */
    public void record(UUID caseId, UUID followUpId, Entry entry) {
        var header = casefile.open(caseId, Right.WORK);
        if (followUpId == null) throw RuleViolation.at("followUp", "Pilih tanggal tindak lanjut.");
        var row = rows(caseId).stream()
                .filter(r -> r.id.equals(followUpId))
                .findFirst()
                .orElseThrow(NotFound::new);
        boolean reached = Boolean.TRUE.equals(entry.reached());
        new Problems()
                .require("askedOn", entry.askedOn(), "Tanggal wajib diisi.")
                .when(
                        entry.askedOn() != null && entry.askedOn().isAfter(desk.today()),
                        "askedOn",
                        "Tanggal tidak boleh di masa depan.")
                .require("reached", entry.reached(), "Pilih klien dapat dihubungi atau belum.")
                .maxLength("note", entry.note(), 4000)
                .throwIfAny();
        if (row.askedOn != null) throw new RuleViolation("Tindak lanjut ini sudah dicatat.");
        int stored = jdbc.sql("""
                insert into follow_up_record (office_id, follow_up_id, asked_on, reached, occupied, housed, needs_help, content,
                                              recorded_by, recorded_at)
                select :office, :id, :on, :reached, :occupied, :housed, :help, :content, :staff, :now
                 where not exists (select from follow_up_stop where office_id = :office and case_id = :case)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("id", followUpId)
                .param("on", entry.askedOn())
                .param("reached", reached)
                .param("occupied", reached ? entry.occupied() : null)
                .param("housed", reached ? entry.housed() : null)
                .param("help", Boolean.TRUE.equals(entry.needsHelp()))
                .param(
                        "content",
                        secrets.of(header.owner()).close("follow_up_record.content", followUpId, entry.note()))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (stored == 0) throw new RuleViolation("Klien sudah tidak bersedia ditanya, atau ini baru saja dicatat.");
        audit.add("WRITE", "outcome/follow-up", followUpId, List.of(caseId), List.of("narrative"));
    }

    /** The client takes his consent back: from now on he is not asked any more. No reason is needed. */
    public void stop(UUID caseId) {
        casefile.open(caseId, Right.WORK);
        jdbc.sql("""
                insert into follow_up_stop (office_id, case_id, stopped_on, recorded_by, recorded_at)
                values (:office, :case, :today, :staff, :now) on conflict do nothing
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("today", desk.today())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "outcome/stop", caseId, List.of(caseId), List.of("procedure"));
    }
}
