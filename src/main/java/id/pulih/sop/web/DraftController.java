package id.pulih.sop.web;

import static id.pulih.access.Right.SET_SOP;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.sop.Basis;
import id.pulih.sop.SopArchive;
import id.pulih.sop.SopDocument;
import id.pulih.sop.SopDrafts;
import id.pulih.sop.SopPrinting;
import id.pulih.sop.SopWriting;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;

/** The draft of the SOP, written by the head. */
@Controller
@RequestMapping("/sop/rancangan")
class DraftController {

    private static final String OVERVIEW = "redirect:/sop/rancangan";

    private final SopArchive archive;
    private final SopDrafts drafts;
    private final SopWriting writing;
    private final SopPrinting printing;
    private final Desk desk;

    DraftController(SopArchive archive, SopDrafts drafts, SopWriting writing, SopPrinting printing, Desk desk) {
        this.archive = archive;
        this.drafts = drafts;
        this.writing = writing;
        this.printing = printing;
        this.desk = desk;
    }

    @Access(SET_SOP)
    @PostMapping
    String begin(HttpServletResponse response) {
        drafts.begin();
        Done.say(response, "Rancangan dibuat. Berikutnya: ubah yang perlu, lalu siapkan keputusannya.");
        return OVERVIEW;
    }

    @Access(SET_SOP)
    @GetMapping
    String overview(Model model) {
        model.addAttribute("draft", draft());
        return "sop/draft";
    }

    @Access(SET_SOP)
    @GetMapping("/cetak.pdf")
    View print() {
        return printing.pdf(draft());
    }

    @Access(SET_SOP)
    @GetMapping("/langkah/{row}")
    String row(@PathVariable UUID row, Model model) {
        var draft = draft();
        model.addAttribute("draft", draft);
        model.addAttribute(
                "row",
                draft.rows().stream()
                        .filter(r -> row.equals(r.id()))
                        .findFirst()
                        .orElseThrow(NotFound::new));
        return "sop/rowForm";
    }

    @Access(SET_SOP)
    @PostMapping("/langkah/{row}")
    String row(@PathVariable UUID row, RowForm form, HttpServletResponse response) {
        writing.row(form.version(), row, form::read);
        return saved(response);
    }

    @Access(SET_SOP)
    @GetMapping("/ketentuan")
    String settings(Model model) {
        model.addAttribute("draft", draft());
        return "sop/settingsForm";
    }

    @Access(SET_SOP)
    @PostMapping("/ketentuan")
    String settings(SettingsForm form, HttpServletResponse response) {
        writing.settings(form.version(), form.read());
        return saved(response);
    }

    @Access(SET_SOP)
    @GetMapping("/identitas")
    String text(Model model) {
        model.addAttribute("draft", draft());
        return "sop/textForm";
    }

    @Access(SET_SOP)
    @PostMapping("/identitas")
    String text(TextForm form, HttpServletResponse response) {
        writing.text(form.version(), form.read());
        return saved(response);
    }

    @Access(SET_SOP)
    @GetMapping("/dasar")
    String basis(Model model) {
        model.addAttribute("draft", draft());
        model.addAttribute("basis", new Basis(null, "", List.of(), Basis.Status.QUOTED, null, null, null));
        return "sop/basisForm";
    }

    @Access(SET_SOP)
    @PostMapping("/dasar")
    String basis(BasisForm form, HttpServletResponse response) {
        writing.add(form.version(), form.read(null, desk.today()));
        return saved(response);
    }

    @Access(SET_SOP)
    @GetMapping("/dasar/{id}")
    String basis(@PathVariable UUID id, Model model) {
        var draft = draft();
        model.addAttribute("draft", draft);
        model.addAttribute(
                "basis",
                draft.bases().stream()
                        .filter(b -> id.equals(b.id()))
                        .findFirst()
                        .orElseThrow(NotFound::new));
        return "sop/basisForm";
    }

    @Access(SET_SOP)
    @PostMapping("/dasar/{id}")
    String basis(@PathVariable UUID id, BasisForm form, HttpServletResponse response) {
        writing.basis(form.version(), id, () -> form.read(id, desk.today()));
        return saved(response);
    }

    /** The version of the draft, for forms without any other field. */
    public record VersionForm(int version) {}

    @Access(SET_SOP)
    @PostMapping("/dasar/{id}/penghapusan")
    String dropBasis(@PathVariable UUID id, VersionForm form, HttpServletResponse response) {
        writing.dropBasis(form.version(), id);
        Done.say(response, "Dasar hukum dihapus dari rancangan.");
        return OVERVIEW;
    }

    private SopDocument draft() {
        return archive.draft().orElseThrow(NotFound::new);
    }

    private static String saved(HttpServletResponse response) {
        Done.say(response, "Rancangan disimpan.");
        return OVERVIEW;
    }
}
