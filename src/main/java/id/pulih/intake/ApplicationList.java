package id.pulih.intake;

import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.client.RelativeKind;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The lists of steps a to c: all applications, and the head's inbox. They show codes and names only. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ApplicationList {

    /**
     * One application in a list.
     *
     * @param agenda "17/2026", empty until received
     * @param applicant who applies, without a family member's name
     * @param outside whether it was sent from the public page
     * @param checked whether the desk has looked at it; always, unless it was sent from outside
     * @param consented the client's newest answer, null when not asked yet
     */
    public record Line(
            UUID caseId,
            String name,
            boolean child,
            String sex,
            String agenda,
            String applicant,
            SubjectCategory category,
            List<ReasonTick> reasons,
            List<Flag> flags,
            LocalDate guidanceEndsOn,
            LocalDate submittedOn,
            Step step,
            OffsetDateTime dueAt,
            boolean closed,
            @Nullable Fact exit,
            boolean outside,
            boolean checked,
            boolean confirmed,
            @Nullable CheckOutcome check,
            LocalDate lackingUntil,
            Boolean consented,
            OffsetDateTime recordedAt) {

        /** Where it stands, in words. */
        public String state() {
            if (exit == Fact.WITHDRAWN && step.compareTo(Step.C) <= 0) return "Permohonan ditarik";
            if (exit != null) return exit.label();
            if (closed || step.compareTo(Step.C) > 0) return "Dilanjutkan, langkah " + step.letter();
            if (agenda.isEmpty()) return "Belum diterima";
            if (step == Step.C) return "Menunggu disposisi";
            if (!checked) return "Dari luar, belum diperiksa";
            if (!confirmed) return "Klien belum dipastikan";
            return check == CheckOutcome.LACKING ? "Menunggu kelengkapan" : "Kelengkapan belum dinilai";
        }

        /** Who must act now; empty when nobody in these steps. */
        public String actor() {
            if (closed || step.compareTo(Step.C) > 0) return "";
            if (step == Step.C) return "Kepala Bapas";
            return check == CheckOutcome.LACKING && confirmed ? "Pemohon" : "Petugas penerimaan";
        }

        /** Whether its clock has run out. */
        public boolean late(OffsetDateTime now) {
            return !closed && dueAt != null && step.compareTo(Step.C) <= 0 && dueAt.isBefore(now);
        }
    }

    /** A page of the list; more = older ones follow. */
    public record Page(List<Line> lines, boolean more) {}

    static final int LINES = 40;

    private static final String COLUMNS = """
            select a.case_id, k.name, k.child, a.subject_sex, r.agenda_year, r.agenda_number, a.applicant_kind, a.applicant_relation,
                   a.institution_name, coalesce(o.category, a.category) as category, a.channel, o.case_id as checked_case, a.reasons, a.flags, coalesce(a.guidance_ends_on, o.guidance_ends_on) as guidance_ends_on, a.submitted_on, k.step, k.due_at, k.closed_on,
                   k.exit_fact, k.client_id, c.outcome, c.until_on, y.agrees, a.recorded_at
              from application a
              join case_card k on (k.office_id, k.id) = (a.office_id, a.case_id)
              left join application_receipt r on (r.office_id, r.case_id) = (a.office_id, a.case_id)
              left join outside_check o on (o.office_id, o.case_id) = (a.office_id, a.case_id)
              left join lateral (select c.outcome, c.until_on from application_check c
                                  where (c.office_id, c.case_id) = (a.office_id, a.case_id)
                                  order by c.checked_at desc, c.id desc limit 1) c on true
              left join lateral (select y.agrees from application_consent y
                                  where (y.office_id, y.case_id) = (a.office_id, a.case_id) and y.who = 'CLIENT'
                                  order by y.recorded_at desc, y.id desc limit 1) y on true
             where a.office_id = :office
               and exists (select from case_access_card p where (p.office_id, p.case_id) = (a.office_id, a.case_id)
                              and (p.staff_id = :staff or p.role = any(:roles)) and p.access_right = any(:rights)
                              and p.from_at <= :now and (p.until_at is null or p.until_at > :now))
            """;

    private final JdbcClient jdbc;
    private final Desk desk;

    ApplicationList(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Forty applications, newest first; one statement. Running ones are those before the head's decision. */
    public Page list(boolean runningOnly, OffsetDateTime before, UUID beforeCase) {
        var lines = query(COLUMNS + """
                           and (not :running or k.closed_on is null and k.step in ('A', 'B', 'C'))
                           and (a.recorded_at, a.case_id) < (:before, cast(:beforeCase as uuid))
                         order by a.recorded_at desc, a.case_id desc limit :most
                        """, "SEE", "RECEIVE", "TRANSCRIBE", "READ", "WORK", "DECIDE", "SIGN")
                .param("running", runningOnly)
                .param("before", before == null ? OffsetDateTime.parse("9999-01-01T00:00:00Z") : before)
                .param("beforeCase", beforeCase == null ? new UUID(-1, -1) : beforeCase)
                .param("most", LINES + 1)
                .query(ApplicationList::line)
                .list();
        return new Page(lines.size() > LINES ? lines.subList(0, LINES) : lines, lines.size() > LINES);
    }

    /**
     * What waits for the disposition of the acting head, or for the clerk who records it from a signed sheet, the nearest due
     * first; one statement, at most two hundred.
     */
    public List<Line> inbox() {
        return query(COLUMNS + """
                           and k.step = 'C' and k.closed_on is null
                         order by k.due_at nulls last, a.recorded_at, a.case_id limit 200
                        """, "DECIDE", "TRANSCRIBE")
                .query(ApplicationList::line)
                .list();
    }

    private JdbcClient.StatementSpec query(String sql, String... rights) {
        return jdbc.sql(sql)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("rights", rights)
                .param("now", desk.moment());
    }

    private static Line line(ResultSet r, int row) throws SQLException {
        var kind = ApplicantKind.valueOf(r.getString("applicant_kind"));
        var outcome = r.getString("outcome");
        var exit = r.getString("exit_fact");
        return new Line(
                r.getObject("case_id", UUID.class),
                r.getString("name"),
                r.getBoolean("child"),
                r.getString("subject_sex"),
                r.getString("agenda_number") == null ? "" : r.getInt("agenda_number") + "/" + r.getInt("agenda_year"),
                switch (kind) {
                    case CLIENT -> "Klien sendiri";
                    case FAMILY ->
                        RelativeKind.valueOf(r.getString("applicant_relation")).label();
                    case INSTITUTION -> r.getString("institution_name");
                },
                SubjectCategory.of(r.getInt("category")),
                Arrays.stream((String[]) r.getArray("reasons").getArray())
                        .map(ReasonTick::valueOf)
                        .sorted()
                        .toList(),
                Arrays.stream((String[]) r.getArray("flags").getArray())
                        .map(Flag::valueOf)
                        .sorted()
                        .toList(),
                r.getObject("guidance_ends_on", LocalDate.class),
                r.getObject("submitted_on", LocalDate.class),
                Step.valueOf(r.getString("step")),
                r.getObject("due_at", OffsetDateTime.class),
                r.getObject("closed_on") != null,
                exit == null ? null : Fact.valueOf(exit),
                r.getString("channel").equals(Channel.OUTSIDE.name()),
                !r.getString("channel").equals(Channel.OUTSIDE.name()) || r.getObject("checked_case") != null,
                r.getObject("client_id") != null,
                outcome == null ? null : CheckOutcome.valueOf(outcome),
                r.getObject("until_on", LocalDate.class),
                r.getObject("agrees", Boolean.class),
                r.getObject("recorded_at", OffsetDateTime.class));
    }
}
