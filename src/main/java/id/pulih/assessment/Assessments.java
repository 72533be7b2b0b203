package id.pulih.assessment;

import id.pulih.NotFound;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The assessments of a case: taken with one version of an instrument, never overwritten, corrected by a further part. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Assessments {

    /**
     * An assessment as it counts now.
     *
     * @param part 1 for the first recording, one more for each continuation or correction; the version of its form
     * @param complete false while answers are missing; shown as such
     * @param verified false for results copied from an instrument whose official text was not compared
     */
    public record Result(
            UUID id,
            Instrument instrument,
            String version,
            LocalDate takenOn,
            String assessor,
            int part,
            boolean complete,
            boolean verified,
            Content content,
            OffsetDateTime recordedAt) {

        /** The name of the instrument. */
        public String label() {
            return instrument.label();
        }

        /** The scores with their bands. */
        public List<Content.Line> lines() {
            return content.lines();
        }
    }

    private static final String SELECT = """
            select a.id, a.owner_id as owner, a.instrument, a.instrument_version as version, a.verified, a.taken_on, s.name as assessor,
                   n.id as answer, n.part, n.complete, n.content, n.recorded_at
              from assessment a
            """;
    private static final String PLACE = "assessment_answer.content";

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;

    Assessments(JdbcClient jdbc, Desk desk, Secrets secrets) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
    }

    /** All of a case, the newest first; two statements. The caller has opened the case and writes the audit row. */
    public List<Result> summary(UUID caseId) {
        var rows = rows(caseId, null);
        if (rows.isEmpty()) return List.of();
        var seal = secrets.of(rows.get(0).owner());
        return rows.stream().map(r -> r.open(seal)).toList();
    }

    /** The same with the client's seal at hand; one statement. */
    public List<Result> summary(UUID caseId, Seal seal) {
        return rows(caseId, null).stream().map(r -> r.open(seal)).toList();
    }

    /** One of them as it counts now; not found if it is not of this case. One statement. */
    Result one(UUID caseId, UUID assessmentId, Seal seal) {
        return rows(caseId, assessmentId).stream()
                .findFirst()
                .orElseThrow(NotFound::new)
                .open(seal);
    }

    /** One of them with all that it said before, the newest part first; one statement. The caller has opened the case. */
    public List<Result> parts(UUID caseId, UUID assessmentId, Seal seal) {
        var parts = jdbc.sql(SELECT + """
                  join assessment_answer n on (n.office_id, n.assessment_id) = (a.office_id, a.id)
                  join staff s on (s.office_id, s.id) = (n.office_id, n.recorded_by)
                 where a.office_id = :office and a.case_id = :case and a.id = :id
                 order by n.part desc limit 50
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("id", assessmentId)
                .query(Row.class)
                .list();
        if (parts.isEmpty()) throw new NotFound();
        return parts.stream().map(p -> p.open(seal)).toList();
    }

    private record Row(
            UUID id,
            UUID owner,
            String instrument,
            String version,
            boolean verified,
            LocalDate takenOn,
            String assessor,
            UUID answer,
            int part,
            boolean complete,
            byte[] content,
            OffsetDateTime recordedAt) {

        Result open(Seal seal) {
            return new Result(
                    id,
                    Instrument.of(instrument),
                    version,
                    takenOn,
                    assessor,
                    part,
                    complete,
                    verified,
                    Definitions.JSON.readValue(seal.open(PLACE, answer, content), Content.class),
                    recordedAt);
        }
    }

    private List<Row> rows(UUID caseId, @Nullable UUID assessmentId) {
        return jdbc.sql(SELECT + """
                  join staff s on (s.office_id, s.id) = (a.office_id, a.assessed_by)
                  join lateral (select n.id, n.part, n.complete, n.content, n.recorded_at from assessment_answer n
                                 where (n.office_id, n.assessment_id) = (a.office_id, a.id) order by n.part desc limit 1) n on true
                 where a.office_id = :office and a.case_id = :case and (cast(:id as uuid) is null or a.id = :id)
                 order by a.taken_on desc, a.id desc
                 limit 200
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("id", assessmentId)
                .query(Row.class)
                .list();
    }

    /** A new assessment with its first part; one statement. */
    UUID add(
            UUID caseId,
            UUID owner,
            Instrument instrument,
            LocalDate takenOn,
            boolean complete,
            Content content,
            Seal seal) {
        UUID id = Ids.next(), answer = Ids.next();
        jdbc.sql("""
                with a as (
                    insert into assessment (office_id, id, case_id, owner_id, instrument, instrument_version, verified, taken_on, assessed_by, recorded_at)
                    values (:office, :id, :case, :owner, :instrument, :version, :verified, :on, :staff, :now))
                insert into assessment_answer (office_id, id, assessment_id, part, complete, band, content, recorded_by, recorded_at)
                values (:office, :answer, :id, 1, :complete, :band, :content, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("owner", owner)
                .param("instrument", instrument.code())
                .param("version", instrument.version())
                .param("verified", instrument.verified())
                .param("on", takenOn)
                .param("answer", answer)
                .param("complete", complete)
                .param(
                        "band",
                        content.highest() == null ? null : content.highest().name())
                .param("content", close(content, answer, seal))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        return id;
    }

    /** A further part that counts from now on; the former stays. One statement; stale if another part came in between. */
    void append(UUID assessmentId, int part, boolean complete, Content content, Seal seal) {
        var answer = Ids.next();
        int added = jdbc.sql("""
                insert into assessment_answer (office_id, id, assessment_id, part, complete, band, content, recorded_by, recorded_at)
                select :office, :answer, :id, :part + 1, :complete, :band, :content, :staff, :now
                 where (select max(part) from assessment_answer where office_id = :office and assessment_id = :id) = :part
                    on conflict (office_id, assessment_id, part) do nothing
                """)
                .param("office", desk.office())
                .param("answer", answer)
                .param("id", assessmentId)
                .param("part", part)
                .param("complete", complete)
                .param(
                        "band",
                        content.highest() == null ? null : content.highest().name())
                .param("content", close(content, answer, seal))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (added == 0) throw new Stale();
    }

    private static byte @Nullable [] close(Content content, UUID answer, Seal seal) {
        return seal.close(PLACE, answer, Definitions.JSON.writeValueAsString(content));
    }
}
