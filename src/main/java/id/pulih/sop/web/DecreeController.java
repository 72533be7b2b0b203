package id.pulih.sop.web;

import static id.pulih.access.Right.SELF;
import static id.pulih.access.Right.SET_SOP;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.document.Documents;
import id.pulih.sop.SopArchive;
import id.pulih.sop.SopDecree;
import id.pulih.web.Done;
import id.pulih.web.UploadedFile;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** The decree that sets the SOP: prepared, taken back, or stored once signed. */
@Controller
class DecreeController {

    private static final String ADDRESS = "/sop/rancangan/keputusan";

    private final SopDecree decree;
    private final SopArchive archive;
    private final Documents documents;
    private final Audit audit;
    private final Desk desk;

    DecreeController(SopDecree decree, SopArchive archive, Documents documents, Audit audit, Desk desk) {
        this.decree = decree;
        this.archive = archive;
        this.documents = documents;
        this.audit = audit;
        this.desk = desk;
    }

    /** The signed file that came back; ink is ticked for the scan of a decree signed by hand. */
    public record SignedForm(
            int version,
            LocalDate signedOn,
            MultipartFile file,
            @Nullable Boolean ink) {}

    @Access(SET_SOP)
    @GetMapping(ADDRESS)
    String page(Model model) {
        model.addAttribute("draft", archive.draft().orElseThrow(NotFound::new));
        model.addAttribute("acting", desk.capacity(SET_SOP).prefix());
        return "sop/decree";
    }

    @Access(SET_SOP)
    @PostMapping(ADDRESS)
    String prepare(DraftController.VersionForm form, HttpServletResponse response) {
        decree.prepare(form.version());
        Done.say(response, "Keputusan disiapkan. Berikutnya: cetak, tandatangani, lalu simpan berkasnya di sini.");
        return "redirect:" + ADDRESS;
    }

    @Access(SET_SOP)
    @PostMapping(ADDRESS + "/pembatalan")
    String cancel(DraftController.VersionForm form, HttpServletResponse response) {
        decree.cancel(form.version());
        Done.say(response, "Keputusan dibatalkan. Rancangan dapat diubah lagi.");
        return "redirect:/sop/rancangan";
    }

    @Access(SET_SOP)
    @PostMapping("/sop/rancangan/pengesahan")
    String enact(SignedForm form, HttpServletResponse response) {
        decree.enact(form.version(), form.signedOn(), form.file(), Boolean.TRUE.equals(form.ink()));
        Done.say(response, "SOP berlaku. Permohonan yang diterima mulai sekarang berjalan menurut versi ini.");
        return "redirect:/sop";
    }

    @Access(SELF)
    @GetMapping("/sop/versi/{number}/naskah")
    ResponseEntity<byte[]> signed(@PathVariable int number) {
        var id = archive.signedFile(number);
        var file = documents.read(id);
        audit.add("READ", "sop/signed", id, List.of(), List.of("document"));
        return UploadedFile.exactly(file.mediaType(), file.fileName(), file.bytes());
    }
}
