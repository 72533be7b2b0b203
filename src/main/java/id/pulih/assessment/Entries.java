package id.pulih.assessment;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.assessment.Content.Line;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rulers, and the results of official instruments copied from their paper; these stay "belum diverifikasi" (R28). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Entries {

    /** The form as it was sent: scores as typed and bands by the code of their line; the reason for a correction only. */
    public record Entry(
            LocalDate takenOn, Map<String, String> scores, Map<String, Band> bands, String evidence, String reason) {}

    private final Casefile casefile;
    private final Consents consents;
    private final Assessments assessments;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Entries(Casefile casefile, Consents consents, Assessments assessments, Secrets secrets, Audit audit, Desk desk) {
        this.casefile = casefile;
        this.consents = consents;
        this.assessments = assessments;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** A new result. */
    public UUID add(UUID caseId, Instrument instrument, Entry entry) {
        var header = casefile.open(caseId, Right.WORK);
        var fits = Instrument.forChild(header.child()).contains(instrument);
        var problems = new Problems()
                .when(!fits, instrument.label() + " bukan untuk klien ini.")
                .require("takenOn", entry.takenOn(), "Tanggal asesmen wajib diisi.")
                .when(
                        entry.takenOn() != null && entry.takenOn().isAfter(desk.today()),
                        "takenOn",
                        "Tanggal asesmen tidak boleh di masa depan.");
        var content = Content.of(lines(instrument, entry, problems), entry.evidence(), "");
        consents.require(caseId);
        var id = assessments.add(
                caseId, header.owner(), instrument, entry.takenOn(), true, content, secrets.of(header.owner()));
        audit.add("WRITE", "assessment/entry", id, List.of(caseId), List.of("health"));
        return id;
    }

    /** A correction with its reason; what stood before stays. */
    public void correct(UUID caseId, UUID assessmentId, int part, Entry entry) {
        var header = casefile.open(caseId, Right.WORK);
        var seal = secrets.of(header.owner());
        var before = assessments.one(caseId, assessmentId, seal);
        if (before.instrument().kind() == Instrument.Kind.COMPUTED) throw new NotFound();
        var problems = new Problems()
                .require("reason", entry.reason(), "Alasan perbaikan wajib diisi; isian lama tetap tersimpan.")
                .maxLength("reason", entry.reason(), 500);
        var content = Content.of(lines(before.instrument(), entry, problems), entry.evidence(), entry.reason());
        assessments.append(assessmentId, part, true, content, seal);
        audit.add("WRITE", "assessment/entry", assessmentId, List.of(caseId), List.of("health"));
    }

    private static List<Line> lines(Instrument instrument, Entry entry, Problems problems) {
        var ruler = instrument.kind() == Instrument.Kind.RULER;
        var lines = new ArrayList<Line>();
        for (var item : instrument.lines()) {
            var field = "score[" + item.code() + "]";
            int most = ruler ? 10 : item.most() == null ? 100 : item.most();
            var typed = entry.scores().getOrDefault(item.code(), "");
            var score = problems.read(
                    field,
                    "Isi " + item.shortLabel() + " dengan angka bulat.",
                    () -> typed == null || typed.isBlank() ? null : Integer.valueOf(typed.strip()));
            problems.when(ruler && score == null, field, "Isi " + item.shortLabel() + " dengan angka 0 sampai 10.")
                    .when(
                            score != null && (score < 0 || score > most),
                            field,
                            item.shortLabel() + " harus antara 0 dan " + most + ".");
            var band = entry.bands().get(item.code());
            lines.add(new Line(item.code(), item.shortLabel(), score, band, instrument.word(band)));
        }
        var first = instrument.lines().get(0);
        problems.when(
                        !ruler && lines.get(0).band() == null,
                        "band[" + first.code() + "]",
                        "Pilih tingkat untuk " + first.shortLabel() + ".")
                .when(
                        entry.bands().values().stream()
                                .anyMatch(b -> b != null && !instrument.bands().containsKey(b)),
                        "Tingkat tidak dikenal.")
                .maxLength("evidence", entry.evidence(), 5000)
                .throwIfAny();
        return lines;
    }
}
