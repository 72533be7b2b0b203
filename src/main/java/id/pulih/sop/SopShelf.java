package id.pulih.sop;

import id.pulih.access.Desk;
import id.pulih.letter.SealState;
import id.pulih.sop.SopSettings.Fraction;
import id.pulih.sop.SopVersion.Duty;
import id.pulih.sop.SopVersion.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the SOP versions of the acting office from their tables. */
@Component
class SopShelf {

    private final JdbcClient jdbc;
    private final Desk desk;

    SopShelf(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** All versions, the newest first, a draft before all; one statement. */
    List<SopHead> heads() {
        return jdbc.sql("""
                select v.id, v.number, v.version, v.made_on, v.revised_on, s.in_force_on, v.decree_id, v.decree_number,
                       v.decree_on, s.document_id, l.seal,
                       v.name, v.qualification, v.relation, v.equipment, v.warning, v.recording,
                       v.quorum_over, v.quorum_of, v.vote_over, v.vote_of, v.presenter_votes, v.sessions_per_month, v.repair_days,
                       v.offer_answer_days, v.first_session_days, v.programme_months, v.review_months, v.first_call_days, v.miss_contact_days,
                       v.lost_contact_days, v.follow_up_months, v.child_litmas_days, v.head_ratifies, v.closing_letter, r.letters, r.amounts, r.units
                  from sop_version v
                  left join sop_signing s on (s.office_id, s.version_id) = (v.office_id, v.id)
                  left join letter_seal_card l on (l.office_id, l.document_id) = (s.office_id, s.document_id)
                  cross join lateral (select array_agg(letter) as letters, array_agg(amount) as amounts, array_agg(unit) as units
                                        from sop_row where (office_id, version_id) = (v.office_id, v.id) and amount is not null) r
                 where v.office_id = :office
                 order by v.number desc nulls first
                """)
                .param("office", desk.office())
                .query((r, i) -> head(r))
                .list();
    }

    /** The rows of a version in the order of the procedure; one statement. */
    List<SopRow> rows(UUID version) {
        return jdbc.sql("""
                select id, letter, activity, marks, completeness, amount, unit, time_note, output, remark
                  from sop_row where office_id = :office and version_id = :version order by position
                """)
                .param("office", desk.office())
                .param("version", version)
                .query((r, i) -> new SopRow(
                        r.getObject("id", UUID.class),
                        r.getString("letter"),
                        r.getString("activity"),
                        texts(r, "marks").stream().map(Mark::of).toList(),
                        r.getString("completeness"),
                        duty(r.getObject("amount", Integer.class), r.getString("unit")),
                        r.getString("time_note"),
                        r.getString("output"),
                        r.getString("remark")))
                .list();
    }

    /** The legal bases of a version, with who verified them; one statement. */
    List<Basis> bases(UUID version) {
        return jdbc.sql("""
                select b.id, b.citation, b.letters, b.status, b.verified_by, s.name as verifier, b.verified_on
                  from sop_basis b
                  left join staff s on (s.office_id, s.id) = (b.office_id, b.verified_by)
                 where b.office_id = :office and b.version_id = :version order by b.position, b.id
                """)
                .param("office", desk.office())
                .param("version", version)
                .query((r, i) -> new Basis(
                        r.getObject("id", UUID.class),
                        r.getString("citation"),
                        texts(r, "letters"),
                        Basis.Status.valueOf(r.getString("status")),
                        r.getObject("verified_by", UUID.class),
                        r.getString("verifier"),
                        r.getObject("verified_on", LocalDate.class)))
                .list();
    }

    private static SopHead head(ResultSet r) throws SQLException {
        var settings = settings(r);
        return new SopHead(
                r.getObject("id", UUID.class),
                r.getObject("number", Integer.class),
                r.getInt("version"),
                r.getObject("made_on", LocalDate.class),
                r.getObject("revised_on", LocalDate.class),
                r.getObject("in_force_on", LocalDate.class),
                decree(r),
                r.getObject("document_id", UUID.class),
                r.getString("seal") == null ? null : SealState.valueOf(r.getString("seal")),
                new SopText(
                        r.getString("name"),
                        r.getString("qualification"),
                        r.getString("relation"),
                        r.getString("equipment"),
                        r.getString("warning"),
                        r.getString("recording")),
                settings,
                SopDocument.clocks(timed(r), settings));
    }

    private static SopDocument.@Nullable Decree decree(ResultSet r) throws SQLException {
        var id = r.getObject("decree_id", UUID.class);
        return id == null
                ? null
                : new SopDocument.Decree(id, r.getString("decree_number"), r.getObject("decree_on", LocalDate.class));
    }

    private static SopSettings settings(ResultSet r) throws SQLException {
        return new SopSettings(
                new Fraction(r.getInt("quorum_over"), r.getInt("quorum_of")),
                new Fraction(r.getInt("vote_over"), r.getInt("vote_of")),
                r.getBoolean("presenter_votes"),
                r.getInt("sessions_per_month"),
                r.getInt("repair_days"),
                r.getInt("offer_answer_days"),
                r.getInt("first_session_days"),
                r.getInt("programme_months"),
                r.getInt("review_months"),
                r.getInt("first_call_days"),
                r.getInt("miss_contact_days"),
                r.getInt("lost_contact_days"),
                Arrays.asList((Integer[]) r.getArray("follow_up_months").getArray()),
                r.getObject("child_litmas_days", Integer.class),
                r.getBoolean("head_ratifies"),
                r.getBoolean("closing_letter"));
    }

    /** The rows that have a clock, with nothing of them but the clock. */
    private static List<SopRow> timed(ResultSet r) throws SQLException {
        var rows = new ArrayList<SopRow>();
        if (r.getArray("letters") == null) return rows;
        var letters = texts(r, "letters");
        var units = texts(r, "units");
        var amounts = (Integer[]) r.getArray("amounts").getArray();
        for (int i = 0; i < amounts.length; i++) {
            rows.add(new SopRow(null, letters.get(i), "", List.of(), "", duty(amounts[i], units.get(i)), "", "", ""));
        }
        return rows;
    }

    private static @Nullable Duty duty(Integer amount, String unit) {
        return amount == null ? null : new Duty(amount, Unit.valueOf(unit));
    }

    private static List<String> texts(ResultSet r, String column) throws SQLException {
        return List.of((String[]) r.getArray(column).getArray());
    }
}
