package id.pulih.letter;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.office.OfficeProfile;
import id.pulih.secret.Secrets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers of the office's counter for letters that are written elsewhere, so that none is given twice and none is missing. One
 * that is not used is cancelled with its reason and stays in the register.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReservedNumbers {

    /**
     * A reserved number.
     *
     * @param cancelReason empty while it is in use
     */
    public record Reserved(
            UUID id,
            String number,
            String purpose,
            String by,
            OffsetDateTime at,
            boolean cancelled,
            String cancelReason) {}

    private record Row(
            UUID id,
            String number,
            byte[] purpose,
            String by,
            OffsetDateTime at,
            boolean cancelled,
            byte[] cancelReason) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final OfficeProfile profile;
    private final Numbers numbers;
    private final Audit audit;

    ReservedNumbers(JdbcClient jdbc, Desk desk, Secrets secrets, OfficeProfile profile, Numbers numbers, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.profile = profile;
        this.numbers = numbers;
        this.audit = audit;
    }

    /** The reserved numbers of a year, the highest first; two statements. */
    public List<Reserved> of(int year) {
        var rows = jdbc.sql("""
                select r.id, r.number, r.purpose, s.name as by, r.reserved_at as at, r.cancelled_at is not null as cancelled, r.cancel_reason
                  from letter_reserved r join staff s on (s.office_id, s.id) = (r.office_id, r.reserved_by)
                 where r.office_id = :office and r.year = :year order by r.reserved_at desc, r.sequence desc limit 300
                """)
                .param("office", desk.office())
                .param("year", year)
                .query(Row.class)
                .list();
        if (rows.isEmpty()) return List.of();
        var seal = secrets.of(secrets.officeOwner());
        return rows.stream()
                .map(r -> new Reserved(
                        r.id(),
                        r.number(),
                        seal.open("letter_reserved.purpose", r.id(), r.purpose()),
                        r.by(),
                        r.at(),
                        r.cancelled(),
                        seal.open("letter_reserved.cancel_reason", r.id(), r.cancelReason())))
                .toList();
    }

    /** Takes so many numbers of the office's counter; gives them in their order. Three statements and the audit row. */
    public List<String> take(String code, int count, String purpose) {
        var seal = secrets.of(secrets.officeOwner());
        var taken = numbers.take(code, count, desk.today(), profile.current());
        var ids = IntStream.range(0, count).mapToObj(i -> Ids.next()).toArray(UUID[]::new);
        var sealed = new byte[count][];
        for (int i = 0; i < count; i++) sealed[i] = seal.close("letter_reserved.purpose", ids[i], purpose);
        jdbc.sql("""
                insert into letter_reserved (office_id, id, number, year, scope, sequence, purpose, reserved_by, reserved_at)
                select :office, x.id, x.number, :year, :scope, x.sequence, x.purpose, :staff, :now
                  from unnest(:ids, :numbers, :sequences, :purposes) as x(id, number, sequence, purpose)
                """)
                .param("office", desk.office())
                .param("year", desk.today().getYear())
                .param("scope", taken.get(0).scope())
                .param("ids", ids)
                .param("numbers", taken.stream().map(Numbers.Given::number).toArray(String[]::new))
                .param("sequences", taken.stream().map(Numbers.Given::sequence).toArray(Integer[]::new))
                .param("purposes", sealed)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "letter/reserved", null, List.of(), List.of("office"));
        return taken.stream().map(g -> String.valueOf(g.number())).toList();
    }

    /** The number is not used after all; it is never given again. */
    public void cancel(UUID id, String reason) {
        int done = jdbc.sql("""
                update letter_reserved set cancelled_by = :staff, cancelled_at = :now, cancel_reason = :reason
                 where office_id = :office and id = :id and cancelled_at is null
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("reason", secrets.of(secrets.officeOwner()).close("letter_reserved.cancel_reason", id, reason))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new NotFound();
        audit.add("WRITE", "letter/reserved", id, List.of(), List.of("office"));
    }
}
