package id.pulih.letter;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.office.OfficeProfile;
import id.pulih.office.OfficeProfile.Profile;
import id.pulih.office.PublicAddress;
import id.pulih.web.QrImage;
import id.pulih.web.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From a draft to the text that is frozen, and from the frozen text to the page that is printed. */
@Component
class Composer {

    /** Where a number is still to come: written in by hand, or printed once it is known. */
    private static final String TO_COME = ".".repeat(30);

    private final Layout layout;
    private final OfficeProfile profile;
    private final Desk desk;
    private final String publicAddress;

    Composer(Layout layout, OfficeProfile profile, Desk desk, PublicAddress publicAddress) {
        this.layout = layout;
        this.profile = profile;
        this.desk = desk;
        this.publicAddress = publicAddress.printed();
    }

    /** What stands round a draft: the office, how it treats this kind, and whether it is a training office. */
    private record Frame(Profile office, LetterSettings.Rule rule, boolean training) {}

    /** The whole page with everything in it: letterhead, signer and date stay as they are on this day. */
    String frozen(Draft draft, LocalDate on, @Nullable String number, String code, LetterSettings.Rule rule) {
        var shown = number == null && draft.kind().numbered() ? TO_COME : number;
        var html = Glyphs.plain(sheet(draft, on, shown, code, frame(profile.current(), rule), false));
        var missing = Glyphs.missing(Jsoup.parse(html).text());
        if (!missing.isEmpty()) {
            throw new RuleViolation("Ada huruf atau gambar yang tidak dapat dicetak pada surat: "
                    + String.join(" ", missing) + ". Hapus atau ganti, lalu simpan sekali lagi.");
        }
        return html;
    }

    /** The same without number and code, marked RANCANGAN. */
    Supplier<Document> preview(
            Draft draft, LocalDate on, @Nullable String number, Profile office, LetterSettings.Rule rule) {
        var frame = frame(office, rule);
        return () -> layout.printable(sheet(draft, on, number, "", frame, true));
    }

    private Frame frame(Profile office, LetterSettings.Rule rule) {
        return new Frame(office, rule, desk.now().training());
    }

    private String sheet(Draft draft, LocalDate on, @Nullable String number, String code, Frame frame, boolean plan) {
        var kind = draft.kind();
        var rule = frame.rule();
        var paper = frame.office().paper();
        var model = new HashMap<>(draft.model());
        model.put("letterNumber", number == null ? "" : number);
        model.put("letterDate", on);
        var shown = code.isEmpty() ? "" : CheckCode.shown(code);
        model.put("letterCode", shown);
        return layout.sheet(new Layout.Sheet(
                kind.form(),
                draft.title() == null ? kind.label() : draft.title(),
                number == null ? "" : number,
                Words.date(on),
                rule.security(),
                rule.urgency(),
                draft.attachment().isBlank() ? "-" : draft.attachment(),
                draft.subject(),
                draft.addressee(),
                draft.signers(),
                copies(draft, frame),
                frame.office(),
                shown,
                publicAddress,
                code.isEmpty() || publicAddress.isEmpty() ? "" : QrImage.of(publicAddress + "/publik/surat/" + code),
                layout.body(draft.template(), model),
                kind.form() == LetterForm.CARD
                        ? PageStyle.neutral(paper, frame.training())
                        : PageStyle.of(
                                paper, frame.office().look(), false, frame.training(), plan, rule.security(), shown)));
    }

    /** Those of the letter and of the office; a mandate handed on (u.b.) is reported to the head, who gave it (formats.md 2.7). */
    private static List<String> copies(Draft draft, Frame frame) {
        var all = new ArrayList<>(draft.copies());
        var head = frame.office().headTitle();
        boolean handedOn = draft.signers().stream().anyMatch(s -> s.lines().contains("u.b."));
        if (handedOn && !all.contains(head)) all.add(0, head);
        return frame.rule().with(all);
    }

    /** The page to print; marked when the letter no longer holds, with the tags of SRIKANDI when it is to be signed there. */
    Document printed(String html, LetterHead letter, boolean electronic) {
        return layout.joined(electronic ? tagged(html, letter) : marked(html, letter));
    }

    /** The letter with the tags of SRIKANDI, in the order of its parts. */
    Document tagged(String html, LetterHead letter) {
        var page = marked(html, letter);
        page.select("[data-tag]").forEach(e -> e.text("${" + e.attr("data-tag") + "}"));
        return page;
    }

    /** With the number that the letter has by now, in the place of the one that it was issued with. */
    private static Document marked(String html, LetterHead letter) {
        var mark = letter.state() == LetterState.ISSUED ? "" : PageStyle.ended(letter.state());
        var page = Jsoup.parse(html.replace(PageStyle.STATE, mark));
        if (!letter.number().isEmpty()) {
            page.select("[data-tag=nomor_naskah]").forEach(e -> e.text(letter.number()));
        }
        return page;
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
