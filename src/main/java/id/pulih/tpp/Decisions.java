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
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.sop.SopSettings;
import id.pulih.sop.SopVersions;
import id.pulih.sop.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the TPP recommends, case by case and treatment by treatment (step h, R41-R44). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Decisions {

    /** The answer to one recommendation of the Litmas; only the granted ones become a plan. */
    public record Granted(UUID id, UUID recommendationId, Treatment treatment, boolean granted, String note) {}

    /**
     * A decision.
     *
     * @param months length of the programme; null unless a programme is recommended
     * @param ratified null until the head has acted; false when he has sent it back
     */
    public record Decision(
            UUID id,
            UUID docketId,
            UUID sessionId,
            LocalDate heldOn,
            int round,
            Outcome outcome,
            DecisionMethod method,
            Integer votesFor,
            Integer votesAgainst,
            Integer votesAbstain,
            Integer months,
            String conditions,
            String note,
            String dissent,
            UUID minutesId,
            LocalDate minutesSignedOn,
            Boolean ratified,
            String ratificationReason,
            UUID ratificationLetterId,
            List<Granted> granted) {}

    /** What the secretary types during the hearing. */
    public record Entry(
            Outcome outcome,
            DecisionMethod method,
            Integer votesFor,
            Integer votesAgainst,
            Integer votesAbstain,
            Integer months,
            String conditions,
            String note,
            String dissent,
            Map<UUID, Boolean> granted,
            Map<UUID, String> grantNotes) {}

    private final JdbcClient jdbc;
    private final TppSessions sessions;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final CaseGrants caseGrants;
    private final Recommendations recommendations;
    private final Secrets secrets;
    private final SopVersions sops;
    private final Audit audit;
    private final Desk desk;

    Decisions(
            JdbcClient jdbc,
            TppSessions sessions,
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
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.caseGrants = caseGrants;
        this.recommendations = recommendations;
        this.secrets = secrets;
        this.sops = sops;
        this.audit = audit;
        this.desk = desk;
    }

    /** The newest decision that a programme can follow from: approved and ratified by the head. */
    public Optional<Decision> ratified(Casefile.Header header) {
        return all(header).stream()
                .filter(d -> d.outcome().approves() && Boolean.TRUE.equals(d.ratified()))
                .findFirst();
    }

    /** Every decision on the case, newest first; the caller has opened the case and logs the reading. One statement. */
    public List<Decision> all(Casefile.Header header) {
        return all(List.of(header)).getOrDefault(header.id(), List.of());
    }

    /** The same of several cases, still by one statement; a case without any is missing. */
    public Map<UUID, List<Decision>> all(Collection<Casefile.Header> headers) {
        var owners = new HashMap<UUID, UUID>();
        headers.forEach(h -> owners.put(h.id(), h.owner()));
        var seals = secrets.of(owners.values());
        var decisions = new HashMap<UUID, List<Decision>>();
        jdbc.sql("""
                select x.case_id, x.id, x.docket_id, d.session_id, s.held_on, d.round, x.outcome, x.method, x.votes_for, x.votes_against,
                       x.votes_abstain, x.months, x.conditions, x.note, x.dissent, s.minutes_id, s.minutes_signed_on, r.accepted,
                       r.reason as ratification_reason, r.id as ratification_id, r.letter_id, g.ids, g.recommendations,
                       g.treatments, g.granted, g.notes
                  from tpp_decision x
                  join tpp_docket d on (d.office_id, d.id) = (x.office_id, x.docket_id)
                  join tpp_session s on (s.office_id, s.id) = (d.office_id, d.session_id)
                  left join tpp_ratification r on (r.office_id, r.decision_id) = (x.office_id, x.id)
                  cross join lateral (select array_agg(g.id order by g.id) as ids,
                                             array_agg(g.recommendation_id order by g.id) as recommendations,
                                             array_agg(g.treatment order by g.id) as treatments,
                                             array_agg(g.granted order by g.id) as granted,
                                             array_agg(encode(g.note, 'base64') order by g.id) as notes
                                        from tpp_granted g where (g.office_id, g.decision_id) = (x.office_id, x.id)) g
                 where x.office_id = :office and x.case_id = any(:cases)
                 order by x.recorded_at desc, x.id desc
                """)
                .param("office", desk.office())
                .param("cases", owners.keySet().toArray(UUID[]::new))
                .query(r -> {
                    var caseId = r.getObject("case_id", UUID.class);
                    decisions
                            .computeIfAbsent(caseId, c -> new ArrayList<>())
                            .add(Row.of(r).open(seals.get(owners.get(caseId))));
                });
        return decisions;
    }

    /**
     * Records what was decided on one case of the agenda. Without quorum nothing is decided. A returned case goes back to f, a
     * postponed one waits at g; what needs the head waits for the minutes and for him.
     */
    public void decide(UUID sessionId, int version, UUID docketId, Entry entry) {
        var item = sessions.agenda(sessionId).stream()
                .filter(i -> i.docketId().equals(docketId))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (item.outcome() != null) throw new RuleViolation("Keputusan atas kasus ini sudah dicatat.");
        var header = casefile.open(item.caseId(), Right.READ);
        var seats = sessions.seats(sessionId);
        var quorum = sessions.quorum(seats);
        if (!quorum.met()) {
            throw new RuleViolation("Kuorum belum terpenuhi: hadir " + quorum.present() + " dari " + quorum.appointed()
                    + " anggota, perlu " + quorum.needed() + ". Isi daftar hadir atau tunda sidang.");
        }
        var recommended = recommendations.of(header);
        check(entry, voters(seats, header.id()), recommended);
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
    private int voters(List<TppSessions.Seat> seats, UUID caseId) {
        var presenter = settings().presenterVotes()
                ? null
                : caseGrants.officers(List.of(caseId)).get(caseId);
        return (int) seats.stream()
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

    /** A decision as it is stored, before its texts are opened. */
    private record Row(
            UUID id,
            UUID docketId,
            UUID sessionId,
            LocalDate heldOn,
            int round,
            Outcome outcome,
            DecisionMethod method,
            Integer votesFor,
            Integer votesAgainst,
            Integer votesAbstain,
            Integer months,
            byte[] conditions,
            byte[] note,
            byte[] dissent,
            UUID minutesId,
            LocalDate minutesSignedOn,
            Boolean ratified,
            UUID ratificationId,
            byte[] ratificationReason,
            UUID letterId,
            UUID[] grantIds,
            UUID[] recommendations,
            String[] treatments,
            Boolean[] granted,
            String[] notes) {

        static Row of(ResultSet r) throws SQLException {
            return new Row(
                    r.getObject("id", UUID.class),
                    r.getObject("docket_id", UUID.class),
                    r.getObject("session_id", UUID.class),
                    r.getObject("held_on", LocalDate.class),
                    r.getInt("round"),
                    Outcome.valueOf(r.getString("outcome")),
                    DecisionMethod.valueOf(r.getString("method")),
                    r.getObject("votes_for", Integer.class),
                    r.getObject("votes_against", Integer.class),
                    r.getObject("votes_abstain", Integer.class),
                    r.getObject("months", Integer.class),
                    r.getBytes("conditions"),
                    r.getBytes("note"),
                    r.getBytes("dissent"),
                    r.getObject("minutes_id", UUID.class),
                    r.getObject("minutes_signed_on", LocalDate.class),
                    r.getObject("accepted", Boolean.class),
                    r.getObject("ratification_id", UUID.class),
                    r.getBytes("ratification_reason"),
                    r.getObject("letter_id", UUID.class),
                    (UUID[]) array(r, "ids", new UUID[0]),
                    (UUID[]) array(r, "recommendations", new UUID[0]),
                    (String[]) array(r, "treatments", new String[0]),
                    (Boolean[]) array(r, "granted", new Boolean[0]),
                    (String[]) array(r, "notes", new String[0]));
        }

        private static Object array(ResultSet r, String column, Object empty) throws SQLException {
            var array = r.getArray(column);
            return array == null ? empty : array.getArray();
        }

        Decision open(Seal seal) {
            return new Decision(
                    id,
                    docketId,
                    sessionId,
                    heldOn,
                    round,
                    outcome,
                    method,
                    votesFor,
                    votesAgainst,
                    votesAbstain,
                    months,
                    seal.open("tpp_decision.conditions", id, conditions),
                    seal.open("tpp_decision.note", id, note),
                    seal.open("tpp_decision.dissent", id, dissent),
                    minutesId,
                    minutesSignedOn,
                    ratified,
                    seal.open("tpp_ratification.reason", ratificationId, ratificationReason),
                    letterId,
                    grants(seal));
        }

        private List<Granted> grants(Seal seal) {
            var grants = new ArrayList<Granted>();
            for (int i = 0; i < grantIds.length; i++) {
                var sealed = notes[i] == null ? null : Base64.getMimeDecoder().decode(notes[i]);
                grants.add(new Granted(
                        grantIds[i],
                        recommendations[i],
                        Treatment.valueOf(treatments[i]),
                        granted[i],
                        seal.open("tpp_granted.note", grantIds[i], sealed)));
            }
            return List.copyOf(grants);
        }
    }
}
