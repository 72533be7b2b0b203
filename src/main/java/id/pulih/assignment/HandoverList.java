package id.pulih.assignment;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Casefile.Header;
import id.pulih.secret.Secrets;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a PK holds that another could take over, what was handed over, and the hand-over record (catatan serah terima). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class HandoverList {

    /** A running case of the PK. */
    public record Held(
            UUID caseId,
            String name,
            boolean child,
            Step step,
            @Nullable OffsetDateTime dueAt) {}

    /**
     * One act of handing over.
     *
     * @param standing whether it is a substitution that has not ended and the acting person may end: he decides on all its cases
     * @param undoable whether the acting person has ended it just now and may take that back
     */
    public record Given(
            UUID id,
            ChoiceKind kind,
            String to,
            ChangeGround ground,
            LocalDate fromOn,
            LocalDate untilOn,
            int cases,
            UUID letterId,
            @Nullable OffsetDateTime endedAt,
            boolean standing,
            boolean undoable) {}

    /** The hand-over record, as both sign it. */
    public record Record(String from, String to, LocalDate fromOn, ChoiceKind kind, String note, List<Line> lines) {
        public record Line(String name, Step step, String note) {}
    }

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Casefile casefile;
    private final Secrets secrets;
    private final Audit audit;

    HandoverList(JdbcClient jdbc, Desk desk, Casefile casefile, Secrets secrets, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.casefile = casefile;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * The running cases in which this PK signs and on which the acting person decides, or whose acts he records from signed
     * sheets, the most urgent first. One statement.
     */
    public List<Held> held(UUID staff) {
        return jdbc.sql("""
                select k.id as case_id, k.name, k.child, k.step, k.due_at
                  from case_card k
                 where k.office_id = :office and k.closed_on is null
                   and k.id in (select a.case_id from case_access_card a
                                 where a.office_id = :office and a.staff_id = :of and a.access_right = 'SIGN'
                                   and a.from_at <= :now and (a.until_at is null or a.until_at > :now))
                   and exists (select from case_access_card a
                                where (a.office_id, a.case_id) = (k.office_id, k.id) and a.access_right in ('DECIDE', 'TRANSCRIBE')
                                  and (a.staff_id = :me or a.role = any(:roles))
                                  and a.from_at <= :now and (a.until_at is null or a.until_at > :now))
                 order by k.due_at nulls last, k.name, k.id limit :most
                """)
                .param("office", desk.office())
                .param("of", staff)
                .param("me", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("most", TakenOver.MOST)
                .query(Held.class)
                .list();
    }

    /** What was handed over from this PK, newest first; one statement. */
    public List<Given> given(UUID staff) {
        return jdbc.sql("""
                select h.id, h.kind, t.name as to, h.ground, h.from_on, h.until_on,
                       d.cases,
                       h.letter_id, h.ended_at, h.kind = 'SUBSTITUTE' and h.ended_at is null and h.until_on >= :today and d.mine as standing,
                       coalesce(h.kind = 'SUBSTITUTE' and h.ended_by = :me and h.ended_at > :since and h.until_on >= :today and d.mine, false) as undoable
                  from officer_handover h join staff t on (t.office_id, t.id) = (h.office_id, h.to_staff)
                  cross join lateral (
                      select count(*)::int as cases,
                             coalesce(bool_and(exists (select from case_access_card a
                                                        where (a.office_id, a.case_id) = (c.office_id, c.case_id)
                                                          and a.access_right = 'DECIDE' and (a.staff_id = :me or a.role = any(:roles))
                                                          and a.from_at <= :now and (a.until_at is null or a.until_at > :now))), false) as mine
                        from officer_choice c where (c.office_id, c.handover_id) = (h.office_id, h.id)) d
                 where h.office_id = :office and h.from_staff = :staff order by h.recorded_at desc, h.id desc limit 50
                """)
                .param("office", desk.office())
                .param("staff", staff)
                .param("me", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("since", desk.moment().minus(Substitutions.UNDO))
                .param("today", desk.today())
                .query(Given.class)
                .list();
    }

    private record Row(
            ChoiceKind kind,
            String formerName,
            String toName,
            LocalDate fromOn,
            byte[] common,
            UUID choiceId,
            UUID caseId,
            Step step,
            byte[] note) {}

    /** The record for whoever may read all its cases. Three statements, with its audit row. */
    public Record record(UUID id) {
        var rows = jdbc.sql("""
                select h.kind, f.name as former_name, t.name as to_name, h.from_on, h.note as common, c.id as choice_id, c.case_id, k.step,
                       c.hand_over as note
                  from officer_handover h
                  join staff f on (f.office_id, f.id) = (h.office_id, h.from_staff)
                  join staff t on (t.office_id, t.id) = (h.office_id, h.to_staff)
                  join officer_choice c on (c.office_id, c.handover_id) = (h.office_id, h.id)
                  join case_card k on (k.office_id, k.id) = (c.office_id, c.case_id)
                 where h.office_id = :office and h.id = :id order by k.name, k.id
                """)
                .param("office", desk.office())
                .param("id", id)
                .query(Row.class)
                .list();
        if (rows.isEmpty()) throw new NotFound();
        var cases = rows.stream().map(Row::caseId).toList();
        var headers = casefile.open(cases, Right.READ).stream().collect(Collectors.toMap(Header::id, h -> h));
        var first = rows.get(0);
        var common = secrets.of(secrets.officeOwner()).open("officer_handover.note", id, first.common());
        audit.add("READ", "assignment/handover", id, cases, List.of("narrative", "document"));
        return new Record(
                first.formerName(),
                first.toName(),
                first.fromOn(),
                first.kind(),
                common,
                rows.stream()
                        .map(r -> line(r, Objects.requireNonNull(headers.get(r.caseId())), common))
                        .toList());
    }

    /** The note of the case alone; the common one stands above the table. */
    private Record.Line line(Row row, Header header, String common) {
        var whole = secrets.of(header.owner()).open("officer_choice.hand_over", row.choiceId(), row.note());
        var own = !common.isBlank() && whole.startsWith(common)
                ? whole.substring(common.length()).strip()
                : whole;
        return new Record.Line(header.name(), row.step(), own);
    }
}
