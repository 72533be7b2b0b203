package id.pulih.tpp;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.CaseGrants;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.litmas.Recommendation;
import id.pulih.litmas.Recommendations;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.sop.SopSettings;
import id.pulih.sop.SopVersions;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The hearing of a case: the secretary records what the TPP recommends, treatment by treatment (step h, R41-R44). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Hearings {

    /** What the secretary types during the hearing. */
    public record Entry(
            Outcome outcome,
            DecisionMethod method,
            @Nullable Integer votesFor,
            @Nullable Integer votesAgainst,
            @Nullable Integer votesAbstain,
            @Nullable Integer months,
            String conditions,
            String note,
            String dissent,
            Map<UUID, Boolean> granted,
            Map<UUID, String> grantNotes) {}

    private final JdbcClient jdbc;
    private final TppSessions sessions;
    private final Agenda agenda;
    private final Seats seats;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final CaseGrants caseGrants;
    private final Recommendations recommendations;
    private final Secrets secrets;
    private final SopVersions sops;
    private final Audit audit;
    private final Desk desk;

    Hearings(
            JdbcClient jdbc,
            TppSessions sessions,
            Agenda agenda,
            Seats seats,
            Casefile casefile,
            CaseFacts caseFacts,
            CaseGrants caseGrants,
            Recommendations recommendations,
            Secrets secrets,
            SopVersions sops,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.agenda = agenda;
        this.seats = seats;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.caseGrants = caseGrants;
        this.recommendations = recommendations;
        this.secrets = secrets;
        this.sops = sops;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * Records what was decided on one case of the agenda. Without quorum nothing is decided. A returned case goes back to f, a
     * postponed one waits at g; what needs the head waits for the minutes and for him.
     */
    public void decide(UUID sessionId, int version, UUID docketId, Entry entry) {
        var item = agenda.of(sessionId).stream()
                .filter(i -> i.docketId().equals(docketId))
                .findFirst()
                .orElseThrow(NotFound::new);
        var header = casefile.open(item.caseId(), Right.READ);
        if (item.outcome() != null) throw new RuleViolation("Keputusan atas kasus ini sudah dicatat.");
        var seated = seats.of(sessionId);
        var quorum = seats.quorum(seated);
        if (!quorum.met()) {
            throw new RuleViolation("Kuorum belum terpenuhi: hadir " + quorum.present() + " dari " + quorum.appointed()
                    + " anggota, perlu " + quorum.needed() + ". Isi daftar hadir atau tunda sidang.");
        }
        var recommended = recommendations.of(header);
        check(entry, voters(seated, header.id()), recommended);
        sessions.hold(sessionId, version);
        var id = store(docketId, header, entry, recommended);
        caseFacts.record(header.id(), facts(entry.outcome()), casefile.own(Right.CONVENE), id);
        audit.add("WRITE", "tpp/decision", id, List.of(header.id()), List.of("narrative"));
    }

    private static List<Fact> facts(Outcome outcome) {
        return switch (outcome) {
            case APPROVED, APPROVED_CHANGED -> List.of(Fact.TPP_HEARD, Fact.PROGRAMME_RECOMMENDED);
            case RETURNED -> List.of(Fact.TPP_HEARD, Fact.TPP_RETURNED);
            case REJECTED -> List.of(Fact.TPP_HEARD);
            case POSTPONED -> List.of(Fact.TPP_POSTPONED);
        };
    }

    /** Members present who may vote: the PK who presents is left out unless the SOP says otherwise. */
    private int voters(List<Seats.Seat> seated, UUID caseId) {
        var presenter = settings().presenterVotes()
                ? null
                : caseGrants.officers(List.of(caseId)).get(caseId);
        return (int) seated.stream()
                .filter(s -> Boolean.TRUE.equals(s.present()))
                .filter(s -> presenter == null || !s.staffId().equals(presenter.staff()))
                .count();
    }

    private SopSettings settings() {
        return sops.inForce().settings();
    }

    private void check(Entry e, int voters, List<Recommendation> recommended) {
        var problems = new Problems()
                .require("outcome", e.outcome(), "Pilih hasil sidang.")
                .require("method", e.method(), "Pilih cara pengambilan keputusan.")
                .maxLength("conditions", e.conditions(), 2000)
                .maxLength("note", e.note(), 4000)
                .maxLength("dissent", e.dissent(), 2000);
        if (e.method() == DecisionMethod.VOTE) checkVotes(e, voters, problems);
        if (e.outcome() != null && e.outcome().approves()) {
            problems.when(
                    e.months() == null || e.months() < 1 || e.months() > 24,
                    "months",
                    "Isi lama program, 1 sampai 24 bulan.");
            var granted = recommended.stream()
                    .filter(r -> Boolean.TRUE.equals(e.granted().get(r.id())))
                    .count();
            problems.when(granted == 0, "Program yang disetujui memuat sedikitnya satu perlakuan.");
            problems.when(
                    e.outcome() == Outcome.APPROVED && granted < recommended.size(),
                    "outcome",
                    "Ada perlakuan yang tidak disetujui: pilih \"Disetujui dengan perubahan\".");
        } else if (e.outcome() != null) {
            problems.require("note", e.note(), "Tuliskan alasannya; klien dan PK perlu mengetahuinya.");
        }
        problems.throwIfAny();
    }

    private void checkVotes(Entry e, int voters, Problems problems) {
        if (e.votesFor() == null
                || e.votesAgainst() == null
                || e.votesAbstain() == null
                || e.votesFor() < 0
                || e.votesAgainst() < 0
                || e.votesAbstain() < 0) {
            problems.when(true, "votesFor", "Isi jumlah suara setuju, tidak setuju, dan abstain.");
            return;
        }
        int cast = e.votesFor() + e.votesAgainst() + e.votesAbstain();
        problems.when(
                cast != voters,
                "votesFor",
                "Jumlah suara " + cast + ", padahal yang berhak bersuara dan hadir " + voters + ".");
        int needed = settings().voteOver().moreThan(voters);
        problems.when(
                e.outcome() != null && e.votesFor() < needed,
                "votesFor",
                "Keputusan perlu sedikitnya " + needed + " suara setuju dari " + voters + ".");
    }

    private UUID store(UUID docketId, Casefile.Header header, Entry e, List<Recommendation> recommended) {
        var id = Ids.next();
        var seal = secrets.of(header.owner());
        var vote = e.method() == DecisionMethod.VOTE;
        var answered = e.outcome().approves() ? recommended : List.<Recommendation>of();
        var grantIds = answered.stream().map(r -> Ids.next()).toArray(UUID[]::new);
        var grantNotes = new byte[grantIds.length][];
        for (int i = 0; i < grantIds.length; i++) {
            grantNotes[i] = seal.close(
                    "tpp_granted.note",
                    grantIds[i],
                    e.grantNotes().get(answered.get(i).id()));
        }
        jdbc.sql("""
                with decided as (
                    insert into tpp_decision (office_id, id, docket_id, case_id, outcome, method, votes_for, votes_against, votes_abstain,
                                              months, conditions, note, dissent, recorded_by, recorded_at)
                    values (:office, :id, :docket, :case, :outcome, :method, :for, :against, :abstain, :months, :conditions, :note,
                            :dissent, :staff, :now))
                insert into tpp_granted (office_id, id, decision_id, recommendation_id, treatment, granted, note)
                select :office, x.id, :id, x.recommendation_id, x.treatment, x.granted, x.note
                  from unnest(:grantIds, :recommendations, :treatments, :granted, :grantNotes)
                       as x(id, recommendation_id, treatment, granted, note)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("docket", docketId)
                .param("case", header.id())
                .param("outcome", e.outcome().name())
                .param("method", e.method().name())
                .param("for", vote ? e.votesFor() : null)
                .param("against", vote ? e.votesAgainst() : null)
                .param("abstain", vote ? e.votesAbstain() : null)
                .param("months", e.outcome().approves() ? e.months() : null)
                .param("conditions", seal.close("tpp_decision.conditions", id, e.conditions()))
                .param("note", seal.close("tpp_decision.note", id, e.note()))
                .param("dissent", seal.close("tpp_decision.dissent", id, e.dissent()))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("grantIds", grantIds)
                .param(
                        "recommendations",
                        answered.stream().map(Recommendation::id).toArray(UUID[]::new))
                .param(
                        "treatments",
                        answered.stream().map(r -> r.treatment().name()).toArray(String[]::new))
                .param(
                        "granted",
                        answered.stream()
                                .map(r -> Boolean.TRUE.equals(e.granted().get(r.id())))
                                .toArray(Boolean[]::new))
                .param("grantNotes", grantNotes)
                .update();
        return id;
    }
}
