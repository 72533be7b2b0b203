package id.pulih.report;

import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.office.OfficeProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sheets for the registrar who types the cases into SDP (X10). A sheet is due when the head has a request before him, and
 * once more when a case that went beyond him has ended. The caller writes the audit row.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SdpSheets {

    /** A list; more = not all of them are shown. */
    public record Waiting(List<SdpSheet> sheets, boolean more) {

        /** The cases shown, each once. */
        public List<UUID> cases() {
            return sheets.stream().map(SdpSheet::caseId).distinct().toList();
        }

        /** As a file for a spreadsheet. */
        public byte[] csv() {
            var lines = new ArrayList<List<String>>(List.of(SdpSheet.HEADINGS));
            sheets.forEach(s -> lines.add(s.line()));
            return Csv.of(lines);
        }
    }

    static final int SHEETS = 500;

    private static final String SHEET = """
            select k.id, k.name, k.child, k.exit_fact, k.closed_on, o.occasion, g.register_number,
                   a.applicant_kind, a.institution_name, a.letter_number, a.letter_on, a.submitted_on,
                   coalesce(r.agenda_number || '/' || r.agenda_year, '') as agenda,
                   coalesce(cast(r.received_at at time zone :zone as date), k.started_on) as received_on,
                   p.starts_on, p.ends_on, s.name as officer, l.number as order_number, l.dated_on as order_on,
                   d.number as decree_number, d.dated_on as decree_on, h.decided_on as handover_on, h.number as handover_number,
                   c.number as closing_number, c.dated_on as closing_on,
                   case when e.entered then e.entered_on end as entered_on, case when e.entered then e.name end as entered_by
              from case_card k
              cross join (values ('OPENING'), ('CLOSING')) as o(occasion)
              left join application a on (a.office_id, a.case_id) = (k.office_id, k.id)
              left join application_receipt r on (r.office_id, r.case_id) = (k.office_id, k.id)
              left join plan_card p on (p.office_id, p.case_id) = (k.office_id, k.id)
              left join case_officer_card n on (n.office_id, n.case_id) = (k.office_id, k.id) and not n.declined
              left join staff s on (s.office_id, s.id) = (n.office_id, n.officer_id)
              left join letter_in_force_card l on (l.office_id, l.id) = (n.office_id, n.letter_id)
              left join lateral (select g.register_number from client_guidance g
                                  where (g.office_id, g.client_id) = (k.office_id, k.client_id) and g.register_number <> ''
                                  order by g.from_on desc nulls last, g.recorded_at desc limit 1) g on true
              left join lateral (select l.number, l.dated_on from letter_in_force_card l
                                  where (l.office_id, l.case_id) = (k.office_id, k.id) and l.kind = 'RATIFICATION'
                                  order by l.issued_at desc limit 1) d on true
              left join lateral (select c.decided_on, l.number from officer_choice c
                                   left join letter_in_force_card l on (l.office_id, l.id) = (c.office_id, c.letter_id)
                                  where (c.office_id, c.case_id) = (k.office_id, k.id) and c.kind = 'CHANGE'
                                    and (c.hand_over is not null or c.handover_id is not null)
                                  order by c.recorded_at desc, c.id desc limit 1) h on true
              left join lateral (select l.number, l.dated_on from letter_in_force_card l
                                  where (l.office_id, l.case_id) = (k.office_id, k.id) and l.kind in ('COMPLETION', 'WITHDRAWAL', 'CLOSING')
                                  order by l.issued_at desc limit 1) c on true
              left join lateral (select e.entered, e.entered_on, s.name from sdp_entry e
                                   join staff s on (s.office_id, s.id) = (e.office_id, e.recorded_by)
                                  where (e.office_id, e.case_id) = (k.office_id, k.id) and e.occasion = o.occasion
                                  order by e.recorded_at desc, e.id desc limit 1) e on true
             where k.office_id = :office
               and (k.closed_on is null and o.occasion = 'OPENING' and k.step > 'B' or k.closed_on is not null and k.step > 'C')
            """;

    private final JdbcClient jdbc;
    private final OfficeProfile profile;
    private final Desk desk;

    SdpSheets(JdbcClient jdbc, OfficeProfile profile, Desk desk) {
        this.jdbc = jdbc;
        this.profile = profile;
        this.desk = desk;
    }

    /** The sheets of one case that the caller has opened: none, its opening, or both. One statement. */
    public List<SdpSheet> of(UUID caseId) {
        return query(
                SHEET + " and k.id = :case order by o.occasion desc", statement -> statement.param("case", caseId));
    }

    /** What nobody has typed yet, in the cases that the acting person may open, the longest waiting first; one statement. */
    public Waiting waiting() {
        var sheets = query(SHEET + """
                   and not coalesce(e.entered, false)
                   and exists (select from case_access_card p where (p.office_id, p.case_id) = (k.office_id, k.id)
                                  and (p.staff_id = :staff or p.role = any(:roles))
                                  and p.from_at <= :now and (p.until_at is null or p.until_at > :now))
                 order by case when o.occasion = 'CLOSING' then k.closed_on else k.started_on end, k.id, o.occasion desc
                 limit :most
                """, statement -> statement
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("most", SHEETS + 1));
        return new Waiting(sheets.size() > SHEETS ? sheets.subList(0, SHEETS) : sheets, sheets.size() > SHEETS);
    }

    private List<SdpSheet> query(String sql, UnaryOperator<JdbcClient.StatementSpec> more) {
        var office = profile.current().longName();
        return more.apply(jdbc.sql(sql)
                        .param("office", desk.office())
                        .param("zone", desk.zone().getId()))
                .query((r, i) -> SdpSheet.of(r, office))
                .list();
    }
}
