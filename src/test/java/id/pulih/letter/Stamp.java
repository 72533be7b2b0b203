package id.pulih.letter;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Calendar;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.util.CollectionStore;

/** What happens to a letter outside Pulih: it is signed with a throw-away certificate, shrunk, stamped, or scanned. */
public final class Stamp {

    private static final KeyPair KEYS = keys();
    private static final X509CertificateHolder CERTIFICATE = certificate();

    private Stamp() {}

    /** As the national letter system signs: PAdES, appended to the file. */
    public static byte[] signed(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
            signature.setSignDate(Calendar.getInstance());
            document.addSignature(signature, Stamp::cms);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static byte[] cms(InputStream content) throws IOException {
        try {
            var generator = new CMSSignedDataGenerator();
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(KEYS.getPrivate());
            generator.addSignerInfoGenerator(
                    new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                            .build(signer, CERTIFICATE));
            generator.addCertificates(new CollectionStore<>(List.of(CERTIFICATE)));
            return generator
                    .generate(new CMSProcessableByteArray(content.readAllBytes()), false)
                    .getEncoded();
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    /** One byte of the page is another one. */
    public static byte[] changed(byte[] pdf) {
        var other = pdf.clone();
        other[pdf.length / 4] ^= 1;
        return other;
    }

    /** Written anew by a program that makes files smaller. */
    public static byte[] shrunk(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var out = new ByteArrayOutputStream();
            document.save(out, CompressParameters.DEFAULT_COMPRESSION);
            return out.toByteArray();
        }
    }

    /** Something was written over the first page afterwards, behind what was signed. */
    public static byte[] overwritten(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = document.getPage(0);
            try (var pen = new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
                pen.addRect(100, 100, 200, 40);
                pen.fill();
            }
            page.getCOSObject().setNeedToBeUpdated(true);
            page.getResources().getCOSObject().setNeedToBeUpdated(true);
            var out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    /** Printed, signed with ink and scanned: a picture of the page. */
    public static byte[] scanned(byte[] pdf) throws IOException {
        try (var source = Loader.loadPDF(pdf);
                var scan = new PDDocument()) {
            var page = new PDPage(source.getPage(0).getMediaBox());
            scan.addPage(page);
            var picture = LosslessFactory.createFromImage(scan, new PDFRenderer(source).renderImageWithDPI(0, 60));
            try (var pen = new PDPageContentStream(scan, page)) {
                pen.drawImage(
                        picture,
                        0,
                        0,
                        page.getMediaBox().getWidth(),
                        page.getMediaBox().getHeight());
            }
            var out = new ByteArrayOutputStream();
            scan.save(out);
            return out.toByteArray();
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static X509CertificateHolder certificate() {
        try {
            var name = new X500Name("CN=Pejabat Uji,O=Kantor Uji");
            long now = System.currentTimeMillis();
            return new JcaX509v3CertificateBuilder(
                            name,
                            BigInteger.ONE,
                            new Date(now - 86_400_000L),
                            new Date(now + 86_400_000L),
                            name,
                            KEYS.getPublic())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(KEYS.getPrivate()));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
