package id.pulih.delivery;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.database.Ids;
import id.pulih.messaging.Notices;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import id.pulih.sop.SopVersions;
import id.pulih.sop.Step;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Contacts with the client, the family or a partner (R55), noted from every case page. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Contacts {

    /** What the officer fills in. */
    public record Entry(Channel channel, LocalDate on, Boolean reached, ContactNote.Words words, String correction) {

        /** A new contact, which corrects nothing. */
        Entry first() {
            return new Entry(channel, on, reached, words, "");
        }
    }

    private static final int TEXT = 2000;

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final FollowUpActs acts;
    private final Progress progress;
    private final Notices notices;
    private final SopVersions sops;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Contacts(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            FollowUpActs acts,
            Progress progress,
            Notices notices,
            SopVersions sops,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.acts = acts;
        this.progress = progress;
        this.notices = notices;
        this.sops = sops;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** Every entry, also replaced and undone ones, the newest event first and of each its newest version; the caller has opened the case and logs the reading. */
    public List<ContactNote> of(Casefile.Header header) {
        var seal = secrets.of(header.owner());
        return jdbc.sql("""
                select n.id, n.root_id, n.number, n.channel, n.on_day, n.reached, n.state, n.activity, n.surroundings, n.obstacle,
                       n.intention, n.note, n.correction, s.name, n.recorded_at, u.note_id is not null as undone
                  from contact_note n join staff s on (s.office_id, s.id) = (n.office_id, n.recorded_by)
                  left join contact_undo u on (u.office_id, u.note_id) = (n.office_id, n.id)
                 where n.office_id = :office and n.case_id = :case
                 order by max(n.on_day) over (partition by n.root_id) desc, n.root_id desc, n.number desc limit 200
                """)
                .param("office", desk.office())
                .param("case", header.id())
                .query((r, i) -> {
                    var id = r.getObject("id", UUID.class);
                    return new ContactNote(
                            id,
                            r.getObject("root_id", UUID.class),
                            r.getInt("number"),
                            Channel.valueOf(r.getString("channel")),
                            r.getObject("on_day", LocalDate.class),
                            r.getBoolean("reached"),
                            new ContactNote.Words(
                                    seal.open("contact_note.state", id, r.getBytes("state")),
                                    seal.open("contact_note.activity", id, r.getBytes("activity")),
                                    seal.open("contact_note.surroundings", id, r.getBytes("surroundings")),
                                    seal.open("contact_note.obstacle", id, r.getBytes("obstacle")),
                                    seal.open("contact_note.intention", id, r.getBytes("intention")),
                                    seal.open("contact_note.note", id, r.getBytes("note"))),
                            seal.open("contact_note.correction", id, r.getBytes("correction")),
                            r.getString("name"),
                            r.getObject("recorded_at", OffsetDateTime.class),
                            r.getBoolean("undone"));
                })
                .list();
    }

    /** Notes a contact; one that reached the client closes the open act that asked for it. */
    public void add(UUID caseId, Entry entry) {
        var header = casefile.open(caseId, Right.WORK);
        if (header.step().compareTo(Step.E) < 0 || header.exit() != null)
            throw new RuleViolation("Kontak dicatat selama kasus berjalan, sejak langkah e.");
        check(entry, false);
        var id = Ids.next();
        append(header, id, id, 1, entry.first());
        acts.contacted(caseId, entry.channel(), entry.reached());
        if (withClient(entry)) notices.contacted(caseId);
        audit.add("WRITE", "delivery/contact", id, List.of(caseId), List.of("narrative", "health"));
    }

    /** Corrects a contact with a reason; the earlier text stays visible. */
    public void correct(UUID caseId, UUID rootId, int version, Entry entry) {
        var header = casefile.open(caseId, Right.WORK);
        var versions =
                of(header).stream().filter(n -> n.rootId().equals(rootId)).toList();
        var before = standing(versions, rootId);
        check(entry, true);
        if (before.number() != version) throw new Stale();
        append(header, Ids.next(), rootId, versions.get(0).number() + 1, entry); // an undone version keeps its number
        if (acts.reopen(caseId, before.recordedAt())) acts.contacted(caseId, entry.channel(), entry.reached());
        notices.notContacted(caseId, before.recordedAt());
        if (withClient(entry)) notices.contacted(caseId);
        audit.add("WRITE", "delivery/contact", rootId, List.of(caseId), List.of("narrative", "health"));
    }

    /** The entry of a contact that counts; not found when there is none in this case. */
    public ContactNote standing(Casefile.Header header, UUID rootId) {
        return standing(of(header), rootId);
    }

    private static ContactNote standing(List<ContactNote> notes, UUID rootId) {
        return notes.stream()
                .filter(n -> n.rootId().equals(rootId) && !n.undone())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static boolean withClient(Entry entry) {
        return Boolean.TRUE.equals(entry.reached()) && entry.channel().withClient();
    }

    private void check(Entry e, boolean corrects) {
        var w = e.words();
        new Problems()
                .require("channel", e.channel(), "Pilih cara kontak.")
                .require("on", e.on(), "Tanggal kontak wajib diisi.")
                .when(e.on() != null && e.on().isAfter(desk.today()), "on", "Tanggal kontak tidak boleh di masa depan.")
                .require("reached", e.reached(), "Pilih terhubung atau belum.")
                .when(
                        Boolean.TRUE.equals(e.reached()) && w.empty(),
                        "note",
                        "Tuliskan sedikitnya satu hal dari kontak ini.")
                .maxLength("state", w.state(), TEXT)
                .maxLength("activity", w.activity(), TEXT)
                .maxLength("surroundings", w.surroundings(), TEXT)
                .maxLength("obstacle", w.obstacle(), TEXT)
                .maxLength("intention", w.intention(), TEXT)
                .maxLength("note", w.note(), 5000)
                .when(corrects && e.correction().isBlank(), "correction", "Alasan perbaikan wajib diisi.")
                .maxLength("correction", e.correction(), 500)
                .throwIfAny();
    }

    private void append(Casefile.Header header, UUID id, UUID root, int number, Entry e) {
        var seal = secrets.of(header.owner());
        var w = e.words();
        int written = jdbc.sql("""
                insert into contact_note (office_id, id, case_id, root_id, number, channel, on_day, reached, state, activity,
                                          surroundings, obstacle, intention, note, correction, recorded_by, recorded_at)
                values (:office, :id, :case, :root, :number, :channel, :on, :reached, :state, :activity, :surroundings, :obstacle,
                        :intention, :note, :correction, :staff, :now)
                on conflict (office_id, root_id, number) do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", header.id())
                .param("root", root)
                .param("number", number)
                .param("channel", e.channel().name())
                .param("on", e.on())
                .param("reached", e.reached())
                .param("state", seal.close("contact_note.state", id, w.state()))
                .param("activity", seal.close("contact_note.activity", id, w.activity()))
                .param("surroundings", seal.close("contact_note.surroundings", id, w.surroundings()))
                .param("obstacle", seal.close("contact_note.obstacle", id, w.obstacle()))
                .param("intention", seal.close("contact_note.intention", id, w.intention()))
                .param("note", seal.close("contact_note.note", id, w.note()))
                .param("correction", seal.close("contact_note.correction", id, e.correction()))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (written == 0) throw new Stale();
    }

    /** Takes the newest entry of a contact back, within ten minutes; the act and the first call that it had closed are open again. */
    public void undo(UUID caseId, UUID rootId) {
        var header = casefile.open(caseId, Right.WORK);
        var note = standing(header, rootId);
        if (!note.undoableAt(desk.moment()))
            throw new RuleViolation("Sudah lebih dari sepuluh menit. Gunakan Perbaiki, dengan alasan.");
        jdbc.sql("""
                insert into contact_undo (office_id, note_id, undone_by, undone_at) values (:office, :note, :staff, :now)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("note", note.id())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        acts.reopen(caseId, note.recordedAt());
        notices.notContacted(caseId, note.recordedAt());
        audit.add("WRITE", "delivery/contact", note.id(), List.of(caseId), List.of("narrative"));
    }

    /** After the days of the SOP without any contact: a note on which the section head may act (E3). */
    public void lost(UUID caseId) {
        var header = casefile.open(caseId, Right.WORK);
        int days = (header.sopVersion() == null ? sops.inForce() : sops.of(header.sopVersion()))
                .settings()
                .lostContactDays();
        var last = progress.of(caseId).lastContact();
        if (header.step().compareTo(Step.J) < 0
                || header.exit() != null
                || last != null && last.plusDays(days).isAfter(desk.today())) {
            throw new RuleViolation("Belum " + days + " hari sejak kontak terakhir.");
        }
        caseFacts.note(List.of(caseId), Fact.CONTACT_LOST, casefile.own(Right.WORK), caseId);
        audit.add("WRITE", "delivery/contact", caseId, List.of(caseId), List.of("procedure"));
    }
}
