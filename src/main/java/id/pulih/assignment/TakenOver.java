package id.pulih.assignment;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases and people of a takeover, judged. */
@Component
class TakenOver {

    /** Most cases that one act moves; more than one PK ever has. */
    static final int MOST = 300;

    /**
     * One case as the annexe names it.
     *
     * @param letter its surat tugas so far; null where an older case has none on record
     * @param assistant stays with the case
     */
    record Line(
            UUID caseId,
            String name,
            @Nullable String agenda,
            LocalDate submittedOn,
            Step step,
            @Nullable UUID letter,
            @Nullable UUID assistant) {}

    /** Who leaves, who comes, and the cases by name. */
    record People(String formerName, AssignmentLetter.Bearer bearer, List<Line> lines) {}

    private record Row(
            UUID caseId,
            String name,
            String agenda,
            LocalDate submittedOn,
            Step step,
            boolean held,
            boolean apart,
            UUID letter,
            UUID assistant,
            String formerName,
            String toName,
            String toNip,
            String toTitle,
            boolean officer) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    TakenOver(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Reads and judges; one statement. The caller has opened the cases. */
    People of(Takeover order) {
        check(order);
        var rows = rows(order);
        var apart = rows.stream().filter(Row::apart).map(Row::name).collect(Collectors.joining(", "));
        new Problems()
                .when(rows.isEmpty() || !rows.get(0).officer(), "officer", "Orang ini bukan PK pada hari ini.")
                .when(
                        !apart.isEmpty(),
                        "officer",
                        "Ada benturan kepentingan antara PK ini dan klien " + apart
                                + ". Lepas centang kasus itu atau pilih PK lain.")
                .throwIfAny();
        if (rows.size() < order.cases().size() || rows.stream().anyMatch(r -> !r.held()))
            throw new RuleViolation(
                    "Ada kasus yang sudah berakhir atau tidak lagi dipegang PK ini. Muat ulang halaman, lalu centang lagi.");
        var first = rows.get(0);
        return new People(
                first.formerName(),
                new AssignmentLetter.Bearer(first.toName(), first.toNip(), first.toTitle()),
                rows.stream()
                        .map(r -> new Line(
                                r.caseId(),
                                r.name(),
                                r.agenda(),
                                r.submittedOn(),
                                r.step(),
                                r.letter(),
                                Objects.equals(r.assistant(), order.to()) ? null : r.assistant()))
                        .toList());
    }

    private void check(Takeover order) {
        var from = order.fromOn();
        var until = order.untilOn();
        new Problems()
                .require("officer", order.to(), "Pilih PK.")
                .when(order.from().equals(order.to()), "officer", "PK ini sudah memegang kasus-kasus itu.")
                .require("ground", order.ground(), "Pilih alasan.")
                .when(order.cases().isEmpty(), "cases", "Centang paling sedikit satu kasus.")
                .when(order.cases().size() > MOST, "cases", "Paling banyak " + MOST + " kasus sekaligus.")
                .require("fromOn", from, "Tanggal mulai wajib diisi.")
                .require("untilOn", until, "Tanggal akhir wajib diisi.")
                .when(
                        from != null && from.isBefore(desk.today()),
                        "fromOn",
                        "Tanggal mulai tidak boleh sebelum hari ini.")
                .when(
                        from != null && until != null && until.isBefore(from),
                        "untilOn",
                        "Tanggal akhir tidak boleh sebelum tanggal mulai.")
                .maxLength("note", order.note(), 5000)
                .when(
                        order.notes().values().stream().anyMatch(n -> n.length() > 2000),
                        "note",
                        "Catatan satu kasus paling banyak 2000 huruf.")
                .throwIfAny();
    }

    private List<Row> rows(Takeover order) {
        return jdbc.sql("""
                select k.id as case_id, k.name, q.agenda, coalesce(q.submitted_on, k.started_on) as submitted_on, k.step,
                       exists (select from case_access_card a
                                where (a.office_id, a.case_id, a.staff_id, a.access_right) = (k.office_id, k.id, f.id, 'SIGN')
                                  and a.from_at <= :now and (a.until_at is null or a.until_at > :now)) as held,
                       exists (select from officer_conflict c
                                where (c.office_id, c.client_id, c.staff_id) = (k.office_id, k.client_id, t.id) and c.ended_at is null)
                       or exists (select from officer_choice c join officer_declined d on (d.office_id, d.choice_id) = (c.office_id, c.id)
                                   where (c.office_id, c.case_id, d.declined_by) = (k.office_id, k.id, t.id)) as apart,
                       o.letter_id as letter, o.assistant_id as assistant, f.name as former_name, t.name as to_name,
                       coalesce(t.nip, '') as to_nip, t.title as to_title,
                       exists (select from staff_role r where (r.office_id, r.staff_id, r.role) = (t.office_id, t.id, 'PROBATION_OFFICER')
                                  and :today between r.from_on and coalesce(r.until_on, :today)) as officer
                  from case_card k
                  join staff f on f.office_id = k.office_id and f.id = :from
                  join staff t on t.office_id = k.office_id and t.id = :to
                  left join case_officer_card o on (o.office_id, o.case_id) = (k.office_id, k.id)
                  left join request_card q on (q.office_id, q.case_id) = (k.office_id, k.id)
                 where k.office_id = :office and k.id = any(:cases) and k.closed_on is null
                 order by k.name, k.id
                """)
                .param("office", desk.office())
                .param("from", order.from())
                .param("to", order.to())
                .param("cases", order.cases().toArray(UUID[]::new))
                .param("now", desk.moment())
                .param("today", desk.today())
                .query(Row.class)
                .list();
    }
}
