package id.pulih.tpp;

import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile.Header;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.database.Ids;
import id.pulih.letter.LetterBatch;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices;
import id.pulih.office.Signers;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Several programmes that the TPP recommends, ratified in one act (h+, R46): each of them opened by the head before, each with a
 * letter of its own. What is to go back to the TPP, and a rejection, he decides one by one.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SharedRatifications {

    /** The page on which one recommendation is read and ratified. */
    private static final String PAGE = "tpp/case";

    private static final int MOST = 200;

    /** A recommended programme that waits for the head. */
    public record Waiting(UUID caseId, String name, boolean child, LocalDate heldOn, int months, boolean changed) {}

    private record Pending(Header header, Decisions.Decision decision) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Sheets sheets;
    private final Decisions decisions;
    private final Ratifications ratifications;
    private final CaseFacts caseFacts;
    private final LetterBatch letters;
    private final Signers signers;
    private final Notices notices;
    private final Secrets secrets;
    private final Audit audit;

    SharedRatifications(
            JdbcClient jdbc,
            Desk desk,
            Sheets sheets,
            Decisions decisions,
            Ratifications ratifications,
            CaseFacts caseFacts,
            LetterBatch letters,
            Signers signers,
            Notices notices,
            Secrets secrets,
            Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.sheets = sheets;
        this.decisions = decisions;
        this.ratifications = ratifications;
        this.caseFacts = caseFacts;
        this.letters = letters;
        this.signers = signers;
        this.notices = notices;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** The recommended programmes whose minutes are signed, the oldest session first. One statement. */
    public List<Waiting> waiting() {
        return jdbc.sql("""
                select k.id as case_id, k.name, k.child, s.held_on, x.months, x.outcome = 'APPROVED_CHANGED' as changed
                  from tpp_decision x
                  join tpp_docket d on (d.office_id, d.id) = (x.office_id, x.docket_id)
                  join tpp_session s on (s.office_id, s.id) = (d.office_id, d.session_id)
                  join case_card k on (k.office_id, k.id) = (x.office_id, x.case_id)
                 where x.office_id = :office and x.outcome in ('APPROVED', 'APPROVED_CHANGED') and s.minutes_signed_on is not null
                   and k.step = 'H' and k.closed_on is null and not k.paused
                   and not exists (select from tpp_ratification r where (r.office_id, r.decision_id) = (x.office_id, x.id))
                   and exists (select from case_access_card a
                                where (a.office_id, a.case_id) = (k.office_id, k.id) and a.access_right in ('DECIDE', 'TRANSCRIBE')
                                  and (a.staff_id = :staff or a.role = any(:roles))
                                  and a.from_at <= :now and (a.until_at is null or a.until_at > :now))
                 order by s.held_on, d.position, k.id limit :most
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("most", MOST)
                .query(Waiting.class)
                .list();
    }

    /** Which of these the acting person has opened; only they can be ticked. One statement. */
    public Set<UUID> opened(List<UUID> caseIds) {
        return audit.opened(PAGE, caseIds);
    }

    /**
     * Ratifies all of them, by as many statements as for one: the head himself, who has opened each; or the clerk from the one
     * sheet that he has signed.
     */
    public void ratify(List<UUID> caseIds, SheetForm sheet) {
        if (caseIds.isEmpty()) throw RuleViolation.at("cases", "Centang paling sedikit satu program.");
        if (caseIds.size() > MOST) throw RuleViolation.at("cases", "Paling banyak " + MOST + " program sekaligus.");
        var together = sheets.open(caseIds, Right.DECIDE, Role.OFFICE_HEAD, sheet);
        if (!sheet.given() && opened(caseIds).size() < caseIds.size())
            throw RuleViolation.at("cases", "Buka dan baca dulu tiap rekomendasi yang dicentang.");
        var pending = pending(together.headers());
        var act = together.act();
        if (pending.stream().anyMatch(p -> act.on().isBefore(p.decision().minutesSignedOn())))
            throw RuleViolation.at("paperOn", "Tanggal penetapan sebelum berita acara.");
        var signer = signers.forHead(act.by(), act.on());
        var issued = letters.issue(pending.stream()
                .map(p -> Ratifications.draft(p.header(), p.decision(), signer))
                .toList());
        store(pending, issued, act);
        var facts = new HashMap<UUID, List<Fact>>();
        caseIds.forEach(c -> facts.put(c, List.of(Fact.PROGRAMME_RATIFIED)));
        caseFacts.recordAll(facts, act, Ids.next());
        tell(pending, issued);
        audit.add("WRITE", "tpp/ratification", null, caseIds, List.of("narrative"));
    }

    private List<Pending> pending(List<Header> headers) {
        var all = decisions.all(headers);
        var pending = new ArrayList<Pending>();
        for (var header : headers) {
            var decision = ratifications.pending(header, all.getOrDefault(header.id(), List.of()));
            if (decision == null || !decision.outcome().approves())
                throw new RuleViolation(
                        "Ada program yang tidak lagi menunggu penetapan. Muat ulang halaman, lalu centang lagi.");
            pending.add(new Pending(header, decision));
        }
        return pending;
    }

    private void store(List<Pending> pending, List<UUID> issued, Act act) {
        var ids = pending.stream().map(p -> Ids.next()).toArray(UUID[]::new);
        var reasons = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            reasons[i] = secrets.of(pending.get(i).header().owner()).close("tpp_ratification.reason", ids[i], "");
        }
        int stored = jdbc.sql("""
                insert into tpp_ratification (office_id, id, decision_id, accepted, reason, letter_id, decided_on, decided_by, recorded_by,
                                              recorded_at)
                select :office, x.id, x.decision_id, true, x.reason, x.letter_id, :on, :by, :staff, :now
                  from unnest(:ids, :decisions, :reasons, :letters) as x(id, decision_id, reason, letter_id)
                on conflict (office_id, decision_id) do nothing
                """)
                .param("office", desk.office())
                .param("ids", ids)
                .param("decisions", pending.stream().map(p -> p.decision().id()).toArray(UUID[]::new))
                .param("reasons", reasons)
                .param("letters", issued.toArray(UUID[]::new))
                .param("on", act.on())
                .param("by", act.by())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (stored < ids.length) throw new Stale();
    }

    private void tell(List<Pending> pending, List<UUID> issued) {
        var told = new ArrayList<Notices.Notice>();
        for (int i = 0; i < issued.size(); i++) {
            var one = pending.get(i);
            told.add(new Notices.Notice(
                    one.header(), Audience.BOTH, Ratifications.sentence(one.decision()), issued.get(i)));
        }
        notices.tell(told);
    }
}
