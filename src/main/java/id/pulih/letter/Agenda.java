package id.pulih.letter;

import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.secret.Secrets;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of outgoing letters (agenda surat keluar): every number of a year with what became of its letter. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Agenda {

    /** Which letters of the register are looked for. */
    public enum Stage {
        WAITING("Menunggu nomor"),
        SENT("Menunggu tanda tangan elektronik"),
        OPEN("Belum ada berkas bertanda tangan"),
        SIGNED("Sudah bertanda tangan"),
        REPLACED("Diganti"),
        REVOKED("Dicabut");

        private final String label;

        Stage(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * A question to the register.
     *
     * @param words part of a number, a check code, a subject or the name of a signer; empty for all
     */
    public record Query(
            int year, @Nullable LetterKind kind, @Nullable Stage stage, String words) {

        /** The same question as the end of an address. */
        public String asAddress() {
            return "tahun=" + year
                    + (kind == null ? "" : "&jenis=" + kind.name())
                    + (stage == null ? "" : "&keadaan=" + stage.name())
                    + (words.isEmpty() ? "" : "&cari=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
        }
    }

    /**
     * A line of the register.
     *
     * @param reason why it was replaced or revoked; empty while it holds
     * @param inserted why its number stands between two others; empty for all but those
     */
    public record Line(LetterCard letter, String reason, String inserted) {}

    /** What was found; more says that the list was cut. */
    public record Found(List<Line> lines, boolean more) {}

    private static final int MOST = 400;

    private final LetterRows rows;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Agenda(LetterRows rows, Secrets secrets, Audit audit, Desk desk) {
        this.rows = rows;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** The register, the highest number first; three statements, one of them the audit row. For those who hold every case. */
    public Found of(Query query) {
        var found = rows.of(query);
        var seals = secrets.of(
                found.stream().map(r -> r.listed().head().ownerId()).distinct().toList());
        var lines = found.stream()
                .filter(r -> seals.containsKey(r.listed().head().ownerId()))
                .map(r -> {
                    var head = r.listed().head();
                    var seal = Objects.requireNonNull(seals.get(head.ownerId()));
                    var subject =
                            seal.open("letter.subject", head.id(), r.listed().subject());
                    var reason = r.stateId() == null ? "" : seal.open("letter_state.reason", r.stateId(), r.reason());
                    var inserted = r.listed().inserted();
                    return new Line(
                            new LetterCard(head, subject, r.listed().signedBy()),
                            reason,
                            inserted == null ? "" : inserted.opened(seal));
                })
                .filter(line -> fits(line, query.words().toLowerCase(Locale.ROOT)))
                .toList();
        var shown = lines.subList(0, Math.min(MOST, lines.size()));
        var cases = shown.stream()
                .map(line -> line.letter().head().caseId())
                .filter(Objects::nonNull)
                .map(UUID.class::cast)
                .distinct()
                .toList();
        audit.add("READ", "letter/agenda", null, cases, List.of("procedure"));
        return new Found(shown, lines.size() > MOST);
    }

    private static boolean fits(Line line, String words) {
        if (words.isEmpty()) return true;
        var head = line.letter().head();
        var all = String.join(
                "\n",
                head.number(),
                head.code(),
                line.letter().subject(),
                String.join("\n", line.letter().signedBy()));
        return all.toLowerCase(Locale.ROOT).contains(words)
                || head.code().equals(CheckCode.shown(CheckCode.read(words)));
    }

    /** The question of a page; without a year that can be meant it is the present one. */
    public Query query(@Nullable Integer year, @Nullable LetterKind kind, @Nullable Stage stage, String words) {
        int present = desk.today().getYear();
        return new Query(year == null || year < 2000 || year > 2200 ? present : year, kind, stage, words.strip());
    }
}
