package id.pulih.assignment.web;

import static id.pulih.access.Right.ASSIGN;
import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.SEE;
import static id.pulih.access.Right.TRANSCRIBE;
import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.assignment.Assignments;
import id.pulih.assignment.Choices;
import id.pulih.assignment.Conflicts;
import id.pulih.assignment.Officer;
import id.pulih.assignment.Officers;
import id.pulih.assignment.Substitutions;
import id.pulih.assignment.Suggestions;
import id.pulih.assignment.Weighing;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.SheetForm;
import id.pulih.secret.Secrets;
import id.pulih.sop.CaseProgress.Mark;
import id.pulih.sop.Step;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The choice of the PK, its change, a substitute, and a PK's objection. */
@Controller
class AssignmentController {

    private final CasePages pages;
    private final Officers officers;
    private final Choices choices;
    private final Weighing weighing;
    private final Assignments assignments;
    private final Substitutions substitutions;
    private final Conflicts conflicts;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    AssignmentController(
            CasePages pages,
            Officers officers,
            Choices choices,
            Weighing weighing,
            Assignments assignments,
            Substitutions substitutions,
            Conflicts conflicts,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.pages = pages;
        this.officers = officers;
        this.choices = choices;
        this.weighing = weighing;
        this.assignments = assignments;
        this.substitutions = substitutions;
        this.conflicts = conflicts;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(ASSIGN)
    @GetMapping("/penunjukan")
    String waiting(Model model) {
        model.addAttribute("waiting", choices.waiting());
        model.addAttribute("zone", desk.zone());
        return "assignment/waiting";
    }

    /** The clerk sees the form for the signed sheet; reasons and hand-over notes are for those who may read the case. */
    @Access(SEE)
    @GetMapping({"/kasus/{caseId}/penunjukan", "/kasus/{caseId}/penunjukan/pergantian"})
    String page(@PathVariable UUID caseId, Model model) {
        var head = pages.head(caseId, SEE);
        var header = head.header();
        var all = choices.of(caseId, secrets.of(header.owner()));
        var reads = header.may(READ);
        var decides = head.closing() == null && (header.may(DECIDE) || header.may(TRANSCRIBE));
        model.addAttribute("head", head);
        model.addAttribute("choices", all);
        model.addAttribute("reads", reads);
        model.addAttribute("open", decides && head.progress().at(Step.D).mark() == Mark.OPEN);
        model.addAttribute("changes", decides && head.progress().at(Step.D).mark() == Mark.DONE);
        model.addAttribute("mine", objects(head.closing(), all));
        model.addAttribute("decides", decides && header.may(DECIDE));
        addOfficers(model, decides ? header : null);
        model.addAttribute("transcribes", header.may(TRANSCRIBE));
        model.addAttribute("today", desk.today());
        if (reads) audit.add("READ", "assignment/choice", caseId, List.of(caseId), List.of("narrative", "contact"));
        return "assignment/choice";
    }

    /** Those among whom to choose; a null header stands for a page that only shows. */
    private void addOfficers(Model model, Casefile.@Nullable Header header) {
        var people = header == null ? List.<Officer>of() : officers.all(header);
        var view = header == null ? null : weighing.of(header);
        model.addAttribute("officers", people);
        model.addAttribute("rated", view == null ? List.of() : Suggestions.rate(people, view.weights(), view.needs()));
        model.addAttribute("interpreter", view != null && view.needs().interpreter());
    }

    private boolean objects(@Nullable String closing, List<Choices.Choice> all) {
        return closing == null
                && all.stream()
                        .filter(c -> !c.substitute())
                        .findFirst()
                        .filter(c -> c.officerId().equals(desk.staff()) && c.objection() == null)
                        .isPresent();
    }

    @Access({DECIDE, TRANSCRIBE})
    @PostMapping("/kasus/{caseId}/penunjukan")
    String choose(@PathVariable UUID caseId, ChoiceForm form, SheetForm sheet, HttpServletResponse response) {
        assignments.choose(caseId, form.decision(), sheet);
        Done.say(
                response,
                "PK ditentukan dan surat tugas terbit. Berikutnya: PK meminta persetujuan klien dan mengumpulkan data.");
        return "redirect:/kasus/" + caseId + "/penunjukan";
    }

    @Access({DECIDE, TRANSCRIBE})
    @PostMapping("/kasus/{caseId}/penunjukan/pergantian")
    String change(@PathVariable UUID caseId, ChoiceForm form, SheetForm sheet, HttpServletResponse response) {
        if (form.substitutes()) {
            assignments.substitute(caseId, form.decision(), sheet);
            Done.say(
                    response,
                    "Wakil PK ditentukan, surat tugasnya terbit, dan klien masuk daftar panggilan. PK tetap memegang kasus.");
        } else {
            assignments.change(caseId, form.decision(), sheet);
            Done.say(response, "PK diganti dan surat tugas baru terbit. Berikutnya: PK baru menghubungi klien.");
        }
        return "redirect:/kasus/" + caseId + "/penunjukan/pergantian";
    }

    @Access(DECIDE)
    @PostMapping("/kasus/{caseId}/penunjukan/perwakilan/{choiceId}/akhir")
    String endSubstitution(@PathVariable UUID caseId, @PathVariable UUID choiceId, HttpServletResponse response) {
        substitutions.end(caseId, choiceId);
        Done.say(
                response,
                "Perwakilan diakhiri. Kasus tidak lagi terbuka bagi wakil; PK dan wakil membacanya di Beranda.");
        return "redirect:/kasus/" + caseId + "/penunjukan";
    }

    @Access(DECIDE)
    @PostMapping("/kasus/{caseId}/penunjukan/perwakilan/{choiceId}/urungkan")
    String undoEnd(@PathVariable UUID caseId, @PathVariable UUID choiceId, HttpServletResponse response) {
        substitutions.undo(caseId, choiceId);
        Done.say(response, "Pengakhiran diurungkan. Wakil bekerja lagi sampai hari terakhirnya.");
        return "redirect:/kasus/" + caseId + "/penunjukan";
    }

    @Access(WORK)
    @PostMapping("/kasus/{caseId}/penunjukan/keberatan")
    String object(@PathVariable UUID caseId, ObjectionForm form, HttpServletResponse response) {
        assignments.object(caseId, form.objection(), form.objectionReason());
        Done.say(response, "Keberatan dicatat. Kasus kembali ke kepala seksi dan tidak lagi terbuka bagi Anda.");
        return "redirect:/kasus";
    }

    @Access(DECIDE)
    @PostMapping("/kasus/{caseId}/penunjukan/benturan")
    String conflict(@PathVariable UUID caseId, ConflictForm form, HttpServletResponse response) {
        conflicts.note(caseId, form.conflictOfficer(), form.conflict(), form.conflictReason());
        Done.say(response, "Benturan kepentingan dicatat. Saran tidak lagi menyebut PK ini bagi klien ini.");
        return "redirect:/kasus/" + caseId + "/penunjukan";
    }

    @Access(DECIDE)
    @PostMapping("/kasus/{caseId}/penunjukan/benturan/{conflictId}/akhir")
    String endConflict(@PathVariable UUID caseId, @PathVariable UUID conflictId, HttpServletResponse response) {
        conflicts.end(caseId, conflictId);
        Done.say(response, "Benturan kepentingan dinyatakan tidak ada lagi.");
        return "redirect:/kasus/" + caseId + "/penunjukan";
    }
}
