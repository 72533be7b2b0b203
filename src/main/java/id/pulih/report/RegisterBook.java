package id.pulih.report;

import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.client.Clients;
import id.pulih.client.Occupation;
import id.pulih.client.Person;
import id.pulih.client.Sex;
import id.pulih.intake.ApplicantKind;
import id.pulih.sop.Fact;
import id.pulih.sop.Treatment;
import id.pulih.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The registration books "Pembimbingan Tambahan (After Care)" and the same for children, apart (formats.md 4.6). Their columns
 * are a proposal: the standard of registration of 2015 was not at hand.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RegisterBook {

    /** One person in the book: what stands in each column, line under line. */
    public record Line(
            UUID caseId,
            LocalDate on,
            String number,
            List<String> person,
            List<String> address,
            List<String> verdict,
            List<String> origin,
            String applicant,
            List<String> papers,
            List<String> programme,
            String officer,
            List<String> ending) {}

    private record Row(UUID client, Line line) {}

    /** A book thicker than this is printed by shorter periods. */
    public static final int LINES = 1000;

    private final JdbcClient jdbc;
    private final Clients clients;
    private final Desk desk;

    RegisterBook(JdbcClient jdbc, Clients clients, Desk desk) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.desk = desk;
    }

    /** Who was taken in during these days, in the order of receipt; three statements. The caller writes the audit row. */
    public List<Line> of(boolean child, LocalDate from, LocalDate to) {
        var rows = rows(child, from, to);
        if (rows.isEmpty()) return List.of();
        var people = clients.people(rows.stream().map(Row::client).collect(Collectors.toSet()));
        return rows.stream().map(r -> with(r.line, people.get(r.client))).toList();
    }

    private List<Row> rows(boolean child, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                select k.id, k.client_id, k.exit_fact, k.closed_on, a.applicant_kind, a.institution_name, a.last_place,
                       r.agenda_number || '/' || r.agenda_year as agenda, cast(r.received_at at time zone :zone as date) as received_on,
                       g.register_number, g.until_on as released_on, v.case_number, v.court, v.wording, v.decided_on, v.articles,
                       p.starts_on, p.ends_on, s.name as officer, l.number as litmas_number, l.dated_on as litmas_on,
                       m.number as minutes_number, m.dated_on as minutes_on, t.treatments
                  from case_card k
                  join application a on (a.office_id, a.case_id) = (k.office_id, k.id)
                  join application_receipt r on (r.office_id, r.case_id) = (k.office_id, k.id)
                  left join plan_card p on (p.office_id, p.case_id) = (k.office_id, k.id)
                  left join case_officer_card n on (n.office_id, n.case_id) = (k.office_id, k.id) and not n.declined
                  left join staff s on (s.office_id, s.id) = (n.office_id, n.officer_id)
                  left join lateral (select g.register_number, g.until_on from client_guidance g
                                      where (g.office_id, g.client_id) = (k.office_id, k.client_id)
                                      order by g.from_on desc nulls last, g.recorded_at desc limit 1) g on true
                  left join lateral (select v.case_number, v.court, v.wording, v.decided_on,
                                            (select string_agg(f.article || ' ' || f.law, ', ' order by f.code)
                                               from client_verdict_article x join offence_article f on f.code = x.article_code
                                              where (x.office_id, x.verdict_id) = (v.office_id, v.id)) as articles
                                       from client_verdict v where (v.office_id, v.client_id) = (k.office_id, k.client_id)
                                      order by v.recorded_at desc, v.id desc limit 1) v on true
                  left join lateral (select l.number, l.dated_on from letter_in_force_card l
                                      where (l.office_id, l.case_id) = (k.office_id, k.id) and l.kind = 'LITMAS'
                                      order by l.issued_at desc limit 1) l on true
                  left join lateral (select l.number, l.dated_on
                                       from tpp_docket d join tpp_session t on (t.office_id, t.id) = (d.office_id, d.session_id)
                                       join letter_in_force_card l on (l.office_id, l.id) = (t.office_id, t.minutes_id)
                                      where (d.office_id, d.case_id) = (k.office_id, k.id) and d.removed_on is null
                                      order by t.held_on desc limit 1) m on true
                  left join lateral (select array_agg(distinct i.treatment) as treatments from plan_item_card i
                                      where (i.office_id, i.case_id) = (k.office_id, k.id)) t on true
                 where k.office_id = :office and k.child = :child and k.client_id is not null
                   and r.received_at >= :from and r.received_at < :to
                   and exists (select from case_access_card c where (c.office_id, c.case_id) = (k.office_id, k.id)
                                  and (c.staff_id = :staff or c.role = any(:roles))
                                  and c.from_at <= :now and (c.until_at is null or c.until_at > :now))
                 order by r.agenda_year, r.agenda_number limit :most
                """)
                .param("zone", desk.zone().getId())
                .param("office", desk.office())
                .param("child", child)
                .param("from", from.atStartOfDay(desk.zone()).toOffsetDateTime())
                .param("to", to.plusDays(1).atStartOfDay(desk.zone()).toOffsetDateTime())
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("most", LINES)
                .query((r, i) -> new Row(r.getObject("client_id", UUID.class), line(r)))
                .list();
    }

    private static Line line(ResultSet r) throws SQLException {
        var register = r.getString("register_number");
        var institution = r.getString("institution_name");
        var exit = r.getString("exit_fact");
        var closedOn = day(r, "closed_on");
        var ended = exit != null ? Fact.valueOf(exit).label() : closedOn.isEmpty() ? "" : "Selesai";
        return new Line(
                r.getObject("id", UUID.class),
                r.getObject("received_on", LocalDate.class),
                r.getString("agenda"),
                some(register == null || register.isEmpty() ? "" : "Reg. " + register),
                List.of(),
                some(
                        r.getString("articles"),
                        r.getString("wording"),
                        r.getString("case_number"),
                        r.getString("court"),
                        day(r, "decided_on")),
                some(r.getString("last_place"), day(r, "released_on")),
                institution.isEmpty()
                        ? ApplicantKind.valueOf(r.getString("applicant_kind")).label()
                        : institution,
                some(paper("Litmas", r, "litmas"), paper("BA TPP", r, "minutes")),
                programme(r),
                r.getString("officer") == null ? "" : r.getString("officer"),
                some(ended, closedOn));
    }

    private static List<String> programme(ResultSet r) throws SQLException {
        var treatments = r.getArray("treatments");
        var named = treatments == null
                ? ""
                : Arrays.stream((String[]) treatments.getArray())
                        .map(t -> Treatment.valueOf(t).label())
                        .collect(Collectors.joining(", "));
        var starts = day(r, "starts_on");
        return some(named, starts.isEmpty() ? "" : starts + " - " + day(r, "ends_on"));
    }

    private static Line with(Line line, @Nullable Person person) {
        if (person == null) return line;
        var card = person.card();
        var born = Stream.of(person.birthPlace(), card.birthOn() == null ? "" : Words.shortDate(card.birthOn()))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(", "));
        var name = card.alias().isEmpty() ? card.name() : card.name() + " alias " + card.alias();
        var who = Stream.concat(
                        Stream.of(name),
                        Stream.concat(line.person.stream(), some(born, Sex.label(card.sex())).stream()))
                .toList();
        Occupation work = person.occupation();
        return new Line(
                line.caseId,
                line.on,
                line.number,
                who,
                some(person.street(), work == null ? "" : work.label()),
                line.verdict,
                line.origin,
                line.applicant,
                line.papers,
                line.programme,
                line.officer,
                line.ending);
    }

    private static String paper(String word, ResultSet r, String which) throws SQLException {
        var number = r.getString(which + "_number");
        return number == null ? "" : word + " " + number + ", " + day(r, which + "_on");
    }

    private static String day(ResultSet r, String column) throws SQLException {
        var day = r.getObject(column, LocalDate.class);
        return day == null ? "" : Words.shortDate(day);
    }

    private static List<String> some(@Nullable String... lines) {
        return Arrays.stream(lines).filter(l -> l != null && !l.isBlank()).toList();
    }
}
