package id.pulih.casefile.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.SEE;
import static id.pulih.access.Right.SELF;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Sheets;
import id.pulih.document.Documents;
import id.pulih.letter.LetterArchive;
import id.pulih.web.UploadedFile;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers of a case: the list of its letters, and its stored files, each after the right to the case was checked. */
@Controller
class PaperController {

    private final CasePages pages;
    private final Casefile casefile;
    private final LetterArchive letters;
    private final Documents documents;
    private final Sheets sheets;
    private final Audit audit;
    private final Desk desk;

    PaperController(
            CasePages pages,
            Casefile casefile,
            LetterArchive letters,
            Documents documents,
            Sheets sheets,
            Audit audit,
            Desk desk) {
        this.pages = pages;
        this.casefile = casefile;
        this.letters = letters;
        this.documents = documents;
        this.sheets = sheets;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(SEE)
    @GetMapping("/kasus/{id}/surat")
    String list(@PathVariable UUID id, Model model) {
        var head = pages.head(id, SEE);
        var all = letters.of(id);
        model.addAttribute("head", head);
        model.addAttribute(
                "letters",
                head.header().may(READ)
                        ? all
                        : all.stream()
                                .filter(l ->
                                        !LetterDoor.CONTENT.contains(l.head().kind()))
                                .toList());
        model.addAttribute("documents", documents.list(id));
        model.addAttribute("zone", desk.zone());
        audit.add("READ", "casefile/papers", id, List.of(id), List.of("document"));
        return "casefile/papers";
    }

    @Access({SEE, SELF})
    @GetMapping("/dokumen/{documentId}")
    ResponseEntity<byte[]> document(@PathVariable UUID documentId) {
        var stored = documents.read(documentId);
        if (stored.caseId() != null) casefile.open(stored.caseId(), SEE);
        else if (!sheets.readable(documentId)) throw new NotFound();
        audit.add(
                "READ",
                "casefile/document",
                documentId,
                stored.caseId() == null ? List.of() : List.of(stored.caseId()),
                List.of("document"));
        return UploadedFile.inline(stored.mediaType(), stored.fileName(), stored.bytes());
    }
}
