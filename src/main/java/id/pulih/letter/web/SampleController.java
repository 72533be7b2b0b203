package id.pulih.letter.web;

import static id.pulih.access.Right.MANAGE_OFFICE;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.Signers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** A specimen of the office's letter, for whoever sets its letterhead. */
@Controller
class SampleController {

    private final Letters letters;
    private final Signers signers;
    private final Desk desk;

    SampleController(Letters letters, Signers signers, Desk desk) {
        this.letters = letters;
        this.signers = signers;
        this.desk = desk;
    }

    @Access(MANAGE_OFFICE)
    @GetMapping("/kantor/contoh-surat.pdf")
    View sample() {
        var text = "Ini contoh surat untuk memeriksa kepala surat, pias, dan blok tanda tangan. "
                + "Surat ini tidak bernomor dan tidak disimpan.";
        return letters.preview(new Draft(
                LetterKind.OTHER,
                null,
                null,
                "Contoh surat",
                List.of("Pengelola sistem", "di tempat"),
                List.of(signers.forHead(null, desk.today())),
                List.of("Arsip"),
                "letter/plain.jte",
                Map.of("paragraphs", List.of(text, "Demikian disampaikan, terima kasih."))));
    }
}
