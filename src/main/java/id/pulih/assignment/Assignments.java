package id.pulih.assignment;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.CaseGrants;
import id.pulih.casefile.CaseGrants.Turn;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Grant;
import id.pulih.casefile.Opened;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.database.Ids;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices;
import id.pulih.office.Calendars;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.sop.SopVersions;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Step d: the section head chooses the PK and the surat tugas is issued in the same act; later changes (R20 to R24, E10). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Assignments {

    /**
     * What the section head decides.
     *
     * @param ground null for the first choice
     * @param handOver what the one leaves to the other; empty for the first choice
     * @param fromOn the day from which it holds, today or later
     * @param untilOn the last day of the surat tugas
     */
    public record Decision(
            UUID officer,
            @Nullable UUID assistant,
            @Nullable ChangeGround ground,
            String reason,
            String handOver,
            LocalDate fromOn,
            LocalDate untilOn) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Casefile casefile;
    private final Sheets sheets;
    private final CaseFacts caseFacts;
    private final CaseGrants caseGrants;
    private final Secrets secrets;
    private final ChosenPeople chosen;
    private final AssignmentLetter letter;
    private final Audit audit;
    private final Notices notices;
    private final SubstitutionNews news;
    private final Calendars calendars;
    private final SopVersions sops;

    Assignments(
            JdbcClient jdbc,
            Desk desk,
            Casefile casefile,
            Sheets sheets,
            CaseFacts caseFacts,
            CaseGrants caseGrants,
            Secrets secrets,
            ChosenPeople chosen,
            AssignmentLetter letter,
            Audit audit,
            Notices notices,
            SubstitutionNews news,
            Calendars calendars,
            SopVersions sops) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.casefile = casefile;
        this.sheets = sheets;
        this.caseFacts = caseFacts;
        this.caseGrants = caseGrants;
        this.secrets = secrets;
        this.chosen = chosen;
        this.letter = letter;
        this.audit = audit;
        this.notices = notices;
        this.news = news;
        this.calendars = calendars;
        this.sops = sops;
    }

    /** The first choice: two facts, the letter, the grants and the calls that the PK owes, in one act. */
    public void choose(UUID caseId, Decision decision, SheetForm sheet) {
        var opened = sheets.open(caseId, Right.DECIDE, Role.SECTION_HEAD, sheet);
        var people = chosen.of(caseId, decision);
        var id = Ids.next();
        var grants = turns(decision, desk.moment()).stream()
                .map(t -> Grant.of(caseId, t.staff(), t.right(), CaseGrants.ASSIGNED))
                .toList();
        caseFacts.record(caseId, List.of(Fact.OFFICER_CHOSEN, Fact.ASSIGNMENT_ISSUED), opened.act(), id, grants);
        issue(id, ChoiceKind.FIRST, opened, decision, people);
        int days = sops.of(opened.header().sopVersion()).settings().firstCallDays();
        notices.firstCalls(
                opened.header(),
                calendars.current().plusWorkingDays(opened.act().on(), days));
    }

    /** Another PK takes over, from today or a later day; the former loses the case then. Also after an objection. */
    public void change(UUID caseId, Decision decision, SheetForm sheet) {
        var opened = sheets.open(caseId, Right.DECIDE, Role.SECTION_HEAD, sheet);
        var people = chosen.of(caseId, decision);
        if (people.choice() == null)
            throw new RuleViolation("Belum ada PK yang dapat diganti. Tentukan PK lebih dahulu.");
        new Problems()
                .require("ground", decision.ground(), "Pilih alasan penggantian.")
                .when(
                        decision.officer().equals(people.former()),
                        "officer",
                        "PK ini sudah memegang kasus. Pilih PK lain.")
                .when(
                        !people.declined() && decision.handOver().isBlank(),
                        "handOver",
                        "Catatan serah terima wajib diisi, agar PK baru tidak mulai dari nol.")
                .throwIfAny();
        var id = Ids.next();
        issue(id, ChoiceKind.CHANGE, opened, decision, people);
        var at = begins(decision.fromOn());
        caseGrants.changeOfficer(Map.of(caseId, turns(decision, at)), at, opened.act(), id);
        notices.tell(List.of(new Notices.Notice(
                opened.header(),
                Audience.CLIENT,
                "Mulai " + Words.date(decision.fromOn()) + " pembimbing Anda adalah "
                        + Objects.requireNonNull(people.bearers().get(decision.officer()))
                                .name() + ".",
                null)));
    }

    /** Somebody works on the case between two days while its PK is away; the PK keeps it and goes on signing (E10). */
    public void substitute(UUID caseId, Decision decision, SheetForm sheet) {
        var opened = sheets.open(caseId, Right.DECIDE, Role.SECTION_HEAD, sheet);
        var people = chosen.of(caseId, decision);
        if (people.choice() == null || people.declined())
            throw new RuleViolation("Belum ada PK yang dapat diwakili. Tentukan PK lebih dahulu.");
        new Problems()
                .require("ground", decision.ground(), "Pilih alasan perwakilan.")
                .when(decision.officer().equals(people.former()), "officer", "PK ini sudah memegang kasus.")
                .throwIfAny();
        var id = Ids.next();
        issue(id, ChoiceKind.SUBSTITUTE, opened, decision, people);
        var until = begins(decision.untilOn().plusDays(1));
        var turn = new Turn(decision.officer(), Right.WORK, begins(decision.fromOn()), until);
        caseGrants.substitute(List.of(caseId), turn, opened.act(), id);
        news.comes(
                List.of(opened.header()),
                Map.of(caseId, id),
                Objects.requireNonNull(people.bearers().get(decision.officer())).name(),
                decision.fromOn(),
                decision.untilOn());
    }

    /** The PK says why he should not be the PK of this client: he loses the case at once, the section head chooses again (R22). */
    public void object(UUID caseId, ObjectionGround ground, String reason) {
        var header = casefile.open(caseId, Right.WORK);
        new Problems()
                .require("objection", ground, "Pilih alasan keberatan.")
                .require("objectionReason", reason, "Jelaskan keberatan Anda.")
                .maxLength("objectionReason", reason, 2000)
                .throwIfAny();
        var id = Ids.next();
        int done = jdbc.sql("""
                insert into officer_declined (office_id, id, choice_id, ground, reason, declined_by, declined_at)
                select :office, :id, o.choice_id, :ground, :reason, :staff, :now
                  from case_officer_card o
                 where o.office_id = :office and o.case_id = :case and o.officer_id = :staff and not o.declined
                    on conflict (office_id, choice_id) do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("ground", ground.name())
                .param("reason", secrets.of(header.owner()).close("officer_declined.reason", id, reason))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new RuleViolation("Hanya PK yang ditunjuk yang dapat menyatakan keberatan.");
        caseGrants.reassign(caseId, desk.moment(), List.of());
        audit.add("WRITE", "assignment/objection", id, List.of(caseId), List.of("narrative"));
    }

    private OffsetDateTime begins(LocalDate day) {
        return day.isAfter(desk.today()) ? day.atStartOfDay(desk.zone()).toOffsetDateTime() : desk.moment();
    }

    private static List<Turn> turns(Decision decision, OffsetDateTime at) {
        var turns = new ArrayList<Turn>();
        turns.add(new Turn(decision.officer(), Right.WORK, at, null));
        turns.add(new Turn(decision.officer(), Right.SIGN, at, null));
        if (decision.assistant() != null) turns.add(new Turn(decision.assistant(), Right.WORK, at, null));
        return turns;
    }

    private void issue(UUID id, ChoiceKind kind, Opened opened, Decision decision, ChosenPeople.People people) {
        var caseId = opened.header().id();
        var letterId = letter.issue(opened, kind, decision, people);
        insert(id, kind, opened.header(), opened.act(), decision, letterId);
        audit.add("WRITE", "assignment/choice", id, List.of(caseId), List.of("narrative"));
    }

    private void insert(UUID id, ChoiceKind kind, Casefile.Header header, Act act, Decision decision, UUID letterId) {
        var seal = secrets.of(header.owner());
        jdbc.sql("""
                insert into officer_choice (office_id, id, case_id, kind, officer_id, assistant_id, ground, reason, hand_over, from_on, until_on,
                                            letter_id, decided_on, decided_by, capacity, recorded_by, recorded_at)
                values (:office, :id, :case, :kind, :officer, :assistant, :ground, :reason, :handOver, :from, :until,
                        :letter, :on, :by, :capacity, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", header.id())
                .param("kind", kind.name())
                .param("officer", decision.officer())
                .param("assistant", decision.assistant())
                .param(
                        "ground",
                        decision.ground() == null ? null : decision.ground().name())
                .param("reason", seal.close("officer_choice.reason", id, decision.reason()))
                .param("handOver", seal.close("officer_choice.hand_over", id, decision.handOver()))
                .param("from", decision.fromOn())
                .param("until", decision.untilOn())
                .param("letter", letterId)
                .param("on", act.on())
                .param("by", act.by())
                .param("capacity", act.capacity().name())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }
}
