package id.pulih.evaluation;

import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.access.Capacity;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Opened;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.Signers;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The section head checks the final report, the head of office accepts it or asks for repair (R70). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ReportAnswers {

    private final JdbcClient jdbc;
    private final CaseFacts caseFacts;
    private final Sheets sheets;
    private final ReportReader reader;
    private final Signatures signatures;
    private final Signers signers;
    private final Letters letters;
    private final Secrets secrets;
    private final Audit audit;
    private final Finish finish;
    private final Desk desk;

    ReportAnswers(
            JdbcClient jdbc,
            CaseFacts caseFacts,
            Sheets sheets,
            ReportReader reader,
            Signatures signatures,
            Signers signers,
            Letters letters,
            Secrets secrets,
            Audit audit,
            Finish finish,
            Desk desk) {
        this.jdbc = jdbc;
        this.caseFacts = caseFacts;
        this.sheets = sheets;
        this.reader = reader;
        this.signatures = signatures;
        this.signers = signers;
        this.letters = letters;
        this.secrets = secrets;
        this.audit = audit;
        this.finish = finish;
        this.desk = desk;
    }

    /** The section head's view goes to the head with the report; it decides nothing by itself. */
    public void check(UUID caseId, Boolean agreed, String note, SheetForm sheet) {
        var opened = sheets.open(caseId, Right.DECIDE, Role.SECTION_HEAD, sheet);
        new Problems()
                .require("agreed", agreed, "Pilih hasil pemeriksaan.")
                .requireIfNo(agreed, "note", note, "Tuliskan apa yang perlu diperhatikan Kepala.")
                .maxLength("note", note, 2000)
                .throwIfAny();
        var report = pending(opened, ReportState.SUBMITTED, "Laporan tidak sedang menunggu pemeriksaan.");
        var act = opened.act();
        int stored = jdbc.sql("""
                insert into final_report_check (office_id, report_id, agreed, note, decided_on, decided_by, capacity, sheet_id,
                                                recorded_by, recorded_at)
                values (:office, :report, :agreed, :note, :on, :by, :capacity, :sheet, :staff, :now) on conflict do nothing
                """)
                .param("office", desk.office())
                .param("report", report.id())
                .param("agreed", agreed)
                .param("note", secrets.of(opened.header().owner()).close("final_report_check.note", report.id(), note))
                .param("on", act.on())
                .param("by", act.by())
                .param("capacity", act.capacity().name())
                .param("sheet", act.sheet())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (stored == 0) throw new RuleViolation("Laporan ini sudah diperiksa. Muat ulang halaman.");
        audit.add("WRITE", "evaluation/check", report.id(), List.of(caseId), List.of("narrative"));
    }

    private Report pending(Opened opened, ReportState state, String otherwise) {
        var report = reader.newest(opened.header())
                .filter(r -> r.state() == state)
                .orElseThrow(() -> new RuleViolation(otherwise + " Muat ulang halaman."));
        if (opened.act().on().isBefore(report.submittedOn()))
            throw RuleViolation.at("paperOn", "Tanggal pada lembar sebelum laporan diajukan.");
        return report;
    }

    /**
     * Accepted, the report becomes a paper with three signatures; sent back with a reason, step l begins its next round. Under a
     * SOP without closing letter the case ends with the acceptance.
     */
    public void answer(UUID caseId, Boolean accepted, String reason, SheetForm sheet) {
        var opened = sheets.open(caseId, Right.DECIDE, Role.OFFICE_HEAD, sheet);
        new Problems()
                .require("accepted", accepted, "Pilih menerima atau meminta perbaikan.")
                .requireIfNo(accepted, "reason", reason, "Tuliskan apa yang perlu diperbaiki.")
                .maxLength("reason", reason, 2000)
                .throwIfAny();
        var report = pending(opened, ReportState.CHECKED, "Laporan belum diperiksa kepala seksi, atau sudah dijawab.");
        var act = opened.act();
        var letter = accepted ? letter(opened.header(), report, act) : null;
        store(opened.header(), report, accepted, reason, letter, act);
        var progress =
                caseFacts.record(caseId, accepted ? Fact.REPORT_ACCEPTED : Fact.REPORT_RETURNED, act, report.id());
        if (progress.finished()) finish.by(opened.header(), report.content(), act.on(), null);
        audit.add("WRITE", "evaluation/answer", report.id(), List.of(caseId), List.of("narrative"));
    }

    private UUID letter(Casefile.Header header, Report report, Act act) {
        var check = Objects.requireNonNull(report.check());
        var blocks =
                new ArrayList<>(signatures.of(report.submittedBy(), check.by(), Capacity.valueOf(check.capacity())));
        blocks.add(signers.forHead(act.by(), act.on()));
        LocalDate on = act.on();
        return letters.issue(new Draft(
                        LetterKind.FINAL_REPORT,
                        header.id(),
                        header.owner(),
                        "Laporan akhir bimbingan tambahan",
                        List.of(),
                        blocks,
                        List.of(),
                        "evaluation/letter/final.jte",
                        Map.of("report", report, "hash", HexFormat.of().formatHex(FinalReports.hash(report.content()))))
                .withDate(on));
    }

    private void store(
            Casefile.Header header, Report report, boolean accepted, String reason, @Nullable UUID letter, Act act) {
        int stored = jdbc.sql("""
                insert into final_report_answer (office_id, report_id, accepted, reason, decided_on, decided_by, capacity, sheet_id,
                                                 letter_id, recorded_by, recorded_at)
                values (:office, :report, :accepted, :reason, :on, :by, :capacity, :sheet, :letter, :staff, :now)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("report", report.id())
                .param("accepted", accepted)
                .param("reason", secrets.of(header.owner()).close("final_report_answer.reason", report.id(), reason))
                .param("on", act.on())
                .param("by", act.by())
                .param("capacity", act.capacity().name())
                .param("sheet", act.sheet())
                .param("letter", letter)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (stored == 0) throw new RuleViolation("Laporan ini sudah dijawab. Muat ulang halaman.");
    }
}
