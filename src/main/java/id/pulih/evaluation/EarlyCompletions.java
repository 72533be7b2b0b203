package id.pulih.evaluation;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.CaseLeft;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The goals are met before the end (E12): proposed by the PK with the client's yes, accepted by the head of office. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class EarlyCompletions {

    /** A proposal; accepted is null while it waits for the head. */
    public record Proposal(
            UUID id, LocalDate on, String by, String reason, Boolean accepted, String answer, LocalDate answeredOn) {}

    private record Row(
            UUID id,
            LocalDate proposedOn,
            String proposedBy,
            byte[] reason,
            Boolean accepted,
            byte[] answer,
            LocalDate decidedOn) {}

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Sheets sheets;
    private final Secrets secrets;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Desk desk;

    EarlyCompletions(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            Sheets sheets,
            Secrets secrets,
            Audit audit,
            ApplicationEventPublisher events,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.sheets = sheets;
        this.secrets = secrets;
        this.audit = audit;
        this.events = events;
        this.desk = desk;
    }

    /** The proposals, newest first; the reading is logged. The caller has opened the case. */
    public List<Proposal> of(Casefile.Header header) {
        var rows = rows(header.id());
        var seal = secrets.of(header.owner());
        audit.add("READ", "evaluation/early", header.id(), List.of(header.id()), List.of("narrative"));
        return rows.stream()
                .map(r -> new Proposal(
                        r.id,
                        r.proposedOn,
                        r.proposedBy,
                        seal.open("early_completion.reason", r.id, r.reason),
                        r.accepted,
                        seal.open("early_completion_answer.reason", r.id, r.answer),
                        r.decidedOn))
                .toList();
    }

    private List<Row> rows(UUID caseId) {
        return jdbc.sql("""
                select e.id, e.proposed_on, s.name as proposed_by, e.reason, a.accepted, a.reason as answer, a.decided_on
                  from early_completion e
                  join staff s on (s.office_id, s.id) = (e.office_id, e.proposed_by)
                  left join early_completion_answer a on (a.office_id, a.proposal_id) = (e.office_id, e.id)
                 where e.office_id = :office and e.case_id = :case order by e.proposed_at desc, e.id desc limit 20
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(Row.class)
                .list();
    }

    /** Proposes it; only while the programme runs, and with the client. */
    public void propose(UUID caseId, String reason, boolean clientAgrees) {
        var header = casefile.open(caseId, Right.WORK);
        new Problems()
                .require("reason", reason, "Tuliskan mengapa tujuan program sudah tercapai.")
                .maxLength("reason", reason, 4000)
                .when(!clientAgrees, "clientAgrees", "Selesai lebih awal hanya bila klien menghendakinya.")
                .throwIfAny();
        if (caseFacts.progress(header).at(Step.J).mark() != Mark.OPEN || header.exit() != null) {
            throw new RuleViolation("Program tidak sedang berjalan.");
        }
        if (rows(caseId).stream().anyMatch(r -> r.accepted == null)) {
            throw new RuleViolation("Usul sebelumnya masih menunggu Kepala.");
        }
        var id = Ids.next();
        jdbc.sql("""
                insert into early_completion (office_id, id, case_id, reason, client_agrees, proposed_by, proposed_on, proposed_at)
                values (:office, :id, :case, :reason, true, :staff, :today, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("reason", secrets.of(header.owner()).close("early_completion.reason", id, reason))
                .param("staff", desk.staff())
                .param("today", desk.today())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "evaluation/early", id, List.of(caseId), List.of("narrative"));
    }

    /** The head accepts, which ends step j and the schedule; or lets the programme go on, with the reason. */
    public void answer(UUID caseId, Boolean accepted, String reason, SheetForm sheet) {
        var opened = sheets.open(caseId, Right.DECIDE, Role.OFFICE_HEAD, sheet);
        var act = opened.act();
        new Problems()
                .require("accepted", accepted, "Pilih menerima atau melanjutkan program.")
                .requireIfNo(accepted, "answer", reason, "Tuliskan mengapa program perlu dilanjutkan.")
                .maxLength("answer", reason, 2000)
                .throwIfAny();
        var proposal = rows(caseId).stream()
                .filter(r -> r.accepted == null)
                .findFirst()
                .orElseThrow(() -> new RuleViolation("Tidak ada usul yang menunggu. Muat ulang halaman."));
        int stored = jdbc.sql("""
                insert into early_completion_answer (office_id, proposal_id, accepted, reason, decided_on, decided_by, capacity,
                                                     sheet_id, recorded_by, recorded_at)
                values (:office, :proposal, :accepted, :reason, :on, :by, :capacity, :sheet, :staff, :now) on conflict do nothing
                """)
                .param("office", desk.office())
                .param("proposal", proposal.id)
                .param("accepted", accepted)
                .param(
                        "reason",
                        secrets.of(opened.header().owner())
                                .close("early_completion_answer.reason", proposal.id, reason))
                .param("on", act.on())
                .param("by", act.by())
                .param("capacity", act.capacity().name())
                .param("sheet", act.sheet())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (stored == 0) throw new RuleViolation("Usul ini sudah dijawab. Muat ulang halaman.");
        if (accepted) {
            caseFacts.record(caseId, Fact.EARLY_COMPLETION_ACCEPTED, act, proposal.id);
            events.publishEvent(new CaseLeft(desk.office(), caseId, Fact.EARLY_COMPLETION_ACCEPTED));
        }
        audit.add("WRITE", "evaluation/early", proposal.id, List.of(caseId), List.of("narrative"));
    }
}
