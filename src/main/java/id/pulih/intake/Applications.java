package id.pulih.intake;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import id.pulih.casefile.Casefile.Header;
import id.pulih.client.ContactChannel;
import id.pulih.client.RelativeKind;
import id.pulih.client.Sex;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import id.pulih.sop.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The applications, read. The caller has opened the case and writes the audit row. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Applications {

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Desk desk;

    Applications(JdbcClient jdbc, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.desk = desk;
    }

    /** The application of a case with its sealed texts; two statements. */
    public Application of(UUID caseId) {
        return read(caseId, secrets.of(caseId));
    }

    /** The application with the keys of case and person read by one statement; two statements, and no more for what follows. */
    public Application of(Header header) {
        return read(
                header.id(), secrets.of(List.of(header.id(), header.owner())).get(header.id()));
    }

    /** The application, or empty for a case that came in by another way than an application; two statements. */
    public Optional<Application> find(Header header) {
        return rows(
                header.id(), secrets.of(List.of(header.id(), header.owner())).get(header.id()));
    }

    /** Whether the application was taken back before the head decided on it; later it is the programme that the client leaves. */
    public static boolean withdrawn(Header header) {
        return header.exit() == Fact.WITHDRAWN && header.step().compareTo(Step.C) <= 0;
    }

    /** The same without the sealed texts, for whoever may only see the header; one statement. */
    public Application outline(UUID caseId) {
        return read(caseId, null);
    }

    /**
     * Whether the client agrees to the application, and for a child the guardian too: a case without it cannot come before the
     * TPP (R5, R6). One statement.
     */
    public boolean clientConsents(UUID caseId) {
        return jdbc.sql("""
                select coalesce(bool_and(coalesce(n.agrees, false)), false)
                  from case_card k
                  cross join unnest(case when k.child then array['CLIENT', 'GUARDIAN'] else array['CLIENT'] end) as w(who)
                  left join lateral (select c.agrees from application_consent c
                                      where (c.office_id, c.case_id) = (k.office_id, k.id) and c.who = w.who
                                      order by c.recorded_at desc, c.id desc limit 1) n on true
                 where k.office_id = :office and k.id = :case
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(Boolean.class)
                .single();
    }

    private Application read(UUID caseId, @Nullable Seal seal) {
        return rows(caseId, seal).orElseThrow(NotFound::new);
    }

    private Optional<Application> rows(UUID caseId, @Nullable Seal seal) {
        return jdbc.sql("""
                select a.case_id, a.applicant_kind, a.applicant_relation, a.institution_kind, a.institution_name, a.applicant_name,
                       a.applicant_telephone, a.applicant_street, a.letter_number, a.letter_on, a.channel, a.subject_birth_on,
                       a.subject_age, a.subject_sex, a.subject_telephone, a.subject_street, a.contact_channel, a.last_place,
                       coalesce(o.category, a.category) as category, coalesce(nullif(o.asker, ''), a.asker) as asker,
                       coalesce(o.asked_on, a.asked_on) as asked_on, coalesce(o.agreed_on, a.agreed_on) as agreed_on, a.reasons, a.reason, a.wishes, a.flags, a.brought,
                       a.guardian_kind, a.guardian_name, a.guardian_telephone, a.guardian_street, coalesce(a.guidance_ends_on, o.guidance_ends_on) as guidance_ends_on,
                       a.submitted_on, a.letter_document, k.name as subject_name, k.child, r.agenda_year, r.agenda_number, r.status_code, r.received_at,
                       coalesce(s.name, '') as received_by_name, a.channel <> 'OUTSIDE' or o.case_id is not null as checked, c.id as check_id, c.outcome, c.lacking, c.until_on, c.note, c.checked_at, p.papers,
                       y.agrees as client_agrees, y.on_day as client_on, y.way as client_way,
                       g.agrees as guardian_agrees, g.on_day as guardian_on, g.way as guardian_way
                  from application a
                  join case_card k on (k.office_id, k.id) = (a.office_id, a.case_id)
                  left join application_receipt r on (r.office_id, r.case_id) = (a.office_id, a.case_id)
                  left join staff s on (s.office_id, s.id) = (r.office_id, r.received_by)
                  left join outside_check o on (o.office_id, o.case_id) = (a.office_id, a.case_id)
                  left join lateral (select c.id, c.outcome, c.lacking, c.until_on, c.note, c.checked_at from application_check c
                                      where (c.office_id, c.case_id) = (a.office_id, a.case_id)
                                      order by c.checked_at desc, c.id desc limit 1) c on true
                  left join lateral (select array_agg(p.document_id order by p.checked_at, p.id) as papers from application_check p
                                      where (p.office_id, p.case_id) = (a.office_id, a.case_id) and p.document_id is not null) p on true
                  left join lateral (select y.agrees, y.on_day, y.way from application_consent y
                                      where (y.office_id, y.case_id) = (a.office_id, a.case_id) and y.who = 'CLIENT'
                                      order by y.recorded_at desc, y.id desc limit 1) y on true
                  left join lateral (select g.agrees, g.on_day, g.way from application_consent g
                                      where (g.office_id, g.case_id) = (a.office_id, a.case_id) and g.who = 'GUARDIAN'
                                      order by g.recorded_at desc, g.id desc limit 1) g on true
                 where a.office_id = :office and a.case_id = :case
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query((r, i) -> application(r, seal))
                .optional();
    }

    private static Application application(ResultSet r, @Nullable Seal seal) throws SQLException {
        var id = r.getObject("case_id", UUID.class);
        return new Application(
                id,
                ApplicantKind.valueOf(r.getString("applicant_kind")),
                value(RelativeKind.class, r.getString("applicant_relation")),
                value(InstitutionKind.class, r.getString("institution_kind")),
                r.getString("institution_name"),
                open(r, seal, id, "applicant_name"),
                open(r, seal, id, "applicant_telephone"),
                open(r, seal, id, "applicant_street"),
                r.getString("letter_number"),
                day(r, "letter_on"),
                Channel.valueOf(r.getString("channel")),
                new Application.Subject(
                        r.getString("subject_name"),
                        day(r, "subject_birth_on"),
                        r.getObject("subject_age", Integer.class),
                        Sex.valueOf(r.getString("subject_sex")),
                        open(r, seal, id, "subject_telephone"),
                        open(r, seal, id, "subject_street"),
                        value(ContactChannel.class, r.getString("contact_channel")),
                        r.getString("last_place"),
                        r.getBoolean("child")),
                SubjectCategory.of(r.getInt("category")),
                r.getString("asker"),
                day(r, "asked_on"),
                day(r, "agreed_on"),
                values(ReasonTick.class, r, "reasons"),
                open(r, seal, id, "reason"),
                values(Treatment.class, r, "wishes"),
                values(Flag.class, r, "flags"),
                values(Paper.class, r, "brought"),
                new Application.Guardian(
                        value(RelativeKind.class, r.getString("guardian_kind")),
                        open(r, seal, id, "guardian_name"),
                        open(r, seal, id, "guardian_telephone"),
                        open(r, seal, id, "guardian_street")),
                day(r, "guidance_ends_on"),
                day(r, "submitted_on"),
                r.getObject("letter_document", UUID.class),
                r.getString("status_code") == null
                        ? null
                        : new Application.Receipt(
                                r.getInt("agenda_year"),
                                r.getInt("agenda_number"),
                                r.getString("status_code"),
                                r.getObject("received_at", OffsetDateTime.class),
                                r.getString("received_by_name")),
                r.getBoolean("checked"),
                check(r, seal),
                consent(r, "client"),
                consent(r, "guardian"));
    }

    private static Application.@Nullable Check check(ResultSet r, @Nullable Seal seal) throws SQLException {
        if (r.getString("outcome") == null) return null;
        return new Application.Check(
                CheckOutcome.valueOf(r.getString("outcome")),
                values(Paper.class, r, "lacking"),
                day(r, "until_on"),
                seal == null
                        ? ""
                        : seal.open("application_check.note", r.getObject("check_id", UUID.class), r.getBytes("note")),
                r.getArray("papers") == null
                        ? List.of()
                        : List.of((UUID[]) r.getArray("papers").getArray()),
                r.getObject("checked_at", OffsetDateTime.class));
    }

    private static Application.@Nullable Consent consent(ResultSet r, String who) throws SQLException {
        if (day(r, who + "_on") == null) return null;
        return new Application.Consent(
                r.getBoolean(who + "_agrees"), day(r, who + "_on"), ConsentWay.valueOf(r.getString(who + "_way")));
    }

    private static String open(ResultSet r, @Nullable Seal seal, UUID id, String column) throws SQLException {
        return seal == null ? "" : seal.open("application." + column, id, r.getBytes(column));
    }

    private static LocalDate day(ResultSet r, String column) throws SQLException {
        return r.getObject(column, LocalDate.class);
    }

    private static <E extends Enum<E>> @Nullable E value(Class<E> type, String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static <E extends Enum<E>> List<E> values(Class<E> type, ResultSet r, String column) throws SQLException {
        return Arrays.stream((String[]) r.getArray(column).getArray())
                .map(name -> Enum.valueOf(type, name))
                .sorted()
                .toList();
    }
}
