package id.pulih.letter;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.office.OfficeProfile;
import id.pulih.secret.Secrets;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers between two that were given already, as offices write them for a letter of an earlier day: "12a" (formats.md 2.5). Only
 * the office's own counter knows them. The number that the letter had stays in the register as cancelled.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class InsertedNumbers {

    /** The number before: its day, the last number of the counter, and the letters that stand behind it so far. */
    private record Before(int last, @Nullable LocalDate on, String taken) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final OfficeProfile profile;
    private final Secrets secrets;
    private final Audit audit;

    InsertedNumbers(JdbcClient jdbc, Desk desk, OfficeProfile profile, Secrets secrets, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.profile = profile;
        this.secrets = secrets;
        this.audit = audit;
    }

    /**
     * Puts a letter behind this number of the counter of its year; four statements, one of them the audit row.
     *
     * @param after the number of the counter before it, without code or year
     * @throws RuleViolation if the letter's number is settled, or the letter does not belong behind that number
     */
    public void insert(LetterHead letter, int after, String reason) {
        if (!letter.insertable()) throw new RuleViolation("Nomor surat ini tidak dapat disisipkan lagi.");
        var office = profile.current();
        var code =
                office.codes().getOrDefault(letter.kind().name(), letter.kind().code());
        var scope = Numbers.scope(code, letter.kind().name(), office);
        var before = before(letter, scope, after);
        var id = Ids.next();
        var suffix = suffix(letter, before, after);
        int done = jdbc.sql("""
                insert into letter_number (office_id, id, letter_id, number, origin, scope, sequence, year, suffix, reason,
                                           recorded_by, recorded_at)
                values (:office, :id, :letter, :number, 'OWN', :scope, :after, :year, :suffix, :reason, :staff, :now)
                    on conflict (office_id, year, scope, sequence, suffix) do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("letter", letter.id())
                .param("number", Numbers.written(office, code, after, suffix, letter.on()))
                .param("scope", scope)
                .param("after", after)
                .param("year", letter.on().getYear())
                .param("suffix", suffix)
                .param("reason", secrets.of(letter.ownerId()).close("letter_number.reason", id, reason))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0)
            throw RuleViolation.at("after", "Baru saja ada surat lain yang disisipkan di sini. Simpan sekali lagi.");
        audit.add("WRITE", "letter/number", letter.id(), letter.cases(), List.of("document"));
    }

    private Before before(LetterHead letter, String scope, int after) {
        return jdbc.sql("""
                select c.last,
                       (select coalesce(max(l.dated_on), max(cast(r.reserved_at at time zone :zone as date)))
                          from (select 1) one
                          left join letter l on (l.office_id, l.year, l.scope, l.sequence) = (c.office_id, c.year, c.scope, :after)
                          left join letter_reserved r on (r.office_id, r.year, r.scope, r.sequence) = (c.office_id, c.year, c.scope, :after)) as "on",
                       (select coalesce(string_agg(n.suffix, '' order by n.suffix), '') from letter_number n
                         where (n.office_id, n.year, n.scope, n.sequence) = (c.office_id, c.year, c.scope, :after)) as taken
                  from letter_counter c
                 where c.office_id = :office and c.year = :year and c.scope = :scope
                """)
                .param("office", desk.office())
                .param("zone", desk.zone().getId())
                .param("year", letter.on().getYear())
                .param("scope", scope)
                .param("after", after)
                .query(Before.class)
                .optional()
                .orElseThrow(() -> RuleViolation.at("after", "Belum ada nomor dalam hitungan ini."));
    }

    private static String suffix(LetterHead letter, Before before, int after) {
        if (after >= before.last())
            throw RuleViolation.at(
                    "after", "Nomor terakhir baru " + before.last() + "; sesudahnya tidak ada yang perlu disisipi.");
        if (before.on() != null && before.on().isAfter(letter.on()))
            throw RuleViolation.at(
                    "after",
                    "Nomor " + after + " bertanggal " + Words.date(before.on()) + ", sesudah tanggal surat ini.");
        char next = before.taken().isEmpty()
                ? 'a'
                : (char) (before.taken().charAt(before.taken().length() - 1) + 1);
        if (next > 'z') throw RuleViolation.at("after", "Di belakang nomor ini sudah ada huruf a sampai z.");
        return String.valueOf(next);
    }
}
