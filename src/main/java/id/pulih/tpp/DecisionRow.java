package id.pulih.tpp;

import id.pulih.secret.Seal;
import id.pulih.sop.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** A decision as it is stored, before its texts are opened. */
record DecisionRow(
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

    static DecisionRow of(ResultSet r) throws SQLException {
        return new DecisionRow(
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

    Decisions.Decision open(Seal seal) {
        return new Decisions.Decision(
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

    private List<Decisions.Granted> grants(Seal seal) {
        var grants = new ArrayList<Decisions.Granted>();
        for (int i = 0; i < grantIds.length; i++) {
            var sealed = notes[i] == null ? null : Base64.getMimeDecoder().decode(notes[i]);
            grants.add(new Decisions.Granted(
                    grantIds[i],
                    recommendations[i],
                    Treatment.valueOf(treatments[i]),
                    granted[i],
                    seal.open("tpp_granted.note", grantIds[i], sealed)));
        }
        return List.copyOf(grants);
    }
}
