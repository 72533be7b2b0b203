package id.pulih.plan;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.litmas.Recommendations;
import id.pulih.sop.ActivityForm;
import id.pulih.sop.Fact;
import id.pulih.sop.PerformerKind;
import id.pulih.tpp.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans made from a ratified decision, put into plain words and offered; each item names the recommendation from which it comes (steps h-i). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlanDrafts {

    /** What the PK changes in an item before it is offered. */
    public record Change(
            UUID itemId,
            @Nullable String goal,
            @Nullable String activity,
            @Nullable ActivityForm form,
            @Nullable PerformerKind performer,
            @Nullable UUID partnerId,
            @Nullable String performerName,
            @Nullable Integer sessions,
            @Nullable BigDecimal hours,
            @Nullable String place) {}

    private final JdbcClient jdbc;
    private final Plans plans;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Decisions decisions;
    private final Recommendations recommendations;
    private final PlanItems items;
    private final Audit audit;
    private final Desk desk;

    PlanDrafts(
            JdbcClient jdbc,
            Plans plans,
            Casefile casefile,
            CaseFacts caseFacts,
            Decisions decisions,
            Recommendations recommendations,
            PlanItems items,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.decisions = decisions;
        this.recommendations = recommendations;
        this.items = items;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * Makes the first plan, or a new one after a changed decision, from what the TPP granted and the head ratified.
     *
     * @param startsOn not before today; the end follows from the months that the TPP set
     */
    public void make(UUID caseId, LocalDate startsOn) {
        var header = casefile.open(caseId, Right.WORK);
        var decision = decisions
                .ratified(header)
                .orElseThrow(() -> new RuleViolation("Belum ada program yang ditetapkan Kepala."));
        new Problems()
                .require("startsOn", startsOn, "Tanggal mulai wajib diisi.")
                .when(
                        startsOn != null && startsOn.isBefore(desk.today()),
                        "startsOn",
                        "Tanggal mulai tidak boleh sudah lewat.")
                .throwIfAny();
        if (plans.current(header)
                .filter(p -> p.decisionId().equals(decision.id()))
                .isPresent()) {
            throw new RuleViolation("Rencana dari keputusan ini sudah ada.");
        }
        var granted = decision.granted().stream()
                .filter(Decisions.Granted::granted)
                .map(Decisions.Granted::recommendationId)
                .toList();
        var chosen = recommendations.of(header).stream()
                .filter(r -> granted.contains(r.id()))
                .toList();
        if (chosen.isEmpty()) throw new RuleViolation("Rekomendasi yang disetujui tidak ditemukan.");
        var id = insert(header, decision, startsOn);
        items.insert(id, header, chosen);
        audit.add("WRITE", "plan/plan", id, List.of(caseId), List.of("narrative"));
    }

    private UUID insert(Casefile.Header header, Decisions.Decision decision, LocalDate startsOn) {
        var id = Ids.next();
        jdbc.sql("""
                insert into plan (office_id, id, case_id, decision_id, number, starts_on, ends_on, made_by, made_at)
                values (:office, :id, :case, :decision,
                        1 + (select count(*) from plan where office_id = :office and case_id = :case), :from, :to, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", header.id())
                .param("decision", decision.id())
                .param("from", startsOn)
                .param("to", startsOn.plusMonths(decision.months()))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        return id;
    }

    /** Puts the activities into plain words and settles who, where and how often; only until the client has accepted. */
    public void change(UUID caseId, int version, LocalDate startsOn, List<Change> changes) {
        var header = casefile.open(caseId, Right.WORK);
        var plan = plans.current(header).orElseThrow(NotFound::new);
        if (plan.agreed())
            throw new RuleViolation("Rencana sudah disetujui klien; perubahan dibuat sebagai rencana baru.");
        check(plan, startsOn, changes);
        hold(plan, version, startsOn);
        items.update(plan.id(), header.owner(), changes);
        audit.add("WRITE", "plan/items", plan.id(), List.of(caseId), List.of("narrative"));
    }

    private void check(Plan plan, LocalDate startsOn, List<Change> changes) {
        var problems = new Problems().require("startsOn", startsOn, "Tanggal mulai wajib diisi.");
        var known = plan.items().stream().map(Plan.Item::id).toList();
        if (changes.size() != known.size() || !changes.stream().allMatch(c -> known.contains(c.itemId())))
            throw new Stale();
        for (var c : changes) {
            problems.require(
                            "activity[" + c.itemId() + "]",
                            c.activity(),
                            "Tuliskan kegiatannya dengan bahasa sederhana.")
                    .maxLength("activity[" + c.itemId() + "]", c.activity(), 1000)
                    .require("goal[" + c.itemId() + "]", c.goal(), "Tuliskan tujuannya.")
                    .maxLength("goal[" + c.itemId() + "]", c.goal(), 1000)
                    .require("form[" + c.itemId() + "]", c.form(), "Pilih perorangan atau kelompok.")
                    .require("performer[" + c.itemId() + "]", c.performer(), "Pilih pelaksananya.")
                    .when(
                            c.sessions() == null || c.sessions() < 1 || c.sessions() > 400,
                            "sessions[" + c.itemId() + "]",
                            "Isi jumlah sesi, 1 sampai 400.")
                    .when(
                            c.hours() == null
                                    || c.hours().signum() < 0
                                    || c.hours().compareTo(new BigDecimal(2000)) > 0,
                            "hours[" + c.itemId() + "]",
                            "Isi jumlah jam dengan angka.");
        }
        problems.throwIfAny();
    }

    private void hold(Plan plan, int version, LocalDate startsOn) {
        int held = jdbc.sql("""
                update plan set version = version + 1, ends_on = ends_on + (cast(:from as date) - starts_on), starts_on = :from
                 where office_id = :office and id = :plan and version = :version
                """)
                .param("office", desk.office())
                .param("plan", plan.id())
                .param("version", version)
                .param("from", startsOn)
                .update();
        if (held == 0) throw new Stale();
    }

    /** The PK has explained the plan and offers it: OFFER_MADE; the client has the days of the SOP to answer. */
    public void offer(UUID caseId, int version) {
        var header = casefile.open(caseId, Right.WORK);
        var plan = plans.current(header).orElseThrow(NotFound::new);
        if (plan.offeredOn() != null) throw new RuleViolation("Rencana ini sudah ditawarkan.");
        hold(plan, version, plan.startsOn());
        jdbc.sql("update plan set offered_on = :today where office_id = :office and id = :plan")
                .param("office", desk.office())
                .param("plan", plan.id())
                .param("today", desk.today())
                .update();
        caseFacts.record(caseId, Fact.OFFER_MADE, casefile.own(Right.WORK), plan.id());
        audit.add("WRITE", "plan/offer", plan.id(), List.of(caseId), List.of("procedure"));
    }
}
