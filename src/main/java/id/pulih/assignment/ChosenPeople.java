package id.pulih.assignment;

import id.pulih.Problems;
import id.pulih.access.Desk;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whom a decision names: whether they may bear the surat tugas today, and the choice that they would follow (R21). */
@Component
class ChosenPeople {

    private final JdbcClient jdbc;
    private final Desk desk;

    ChosenPeople(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The chosen people and the choice that stands: null where there was none. */
    record People(
            Map<UUID, AssignmentLetter.Bearer> bearers,
            UUID choice,
            UUID former,
            UUID letter,
            boolean declined,
            AssignmentLetter.Request request) {}

    private record Row(
            UUID id,
            String name,
            String nip,
            String title,
            boolean officer,
            boolean assistant,
            boolean running,
            boolean apart,
            boolean objected,
            UUID choiceId,
            UUID officerId,
            UUID letterId,
            Boolean declined,
            LocalDate submittedOn,
            String letterNumber,
            LocalDate letterOn,
            String agenda,
            OffsetDateTime receivedAt,
            LocalDate disposedOn) {}

    /**
     * Judges what was typed and reads everybody named in it. One statement.
     *
     * @throws id.pulih.RuleViolation if a day or a person is missing or does not fit, or the case has ended
     */
    People of(UUID caseId, Assignments.Decision decision) {
        new Problems()
                .require("officer", decision.officer(), "Pilih PK.")
                .require("fromOn", decision.fromOn(), "Tanggal mulai wajib diisi.")
                .require("untilOn", decision.untilOn(), "Tanggal akhir surat tugas wajib diisi.")
                .when(
                        decision.fromOn() != null && decision.fromOn().isBefore(desk.today()),
                        "fromOn",
                        "Tanggal mulai tidak boleh sebelum hari ini.")
                .when(
                        decision.fromOn() != null
                                && decision.untilOn() != null
                                && decision.untilOn().isBefore(decision.fromOn()),
                        "untilOn",
                        "Tanggal akhir tidak boleh sebelum tanggal mulai.")
                .maxLength("reason", decision.reason(), 2000)
                .maxLength("handOver", decision.handOver(), 5000)
                .throwIfAny();
        var ids = decision.assistant() == null
                ? new UUID[] {decision.officer()}
                : new UUID[] {decision.officer(), decision.assistant()};
        var rows = jdbc.sql("""
                select s.id, s.name, coalesce(s.nip, '') as nip, s.title,
                       exists (select from staff_role r where (r.office_id, r.staff_id, r.role) = (s.office_id, s.id, 'PROBATION_OFFICER')
                                  and :today between r.from_on and coalesce(r.until_on, :today)) as officer,
                       exists (select from staff_role r where (r.office_id, r.staff_id, r.role) = (s.office_id, s.id, 'ASSISTANT_OFFICER')
                                  and :today between r.from_on and coalesce(r.until_on, :today)) as assistant,
                       k.closed_on is null as running,
                       exists (select from officer_conflict f where (f.office_id, f.client_id, f.staff_id) = (s.office_id, k.client_id, s.id)
                                  and f.ended_at is null) as apart,
                       exists (select from officer_choice c join officer_declined d on (d.office_id, d.choice_id) = (c.office_id, c.id)
                                where (c.office_id, c.case_id, d.declined_by) = (s.office_id, k.id, s.id)) as objected,
                       o.choice_id, o.officer_id, o.letter_id, o.declined,
                       coalesce(q.submitted_on, k.started_on) as submitted_on, q.letter_number, q.letter_on, q.agenda, q.received_at, q.disposed_on
                  from staff s
                  join case_card k on k.office_id = s.office_id and k.id = :case
                  left join case_officer_card o on o.office_id = s.office_id and o.case_id = :case
                  left join request_card q on q.office_id = s.office_id and q.case_id = :case
                 where s.office_id = :office and s.id = any(:ids)
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("ids", ids)
                .param("today", desk.today())
                .query(Row.class)
                .list();
        new Problems()
                .when(rows.stream().anyMatch(r -> !r.running()), "Kasus ini sudah berakhir.")
                .when(
                        rows.stream().noneMatch(r -> r.id().equals(decision.officer()) && r.officer()),
                        "officer",
                        "Orang ini bukan PK pada hari ini.")
                .when(
                        rows.stream().anyMatch(r -> r.id().equals(decision.officer()) && r.objected()),
                        "officer",
                        "PK ini sudah menyatakan keberatan. Pilih PK lain.")
                .when(
                        rows.stream().anyMatch(r -> r.id().equals(decision.officer()) && r.apart())
                                && decision.reason().isBlank(),
                        "reason",
                        "Ada benturan kepentingan antara PK ini dan klien. Pilih PK lain, atau tulis mengapa ia tetap dipilih.")
                .when(
                        decision.assistant() != null
                                && rows.stream().noneMatch(r -> r.id().equals(decision.assistant()) && r.assistant()),
                        "assistant",
                        "Orang ini bukan Asisten PK pada hari ini.")
                .throwIfAny();
        var bearers = new HashMap<UUID, AssignmentLetter.Bearer>();
        rows.forEach(r -> bearers.put(r.id(), new AssignmentLetter.Bearer(r.name(), r.nip(), r.title())));
        var first = rows.get(0);
        return new People(
                bearers,
                first.choiceId(),
                first.officerId(),
                first.letterId(),
                Boolean.TRUE.equals(first.declined()),
                new AssignmentLetter.Request(
                        first.submittedOn(),
                        first.letterNumber(),
                        first.letterOn(),
                        first.agenda(),
                        first.receivedAt() == null
                                ? null
                                : first.receivedAt()
                                        .atZoneSameInstant(desk.zone())
                                        .toLocalDate(),
                        first.disposedOn()));
    }
}
