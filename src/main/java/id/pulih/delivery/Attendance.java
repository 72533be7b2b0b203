package id.pulih.delivery;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Cases;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The attendance sheet (daftar hadir) of a session, step j (R53, R54). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Attendance {

    private final AttendanceRows rows;
    private final FollowUpActs acts;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Cases cases;
    private final Secrets secrets;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Desk desk;

    Attendance(
            AttendanceRows rows,
            FollowUpActs acts,
            Casefile casefile,
            CaseFacts caseFacts,
            Cases cases,
            Secrets secrets,
            Audit audit,
            ApplicationEventPublisher events,
            Desk desk) {
        this.rows = rows;
        this.acts = acts;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.cases = cases;
        this.secrets = secrets;
        this.audit = audit;
        this.events = events;
        this.desk = desk;
    }

    /** Everyone invited whom the acting person guides, by name; the newest mark of each counts. */
    public SessionSheet sheet(UUID sessionId) {
        var mine = Set.copyOf(cases.held(Right.WORK));
        var places = rows.places(sessionId).stream()
                .filter(p -> mine.contains(p.caseId()))
                .toList();
        var headers =
                casefile.open(places.stream().map(AttendanceRows.Place::caseId).toList(), Right.WORK);
        var sheet = sheet(sessionId, places, headers);
        audit.add(
                "READ",
                "delivery/attendance",
                sessionId,
                headers.stream().map(Casefile.Header::id).toList(),
                List.of("name", "attendance", "reason"));
        return sheet;
    }

    /** The sheet of one client alone; the caller has opened the case and logs the reading. */
    public SessionSheet sheet(UUID sessionId, Casefile.Header header) {
        var places = rows.places(sessionId).stream()
                .filter(p -> p.caseId().equals(header.id()))
                .toList();
        if (places.isEmpty()) throw new NotFound();
        return sheet(sessionId, places, List.of(header));
    }

    /** What was recorded of this client in this session, newest first. */
    public List<History> history(UUID sessionId, Casefile.Header header) {
        return rows.history(sessionId, header.id(), secrets.of(header.owner()));
    }

    private SessionSheet sheet(UUID sessionId, List<AttendanceRows.Place> places, Collection<Casefile.Header> headers) {
        var byCase = headers.stream().collect(Collectors.toMap(Casefile.Header::id, h -> h));
        var seals = seals(headers);
        var sorted = places.stream()
                .map(p -> p.row(
                        Objects.requireNonNull(byCase.get(p.caseId())), Objects.requireNonNull(seals.get(p.caseId()))))
                .sorted(Comparator.comparing(SessionSheet.Row::clientName))
                .toList();
        var first = places.get(0);
        var newest = places.stream()
                .map(AttendanceRows.Place::recordedAt)
                .filter(at -> at != null)
                .max(OffsetDateTime::compareTo)
                .orElse(null);
        return new SessionSheet(
                sessionId,
                first.title(),
                first.treatment(),
                first.form(),
                first.startsAt(),
                first.planned(),
                first.place(),
                first.performerName().isBlank() ? first.performer().label() : first.performerName(),
                first.version(),
                newest != null,
                newest != null && first.heldAt() != null && !fresh(first.heldAt()),
                newest != null && fresh(newest),
                sorted);
    }

    private boolean fresh(OffsetDateTime at) {
        return at.isAfter(desk.moment().minus(AttendanceRows.UNDO));
    }

    private Map<UUID, Seal> seals(Collection<Casefile.Header> headers) {
        var byOwner = secrets.of(headers.stream().map(Casefile.Header::owner).toList());
        var byCase = new HashMap<UUID, Seal>();
        headers.forEach(h -> byCase.put(h.id(), byOwner.get(h.owner())));
        return byCase;
    }

    /**
     * Records what became of the places, alone or of a whole group at once. Only what has changed is written; after ten minutes
     * a change needs its reason. What is known ahead (excused, cancelled, free day) may be recorded before the session.
     */
    public void mark(UUID sessionId, int version, List<SessionSheet.Mark> typed, String correction) {
        if (typed.isEmpty()) {
            sheet(sessionId); // not found, unless it is theirs
            throw new RuleViolation("Tidak ada kehadiran yang diisi.");
        }
        var headers =
                casefile.open(typed.stream().map(SessionSheet.Mark::caseId).toList(), Right.WORK);
        var asked = headers.stream().map(Casefile.Header::id).collect(Collectors.toSet());
        var places = rows.places(sessionId).stream()
                .filter(p -> asked.contains(p.caseId()))
                .toList();
        if (places.isEmpty()) throw new NotFound();
        if (places.size() < asked.size()) throw new RuleViolation("Ada klien yang bukan peserta sesi ini.");
        var sheet = sheet(sessionId, places, headers);
        var standing = sheet.rows().stream().collect(Collectors.toMap(SessionSheet.Row::caseId, r -> r));
        var marks = typed.stream()
                .map(m -> m.over(Objects.requireNonNull(standing.get(m.caseId()))))
                .toList();
        check(sheet, marks);
        var changed = changed(sheet, marks);
        rows.hold(sessionId, version, changed.stream().allMatch(m -> m.status().knownAhead()) && !changed.isEmpty());
        if (changed.isEmpty()) return;
        if (sheet.settled() && correction.isBlank() && corrects(sheet, changed)) {
            throw RuleViolation.at("correction", "Sudah lebih dari sepuluh menit: tuliskan alasan perbaikan.");
        }
        // a reason belongs to an entry that replaces another; a first entry has nothing to explain
        var replaced = sheet.settled() ? recorded(sheet) : Set.<UUID>of();
        rows.append(sessionId, changed, seals(headers), m -> replaced.contains(m.caseId()) ? correction : "");
        tell(sheet, changed, headers);
        audit.add("WRITE", "delivery/attendance", sessionId, ids(changed), List.of("attendance", "reason"));
    }

    private static void check(SessionSheet sheet, List<SessionSheet.Mark> marks) {
        var problems = new Problems();
        for (var m : marks) {
            var reason = marks.size() == 1 ? "reason" : "reason[" + m.caseId() + "]";
            problems.when(m.status() == null, "status", "Pilih kehadiran.")
                    .when(
                            m.status() != null
                                    && m.status().needsReason()
                                    && m.reason().isBlank(),
                            reason,
                            "Alasan izin wajib diisi.")
                    .maxLength(reason, m.reason(), 500)
                    .maxLength("note", m.note(), 5000)
                    .when(
                            m.minutes() != null && (m.minutes() < 1 || m.minutes() > 1440),
                            "minutes",
                            "Isi lama pertemuan antara 1 dan 1.440 menit.");
            Results.check(sheet.treatment(), m.results(), problems);
        }
        problems.throwIfAny();
    }

    private static List<SessionSheet.Mark> changed(SessionSheet sheet, List<SessionSheet.Mark> marks) {
        var byCase = sheet.rows().stream().collect(Collectors.toMap(SessionSheet.Row::caseId, r -> r));
        return marks.stream()
                .filter(m -> !Objects.requireNonNull(byCase.get(m.caseId())).same(m))
                .toList();
    }

    private static boolean corrects(SessionSheet sheet, List<SessionSheet.Mark> changed) {
        return ids(changed).stream().anyMatch(recorded(sheet)::contains);
    }

    /** Whose place has a mark already. */
    private static Set<UUID> recorded(SessionSheet sheet) {
        return sheet.rows().stream()
                .filter(r -> r.status() != null)
                .map(SessionSheet.Row::caseId)
                .collect(Collectors.toSet());
    }

    private static List<UUID> ids(List<SessionSheet.Mark> marks) {
        return marks.stream().map(SessionSheet.Mark::caseId).toList();
    }

    private void tell(SessionSheet sheet, List<SessionSheet.Mark> changed, Collection<Casefile.Header> headers) {
        var before = new HashMap<UUID, AttendanceStatus>();
        sheet.rows().forEach(r -> before.put(r.caseId(), r.status()));
        var after = new HashMap<>(before);
        changed.forEach(m -> after.put(m.caseId(), m.status()));
        facts(sheet.sessionId(), sheet.startsAt(), before, after);
        var support = changed.stream()
                .filter(m -> Results.callsForSupport(m.results()))
                .map(SessionSheet.Mark::caseId)
                .collect(Collectors.toSet());
        acts.settle(headers, sheet.sessionId(), support);
        var missed = changed.stream()
                .filter(m -> m.status() == AttendanceStatus.ABSENT)
                .map(SessionSheet.Mark::caseId)
                .toList();
        if (!missed.isEmpty()) events.publishEvent(new SessionMissed(desk.office(), sheet.sessionId(), missed));
    }

    /** Keeps the notes of the cases in step with the marks that count: a session that was not held after all is taken back. */
    private void facts(
            UUID sessionId,
            OffsetDateTime startsAt,
            Map<UUID, AttendanceStatus> before,
            Map<UUID, AttendanceStatus> after) {
        var held = new ArrayList<UUID>();
        var gone = new ArrayList<UUID>();
        before.keySet().forEach(caseId -> {
            boolean was = held(before.get(caseId));
            boolean is = held(after.get(caseId));
            if (is && !was) held.add(caseId);
            if (was && !is) gone.add(caseId);
        });
        if (!gone.isEmpty()) caseFacts.takeBack(gone, Fact.SESSION_HELD, sessionId);
        if (held.isEmpty()) return;
        var own = casefile.own(Right.WORK);
        var day = startsAt.atZoneSameInstant(desk.zone()).toLocalDate();
        var on = day.isAfter(own.on()) ? own.on() : day;
        caseFacts.note(held, Fact.SESSION_HELD, new Act(on, own.by(), own.capacity(), null), sessionId);
    }

    private static boolean held(@Nullable AttendanceStatus status) {
        return status != null && status.held();
    }

    /** Takes the newest entries of the acting person's clients in a group back, within ten minutes. */
    public void undo(UUID sessionId) {
        var mine = Set.copyOf(cases.held(Right.WORK));
        var places = rows.places(sessionId).stream()
                .filter(p -> mine.contains(p.caseId()))
                .toList();
        undo(sessionId, places);
    }

    /** Takes the newest entry of this client back, within ten minutes. */
    public void undo(UUID sessionId, UUID caseId) {
        var places = rows.places(sessionId).stream()
                .filter(p -> p.caseId().equals(caseId))
                .toList();
        undo(sessionId, places);
    }

    /** What was told about the entries follows them: notes of the case, the next act, and every figure. */
    private void undo(UUID sessionId, List<AttendanceRows.Place> places) {
        var caseIds = places.stream().map(AttendanceRows.Place::caseId).toList();
        var headers = casefile.open(caseIds, Right.WORK);
        if (rows.undo(sessionId, caseIds) == 0) {
            throw new RuleViolation("Sudah lebih dari sepuluh menit. Gunakan Perbaiki, dengan alasan.");
        }
        var after = new HashMap<UUID, AttendanceStatus>();
        rows.places(sessionId).forEach(p -> after.put(p.caseId(), p.status()));
        var before = new HashMap<UUID, AttendanceStatus>();
        places.forEach(p -> before.put(p.caseId(), p.status()));
        facts(sessionId, places.get(0).startsAt(), before, after);
        acts.settle(headers, sessionId, Set.of());
        audit.add("WRITE", "delivery/attendance", sessionId, caseIds, List.of("attendance"));
    }
}
