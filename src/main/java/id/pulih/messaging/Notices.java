package id.pulih.messaging;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Casefile.Header;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import id.pulih.web.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What must reach the client or the applicant: every refusal and every decision of the TPP makes a notice. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Notices {

    /** How long a mark can be undone. */
    static final Duration UNDO = Duration.ofMinutes(10);

    /** The first call of the PK to one of them: by when, and whether it was made. */
    public record FirstCall(Audience who, LocalDate dueOn, boolean done) {}

    /**
     * Something that a person waits to be told.
     *
     * @param owner whose key seals the sentence: the client, or before b the case
     * @param sentence what to say, plain and without a word that others may not hear
     * @param letterId the letter that says the same, or null
     * @param aboutId the act it tells of, where that may end before anybody has heard ({@link NoticeWithdrawals}), or null
     */
    public record Notice(
            UUID caseId,
            UUID owner,
            Audience audience,
            String sentence,
            @Nullable UUID letterId,
            @Nullable UUID aboutId) {

        public Notice(Header about, Audience audience, String sentence, @Nullable UUID letterId) {
            this(about.id(), about.owner(), audience, sentence, letterId, null);
        }
    }

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Notices(JdbcClient jdbc, Casefile casefile, Secrets secrets, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** A notice about a case that the acting person may open. Three statements. */
    public void tell(UUID caseId, Audience audience, String sentence, UUID letterId) {
        tell(List.of(new Notice(casefile.open(caseId, Right.SEE), audience, sentence, letterId)));
    }

    /** Notices about cases that the caller has opened. Two statements, one when the keys are already at hand. */
    public void tell(List<Notice> notices) {
        if (notices.isEmpty()) return;
        var seals = secrets.of(notices.stream().map(Notice::owner).distinct().toList());
        var ids = notices.stream().map(n -> Ids.next()).toArray(UUID[]::new);
        var sentences = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            var notice = notices.get(i);
            var seal = seals.get(notice.owner);
            if (seal == null) throw new IllegalStateException("no data key of " + notice.owner);
            sentences[i] = seal.close("notice.sentence", ids[i], notice.sentence);
        }
        jdbc.sql("""
                insert into notice (office_id, id, case_id, audience, sentence, owner_id, letter_id, about_id, made_by, made_at)
                select :office, x.id, x.case_id, x.audience, x.sentence, x.owner_id, x.letter_id, x.about_id, :staff, :now
                  from unnest(:ids, :cases, :audiences, :sentences, :owners, :letters, :abouts)
                       as x(id, case_id, audience, sentence, owner_id, letter_id, about_id)
                """)
                .param("office", desk.office())
                .param("ids", ids)
                .param("cases", notices.stream().map(Notice::caseId).toArray(UUID[]::new))
                .param("audiences", notices.stream().map(n -> n.audience.name()).toArray(String[]::new))
                .param("sentences", sentences)
                .param("owners", notices.stream().map(Notice::owner).toArray(UUID[]::new))
                .param("letters", notices.stream().map(Notice::letterId).toArray(UUID[]::new))
                .param("abouts", notices.stream().map(Notice::aboutId).toArray(UUID[]::new))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /**
     * The PK is chosen: he calls the client, and whoever else has applied, by that day. It stands on his call list until a contact
     * is recorded. One statement when the key is at hand. The caller has opened the case.
     */
    public void firstCalls(Header about, LocalDate dueOn) {
        var seal = secrets.of(about.owner());
        var ids = new UUID[] {Ids.next(), Ids.next()};
        var by = Words.day(dueOn);
        var sentences = new byte[][] {
            seal.close(
                    "notice.sentence",
                    ids[0],
                    "Telepon pertama kepada klien: perkenalkan diri dan sepakati waktu bertemu, paling lambat " + by
                            + "."),
            seal.close(
                    "notice.sentence",
                    ids[1],
                    "Telepon pertama kepada pemohon: beri tahu bahwa pembimbing sudah ditentukan, paling lambat " + by
                            + ".")
        };
        jdbc.sql("""
                insert into notice (office_id, id, case_id, audience, sentence, owner_id, made_by, made_at, first_call, due_on)
                select :office, x.id, :case, x.audience, x.sentence, :owner, :staff, :now, true, :due
                  from unnest(:ids, :audiences, :sentences) as x(id, audience, sentence)
                 where x.audience = 'CLIENT'
                    or exists (select from case_contact c
                                where c.office_id = :office and c.case_id = :case and c.who = x.audience)
                """)
                .param("office", desk.office())
                .param("case", about.id())
                .param("owner", about.owner())
                .param("ids", ids)
                .param("audiences", new String[] {Audience.CLIENT.name(), Audience.APPLICANT.name()})
                .param("sentences", sentences)
                .param("due", dueOn)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /** The PK has been in touch with the client, noted elsewhere: the first call to him is made. One statement. */
    public void contacted(UUID caseId) {
        jdbc.sql("""
                insert into notice_answer (office_id, id, notice_id, result, done_by, done_at)
                select :office, :id, n.id, 'CALLED', :staff, :now
                  from notice n
                 where n.office_id = :office and n.case_id = :case and n.first_call and n.audience = 'CLIENT'
                   and not exists (select from notice_answer a where (a.office_id, a.notice_id) = (n.office_id, n.id)
                                     and a.undone_at is null and a.result <> 'NOT_REACHED')
                 order by n.made_at limit 1
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("case", caseId)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /**
     * The contact that was recorded at this moment did not happen, or not with the client: the first call that it had made waits
     * again. One statement.
     */
    public void notContacted(UUID caseId, OffsetDateTime contactRecordedAt) {
        jdbc.sql("""
                update notice_answer a set undone_at = :now
                  from notice n
                 where n.office_id = :office and n.case_id = :case and n.first_call and n.audience = 'CLIENT'
                   and (a.office_id, a.notice_id) = (n.office_id, n.id) and a.done_at = :at and a.undone_at is null
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("at", contactRecordedAt)
                .param("now", desk.moment())
                .update();
    }

    /** The first calls of a case; empty until a PK is chosen. One statement. */
    public List<FirstCall> firstCalls(UUID caseId) {
        return jdbc.sql("""
                select n.audience as who, n.due_on,
                       exists (select from notice_answer a where (a.office_id, a.notice_id) = (n.office_id, n.id)
                                  and a.undone_at is null and a.result <> 'NOT_REACHED') as done
                  from notice n where n.office_id = :office and n.case_id = :case and n.first_call order by n.made_at, n.id
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query(FirstCall.class)
                .list();
    }

    /** Writes down what was done with a notice; not reached leaves it on the list. */
    public void mark(UUID noticeId, NoticeResult result) {
        var caseId = openCase(noticeId);
        if (result == null) throw new RuleViolation("Pilih apa yang sudah dilakukan.");
        jdbc.sql("""
                insert into notice_answer (office_id, id, notice_id, result, done_by, done_at)
                values (:office, :id, :notice, :result, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("notice", noticeId)
                .param("result", result.name())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "messaging/notice", noticeId, List.of(caseId), List.of("procedure"));
    }

    /** Takes back the acting person's own mark within ten minutes (Urungkan). */
    public void undo(UUID noticeId) {
        var caseId = openCase(noticeId);
        int done = jdbc.sql("""
                update notice_answer set undone_at = :now
                 where office_id = :office and notice_id = :notice and done_by = :staff and undone_at is null and done_at > :since
                   and result <> 'WITHDRAWN'
                """)
                .param("office", desk.office())
                .param("notice", noticeId)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("since", desk.moment().minus(UNDO))
                .update();
        if (done == 0) throw new RuleViolation("Sudah lebih dari sepuluh menit, jadi tidak dapat diurungkan lagi.");
        audit.add("WRITE", "messaging/notice", noticeId, List.of(caseId), List.of("procedure"));
    }

    /** The case of a notice, if the acting person keeps it at the desk or works on it. */
    private UUID openCase(UUID noticeId) {
        var caseId = jdbc.sql("select case_id from notice where office_id = ? and id = ?")
                .param(desk.office())
                .param(noticeId)
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
        var header = casefile.open(caseId, Right.SEE);
        if (!header.may(Right.RECEIVE) && !header.may(Right.WORK)) throw new NotFound();
        return caseId;
    }

    /** How many notices of each case still wait; one statement. */
    public Map<UUID, Integer> open(Collection<UUID> caseIds) {
        return jdbc
                .sql("""
                select n.case_id, count(*)::int as waiting from notice n
                 where n.office_id = :office and n.case_id = any(:cases)
                   and not exists (select from notice_answer a where (a.office_id, a.notice_id) = (n.office_id, n.id)
                                     and a.undone_at is null and a.result <> 'NOT_REACHED')
                 group by n.case_id
                """)
                .param("office", desk.office())
                .param("cases", caseIds.toArray(UUID[]::new))
                .query((r, i) -> Map.entry(r.getObject(1, UUID.class), r.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
