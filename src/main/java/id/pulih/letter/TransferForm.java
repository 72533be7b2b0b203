package id.pulih.letter;

import id.pulih.office.OfficeProfile.Profile;
import id.pulih.web.Page.Fact;
import id.pulih.web.Words;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the outgoing form of the national letter system asks for (formats.md 2.8), to be copied field by field. */
final class TransferForm {

    private TransferForm() {}

    static List<Fact> of(LetterHead letter, String subject, List<String> signedBy, Document html, Profile office) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("Unit pengirim", office.longName()));
        facts.add(new Fact("Jenis naskah", letter.kind().neutral()));
        facts.add(new Fact("Sifat naskah", letter.security().label()));
        facts.add(new Fact("Tingkat urgensi", letter.urgency().label()));
        facts.add(new Fact(
                "Klasifikasi",
                office.codes().getOrDefault(letter.kind().name(), letter.kind().code())));
        facts.add(new Fact("Nomor", letter.number()));
        facts.add(new Fact("Tanggal naskah", Words.date(letter.on())));
        facts.add(new Fact("Hal", subject));
        facts.add(new Fact("Isi ringkas", letter.kind().label()));
        facts.add(new Fact("Tujuan", lines(html, ".address-block p").replaceFirst("^Yth\\.\n", "")));
        facts.add(new Fact("Penanda tangan", signers(html, signedBy)));
        facts.add(new Fact("Tembusan", lines(html, ".copies li")));
        return facts.stream().filter(f -> !f.value().isBlank()).toList();
    }

    /** In the order in which they are entered there; whoever has no tag signs with ink. */
    private static String signers(Document html, List<String> signedBy) {
        if (signedBy.size() < 2) return String.join("\n", signedBy);
        return String.join(
                "\n",
                html.select(".signer").stream()
                        .filter(signer -> tag(signer) != null)
                        .map(signer -> "${" + tag(signer) + "} "
                                + signer.select(".name").text())
                        .toList());
    }

    /** Who of several signs on no other paper than one of ink: he has no account in the national letter system. */
    static List<String> byHand(Document html) {
        var signers = html.select(".signer");
        if (signers.size() < 2) return List.of();
        return signers.stream()
                .filter(signer -> tag(signer) == null)
                .map(signer -> signer.select(".name").text())
                .toList();
    }

    private static @Nullable String tag(Element signer) {
        var space = signer.selectFirst("[data-tag^=ttd_pengirim]");
        return space == null ? null : space.attr("data-tag");
    }

    private static String lines(Document html, String what) {
        return String.join("\n", html.select(what).stream().map(Element::text).toList());
    }
}
