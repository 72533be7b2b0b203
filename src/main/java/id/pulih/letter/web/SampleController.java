package id.pulih.letter.web;

import static id.pulih.access.Right.MANAGE_OFFICE;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.OfficeProfile;
import id.pulih.office.Signer;
import id.pulih.office.Signers;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** A specimen of the office's letter, for whoever sets its letterhead: as it is stored, and as it is being typed. */
@Controller
class SampleController {

    private final Letters letters;
    private final OfficeProfile profile;
    private final Signers signers;
    private final Desk desk;

    SampleController(Letters letters, OfficeProfile profile, Signers signers, Desk desk) {
        this.letters = letters;
        this.profile = profile;
        this.signers = signers;
        this.desk = desk;
    }

    @Access(MANAGE_OFFICE)
    @GetMapping("/kantor/contoh-surat.pdf")
    View sample() {
        return letters.preview(letter(signers.forHead(null, desk.today())));
    }

    /** The first page as a picture, with what stands in the form; the browser asks again while somebody types. */
    @Access(MANAGE_OFFICE)
    @GetMapping("/kantor/contoh-surat.png")
    View picture(SampleForm form) {
        var office = form.over(profile.stored());
        var head = new Signer(List.of(office.headTitle() + ","), "Nama Kepala", "000000000000000000");
        return letters.specimen(letter(head), office);
    }

    private static Draft letter(Signer signer) {
        var text = "Ini contoh surat untuk memeriksa kepala surat, pias, nomor, dan blok tanda tangan. "
                + "Surat ini tidak bernomor sungguhan dan tidak disimpan.";
        return new Draft(
                LetterKind.OTHER,
                null,
                null,
                "Contoh surat",
                List.of("Pengelola sistem", "di tempat"),
                List.of(signer),
                List.of("Arsip"),
                "letter/plain.jte",
                Map.of("paragraphs", List.of(text, "Demikian disampaikan, terima kasih.")));
    }
}
