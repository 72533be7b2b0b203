package id.pulih.delivery;

import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.web.Words;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The progress log (buku perkembangan, R56): every recorded session and contact of a period, one line each, in order. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ProgressLog {

    /** One line: when, what, by whom, what came of it, and what was written. */
    public record Line(LocalDate on, String what, String who, String outcome, String text) {}

    private final JdbcClient jdbc;
    private final Contacts contacts;
    private final Secrets secrets;
    private final Desk desk;

    ProgressLog(JdbcClient jdbc, Contacts contacts, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.contacts = contacts;
        this.secrets = secrets;
        this.desk = desk;
    }

    /** The lines from one day to another, both counted; the caller has opened the case and logs the reading. Three statements. */
    public List<Line> of(Casefile.Header header, LocalDate from, LocalDate to) {
        var lines = new ArrayList<>(sessions(header, from, to));
        contacts.of(header).stream()
                .filter(n -> !n.undone() && !n.on().isBefore(from) && !n.on().isAfter(to))
                .collect(Collectors.toMap(ContactNote::rootId, n -> n, (newest, older) -> newest))
                .values()
                .forEach(n -> lines.add(contact(n)));
        lines.sort(Comparator.comparing(Line::on));
        return lines;
    }

    private static Line contact(ContactNote n) {
        var w = n.words();
        var text = Stream.of(
                        w.note(),
                        labelled("Kondisi", w.state()),
                        labelled("Kegiatan", w.activity()),
                        labelled("Lingkungan", w.surroundings()),
                        labelled("Kendala", w.obstacle()),
                        labelled("Rencana", w.intention()))
                .filter(t -> !t.isEmpty())
                .collect(Collectors.joining(" "));
        return new Line(
                n.on(),
                "Kontak: " + n.channel().label(),
                n.recordedBy(),
                n.reached() ? "Terhubung" : "Belum terhubung",
                text);
    }

    private static String labelled(String label, String text) {
        return text.isEmpty() ? "" : label + ": " + text + ".";
    }

    private List<Line> sessions(Casefile.Header header, LocalDate from, LocalDate to) {
        var seal = secrets.of(header.owner());
        return jdbc.sql("""
                select s.title, s.starts_at, s.performer, s.performer_name, l.name as led_by, a.id, a.status, a.minutes, a.reason, a.note,
                       a.result
                  from session_place p
                  join guidance_session s on (s.office_id, s.id) = (p.office_id, p.session_id)
                  join staff l on (l.office_id, l.id) = (s.office_id, s.led_by)
                 cross join lateral (select a.* from attendance a
                                      where (a.office_id, a.session_id, a.case_id) = (p.office_id, p.session_id, p.case_id)
                                        and not exists (select from attendance_undo u
                                                         where (u.office_id, u.attendance_id) = (a.office_id, a.id))
                                      order by a.recorded_at desc, a.id desc limit 1) a
                 where p.office_id = :office and p.case_id = :case and s.starts_at >= :from and s.starts_at < :until
                 order by s.starts_at, s.id
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .param("from", from.atStartOfDay(desk.zone()).toOffsetDateTime())
                .param("until", to.plusDays(1).atStartOfDay(desk.zone()).toOffsetDateTime())
                .query((r, i) -> line(r, seal))
                .list();
    }

    private Line line(ResultSet r, Seal seal) throws SQLException {
        var id = r.getObject("id", UUID.class);
        var status = AttendanceStatus.valueOf(r.getString("status"));
        var minutes = r.getObject("minutes", Integer.class);
        var text = new ArrayList<String>();
        text.add(seal.open("attendance.reason", id, r.getBytes("reason")));
        text.add(seal.open("attendance.note", id, r.getBytes("note")));
        Results.read(seal.open("attendance.result", id, r.getBytes("result")))
                .forEach((field, answer) -> text.add(field.label() + ": " + field.words(answer) + "."));
        var performer = r.getString("performer_name");
        return new Line(
                r.getObject("starts_at", OffsetDateTime.class)
                        .atZoneSameInstant(desk.zone())
                        .toLocalDate(),
                r.getString("title"),
                performer.isBlank() ? r.getString("led_by") : performer,
                status.label() + (minutes == null ? "" : ", " + Words.number(minutes) + " menit"),
                text.stream().filter(t -> !t.isEmpty()).collect(Collectors.joining(" ")));
    }
}
