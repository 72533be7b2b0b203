package id.pulih.letter;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.document.Documents;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * The way of a letter to its signature and back (formats.md 2.8): handed to the national letter system, its number is temporary;
 * the signed file comes back, is looked at and kept byte for byte. The caller has opened the letter and checked the right.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SignedLetters {

    private static final Pattern CODE = Pattern.compile("Kode\\s+periksa\\s+([0-9A-Z]{5}-[0-9A-Z]{5})");

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Documents documents;
    private final LetterNumbers numbers;
    private final Audit audit;

    SignedLetters(JdbcClient jdbc, Desk desk, Documents documents, LetterNumbers numbers, Audit audit) {
        this.numbers = numbers;
        this.jdbc = jdbc;
        this.desk = desk;
        this.documents = documents;
        this.audit = audit;
    }

    /** The letter was uploaded to the national letter system to be signed there. */
    public void send(LetterHead letter) {
        if (letter.state() != LetterState.ISSUED) throw new RuleViolation("Surat ini sudah diganti atau dicabut.");
        int done = jdbc.sql("""
                insert into letter_sending (office_id, letter_id, sent_by, sent_at) values (:office, :letter, :staff, :now)
                    on conflict (office_id, letter_id) do nothing
                """)
                .param("office", desk.office())
                .param("letter", letter.id())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new RuleViolation("Surat ini sudah dicatat terkirim untuk ditandatangani.");
        audit.add("WRITE", "letter/sending", letter.id(), letter.cases(), List.of("document"));
    }

    /** A file that was taken in: under which id it is kept and what was found in it. */
    public record Kept(UUID document, SealState seal) {}

    /**
     * Keeps what came back, exactly as it is; three statements and the audit row.
     *
     * @param ink whether whoever uploads says that this is the scan of a letter signed with ink
     * @param number the number that it bears by now; empty, or as it was, for no other
     * @throws RuleViolation at the file if its seal is broken, if it is another letter, or if it is neither sealed nor said to be
     *     signed with ink
     */
    public SealState keep(LetterHead letter, @Nullable MultipartFile file, boolean ink, @Nullable String number) {
        var kept = take(letter, file, ink);
        if (number != null && !number.isBlank() && !number.equals(letter.number())) numbers.write(letter, number);
        audit.add("WRITE", "letter/signed", letter.id(), letter.cases(), List.of("document"));
        return kept.seal();
    }

    /** As {@link #keep}, for a letter that keeps its number and whose act the caller audits. */
    public Kept take(LetterHead letter, @Nullable MultipartFile file, boolean ink) {
        if (file == null || file.isEmpty())
            throw RuleViolation.at("file", "Pilih berkas surat yang sudah ditandatangani.");
        var content = bytes(file);
        var found = SignatureCheck.of(content);
        refuse(letter, found, ink);
        var document = documents.store(
                letter.ownerId(),
                letter.caseId(),
                "Surat bertanda tangan: " + letter.kind().label(),
                file);
        jdbc.sql("""
                insert into letter_signed (office_id, id, letter_id, document_id, seal, signed_by, signed_at, coded, sha256, bytes,
                       recorded_by, recorded_at)
                values (:office, :id, :letter, :document, :seal, :names, :at, :coded, :sha, :bytes, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("letter", letter.id())
                .param("document", document)
                .param("seal", found.state().name())
                .param("names", found.names().toArray(String[]::new))
                .param("at", found.at() == null ? null : found.at().atOffset(ZoneOffset.UTC))
                .param("coded", found.text().contains(letter.code()))
                .param("sha", Composer.sha256(content))
                .param("bytes", content.length)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        return new Kept(document, found.state());
    }

    private static void refuse(LetterHead letter, SignatureCheck.Result found, boolean ink) {
        var other = CODE.matcher(found.text());
        if (other.find() && !other.group(1).equals(letter.code())) {
            throw RuleViolation.at(
                    "file", "Ini surat lain: kode periksanya " + other.group(1) + ", bukan " + letter.code() + ".");
        }
        if (found.state() == SealState.BROKEN) {
            throw RuleViolation.at(
                    "file",
                    "Berkas ini rusak: isinya berubah sesudah ditandatangani. Unduh lagi berkas aslinya dari SRIKANDI; "
                            + "jangan diperkecil, dicetak ulang, digabung, atau diberi cap.");
        }
        if (found.state() == SealState.NONE && !ink) {
            throw RuleViolation.at(
                    "file",
                    "Tidak ada tanda tangan elektronik di dalam berkas ini. Bila ini pindaian surat bertanda tangan basah, "
                            + "centang pilihannya. Bila berasal dari SRIKANDI, berkasnya sudah diperkecil atau dicetak ulang: "
                            + "unduh lagi yang asli.");
        }
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
