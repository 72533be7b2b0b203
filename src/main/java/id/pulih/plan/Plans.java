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
import id.pulih.litmas.Recommendation;
import id.pulih.litmas.Recommendations;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.sop.ActivityForm;
import id.pulih.sop.Fact;
import id.pulih.sop.NeedDomain;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import id.pulih.tpp.Decisions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Plans made from a ratified decision; each item names the recommendation from which it comes (steps h-i). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Plans {

    /** What the PK changes in an item before it is offered. */
    public record Change(
            UUID itemId,
            String goal,
            String activity,
            ActivityForm form,
            PerformerKind performer,
            UUID partnerId,
            String performerName,
            Integer sessions,
            BigDecimal hours,
            String place) {}

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Decisions decisions;
    private final Recommendations recommendations;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Plans(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            Decisions decisions,
            Recommendations recommendations,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.decisions = decisions;
        this.recommendations = recommendations;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** The newest plan of the case; at most two statements. The caller has opened the case and logs the reading. */
    public Optional<Plan> current(Casefile.Header header) {
        var rows = jdbc.sql("""
                select p.id as plan_id, p.decision_id, p.number, p.starts_on, p.ends_on, p.offered_on, p.version,
                       a.id is not null as agreed, i.id, i.position, i.treatment, i.domain, i.goal, i.activity, i.form, i.performer,
                       i.partner_id, i.performer_name, i.sessions, i.hours, i.place, i.recommendation_id, x.accepted
                  from plan p
                  join plan_item i on (i.office_id, i.plan_id) = (p.office_id, p.id)
                  left join plan_answer a on (a.office_id, a.plan_id) = (p.office_id, p.id) and a.answer = 'ACCEPTED'
                  left join plan_item_answer x on (x.office_id, x.answer_id, x.item_id) = (a.office_id, a.id, i.id)
                 where p.office_id = :office and p.case_id = :case
                   and p.number = (select max(number) from plan where office_id = :office and case_id = :case)
                 order by i.position, i.id
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query(Row.class)
                .list();
        if (rows.isEmpty()) return Optional.empty();
        var seal = secrets.of(header.owner());
        var first = rows.get(0);
        return Optional.of(new Plan(
                first.planId(),
                first.decisionId(),
                first.number(),
                first.startsOn(),
                first.endsOn(),
                first.offeredOn(),
                first.agreed(),
                first.version(),
                rows.stream().map(r -> r.item(seal)).toList()));
    }

    /** An item as it is stored, with its plan beside it. */
    record Row(
            UUID planId,
            UUID decisionId,
            int number,
            LocalDate startsOn,
            LocalDate endsOn,
            LocalDate offeredOn,
            int version,
            boolean agreed,
            UUID id,
            int position,
            String treatment,
            String domain,
            byte[] goal,
            byte[] activity,
            String form,
            String performer,
            UUID partnerId,
            String performerName,
            int sessions,
            BigDecimal hours,
            String place,
            UUID recommendationId,
            Boolean accepted) {

        Plan.Item item(Seal seal) {
            return new Plan.Item(
                    id,
                    position,
                    Treatment.valueOf(treatment),
                    NeedDomain.valueOf(domain),
                    seal.open("plan_item.goal", id, goal),
                    seal.open("plan_item.activity", id, activity),
                    ActivityForm.valueOf(form),
                    PerformerKind.valueOf(performer),
                    partnerId,
                    performerName,
                    sessions,
                    hours,
                    place,
                    recommendationId,
                    accepted);
        }
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
        if (current(header).filter(p -> p.decisionId().equals(decision.id())).isPresent()) {
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
        insertItems(id, header, chosen);
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

    private void insertItems(UUID plan, Casefile.Header header, List<Recommendation> chosen) {
        var seal = secrets.of(header.owner());
        var ids = chosen.stream().map(r -> Ids.next()).toArray(UUID[]::new);
        var goals = new byte[ids.length][];
        var activities = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            goals[i] = seal.close("plan_item.goal", ids[i], chosen.get(i).goal());
            activities[i] =
                    seal.close("plan_item.activity", ids[i], chosen.get(i).activity());
        }
        jdbc.sql("""
                insert into plan_item (office_id, id, plan_id, case_id, position, treatment, domain, goal, activity, form, performer,
                                       performer_name, sessions, hours, place, recommendation_id)
                select :office, x.id, :plan, :case, x.position, x.treatment, x.domain, x.goal, x.activity, x.form, x.performer,
                       x.performer_name, x.sessions, x.hours, x.place, x.recommendation_id
                  from unnest(:ids, :treatments, :domains, :goals, :activities, :forms, :performers, :names, :sessions, :hours,
                              :places, :recommendations) with ordinality
                       as x(id, treatment, domain, goal, activity, form, performer, performer_name, sessions, hours, place,
                            recommendation_id, position)
                """)
                .param("office", desk.office())
                .param("plan", plan)
                .param("case", header.id())
                .param("ids", ids)
                .param("treatments", texts(chosen, r -> r.treatment().name()))
                .param("domains", texts(chosen, r -> r.domain().name()))
                .param("goals", goals)
                .param("activities", activities)
                .param("forms", texts(chosen, r -> r.form().name()))
                .param("performers", texts(chosen, r -> r.performer().name()))
                .param("names", texts(chosen, r -> r.performerName() == null ? "" : r.performerName()))
                .param("sessions", chosen.stream().map(Recommendation::sessions).toArray(Integer[]::new))
                .param("hours", chosen.stream().map(Recommendation::hours).toArray(BigDecimal[]::new))
                .param("places", texts(chosen, r -> r.place() == null ? "" : r.place()))
                .param(
                        "recommendations",
                        chosen.stream().map(Recommendation::id).toArray(UUID[]::new))
                .update();
    }

    private static String[] texts(List<Recommendation> all, java.util.function.Function<Recommendation, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }

    /** Puts the activities into plain words and settles who, where and how often; only until the client has accepted. */
    public void change(UUID caseId, int version, LocalDate startsOn, List<Change> changes) {
        var header = casefile.open(caseId, Right.WORK);
        var plan = current(header).orElseThrow(NotFound::new);
        if (plan.agreed())
            throw new RuleViolation("Rencana sudah disetujui klien; perubahan dibuat sebagai rencana baru.");
        check(plan, startsOn, changes);
        hold(plan, version, startsOn);
        var seal = secrets.of(header.owner());
        var goals = new byte[changes.size()][];
        var activities = new byte[changes.size()][];
        for (int i = 0; i < changes.size(); i++) {
            goals[i] = seal.close(
                    "plan_item.goal", changes.get(i).itemId(), changes.get(i).goal());
            activities[i] = seal.close(
                    "plan_item.activity",
                    changes.get(i).itemId(),
                    changes.get(i).activity());
        }
        jdbc.sql("""
                update plan_item i set goal = x.goal, activity = x.activity, form = x.form, performer = x.performer,
                       partner_id = x.partner_id, performer_name = x.performer_name, sessions = x.sessions, hours = x.hours, place = x.place
                  from unnest(:ids, :goals, :activities, :forms, :performers, :partners, :names, :sessions, :hours, :places)
                       as x(id, goal, activity, form, performer, partner_id, performer_name, sessions, hours, place)
                 where i.office_id = :office and i.plan_id = :plan and i.id = x.id
                """)
                .param("office", desk.office())
                .param("plan", plan.id())
                .param("ids", changes.stream().map(Change::itemId).toArray(UUID[]::new))
                .param("goals", goals)
                .param("activities", activities)
                .param("forms", changes.stream().map(c -> c.form().name()).toArray(String[]::new))
                .param(
                        "performers",
                        changes.stream().map(c -> c.performer().name()).toArray(String[]::new))
                .param("partners", changes.stream().map(Change::partnerId).toArray(UUID[]::new))
                .param(
                        "names",
                        changes.stream().map(c -> orEmpty(c.performerName())).toArray(String[]::new))
                .param("sessions", changes.stream().map(Change::sessions).toArray(Integer[]::new))
                .param("hours", changes.stream().map(Change::hours).toArray(BigDecimal[]::new))
                .param("places", changes.stream().map(c -> orEmpty(c.place())).toArray(String[]::new))
                .update();
        audit.add("WRITE", "plan/items", plan.id(), List.of(caseId), List.of("narrative"));
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
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
        var plan = current(header).orElseThrow(NotFound::new);
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
