package id.pulih.delivery;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.plan.Plan;
import id.pulih.plan.Plans;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The end of step j: each activity is finished, or stopped with a reason. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Conclusions {

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Plans plans;
    private final Progress progress;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Conclusions(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            Plans plans,
            Progress progress,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.plans = plans;
        this.progress = progress;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** Why an item was stopped; empty when it was finished. */
    public String reason(Standing.Conclusion conclusion, Casefile.Header header) {
        return secrets.of(header.owner()).open("item_conclusion.reason", conclusion.id(), conclusion.sealedReason());
    }

    /** Concludes one accepted item: finished after at least one session was held, or stopped with a reason. Its coming sessions end. */
    public void conclude(UUID caseId, UUID itemId, Boolean stopped, String reason) {
        var header = casefile.open(caseId, Right.WORK);
        accepted(header, itemId);
        new Problems()
                .require("stopped", stopped, "Pilih selesai atau dihentikan.")
                .when(
                        Boolean.TRUE.equals(stopped) && reason.isBlank(),
                        "reason",
                        "Tuliskan alasan kegiatan dihentikan.")
                .maxLength("reason", reason, 1000)
                .throwIfAny();
        if (!stopped && progress.of(caseId).of(itemId).held() == 0)
            throw new RuleViolation("Belum ada pertemuan yang dilaksanakan; pilih dihentikan, dengan alasan.");
        var id = Ids.next();
        int written = jdbc.sql("""
                with stopped as (
                    update session_place p set ended_at = :now, ended_why = 'CANCELLED', ended_by = :staff
                      from guidance_session s
                     where p.office_id = :office and p.case_id = :case and p.item_id = :item and p.ended_at is null
                       and (s.office_id, s.id) = (p.office_id, p.session_id) and s.starts_at > :now)
                insert into item_conclusion (office_id, id, item_id, case_id, outcome, reason, on_day, recorded_by, recorded_at)
                values (:office, :id, :item, :case, :outcome, :reason, :today, :staff, :now)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("item", itemId)
                .param("case", caseId)
                .param("outcome", stopped ? "STOPPED" : "HELD")
                .param("reason", secrets.of(header.owner()).close("item_conclusion.reason", id, reason))
                .param("today", desk.today())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (written == 0) throw new RuleViolation("Kegiatan ini sudah diakhiri.");
        audit.add("WRITE", "delivery/conclusion", id, List.of(caseId), List.of("narrative"));
    }

    private void accepted(Casefile.Header header, UUID itemId) {
        var items = plans.current(header).orElseThrow(NotFound::new).acceptedItems();
        if (items.stream().noneMatch(i -> i.id().equals(itemId))) throw new NotFound();
    }

    /** All activities are concluded: ITEMS_CONCLUDED. Refused with the names of those that are not. */
    public void complete(UUID caseId) {
        var header = casefile.open(caseId, Right.WORK);
        var plan = plans.current(header).orElseThrow(NotFound::new);
        var ended = progress.of(caseId).conclusions().keySet();
        var open = plan.acceptedItems().stream()
                .filter(i -> !ended.contains(i.id()))
                .map(Plan.Item::activity)
                .toList();
        if (!open.isEmpty()) throw new RuleViolation("Belum diakhiri: " + String.join("; ", open) + ".");
        caseFacts.record(caseId, Fact.ITEMS_CONCLUDED, casefile.own(Right.WORK), plan.id());
        audit.add("WRITE", "delivery/conclusion", plan.id(), List.of(caseId), List.of("procedure"));
    }
}
