package id.pulih.tpp;

import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.secret.Secrets;
import id.pulih.sop.SopVersions;
import id.pulih.sop.Treatment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final SopVersions sops;
    private final Desk desk;

    Decisions(JdbcClient jdbc, Secrets secrets, SopVersions sops, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.sops = sops;
        this.desk = desk;
    }

    /**
     * The newest decision that a programme can follow from: approved and ratified by the head, or, under a SOP without
     * ratification, approved in minutes that are signed.
     */
    public Optional<Decision> ratified(Casefile.Header header) {
        boolean headRatifies = headRatifies(header);
        return all(header).stream()
                .filter(d -> d.outcome().approves()
                        && (headRatifies
                                ? Boolean.TRUE.equals(d.ratified())
                                : !Boolean.FALSE.equals(d.ratified()) && d.minutesSignedOn() != null))
                .findFirst();
    }

    /** Whether the SOP by which the case runs lets the head ratify the programme (h+). */
    public boolean headRatifies(Casefile.Header header) {
        return headRatifies(header.sopVersion());
    }

    /** The same by the version of the case's SOP; null while it follows the one in force. */
    boolean headRatifies(@Nullable Integer sopVersion) {
        var sop = sopVersion == null ? sops.inForce() : sops.of(sopVersion);
        return sop.settings().headRatifies();
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
                            .add(DecisionRow.of(r).open(Objects.requireNonNull(seals.get(owners.get(caseId)))));
                });
        return decisions;
    }
}
