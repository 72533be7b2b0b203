package id.pulih.letter;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.office.OfficeProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The number that a letter gets after it was issued: typed as another register gave it, or drawn from a block. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LetterNumbers {

    private static final int LONGEST = 100;

    private final JdbcClient jdbc;
    private final Desk desk;
    private final OfficeProfile profile;
    private final LetterSettings settings;
    private final Numbers numbers;
    private final Audit audit;

    LetterNumbers(
            JdbcClient jdbc, Desk desk, OfficeProfile profile, LetterSettings settings, Numbers numbers, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.profile = profile;
        this.settings = settings;
        this.numbers = numbers;
        this.audit = audit;
    }

    /**
     * Gives a letter its number; an empty text draws the next one in the way of the office. The number that it had stays in
     * the register as cancelled.
     *
     * @throws RuleViolation if the letter takes no number, keeps the one it has, or the number belongs to another letter
     */
    public void give(LetterHead letter, @Nullable String typed) {
        write(letter, typed);
        audit.add("WRITE", "letter/number", letter.id(), letter.cases(), List.of("document"));
    }

    /** The same as a part of another act, which leaves the row of the audit trail. */
    void write(LetterHead letter, @Nullable String typed) {
        if (!letter.kind().numbered() || letter.kind() == LetterKind.SOP_DECREE)
            throw new RuleViolation("Surat ini tidak memakai nomor yang menyusul.");
        if (letter.state() != LetterState.ISSUED) throw new RuleViolation("Surat ini sudah diganti atau dicabut.");
        if (!letter.numberOpen()) throw new RuleViolation("Nomor surat ini sudah tetap.");
        boolean drawn = typed == null || typed.isBlank();
        if (drawn && letter.numberState() != NumberState.WAITING)
            throw RuleViolation.at("number", "Isi nomor yang diberikan SRIKANDI.");
        var given = drawn ? drawn(letter) : new Numbers.Given(typed, null, null);
        if (String.valueOf(given.number()).length() > LONGEST)
            throw RuleViolation.at("number", "Nomor surat paling banyak 100 huruf.");
        int done = jdbc.sql("""
                insert into letter_number (office_id, id, letter_id, number, origin, scope, sequence, recorded_by, recorded_at)
                select :office, :id, :letter, :number, :origin, :scope, :sequence, :staff, :now
                 where not exists (select 1 from letter l where l.office_id = :office and l.number = :number and l.id <> :letter
                                      and l.year = :year)
                   and not exists (select 1 from letter_number n join letter l on (l.office_id, l.id) = (n.office_id, n.letter_id)
                                    where n.office_id = :office and n.number = :number and n.letter_id <> :letter and l.year = :year)
                   and not exists (select 1 from letter_reserved r where r.office_id = :office and r.number = :number and r.year = :year)
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("letter", letter.id())
                .param("number", given.number())
                .param("origin", (drawn ? settings.current().way() : NumberWay.OUTSIDE).name())
                .param("scope", given.scope())
                .param("sequence", given.sequence())
                .param("year", letter.on().getYear())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw RuleViolation.at("number", "Nomor ini sudah dipakai surat lain tahun itu.");
    }

    private Numbers.Given drawn(LetterHead letter) {
        var given = numbers.next(
                letter.kind(),
                letter.on(),
                profile.current(),
                settings.current().way());
        if (given.number() == null)
            throw RuleViolation.at("number", "Isi nomornya; tidak ada nomor yang dapat diambil sendiri.");
        return given;
    }
}
