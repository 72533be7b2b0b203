package id.pulih.litmas;

import id.pulih.access.Capacity;
import id.pulih.access.Desk;
import id.pulih.secret.Seal;
import id.pulih.sop.ActivityForm;
import id.pulih.sop.NeedDomain;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rounds of a case's Litmas, and the content of one of them; one statement each. */
@Component
class LitmasReader {

    private final JdbcClient jdbc;
    private final Desk desk;

    LitmasReader(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** A round, and the newest version of the one section that was asked for. */
    record WithSection(LitmasRound round, LitmasContent.Written written) {}

    /** All rounds, newest first. */
    List<LitmasRound> rounds(UUID caseId, Seal seal) {
        return rounds(caseId, null, seal).stream().map(WithSection::round).toList();
    }

    /** All rounds, newest first, each with the newest version of one section. */
    List<WithSection> rounds(UUID caseId, @Nullable Section section, Seal seal) {
        return jdbc.sql("""
                select l.id, l.case_id, l.round, o.name as officer,
                       s.decided_on as s_on, s.decided_by as s_by, sn.name as s_name, s.capacity as s_capacity, s.sheet_id as s_sheet,
                       a.decided_on as a_on, a.decided_by as a_by, an.name as a_name, a.capacity as a_capacity, a.sheet_id as a_sheet,
                       r.decided_on as r_on, r.decided_by as r_by, rn.name as r_name, r.capacity as r_capacity, r.sheet_id as r_sheet,
                       r.id as r_id, r.notes, w.id as w_id, w.version, w.answers, wn.name as saved_by, w.saved_at, k.register, k.locked_on, k.content_hash, k.needs_aftercare, k.letter_id
                  from litmas l
                  join staff o on (o.office_id, o.id) = (l.office_id, l.begun_by)
                  left join litmas_review s on (s.office_id, s.litmas_id) = (l.office_id, l.id) and s.act = 'SUBMITTED'
                  left join staff sn on (sn.office_id, sn.id) = (s.office_id, s.decided_by)
                  left join litmas_review a on (a.office_id, a.litmas_id) = (l.office_id, l.id) and a.act = 'APPROVED'
                  left join staff an on (an.office_id, an.id) = (a.office_id, a.decided_by)
                  left join litmas_review r on (r.office_id, r.litmas_id) = (l.office_id, l.id) and r.act = 'RETURNED'
                  left join staff rn on (rn.office_id, rn.id) = (r.office_id, r.decided_by)
                  left join litmas_lock k on (k.office_id, k.litmas_id) = (l.office_id, l.id)
                  left join lateral (select w.id, w.version, w.answers, w.saved_by, w.saved_at from litmas_section w
                                      where (w.office_id, w.litmas_id) = (l.office_id, l.id) and w.section = cast(:section as int)
                                      order by w.version desc limit 1) w on true
                  left join staff wn on (wn.office_id, wn.id) = (l.office_id, w.saved_by)
                 where l.office_id = :office and l.case_id = :case
                 order by l.round desc
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("section", section == null ? null : section.number())
                .query((r, i) -> new WithSection(
                        round(r, seal),
                        r.getBytes("answers") == null ? LitmasContent.Written.NOTHING : written(r, "w_id", seal)))
                .list();
    }

    private static LitmasRound round(ResultSet r, Seal seal) throws SQLException {
        var submitted = done(r, "s");
        var approved = done(r, "a");
        var returned = done(r, "r");
        var lock = r.getString("register") == null
                ? null
                : new LitmasRound.Lock(
                        r.getString("register"),
                        r.getObject("locked_on", LocalDate.class),
                        HexFormat.of().formatHex(r.getBytes("content_hash")),
                        r.getBoolean("needs_aftercare"),
                        r.getObject("letter_id", UUID.class));
        var state = lock != null
                ? LitmasState.LOCKED
                : returned != null
                        ? LitmasState.RETURNED
                        : approved != null
                                ? LitmasState.APPROVED
                                : submitted != null ? LitmasState.SUBMITTED : LitmasState.DRAFT;
        return new LitmasRound(
                r.getObject("id", UUID.class),
                r.getObject("case_id", UUID.class),
                r.getInt("round"),
                state,
                r.getString("officer"),
                submitted,
                approved,
                returned,
                notes(r, seal),
                lock);
    }

    private static LitmasRound.@Nullable Done done(ResultSet r, String act) throws SQLException {
        var on = r.getObject(act + "_on", LocalDate.class);
        if (on == null) return null;
        return new LitmasRound.Done(
                on,
                r.getObject(act + "_by", UUID.class),
                r.getString(act + "_name"),
                Capacity.valueOf(r.getString(act + "_capacity")),
                r.getObject(act + "_sheet") != null);
    }

    private static Map<Section, String> notes(ResultSet r, Seal seal) throws SQLException {
        var notes = new EnumMap<Section, String>(Section.class);
        var sealed = r.getBytes("notes");
        if (sealed == null) return notes;
        Answers.read(seal.open("litmas_review.notes", r.getObject("r_id", UUID.class), sealed))
                .forEach((section, note) -> notes.put(Section.valueOf(section), note));
        return notes;
    }

    /** The content of one round, or of the newest when none is named. */
    LitmasContent content(UUID caseId, @Nullable UUID litmasId, Seal seal) {
        var sections = new EnumMap<Section, LitmasContent.Written>(Section.class);
        var recommendations = new ArrayList<Recommendation>();
        var found = new UUID[] {litmasId};
        jdbc.sql("""
                with l as (select office_id, id from litmas
                            where office_id = :office and case_id = :case and (cast(:litmas as uuid) is null or id = :litmas)
                            order by round desc limit 1)
                select l.id as litmas_id, s.id, s.section, s.version, s.answers, n.name as saved_by, s.saved_at, null as treatment,
                       null as domain, null::bytea as goal, null::bytea as activity, null as form, null::int as sessions,
                       null::numeric as hours, null as performer, null::bytea as performer_name, null::bytea as place, null::int as months, 0 as position
                  from l
                  join lateral (select distinct on (s.section) s.office_id, s.id, s.section, s.version, s.answers, s.saved_by, s.saved_at
                                  from litmas_section s
                                 where (s.office_id, s.litmas_id) = (l.office_id, l.id)
                                 order by s.section, s.version desc) s on true
                  join staff n on (n.office_id, n.id) = (s.office_id, s.saved_by)
                union all
                select l.id, r.id, null, r.version, null, null, r.saved_at, r.treatment, r.domain, r.goal, r.activity, r.form, r.sessions,
                       r.hours, r.performer, r.performer_name, r.place, r.months, r.position
                  from l join litmas_recommendation r on (r.office_id, r.litmas_id) = (l.office_id, l.id)
                 order by 3 nulls last, position, 2
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("litmas", litmasId)
                .query(r -> {
                    found[0] = r.getObject("litmas_id", UUID.class);
                    if (r.getObject("section") == null) recommendations.add(recommendation(r, seal));
                    else sections.put(Section.numbered(r.getInt("section")).orElseThrow(), written(r, "id", seal));
                });
        return new LitmasContent(found[0], sections, recommendations);
    }

    /** Every version of one section, the newest first; at most fifty. */
    List<LitmasContent.Written> versions(UUID litmasId, Section section, Seal seal) {
        return jdbc.sql("""
                select w.id, w.version, w.answers, n.name as saved_by, w.saved_at
                  from litmas_section w join staff n on (n.office_id, n.id) = (w.office_id, w.saved_by)
                 where w.office_id = :office and w.litmas_id = :litmas and w.section = :section
                 order by w.version desc limit 50
                """)
                .param("office", desk.office())
                .param("litmas", litmasId)
                .param("section", section.number())
                .query((r, i) -> written(r, "id", seal))
                .list();
    }

    private static LitmasContent.Written written(ResultSet r, String id, Seal seal) throws SQLException {
        var answers = seal.open("litmas_section.answers", r.getObject(id, UUID.class), r.getBytes("answers"));
        return new LitmasContent.Written(
                r.getInt("version"),
                Answers.read(answers),
                r.getString("saved_by"),
                r.getObject("saved_at", OffsetDateTime.class));
    }

    static Recommendation recommendation(ResultSet r, Seal seal) throws SQLException {
        var id = r.getObject("id", UUID.class);
        return new Recommendation(
                id,
                Treatment.valueOf(r.getString("treatment")),
                NeedDomain.valueOf(r.getString("domain")),
                seal.open("litmas_recommendation.goal", id, r.getBytes("goal")),
                seal.open("litmas_recommendation.activity", id, r.getBytes("activity")),
                ActivityForm.valueOf(r.getString("form")),
                r.getInt("sessions"),
                r.getBigDecimal("hours"),
                PerformerKind.valueOf(r.getString("performer")),
                seal.open("litmas_recommendation.performer_name", id, r.getBytes("performer_name")),
                seal.open("litmas_recommendation.place", id, r.getBytes("place")),
                r.getInt("months"),
                r.getInt("version"));
    }
}
