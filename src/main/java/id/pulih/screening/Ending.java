package id.pulih.screening;

import id.pulih.client.GuidanceKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client whose guidance ends soon or has just ended.
 *
 * @param stage how far the talk has come; null while nobody has considered it
 * @param caseId the request that the client has made since; null for none
 * @param talks how many talks are written down, as the version of the form
 */
public record Ending(
        UUID clientId,
        String name,
        String kind,
        LocalDate endsOn,
        @Nullable Stage stage,
        @Nullable LocalDate heldOn,
        @Nullable String by,
        @Nullable UUID caseId,
        int talks) {

    static Ending of(ResultSet r) throws SQLException {
        var stage = r.getString("stage");
        return new Ending(
                r.getObject("client_id", UUID.class),
                r.getString("name"),
                GuidanceKind.valueOf(r.getString("kind")).label(),
                r.getObject("until_on", LocalDate.class),
                stage == null ? null : Stage.valueOf(stage),
                r.getObject("held_on", LocalDate.class),
                r.getString("by_name"),
                r.getObject("case_id", UUID.class),
                r.getInt("talks"));
    }

    /** Where it stands, in words. */
    public String state() {
        if (caseId != null) return "Sudah mengajukan permohonan";
        return stage == null ? "Belum dipertimbangkan" : stage.label();
    }

    /** Whether the desk may take the client's request in now. */
    public boolean waitsForRequest() {
        return caseId == null && stage == Stage.WANTED;
    }
}
