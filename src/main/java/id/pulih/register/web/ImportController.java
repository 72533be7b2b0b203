package id.pulih.register.web;

import static id.pulih.access.Right.REGISTER;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.register.Field;
import id.pulih.register.Findings;
import id.pulih.register.Import;
import id.pulih.register.ImportList;
import id.pulih.register.Imports;
import id.pulih.web.Done;
import id.pulih.web.LargeUpload;
import id.pulih.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;

/** A register comes in: the file, its columns, what the check found, the decisions, the confirmation (X12). */
@Controller
@RequestMapping("/register/impor")
class ImportController {

    /** The file and the day on which the register stood like this. */
    public record UploadForm(
            @Nullable MultipartFile file, @Nullable LocalDate asOf) {}

    /** What each column means, by its place. */
    public record ColumnsForm(Map<Integer, String> column) {}

    /** A person's word on rows, by their line; or one word on all that wait: NIK or OTHER. */
    public record DoubtsForm(
            Map<Integer, String> answer, @Nullable String all) {}

    /** What was looked at before the confirmation. */
    public record ConfirmForm(
            @Nullable Boolean withoutFaulty, @Nullable Boolean manyGone) {}

    private static final int ALL_FAULTS = 2000;

    private final Imports imports;
    private final ImportList list;
    private final Findings findings;
    private final Audit audit;
    private final Desk desk;
    private final String refresh;

    ImportController(
            Imports imports,
            ImportList list,
            Findings findings,
            Audit audit,
            Desk desk,
            @Value("${pulih.refresh-seconds:2}") String refresh) {
        this.imports = imports;
        this.list = list;
        this.findings = findings;
        this.audit = audit;
        this.desk = desk;
        this.refresh = refresh;
    }

    @Access(REGISTER)
    @GetMapping
    String form(Model model) {
        model.addAttribute("today", desk.today());
        return "register/upload";
    }

    @Access(REGISTER)
    @LargeUpload
    @PostMapping
    String upload(UploadForm form) {
        return "redirect:/register/impor/" + imports.upload(form.file(), form.asOf());
    }

    @Access(REGISTER)
    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var one = list.of(id);
        model.addAttribute("one", one);
        if (one.stage().working())
            response.setHeader("Refresh", refresh); // it looks again by itself, also without a script
        return switch (one.stage()) {
            case UPLOADED -> columns(model);
            case CHECKING, TAKING -> "register/progress";
            case CHECKED -> preview(one, model);
            case TAKEN, CANCELLED, FAILED -> "register/over";
        };
    }

    private static String columns(Model model) {
        var choices = new ArrayList<Page.Choice>();
        choices.add(Page.Choice.of("NONE", "Tidak dipakai"));
        choices.addAll(Page.Choice.from(Field.values(), Field::name, Field::label));
        model.addAttribute("choices", choices);
        return "register/columns";
    }

    private String preview(Import one, Model model) {
        var id = one.id();
        model.addAttribute("waiting", findings.waiting(id));
        model.addAttribute("doubts", findings.doubts(id));
        model.addAttribute("faults", findings.faults(id, Findings.SHOWN));
        audit.add("READ", "register/import", id, List.of(), List.of("identity"));
        return "register/preview";
    }

    /** The rows of one kind, so that the preview stays one page: baru, berubah, hilang or temuan. */
    @Access(REGISTER)
    @GetMapping("/{id}/baris/{kind}")
    String rows(@PathVariable UUID id, @PathVariable String kind, Model model) {
        var one = list.of(id);
        if (one.stage() != Import.Stage.CHECKED) return "redirect:/register/impor/" + id;
        model.addAttribute("one", one);
        model.addAttribute("kind", kind);
        switch (kind) {
            case "baru" -> model.addAttribute("lines", findings.fresh(id));
            case "hilang" -> model.addAttribute("lines", findings.gone(id));
            case "berubah" -> model.addAttribute("changed", findings.changed(id));
            case "temuan" -> model.addAttribute("faults", findings.faults(id, ALL_FAULTS));
            default -> throw new id.pulih.NotFound();
        }
        audit.add("READ", "register/import", id, List.of(), List.of("identity", "contact"));
        return "register/rows";
    }

    @Access(REGISTER)
    @PostMapping("/{id}/kolom")
    String map(@PathVariable UUID id, ColumnsForm form) {
        var columns = new ArrayList<String>();
        var told = form.column() == null ? Map.<Integer, String>of() : form.column();
        for (int i = 0; i < told.size(); i++) columns.add(told.getOrDefault(i, ""));
        imports.map(id, columns);
        return "redirect:/register/impor/" + id;
    }

    @Access(REGISTER)
    @PostMapping("/{id}/keputusan")
    String decide(@PathVariable UUID id, DoubtsForm form, HttpServletResponse response) {
        list.of(id);
        if (form.all() != null) findings.decideAll(id, form.all().equals("NIK"));
        else findings.decide(id, form.answer() == null ? Map.of() : form.answer());
        Done.say(response, "Keputusan dicatat; baru berlaku bila pemasukan dikukuhkan.");
        return "redirect:/register/impor/" + id;
    }

    @Access(REGISTER)
    @PostMapping("/{id}/pengukuhan")
    String confirm(@PathVariable UUID id, ConfirmForm form) {
        imports.confirm(id, Boolean.TRUE.equals(form.withoutFaulty()), Boolean.TRUE.equals(form.manyGone()));
        return "redirect:/register/impor/" + id;
    }

    @Access(REGISTER)
    @PostMapping("/{id}/pembatalan")
    String cancel(@PathVariable UUID id, HttpServletResponse response) {
        imports.cancel(id);
        Done.say(response, "Pemasukan dihentikan. Register tidak berubah.");
        return "redirect:/register/impor/" + id;
    }
}
