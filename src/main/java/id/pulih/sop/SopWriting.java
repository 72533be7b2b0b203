package id.pulih.sop;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.sop.SopVersion.Duty;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes in the draft of the SOP. The whole draft has one version: who was slower sees both texts. Once a decree with this
 * draft has been prepared, it is closed.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SopWriting {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final SopShelf shelf;
    private final SopVersions versions;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    SopWriting(
            JdbcClient jdbc,
            Desk desk,
            SopShelf shelf,
            SopVersions versions,
            Audit audit,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.shelf = shelf;
        this.versions = versions;
        this.audit = audit;
        this.events = events;
    }

    /** The texts and the clock of a row; symbols and order stay, as they follow the procedure itself. */
    public record Row(
            String activity, String completeness, @Nullable Duty duty, String timeNote, String output, String remark) {}

    /** Rewrites a row; what was typed is read after the row was found. */
    public void row(int version, UUID row, Supplier<Row> typed) {
        var draft = take(version);
        var sameStep = sameStep(draft, row);
        var text = typed.get();
        if (text.duty() != null
                && sameStep.stream().anyMatch(d -> d.unit() != text.duty().unit()))
            throw RuleViolation.at(
                    "unit",
                    "Satuan harus sama dengan baris lain pada langkah ini: "
                            + sameStep.get(0).unit().label() + ".");
        jdbc.sql("""
                update sop_row set activity = :activity, completeness = :completeness, amount = :amount, unit = :unit,
                       time_note = :time, output = :output, remark = :remark
                 where office_id = :office and version_id = :draft and id = :row
                """)
                .param("office", desk.office())
                .param("draft", draft)
                .param("row", row)
                .param("activity", text.activity())
                .param("completeness", text.completeness())
                .param("amount", text.duty() == null ? null : text.duty().amount())
                .param("unit", text.duty() == null ? null : text.duty().unit().name())
                .param("time", text.timeNote())
                .param("output", text.output())
                .param("remark", text.remark())
                .update();
        written(draft);
        events.publishEvent(new RulesChanged(desk.office()));
    }

    /** The clocks of the other rows of the same step. */
    private List<Duty> sameStep(UUID draft, UUID row) {
        var rows = shelf.rows(draft);
        var mine = rows.stream().filter(r -> row.equals(r.id())).findFirst().orElseThrow(NotFound::new);
        return rows.stream()
                .filter(r -> r.step() == mine.step() && !row.equals(r.id()) && r.duty() != null)
                .map(SopRow::duty)
                .toList();
    }

    /** Changes quorum, months and days, and which added acts are part of the procedure. */
    public void settings(int version, SopSettings settings) {
        var draft = take(version);
        jdbc.sql("""
                update sop_version set quorum_over = :quorumOver, quorum_of = :quorumOf, vote_over = :voteOver, vote_of = :voteOf,
                       presenter_votes = :presenter, sessions_per_month = :sessions, repair_days = :repair,
                       offer_answer_days = :offer, first_session_days = :first, programme_months = :months,
                       review_months = :review, first_call_days = :firstCall, miss_contact_days = :miss, lost_contact_days = :lost, follow_up_months = :followUp,
                       child_litmas_days = :childLitmas, head_ratifies = :ratifies, closing_letter = :closing
                 where office_id = :office and id = :draft
                """)
                .param("office", desk.office())
                .param("draft", draft)
                .params(settings.columns())
                .update();
        written(draft);
        events.publishEvent(new RulesChanged(desk.office()));
    }

    /** Rewrites the identity block. */
    public void text(int version, SopText text) {
        var draft = take(version);
        jdbc.sql("""
                update sop_version set name = :name, qualification = :qualification, relation = :relation, equipment = :equipment,
                       warning = :warning, recording = :recording
                 where office_id = :office and id = :draft
                """)
                .param("office", desk.office())
                .param("draft", draft)
                .param("name", text.name())
                .param("qualification", text.qualification())
                .param("relation", text.relation())
                .param("equipment", text.equipment())
                .param("warning", text.warning())
                .param("recording", text.recording())
                .update();
        written(draft);
    }

    /** Adds a legal basis. Who calls it in force has looked it up and is named. */
    public void add(int version, Basis basis) {
        var draft = take(version);
        jdbc.sql("""
                insert into sop_basis (office_id, id, version_id, position, citation, letters, status, verified_by, verified_on)
                select :office, :id, :draft, coalesce(max(position), 0) + 1, :citation, :letters, :status, :by, :on
                  from sop_basis where office_id = :office and version_id = :draft
                """).params(columns(draft, Ids.next(), basis)).update();
        written(draft);
    }

    /** Rewrites a legal basis; what was typed is read after the basis was found. */
    public void basis(int version, UUID id, Supplier<Basis> typed) {
        var draft = take(version);
        if (shelf.bases(draft).stream().noneMatch(b -> id.equals(b.id()))) throw new NotFound();
        jdbc.sql("""
                update sop_basis set citation = :citation, letters = :letters, status = :status, verified_by = :by, verified_on = :on
                 where office_id = :office and version_id = :draft and id = :id
                """).params(columns(draft, id, typed.get())).update();
        written(draft);
    }

    private Map<String, Object> columns(UUID draft, UUID id, Basis basis) {
        var columns = new HashMap<String, Object>();
        columns.put("office", desk.office());
        columns.put("draft", draft);
        columns.put("id", id);
        columns.put("citation", basis.citation());
        columns.put("letters", basis.letters().toArray(String[]::new));
        columns.put("status", basis.status().name());
        columns.put("by", basis.verifiedOn() == null ? null : desk.staff());
        columns.put("on", basis.verifiedOn());
        return columns;
    }

    /** Takes a legal basis out of the draft. */
    public void dropBasis(int version, UUID basis) {
        var draft = take(version);
        int gone = jdbc.sql("delete from sop_basis where office_id = :office and version_id = :draft and id = :basis")
                .param("office", desk.office())
                .param("draft", draft)
                .param("basis", basis)
                .update();
        if (gone == 0) throw new NotFound();
        written(draft);
    }

    private record Taken(UUID id, boolean open, boolean done) {}

    /** Holds the one draft of the office for this change; the first draft stays as it is once a version has been signed. */
    private UUID take(int version) {
        var taken = jdbc.sql("""
                with found as (select v.id, v.decree_id is null as open from sop_version v
                                where v.office_id = :office
                                  and not exists (select from sop_signing s where s.office_id = :office and s.version_id = v.id)
                                  and (v.number is null or not exists (select from sop_signing s where s.office_id = :office))
                                  for update),
                     done as (update sop_version v set version = v.version + 1
                                from found f
                               where v.office_id = :office and v.id = f.id and f.open and v.version = :version returning v.id)
                select f.id, f.open, exists (select from done) as done from found f
                """)
                .param("office", desk.office())
                .param("version", version)
                .query(Taken.class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!taken.open())
            throw new RuleViolation("Rancangan ini sudah disiapkan untuk ditandatangani. Batalkan keputusannya dulu.");
        if (!taken.done()) throw new Stale();
        return taken.id();
    }

    private void written(UUID draft) {
        versions.forget();
        audit.add("WRITE", "sop/draft", draft, List.of(), List.of());
    }
}
