package id.pulih.casefile.web;

import static id.pulih.access.Right.CONVENE;
import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.RATIFY;
import static id.pulih.access.Right.SEE;
import static id.pulih.access.Right.SELF;
import static id.pulih.access.Right.TRANSCRIBE;
import static id.pulih.access.Right.WORK;

import id.pulih.Problems;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.document.Documents;
import id.pulih.letter.InsertedNumbers;
import id.pulih.letter.LetterArchive;
import id.pulih.letter.LetterEnds;
import id.pulih.letter.LetterNumbers;
import id.pulih.letter.SignedCopies;
import id.pulih.letter.SignedLetters;
import id.pulih.web.Done;
import id.pulih.web.UploadedFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** One letter: its two outputs, its way to the signature and back (formats.md 2.8). */
@Controller
class LetterController {

    /** What came back, with the number it bears by now; ink is ticked for the scan of a letter signed by hand. */
    public record SignedForm(
            @Nullable MultipartFile file,
            @Nullable Boolean ink,
            @Nullable String number) {}

    /** The number that was given elsewhere; empty to draw the next one. */
    public record NumberForm(@Nullable String number) {}

    /** Behind which number of the counter the letter belongs, and why. */
    public record InsertionForm(
            @Nullable Integer after, @Nullable String insertion) {}

    /** Why a letter is revoked. */
    public record RevocationForm(@Nullable String reason) {}

    private final LetterDoor door;
    private final LetterArchive letters;
    private final LetterEnds ends;
    private final SignedLetters signed;
    private final SignedCopies copies;
    private final LetterNumbers numbers;
    private final InsertedNumbers inserted;
    private final Documents documents;
    private final Audit audit;
    private final Desk desk;

    LetterController(
            LetterDoor door,
            LetterArchive letters,
            LetterEnds ends,
            SignedLetters signed,
            SignedCopies copies,
            LetterNumbers numbers,
            InsertedNumbers inserted,
            Documents documents,
            Audit audit,
            Desk desk) {
        this.door = door;
        this.letters = letters;
        this.ends = ends;
        this.signed = signed;
        this.copies = copies;
        this.numbers = numbers;
        this.inserted = inserted;
        this.documents = documents;
        this.audit = audit;
        this.desk = desk;
    }

    @Access({SEE, SELF})
    @GetMapping("/surat/{letterId}")
    String show(@PathVariable UUID letterId, Model model) {
        var letter = letters.read(letterId);
        var may = door.see(letter.head());
        model.addAttribute("notes", may.note());
        model.addAttribute("revokes", may.revoke());
        model.addAttribute("letter", letter);
        model.addAttribute("copies", copies.of(letterId));
        model.addAttribute("zone", desk.zone());
        return "casefile/letter";
    }

    /** To sign with ink, or to look at. */
    @Access({SEE, SELF})
    @GetMapping("/surat/{letterId}.pdf")
    View paper(@PathVariable UUID letterId) {
        return door.open(letterId).pdf();
    }

    /** The same letter with the tags of the national letter system in place of number, date and signature. */
    @Access({SEE, SELF})
    @GetMapping("/surat/{letterId}/tte.pdf")
    View electronic(@PathVariable UUID letterId) {
        return door.open(letterId).electronic();
    }

    /** The same as a text, which the office may still correct before it is signed. */
    @Access({SEE, SELF})
    @GetMapping("/surat/{letterId}/tte.docx")
    View text(@PathVariable UUID letterId) {
        return door.open(letterId).docx();
    }

    @Access({TRANSCRIBE, WORK, DECIDE, CONVENE, RATIFY})
    @PostMapping("/surat/{letterId}/pengiriman")
    String send(@PathVariable UUID letterId, HttpServletResponse response) {
        signed.send(door.toNote(letterId));
        Done.say(
                response,
                "Dicatat: surat menunggu tanda tangan elektronik. Nomornya sementara sampai berkasnya kembali.");
        return "redirect:/surat/" + letterId;
    }

    @Access({TRANSCRIBE, WORK, DECIDE, CONVENE, RATIFY})
    @PostMapping("/surat/{letterId}/berkas")
    String keep(@PathVariable UUID letterId, SignedForm form, HttpServletResponse response) {
        var seal = signed.keep(door.toNote(letterId), form.file(), Boolean.TRUE.equals(form.ink()), form.number());
        Done.say(
                response,
                switch (seal) {
                    case INTACT -> "Surat bertanda tangan elektronik disimpan utuh, persis seperti yang diunggah.";
                    case UNCHECKED -> "Surat disimpan. Keutuhan tanda tangannya tidak dapat diperiksa di sini.";
                    default -> "Pindaian surat bertanda tangan basah disimpan.";
                });
        return "redirect:/surat/" + letterId;
    }

    @Access({TRANSCRIBE, WORK, DECIDE, CONVENE, RATIFY})
    @PostMapping("/surat/{letterId}/nomor")
    String number(@PathVariable UUID letterId, NumberForm form, HttpServletResponse response) {
        numbers.give(door.toNote(letterId), form.number());
        Done.say(response, "Nomor surat disimpan.");
        return "redirect:/surat/" + letterId;
    }

    /** A letter of an earlier day gets a number between two that were given already ("12a"). */
    @Access({TRANSCRIBE, WORK, DECIDE, CONVENE, RATIFY})
    @PostMapping("/surat/{letterId}/sisipan")
    String insert(@PathVariable UUID letterId, InsertionForm form, HttpServletResponse response) {
        var letter = door.toNote(letterId);
        new Problems()
                .when(form.after() == null || form.after() < 1, "after", "Isi nomor urutnya saja, misalnya 12.")
                .require("insertion", form.insertion(), "Tulis alasannya.")
                .maxLength("insertion", form.insertion(), 300)
                .throwIfAny();
        inserted.insert(letter, Objects.requireNonNull(form.after()), Objects.requireNonNull(form.insertion()));
        Done.say(response, "Nomor sisipan dicatat. Nomor semula tetap terlihat dan tidak dipakai lagi.");
        return "redirect:/surat/" + letterId;
    }

    /** A letter that must not be used any more; its number stays in the register with the reason. */
    @Access({DECIDE, RATIFY})
    @PostMapping("/surat/{letterId}/pencabutan")
    String revoke(@PathVariable UUID letterId, RevocationForm form, HttpServletResponse response) {
        door.toRevoke(letterId);
        new Problems()
                .require("reason", form.reason(), "Tulis alasannya.")
                .maxLength("reason", form.reason(), 300)
                .throwIfAny();
        ends.revoke(letterId, Objects.requireNonNull(form.reason()));
        Done.say(response, "Surat dicabut. Nomornya tetap tercatat dan tidak dipakai lagi.");
        return "redirect:/surat/" + letterId;
    }

    /** The file as it came back, byte for byte; no proxy may make it smaller. */
    @Access({SEE, SELF})
    @GetMapping("/surat/berkas/{signedId}")
    ResponseEntity<byte[]> file(@PathVariable UUID signedId) {
        var copy = copies.one(signedId);
        var letter = letters.head(copy.letterId());
        door.see(letter);
        var stored = documents.read(copy.documentId());
        audit.add("READ", "letter/signed", copy.letterId(), letter.cases(), List.of("document"));
        return UploadedFile.exactly(stored.mediaType(), stored.fileName(), stored.bytes());
    }
}
