package id.pulih.assignment;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseGrants;
import id.pulih.casefile.CaseGrants.Turn;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Casefile.Header;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.letter.SharedLetters;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices;
import id.pulih.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A PK who is ill or leaves (R24, E10): all or some of his cases go to another in one act, with one letter and one hand-over
 * record, for some days or for good. The number of statements does not depend on the number of cases.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Handovers {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Officers officers;
    private final Casefile casefile;
    private final Sheets sheets;
    private final CaseGrants caseGrants;
    private final Substitutions substitutions;
    private final TakenOver takenOver;
    private final HandoverRows rows;
    private final AssignmentLetter letter;
    private final SharedLetters shared;
    private final Notices notices;
    private final SubstitutionNews news;
    private final Audit audit;

    Handovers(
            JdbcClient jdbc,
            Desk desk,
            Officers officers,
            Casefile casefile,
            Sheets sheets,
            CaseGrants caseGrants,
            Substitutions substitutions,
            TakenOver takenOver,
            HandoverRows rows,
            AssignmentLetter letter,
            SharedLetters shared,
            Notices notices,
            SubstitutionNews news,
            Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.officers = officers;
        this.casefile = casefile;
        this.sheets = sheets;
        this.caseGrants = caseGrants;
        this.substitutions = substitutions;
        this.takenOver = takenOver;
        this.rows = rows;
        this.letter = letter;
        this.shared = shared;
        this.notices = notices;
        this.news = news;
        this.audit = audit;
    }

    /** Another PK reads and records between two days; the PK keeps his cases and alone signs. It ends by itself. */
    public void substitute(Takeover order, SheetForm sheet) {
        var done = order(order, ChoiceKind.SUBSTITUTE, sheet);
        var until = begins(order.untilOn().plusDays(1));
        var turn = new Turn(order.to(), Right.WORK, begins(order.fromOn()), until);
        caseGrants.substitute(order.cases(), turn, done.act, done.id);
        news.comes(done.headers.values(), done.choices, done.people.bearer().name(), order.fromOn(), order.untilOn());
    }

    /** Another PK takes over for good; the former loses the cases at the beginning of that day, and his substitute with him. */
    public void transfer(Takeover order, SheetForm sheet) {
        new Problems()
                .when(
                        order.cases().stream().anyMatch(c -> order.noteOf(c).isBlank()),
                        "note",
                        "Tulis catatan serah terima: satu untuk semua kasus, atau satu pada tiap kasus.")
                .throwIfAny();
        var done = order(order, ChoiceKind.CHANGE, sheet);
        var at = begins(order.fromOn());
        var turns = new HashMap<UUID, List<Turn>>();
        for (var line : done.people.lines()) {
            var each = new ArrayList<Turn>();
            each.add(new Turn(order.to(), Right.WORK, at, null));
            each.add(new Turn(order.to(), Right.SIGN, at, null));
            if (line.assistant() != null) each.add(new Turn(line.assistant(), Right.WORK, at, null));
            turns.put(line.caseId(), each);
        }
        caseGrants.changeOfficer(turns, at, done.act, done.id);
        var sentence = "Mulai " + Words.date(order.fromOn()) + " pembimbing Anda adalah "
                + done.people.bearer().name() + ".";
        notices.tell(done.headers.values().stream()
                .map(h -> new Notices.Notice(h, Audience.CLIENT, sentence, null))
                .toList());
    }

    private record Done(
            UUID id, Map<UUID, UUID> choices, Act act, TakenOver.People people, Map<UUID, Header> headers) {}

    /** Letter, rows and audit, the same for both; by the section head, or by the clerk from the sheet that he has signed. */
    private Done order(Takeover order, ChoiceKind kind, SheetForm sheet) {
        if (order.cases().isEmpty()) {
            officers.one(order.from());
            takenOver.of(order); // says what is missing
        }
        var together = sheets.open(order.cases(), Right.DECIDE, Role.SECTION_HEAD, sheet);
        var headers = together.headers().stream().collect(Collectors.toMap(Header::id, h -> h));
        var people = takenOver.of(order);
        var act = together.act();
        var letterId = letter.issueShared(kind, act, order, people);
        var former = new LinkedHashMap<UUID, UUID>();
        if (kind == ChoiceKind.CHANGE) {
            people.lines().stream()
                    .filter(l -> l.letter() != null)
                    .forEach(l -> former.put(
                            l.letter(),
                            Objects.requireNonNull(headers.get(l.caseId())).owner()));
        }
        shared.cover(letterId, order.cases(), former, "Pembimbing Kemasyarakatan diganti.");
        var written = rows.insert(kind, act, order, people, headers, letterId);
        audit.add("WRITE", "assignment/handover", written.id(), order.cases(), List.of("narrative"));
        return new Done(written.id(), written.choices(), act, people, headers);
    }

    private OffsetDateTime begins(LocalDate day) {
        return day.isAfter(desk.today()) ? day.atStartOfDay(desk.zone()).toOffsetDateTime() : desk.moment();
    }

    private record Ending(UUID toStaff, OffsetDateTime beginsAt, Map<UUID, UUID> choices) {}

    /** The PK is back: his substitute's turn ends now, by whoever decides on all these cases. */
    public void end(UUID staff, UUID handoverId) {
        var ending = jdbc.sql("""
                select h.to_staff, greatest(h.recorded_at, h.from_on::timestamp at time zone :zone) as begins_at,
                       array(select c.case_id from officer_choice c where (c.office_id, c.handover_id) = (h.office_id, h.id) order by c.id) as cases,
                       array(select c.id from officer_choice c where (c.office_id, c.handover_id) = (h.office_id, h.id) order by c.id) as choices
                  from officer_handover h
                 where h.office_id = :office and h.id = :id and h.from_staff = :staff and h.kind = 'SUBSTITUTE' and h.ended_at is null
                   and h.until_on >= :today
                """)
                .param("zone", desk.zone().getId())
                .param("office", desk.office())
                .param("id", handoverId)
                .param("staff", staff)
                .param("today", desk.today())
                .query((r, i) -> ending(r))
                .optional()
                .orElseThrow(NotFound::new);
        casefile.open(ending.choices.keySet(), Right.DECIDE);
        rows.end(handoverId);
        substitutions.end(handoverId, ending.toStaff, ending.beginsAt, ending.choices);
        audit.add(
                "WRITE", "assignment/handover", handoverId, List.copyOf(ending.choices.keySet()), List.of("procedure"));
    }

    /** Takes back the acting person's own end within ten minutes (Urungkan): the substitute works on in all these cases. */
    public void undoEnd(UUID staff, UUID handoverId) {
        var resumed = rows.undoEnd(staff, handoverId, desk.moment().minus(Substitutions.UNDO));
        if (resumed.isEmpty() && !rows.there(staff, handoverId)) throw new NotFound();
        if (resumed.isEmpty())
            throw new RuleViolation(
                    "Pengakhiran ini tidak dapat diurungkan lagi. Tentukan wakil lagi bila masih diperlukan.");
        casefile.open(resumed.stream().map(HandoverRows.Resumed::caseId).toList(), Right.DECIDE);
        substitutions.resume(handoverId, resumed);
        audit.add(
                "WRITE",
                "assignment/handover",
                handoverId,
                resumed.stream().map(HandoverRows.Resumed::caseId).toList(),
                List.of("procedure"));
    }

    private static Ending ending(ResultSet r) throws SQLException {
        var cases = (UUID[]) r.getArray("cases").getArray();
        var ids = (UUID[]) r.getArray("choices").getArray();
        var choices = new LinkedHashMap<UUID, UUID>();
        for (int i = 0; i < cases.length; i++) choices.put(cases[i], ids[i]);
        return new Ending(r.getObject("to_staff", UUID.class), r.getObject("begins_at", OffsetDateTime.class), choices);
    }
}
