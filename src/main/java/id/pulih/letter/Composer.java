package id.pulih.letter;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.office.OfficeProfile;
import id.pulih.office.OfficeProfile.Profile;
import id.pulih.web.QrImage;
import id.pulih.web.Words;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From a draft to the text that is frozen, and from the frozen text to the page that is printed. */
@Component
class Composer {

    private final Layout layout;
    private final OfficeProfile profile;
    private final Desk desk;
    private final String publicAddress;

    Composer(Layout layout, OfficeProfile profile, Desk desk, @Value("${pulih.public-address:}") String publicAddress) {
        this.layout = layout;
        this.profile = profile;
        this.desk = desk;
        this.publicAddress = publicAddress.replaceFirst("/+$", "");
    }

    /** The whole page with everything in it: letterhead, signer and date stay as they are on this day. */
    String frozen(Draft draft, LocalDate on, @Nullable String number, String code) {
        var html = Glyphs.plain(
                sheet(draft, on, number, code, profile.current(), desk.now().training(), false));
        var missing = Glyphs.missing(Jsoup.parse(html).text());
        if (!missing.isEmpty()) {
            throw new RuleViolation("Ada huruf atau gambar yang tidak dapat dicetak pada surat: "
                    + String.join(" ", missing) + ". Hapus atau ganti, lalu simpan sekali lagi.");
        }
        return html;
    }

    /** The same without number and code, marked RANCANGAN. */
    Supplier<Document> preview(Draft draft, LocalDate on) {
        var office = profile.current();
        var training = desk.now().training();
        return () -> layout.printable(
                sheet(draft, on, draft.kind().numbered() ? "..." : draft.number(), "", office, training, true));
    }

    private String sheet(
            Draft draft,
            LocalDate on,
            @Nullable String number,
            String code,
            Profile office,
            boolean training,
            boolean plan) {
        var kind = draft.kind();
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
                kind.confidential(),
                draft.attachment().isBlank() ? "-" : draft.attachment(),
                draft.subject(),
                draft.addressee(),
                draft.signers(),
                draft.copies(),
                office,
                shown,
                publicAddress,
                code.isEmpty() || publicAddress.isEmpty() ? "" : QrImage.of(publicAddress + "/publik/surat/" + code),
                layout.body(draft.template(), model),
                kind.form() == LetterForm.CARD
                        ? PageStyle.neutral(office.paper(), training)
                        : PageStyle.of(office.paper(), false, training, plan, kind.confidential(), shown)));
    }

    /** The page to print; marked when the letter no longer holds, with the tags of SRIKANDI when it is to be signed there. */
    Document printed(String html, LetterState state, boolean electronic) {
        var mark = state == LetterState.ISSUED ? "" : PageStyle.ended(state);
        var page = Jsoup.parse(html.replace(PageStyle.STATE, mark));
        if (electronic) {
            page.select("[data-tag]").forEach(e -> e.text("${" + e.attr("data-tag") + "}"));
        }
        return layout.joined(page);
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
