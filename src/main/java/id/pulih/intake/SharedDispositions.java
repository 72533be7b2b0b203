package id.pulih.intake;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile.Header;
import id.pulih.casefile.Grant;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.database.Ids;
import id.pulih.letter.SharedLetters;
import id.pulih.office.Sections;
import id.pulih.office.StaffDirectory.StaffCard;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Several applications that go to the same official with the same instruction, signed in one act with one sheet (step c). The
 * head signs only what he has opened: the audit of reads says which. The number of statements does not depend on theirs.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SharedDispositions {

    /** The page on which one application is read and decided. */
    private static final String PAGE = "intake/disposition";

    private static final int MOST = 200;

    /** An application in the annexe of the sheet. */
    public record Line(UUID caseId, String name, boolean child, String agenda, String applicant) {}

    private final JdbcClient jdbc;
    private final Sheets sheets;
    private final CaseFacts caseFacts;
    private final Sections sections;
    private final IntakeLetters letters;
    private final SharedLetters shared;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    SharedDispositions(
            JdbcClient jdbc,
            Sheets sheets,
            CaseFacts caseFacts,
            Sections sections,
            IntakeLetters letters,
            SharedLetters shared,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.sheets = sheets;
        this.caseFacts = caseFacts;
        this.sections = sections;
        this.letters = letters;
        this.shared = shared;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** Which of these applications the acting person has opened; only they can be ticked. One statement. */
    public Set<UUID> opened(List<UUID> caseIds) {
        return audit.opened(PAGE, caseIds);
    }

    /**
     * Accepts all of them; the outcome of the decision is taken as accepted. The head himself, who has opened each; or the clerk
     * from the one sheet that the head has signed on paper, and then no second one is printed.
     */
    public void accept(List<UUID> caseIds, Decision typed, SheetForm sheet) {
        if (caseIds.isEmpty()) throw RuleViolation.at("cases", "Centang paling sedikit satu permohonan.");
        if (caseIds.size() > MOST) throw RuleViolation.at("cases", "Paling banyak " + MOST + " permohonan sekaligus.");
        var together = sheets.open(caseIds, Right.DECIDE, Role.OFFICE_HEAD, sheet);
        var headers = together.headers();
        if (!sheet.given() && opened(caseIds).size() < caseIds.size()) {
            throw RuleViolation.at("cases", "Buka dan baca dulu tiap permohonan yang dicentang.");
        }
        var decision = typed.accepted();
        decision.check(desk.today());
        var act = together.act();
        var sectionHeads = sections.heads(false, act.on());
        var official = official(decision, sectionHeads);
        if (!sheet.given() && official.equals(sectionHeads.get(0))) childrenToTheirSection(headers, official, act);
        record(headers, act, official);
        var lines = insert(headers, decision, act);
        if (!sheet.given()) {
            var letter = letters.dispositions(lines, decision, official, act);
            shared.cover(letter, caseIds, Map.of(), "");
        }
        audit.add("WRITE", PAGE, null, caseIds, List.of("procedure", "narrative", "document"));
    }

    /**
     * Where a section of its own leads children, no child is swept along to another (R25). One by one the head may name whom he wants,
     * and what he has signed on paper stands.
     */
    private void childrenToTheirSection(List<Header> headers, StaffCard forAdults, Act act) {
        if (headers.stream().noneMatch(Header::child)) return;
        var forChildren = sections.heads(true, act.on()).get(0);
        if (!forChildren.id().equals(forAdults.id())) {
            throw RuleViolation.at(
                    "official",
                    "Permohonan anak didisposisi tersendiri kepada " + forChildren.name()
                            + ". Hapus centangnya, atau buka dan disposisi satu per satu.");
        }
    }

    private static StaffCard official(Decision decision, List<StaffCard> sectionHeads) {
        return sectionHeads.stream()
                .filter(s -> s.id().equals(decision.official()))
                .findFirst()
                .orElseThrow(() -> RuleViolation.at(
                        "official", "Pejabat ini tidak sedang menjabat kepala seksi. Pilih yang lain."));
    }

    private void record(List<Header> headers, Act act, StaffCard official) {
        var facts = new HashMap<UUID, List<Fact>>();
        headers.forEach(h -> facts.put(h.id(), DispositionOutcome.ACCEPTED.facts()));
        var grants = headers.stream()
                .map(h -> Grant.of(h.id(), official.id(), Right.DECIDE, Dispositions.OFFICIAL))
                .toList();
        caseFacts.recordAll(facts, act, Ids.next(), grants);
    }

    private List<Line> insert(List<Header> headers, Decision d, Act act) {
        var ids = headers.stream().map(h -> Ids.next()).toArray(UUID[]::new);
        var texts = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            texts[i] = secrets.of(headers.get(i).owner()).close("disposition.text", ids[i], d.text());
        }
        return jdbc.sql("""
                with signed as (
                    insert into disposition (office_id, id, case_id, outcome, text, instructions, urgency, official_id, due_on, decided_by,
                                             decided_on, capacity, recorded_by, recorded_at)
                    select :office, x.id, x.case_id, 'ACCEPTED', x.text, :instructions, :urgency, :official, cast(:due as date), :by, :on,
                           :capacity, :staff, :now
                      from unnest(:ids, :cases, :texts) as x(id, case_id, text)
                    returning case_id)
                select k.id as case_id, k.name, k.child, coalesce(r.agenda_number || '/' || r.agenda_year, '-') as agenda,
                       a.applicant_kind, a.institution_name
                  from signed s
                  join application a on a.office_id = :office and a.case_id = s.case_id
                  join case_card k on (k.office_id, k.id) = (a.office_id, a.case_id)
                  left join application_receipt r on (r.office_id, r.case_id) = (a.office_id, a.case_id)
                 order by r.agenda_year, r.agenda_number, k.id
                """)
                .param("office", desk.office())
                .param("ids", ids)
                .param("cases", headers.stream().map(Header::id).toArray(UUID[]::new))
                .param("texts", texts)
                .param(
                        "instructions",
                        d.instructions().stream().map(Enum::name).sorted().toArray(String[]::new))
                .param("urgency", d.urgency().name())
                .param("official", d.official())
                .param("due", d.dueOn())
                .param("by", act.by())
                .param("on", act.on())
                .param("capacity", act.capacity().name())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .query((r, i) -> {
                    var kind = ApplicantKind.valueOf(r.getString("applicant_kind"));
                    return new Line(
                            r.getObject("case_id", UUID.class),
                            r.getString("name"),
                            r.getBoolean("child"),
                            r.getString("agenda"),
                            kind == ApplicantKind.INSTITUTION ? r.getString("institution_name") : kind.label());
                })
                .list();
    }
}
