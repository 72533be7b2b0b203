package id.pulih.letter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/**
 * Whether a PDF is still what was signed: the digest over each ByteRange against the one in its signature, and nothing shown
 * that was added afterwards. It looks at no chain of trust: who signed is for the authority's own checking page to say.
 */
final class SignatureCheck {

    /**
     * What was found.
     *
     * @param names whom the certificates in the file name
     * @param at the moment that the newest signature claims
     * @param text the words of the file, to see whose letter it is; empty for a picture or what cannot be read
     */
    record Result(
            SealState state, List<String> names, @Nullable Instant at, String text) {}

    private static final Set<String> KNOWN = Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");
    private static final int LONGEST = 200;
    private static final String TIMESTAMP = "ETSI.RFC3161";

    private SignatureCheck() {}

    static Result of(byte[] file) {
        if (!new String(file, 0, Math.min(5, file.length), StandardCharsets.ISO_8859_1).equals("%PDF-")) {
            return new Result(SealState.NONE, List.of(), null, "");
        }
        try (var document = Loader.loadPDF(file)) {
            return of(document, file);
        } catch (IOException | RuntimeException unreadable) {
            // locked or torn: what claims to be signed and cannot be opened is not for us to judge, the rest is no
            // letter
            var signed = new String(file, StandardCharsets.ISO_8859_1).contains("/ByteRange");
            return new Result(signed ? SealState.UNCHECKED : SealState.BROKEN, List.of(), null, "");
        }
    }

    private static Result of(PDDocument document, byte[] file) throws IOException {
        var states = new ArrayList<SealState>();
        var names = new ArrayList<String>();
        Instant at = null;
        int end = 0;
        for (var signature : document.getSignatureDictionaries()) {
            if (TIMESTAMP.equals(signature.getSubFilter())) continue; // it seals what the signers sealed before
            states.add(state(signature, file, names));
            end = Math.max(end, end(signature));
            var claimed = signature.getSignDate();
            if (claimed != null && (at == null || claimed.toInstant().isAfter(at))) at = claimed.toInstant();
        }
        if (states.contains(SealState.INTACT) && end < file.length && !sameToTheEye(document, file, end)) {
            states.add(SealState.BROKEN);
        }
        return new Result(worst(states), List.copyOf(names), at, new PDFTextStripper().getText(document));
    }

    private static SealState worst(Collection<SealState> states) {
        if (states.isEmpty()) return SealState.NONE;
        if (states.contains(SealState.BROKEN)) return SealState.BROKEN;
        return states.contains(SealState.UNCHECKED) ? SealState.UNCHECKED : SealState.INTACT;
    }

    private static SealState state(PDSignature signature, byte[] file, List<String> names) {
        int[] range = signature.getByteRange();
        if (range == null || range.length != 4) return SealState.UNCHECKED;
        if (!KNOWN.contains(String.valueOf(signature.getSubFilter()))) return SealState.UNCHECKED;
        if (!fits(range, file)) return SealState.BROKEN;
        try {
            var cms = new CMSSignedData(
                    new CMSProcessableByteArray(signature.getSignedContent(file)), signature.getContents(file));
            for (var signer : cms.getSignerInfos().getSigners()) {
                var certificate = certificate(cms, signer);
                if (certificate == null) return SealState.UNCHECKED;
                names.add(name(certificate));
                var key = new JcaX509CertificateConverter() // the key alone: whether its time is over is not asked here
                        .getCertificate(certificate)
                        .getPublicKey();
                var verifier = new JcaSimpleSignerInfoVerifierBuilder().build(key);
                if (!signer.verify(verifier)) return SealState.BROKEN;
            }
            return SealState.INTACT;
        } catch (CMSSignerDigestMismatchException e) {
            return SealState.BROKEN;
        } catch (IOException
                | CMSException
                | GeneralSecurityException
                | OperatorCreationException
                | RuntimeException e) {
            return SealState.UNCHECKED;
        }
    }

    /** The two parts lie inside the file, and between them stands nothing but the signature itself. */
    private static boolean fits(int[] range, byte[] file) {
        long gap = range[0] + (long) range[1];
        if (range[0] != 0 || range[1] <= 0 || range[2] <= gap || range[3] < 0) return false;
        if (range[2] + (long) range[3] > file.length) return false;
        if (file[(int) gap] != '<' || file[range[2] - 1] != '>') return false;
        for (int i = (int) gap + 1; i < range[2] - 1; i++) {
            if (Character.digit(file[i], 16) < 0 && !Character.isWhitespace(file[i])) return false;
        }
        return true;
    }

    private static int end(PDSignature signature) {
        int[] range = signature.getByteRange();
        return range == null || range.length != 4 ? 0 : range[2] + range[3];
    }

    /** What was appended after the last signature may prove it for later years (DSS), but changes no page. */
    private static boolean sameToTheEye(PDDocument whole, byte[] file, int end) {
        try (var signed = Loader.loadPDF(Arrays.copyOf(file, end))) {
            if (signed.getNumberOfPages() != whole.getNumberOfPages()) return false;
            for (int i = 0; i < signed.getNumberOfPages(); i++) {
                if (!look(signed.getPage(i)).equals(look(whole.getPage(i)))) return false;
            }
            return true;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    /** All that makes up the picture of a page: its size, its marks, its notes and the pictures in it. */
    private static List<Object> look(PDPage page) throws IOException {
        var look = new ArrayList<Object>();
        look.add(page.getMediaBox().toString());
        look.add(page.getAnnotations().size());
        look.add(Arrays.hashCode(page.getContents().readAllBytes()));
        for (var name : page.getResources().getXObjectNames()) {
            try (var raw = page.getResources().getXObject(name).getCOSObject().createRawInputStream()) {
                look.add(name + " " + Arrays.hashCode(raw.readAllBytes()));
            }
        }
        return look;
    }

    private static @Nullable X509CertificateHolder certificate(CMSSignedData cms, SignerInformation signer) {
        @SuppressWarnings("unchecked")
        var found = (Collection<X509CertificateHolder>) cms.getCertificates().getMatches(signer.getSID());
        return found.stream().findFirst().orElse(null);
    }

    private static String name(X509CertificateHolder certificate) {
        var common = certificate.getSubject().getRDNs(BCStyle.CN);
        var name = common.length == 0
                ? certificate.getSubject().toString()
                : IETFUtils.valueToString(common[0].getFirst().getValue());
        return name.length() > LONGEST ? name.substring(0, LONGEST) : name;
    }
}
