package id.pulih.sop;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import id.pulih.letter.SealState;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The SOP versions of the acting office as documents to read and print: the one in force, the draft, and the earlier ones. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SopArchive {

    /**
     * A version in the history, with the number of its decree.
     *
     * @param until the day before the next came into force
     * @param seal what was found in the signed file; null where it was stored before files were looked at
     */
    public record Entry(
            int number,
            LocalDate madeOn,
            LocalDate inForceOn,
            @Nullable LocalDate until,
            String decree,
            @Nullable SealState seal) {}

    /** What the page shows: one version, whether there is a draft beside it, and the history, newest first. */
    public record Shown(SopDocument document, boolean draftBeside, List<Entry> history) {}

    private final SopShelf shelf;
    private final Desk desk;

    SopArchive(SopShelf shelf, Desk desk) {
        this.shelf = shelf;
        this.desk = desk;
    }

    /** The version in force, or the draft until there is one; three statements. */
    public Shown shown() {
        var heads = shelf.heads();
        var inForce = heads.stream().filter(h -> h.inForceBy(desk.today())).findFirst();
        var document = inForce.or(() -> working(heads)).map(this::whole).orElseGet(() -> FirstDraft.on(desk.today()));
        return shown(document, heads);
    }

    /** A version by its number, such as the one by which an older case runs; three statements. */
    public Shown shown(int number) {
        var heads = shelf.heads();
        var document = heads.stream()
                .filter(h -> h.number() != null && h.number() == number)
                .findFirst()
                .map(this::whole)
                .or(() -> number == 0 ? Optional.of(FirstDraft.on(desk.today())) : Optional.empty())
                .orElseThrow(NotFound::new);
        return shown(document, heads);
    }

    /** The draft on which the office works, if it has begun one; three statements. */
    public Optional<SopDocument> draft() {
        return working(shelf.heads()).map(this::whole);
    }

    /** The signed file of a version; one statement. */
    public UUID signedFile(int number) {
        return shelf.heads().stream()
                .filter(h -> h.document() != null && h.number() == number)
                .map(SopHead::document)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The draft without its rows; one statement. */
    Optional<SopHead> working() {
        return working(shelf.heads());
    }

    private Shown shown(SopDocument document, List<SopHead> heads) {
        var draft = working(heads);
        return new Shown(document, draft.isPresent() && !draft.get().id().equals(document.id()), history(heads));
    }

    private static Optional<SopHead> working(List<SopHead> heads) {
        boolean signed = heads.stream().anyMatch(h -> h.inForceOn() != null);
        return heads.stream()
                .filter(h -> h.number() == null || h.number() == 0 && !signed)
                .findFirst();
    }

    private SopDocument whole(SopHead head) {
        return head.with(shelf.rows(head.id()), shelf.bases(head.id()));
    }

    private static List<Entry> history(List<SopHead> heads) {
        var signed = heads.stream().filter(h -> h.inForceOn() != null).toList();
        return java.util.stream.IntStream.range(0, signed.size())
                .mapToObj(i -> new Entry(
                        signed.get(i).number(),
                        signed.get(i).madeOn(),
                        signed.get(i).inForceOn(),
                        i == 0 ? null : signed.get(i - 1).inForceOn().minusDays(1),
                        Objects.requireNonNull(signed.get(i).decree()).number(),
                        signed.get(i).seal()))
                .toList();
    }
}
