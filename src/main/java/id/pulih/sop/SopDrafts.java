package id.pulih.sop;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins a draft: the first of a new office, or the change of the version in force. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SopDrafts {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final SopArchive archive;
    private final SopVersions versions;
    private final Audit audit;

    SopDrafts(JdbcClient jdbc, Desk desk, SopArchive archive, SopVersions versions, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.archive = archive;
        this.versions = versions;
        this.audit = audit;
    }

    /** Gives the office its first draft if it has none; called by the set-up of an office. */
    public void ensure() {
        var shown = archive.shown();
        if (shown.document().id() == null) insert(shown.document(), 0);
    }

    /** Begins a draft: a copy of what is in force, or the first draft of an office that has nothing yet. */
    public void begin() {
        var shown = archive.shown();
        if (shown.draftBeside()
                || shown.document().id() != null && shown.document().draft())
            throw new RuleViolation("Rancangan sudah ada. Lanjutkan rancangan itu.");
        var id = insert(shown.document(), shown.document().draft() ? 0 : null);
        audit.add("WRITE", "sop/draft", id, List.of(), List.of());
    }

    /** Stores a copy of the document under the number, made today; three statements. */
    UUID insert(SopDocument document, @Nullable Integer number) {
        var id = Ids.next();
        insertHead(id, number, document);
        insertRows(id, document.rows());
        insertBases(id, document.bases());
        versions.forget();
        return id;
    }

    private void insertHead(UUID id, @Nullable Integer number, SopDocument document) {
        var text = document.text();
        jdbc.sql("""
                insert into sop_version (office_id, id, number, made_on, revised_on, name, qualification, relation, equipment,
                       warning, recording, quorum_over, quorum_of, vote_over, vote_of, presenter_votes, sessions_per_month,
                       repair_days, offer_answer_days, first_session_days, programme_months, review_months, first_call_days, miss_contact_days,
                       lost_contact_days, follow_up_months, child_litmas_days, head_ratifies, closing_letter)
                values (:office, :id, :number, :made, :revised, :name, :qualification, :relation, :equipment, :warning, :recording,
                       :quorumOver, :quorumOf, :voteOver, :voteOf, :presenter, :sessions, :repair, :offer, :first, :months,
                       :review, :firstCall, :miss, :lost, :followUp, :childLitmas, :ratifies, :closing)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("number", number)
                .param("made", document.madeOn())
                .param("revised", number == null ? desk.today() : document.revisedOn())
                .param("name", text.name())
                .param("qualification", text.qualification())
                .param("relation", text.relation())
                .param("equipment", text.equipment())
                .param("warning", text.warning())
                .param("recording", text.recording())
                .params(document.settings().columns())
                .update();
    }

    private void insertRows(UUID version, List<SopRow> rows) {
        jdbc.sql("""
                insert into sop_row (office_id, id, version_id, position, letter, activity, marks, completeness, amount, unit,
                       time_note, output, remark)
                select :office, x.id, :version, x.position, x.letter, x.activity, string_to_array(x.marks, '|'), x.completeness,
                       x.amount, x.unit, x.time_note, x.output, x.remark
                  from unnest(:ids, :letters, :activities, :marks, :completeness, :amounts, :units, :times, :outputs, :remarks)
                       with ordinality as x(id, letter, activity, marks, completeness, amount, unit, time_note, output, remark,
                                            position)
                """)
                .param("office", desk.office())
                .param("version", version)
                .param("ids", rows.stream().map(r -> Ids.next()).toArray(UUID[]::new))
                .param("letters", texts(rows, SopRow::letter))
                .param("activities", texts(rows, SopRow::activity))
                .param(
                        "marks",
                        texts(
                                rows,
                                r -> String.join(
                                        "|",
                                        r.marks().stream().map(Mark::written).toList())))
                .param("completeness", texts(rows, SopRow::completeness))
                .param(
                        "amounts",
                        rows.stream()
                                .map(r -> r.duty() == null ? null : r.duty().amount())
                                .toArray(Integer[]::new))
                .param(
                        "units",
                        texts(
                                rows,
                                r -> r.duty() == null ? null : r.duty().unit().name()))
                .param("times", texts(rows, SopRow::timeNote))
                .param("outputs", texts(rows, SopRow::output))
                .param("remarks", texts(rows, SopRow::remark))
                .update();
    }

    private static String[] texts(List<SopRow> rows, java.util.function.Function<SopRow, String> of) {
        return rows.stream().map(of).toArray(String[]::new);
    }

    private void insertBases(UUID version, List<Basis> bases) {
        jdbc.sql("""
                insert into sop_basis (office_id, id, version_id, position, citation, letters, status, verified_by, verified_on)
                select :office, x.id, :version, x.position, x.citation, string_to_array(x.letters, ' '), x.status, x.verified_by,
                       x.verified_on
                  from unnest(:ids, :citations, :letters, :statuses, :verifiedBy, cast(:verifiedOn as date[]))
                       with ordinality as x(id, citation, letters, status, verified_by, verified_on, position)
                """)
                .param("office", desk.office())
                .param("version", version)
                .param("ids", bases.stream().map(b -> Ids.next()).toArray(UUID[]::new))
                .param("citations", bases.stream().map(Basis::citation).toArray(String[]::new))
                .param(
                        "letters",
                        bases.stream().map(b -> String.join(" ", b.letters())).toArray(String[]::new))
                .param("statuses", bases.stream().map(b -> b.status().name()).toArray(String[]::new))
                .param("verifiedBy", bases.stream().map(Basis::verifiedBy).toArray(UUID[]::new))
                .param(
                        "verifiedOn",
                        bases.stream()
                                .map(b -> b.verifiedOn() == null
                                        ? null
                                        : b.verifiedOn().toString())
                                .toArray(String[]::new))
                .update();
    }
}
