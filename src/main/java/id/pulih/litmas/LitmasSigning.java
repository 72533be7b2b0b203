package id.pulih.litmas;

import id.pulih.RuleViolation;
import id.pulih.access.Capacity;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.OfficeProfile;
import id.pulih.office.Signer;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The officer signs what the section head has approved: register number, hash, paper; from then on it does not change (R36). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LitmasSigning {

    private record Taken(
            UUID id,
            int round,
            int number,
            String officer,
            String officerNip,
            String officerTitle,
            String reviewer,
            String reviewerNip,
            String reviewerTitle,
            Capacity reviewerCapacity) {}

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final LitmasReader reader;
    private final Letters letters;
    private final OfficeProfile profile;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    LitmasSigning(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            LitmasReader reader,
            Letters letters,
            OfficeProfile profile,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.reader = reader;
        this.letters = letters;
        this.profile = profile;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** Signs and locks the approved round; gives its register number. Refused before approval and a second time. */
    public String lock(UUID caseId) {
        var header = casefile.open(caseId, Right.SIGN);
        int year = desk.today().getYear();
        var taken = take(caseId, year, header.child());
        var register = register(profile.current().litmasPattern(), desk.today(), header.child(), taken.number());
        var content = reader.content(caseId, taken.id(), secrets.of(header.clientId()));
        var hash = ContentHash.of(register, content);
        var letter = letters.issue(paper(header, taken, register, content, hash));
        write(taken, register, year, header.child(), content.needsAftercare(), hash, letter);
        caseFacts.record(caseId, Fact.LITMAS_LOCKED, casefile.own(Right.SIGN), letter);
        audit.add("WRITE", "litmas/lock", taken.id(), List.of(caseId), Litmases.CLASSES);
        return register;
    }

    /** The pattern of the register number is the office's (R38); adults and children are counted apart. */
    static String register(String pattern, LocalDate on, boolean child, int number) {
        return pattern.replace("{golongan}", child ? "ANK" : "DWS")
                .replace("{tahun}", Integer.toString(on.getYear()))
                .replace("{bulan}", String.format("%02d", on.getMonthValue()))
                .replace("{urut:3}", String.format("%03d", number))
                .replace("{urut:4}", String.format("%04d", number))
                .replace("{urut}", Integer.toString(number));
    }

    // One statement: the next number of the register, and who signs; nothing when the newest round is not ready to be
    // signed.
    private Taken take(UUID caseId, int year, boolean child) {
        return jdbc.sql("""
                with l as (select l.office_id, l.id, l.round, a.decided_by, a.capacity from litmas l
                             join litmas_review a on (a.office_id, a.litmas_id) = (l.office_id, l.id) and a.act = 'APPROVED'
                            where l.office_id = :office and l.case_id = :case
                              and l.round = (select max(m.round) from litmas m where m.office_id = :office and m.case_id = :case)
                              and not exists (select from litmas_lock k where (k.office_id, k.litmas_id) = (l.office_id, l.id))),
                     n as (insert into litmas_register (office_id, year, child, last)
                           select l.office_id, :year, :child, 1 from l
                           on conflict (office_id, year, child) do update set last = litmas_register.last + 1 returning last)
                select l.id, l.round, n.last as number, o.name as officer, coalesce(o.nip, '') as officer_nip, o.title as officer_title,
                       r.name as reviewer, coalesce(r.nip, '') as reviewer_nip, r.title as reviewer_title,
                       l.capacity as reviewer_capacity
                  from l cross join n
                  join staff o on o.office_id = :office and o.id = :staff
                  join staff r on (r.office_id, r.id) = (l.office_id, l.decided_by)
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("year", year)
                .param("child", child)
                .param("staff", desk.staff())
                .query(Taken.class)
                .optional()
                .orElseThrow(() -> new RuleViolation(
                        "Litmas belum disetujui kepala seksi, atau sudah ditandatangani. Muat ulang halaman."));
    }

    private Draft paper(Casefile.Header header, Taken taken, String register, LitmasContent content, byte[] hash) {
        var reviewer = taken.reviewerTitle().isBlank() ? "Kepala Seksi Bimbingan Klien" : taken.reviewerTitle();
        var officer = taken.officerTitle().isBlank() ? "Pembimbing Kemasyarakatan" : taken.officerTitle();
        return new Draft(
                        LetterKind.LITMAS,
                        header.id(),
                        header.clientId(),
                        "Litmas bimbingan tambahan " + register,
                        List.of(),
                        List.of(
                                new Signer(
                                        List.of("Mengetahui,", post(taken.reviewerCapacity(), reviewer)),
                                        taken.reviewer(),
                                        taken.reviewerNip()),
                                new Signer(List.of(officer + ","), taken.officer(), taken.officerNip())),
                        List.of(),
                        "litmas/letter/report.jte",
                        Map.of(
                                "report",
                                new LitmasPaper(
                                        header.name(),
                                        header.child(),
                                        taken.round(),
                                        content,
                                        HexFormat.of().formatHex(hash))))
                .withTitle("Laporan Penelitian Kemasyarakatan")
                .withNumber(register);
    }

    private static String post(Capacity capacity, String title) {
        return (capacity.prefix().isEmpty() ? "" : capacity.prefix() + " ") + title + ",";
    }

    private void write(Taken taken, String register, int year, boolean child, boolean needs, byte[] hash, UUID letter) {
        int written = jdbc.sql("""
                insert into litmas_lock (office_id, litmas_id, register, year, child, number, needs_aftercare, content_hash, locked_by,
                                         locked_on, locked_at, letter_id)
                values (:office, :litmas, :register, :year, :child, :number, :needs, :hash, :staff, :on, :now, :letter)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("litmas", taken.id())
                .param("register", register)
                .param("year", year)
                .param("child", child)
                .param("number", taken.number())
                .param("needs", needs)
                .param("hash", hash)
                .param("staff", desk.staff())
                .param("on", desk.today())
                .param("now", desk.moment())
                .param("letter", letter)
                .update();
        if (written == 0) throw new RuleViolation("Litmas ini baru saja ditandatangani. Muat ulang halaman.");
    }
}
