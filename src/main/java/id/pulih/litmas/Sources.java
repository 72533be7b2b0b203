package id.pulih.litmas;

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
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The checklist of sources of step e (R26): each obtained, or marked unavailable with a reason. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Sources {

    /** How long an entry may be taken back without a reason. */
    static final Duration UNDO = Duration.ofMinutes(10);

    private static final int TEXT = 5000;

    /** What the officer writes about a source. */
    public record Finding(
            SourceOutcome outcome, @Nullable LocalDate heldOn, String place, String result, String correction) {}

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final SourceHistory history;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Sources(
            JdbcClient jdbc,
            Casefile casefile,
            CaseFacts caseFacts,
            SourceHistory history,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.history = history;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** All sources of the case, the fixed list first; reading them is audited. The caller has opened the case. */
    public List<Source> of(Casefile.Header header) {
        var sources = history.read(header, secrets.of(header.clientId()));
        audit.add("READ", "litmas/sources", null, List.of(header.id()), List.of("narrative", "health"));
        return sources;
    }

    /** One source of the case, by the last part of its address. The caller has opened the case. */
    public Source one(Casefile.Header header, String key) {
        return find(of(header), key);
    }

    /** Adds a source beyond the fixed list, until the sources are complete. */
    public void add(UUID caseId, String title) {
        var header = casefile.open(caseId, Right.WORK);
        new Problems()
                .require("title", title, "Nama sumber wajib diisi.")
                .maxLength("title", title, 200)
                .throwIfAny();
        var progress = caseFacts.progress(header);
        if (progress.at(Step.E).mark() != Mark.OPEN || progress.has(Fact.SOURCES_COMPLETE)) {
            throw new RuleViolation("Sumber sudah lengkap atau langkah e belum terbuka.");
        }
        var id = Ids.next();
        jdbc.sql("""
                insert into source_item (office_id, id, case_id, title, added_by, added_at)
                values (:office, :id, :case, :title, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", caseId)
                .param("title", secrets.of(header.clientId()).close("source_item.title", id, title))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "litmas/sources", id, List.of(caseId), List.of("narrative"));
    }

    /**
     * Records what a source gave, or why it gave nothing. A second record of the same source is a correction and needs its
     * reason; the earlier one stays.
     */
    public void record(UUID caseId, String key, int version, Finding finding) {
        var header = casefile.open(caseId, Right.WORK);
        if (caseFacts.progress(header).at(Step.E).mark() == Mark.WAITING) {
            throw new RuleViolation("Langkah e belum terbuka.");
        }
        var seal = secrets.of(header.clientId());
        var source = find(history.read(header, seal), key);
        check(finding, source.current() != null);
        append(header, source, version, finding, seal);
        audit.add("WRITE", "litmas/sources", source.itemId(), List.of(caseId), List.of("narrative", "health"));
    }

    private void check(Finding f, boolean corrects) {
        var obtained = f.outcome() == SourceOutcome.OBTAINED;
        new Problems()
                .require("outcome", f.outcome(), "Pilih diperoleh atau tidak tersedia.")
                .when(obtained && f.heldOn() == null, "heldOn", "Tanggal wajib diisi.")
                .when(
                        f.heldOn() != null && f.heldOn().isAfter(desk.today()),
                        "heldOn",
                        "Tanggal tidak boleh di masa depan.")
                .maxLength("place", f.place(), 200)
                .require("result", f.result(), obtained ? "Hasil wajib diisi." : "Alasan tidak tersedia wajib diisi.")
                .maxLength("result", f.result(), TEXT)
                .when(corrects && f.correction().isBlank(), "correction", "Alasan perbaikan wajib diisi.")
                .maxLength("correction", f.correction(), 500)
                .throwIfAny();
    }

    private void append(Casefile.Header header, Source source, int version, Finding f, Seal seal) {
        if (version != source.version()) throw new Stale();
        var id = Ids.next();
        int written = jdbc.sql("""
                insert into source_entry (office_id, id, case_id, kind, item_id, number, outcome, held_on, place, result, correction,
                                          recorded_by, recorded_at)
                values (:office, :id, :case, :kind, :item, :number, :outcome, :on, :place, :result, :correction, :staff, :now)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("case", header.id())
                .param("kind", source.kind().name())
                .param("item", source.itemId())
                .param("number", version + 1)
                .param("outcome", f.outcome().name())
                .param("on", f.heldOn())
                .param("place", seal.close("source_entry.place", id, f.place()))
                .param("result", seal.close("source_entry.result", id, f.result()))
                .param(
                        "correction",
                        source.current() == null ? null : seal.close("source_entry.correction", id, f.correction()))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (written == 0) throw new Stale(); // the other writer's transaction ended between the reading and this
    }

    /** Takes the newest entry back, within ten minutes and before the sources are complete. */
    public void undo(UUID caseId, String key) {
        var header = casefile.open(caseId, Right.WORK);
        if (caseFacts.progress(header).has(Fact.SOURCES_COMPLETE)) {
            throw new RuleViolation("Sumber sudah dinyatakan lengkap. Gunakan Perbaiki.");
        }
        var current =
                find(history.read(header, secrets.of(header.clientId())), key).current();
        if (current == null) throw new RuleViolation("Tidak ada catatan yang dapat diurungkan.");
        if (!current.undoableAt(desk.moment().toInstant())) {
            throw new RuleViolation("Sudah lebih dari sepuluh menit. Gunakan Perbaiki, dengan alasan.");
        }
        jdbc.sql("""
                insert into source_undo (office_id, entry_id, undone_by, undone_at) values (:office, :entry, :staff, :now)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("entry", current.id())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "litmas/sources", current.id(), List.of(caseId), List.of());
    }

    /** The officer states that every source has a result or a reason; refused with the list of those that have neither. */
    public void complete(UUID caseId) {
        var header = casefile.open(caseId, Right.WORK);
        var missing = new ArrayList<String>();
        for (var source : history.read(header, secrets.of(header.clientId()))) {
            if (source.current() == null) missing.add(source.label());
        }
        if (!missing.isEmpty()) {
            throw new RuleViolation("Belum ada hasil atau alasan untuk: " + String.join("; ", missing) + ".");
        }
        caseFacts.record(caseId, Fact.SOURCES_COMPLETE, casefile.own(Right.WORK), caseId);
        audit.add("WRITE", "litmas/sources", caseId, List.of(caseId), List.of());
    }

    private static Source find(List<Source> sources, String key) {
        return sources.stream().filter(s -> s.key().equals(key)).findFirst().orElseThrow(NotFound::new);
    }
}
