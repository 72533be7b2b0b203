package id.pulih.sop;

import id.pulih.access.Desk;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The rules of the SOP versions of the acting office. A signed version never changes and the draft changes rarely, so they are
 * held in memory: no page pays a statement for them. Another node sees a change after {@link #LIFE} at the latest.
 */
@Service
public class SopVersions {

    private static final Duration LIFE = Duration.ofMinutes(5);

    private record InForce(int number, LocalDate since) {}

    private record Known(
            Map<Integer, SopVersion> rules,
            Map<Integer, UUID> ids,
            Map<Integer, List<StepRule>> told,
            List<InForce> signed,
            Instant until) {}

    private final Map<Integer, Known> offices = new ConcurrentHashMap<>();
    private final SopShelf shelf;
    private final Desk desk;
    private final Clock clock;

    SopVersions(SopShelf shelf, Desk desk, Clock clock) {
        this.shelf = shelf;
        this.desk = desk;
        this.clock = clock;
    }

    /** The version under which a case received today runs: the newest in force, or the draft until there is one. */
    public SopVersion inForce() {
        return inForceOn(desk.today());
    }

    /** The version that was in force on that day, as far as decrees say; the draft before the first of them. */
    public SopVersion inForceOn(LocalDate day) {
        var known = known();
        return known.signed.stream()
                .filter(s -> !s.since.isAfter(day))
                .findFirst()
                .map(s -> known.rules.get(s.number))
                .orElseGet(() -> known.rules.get(0));
    }

    /** A version by its number; a case keeps the one in force on its receipt. */
    public SopVersion of(int number) {
        var rules = known().rules.get(number);
        if (rules == null) throw new IllegalArgumentException("no SOP version " + number);
        return rules;
    }

    /** What a version says of these steps, in the order of the procedure; two statements when nobody has asked for minutes. */
    public List<StepRule> rules(int number, Collection<Step> steps) {
        var known = known();
        var told = known.told.get(number);
        if (told == null) {
            told = tell(known, number);
            known.told.put(number, told);
        }
        return told.stream().filter(r -> steps.contains(r.row().step())).toList();
    }

    private List<StepRule> tell(Known known, int number) {
        var id = known.ids.get(number);
        if (id != null)
            return StepRule.of(
                    SopDocument.procedure(shelf.rows(id), of(number).settings()), shelf.bases(id), of(number));
        var first = FirstDraft.on(desk.today());
        return StepRule.of(first.procedure(), first.bases(), first.rules());
    }

    private Known known() {
        var known = offices.get(desk.office());
        if (known == null || known.until.isBefore(clock.instant())) {
            known = read();
            offices.put(desk.office(), known);
        }
        return known;
    }

    private Known read() {
        var rules = new HashMap<Integer, SopVersion>();
        rules.put(0, FirstDraft.on(desk.today()).rules());
        var heads = shelf.heads().stream().filter(h -> h.number() != null).toList();
        heads.forEach(h -> rules.put(h.number(), h.rules()));
        var signed = heads.stream()
                .filter(h -> h.inForceOn() != null)
                .map(h -> new InForce(h.number(), h.inForceOn()))
                .toList();
        var ids = new HashMap<Integer, UUID>();
        heads.forEach(h -> ids.put(h.number(), h.id()));
        return new Known(
                rules, ids, new ConcurrentHashMap<>(), signed, clock.instant().plus(LIFE));
    }

    /** A version has changed: it is read anew, by this transaction and, once that is committed, by all. */
    void forget() {
        int office = desk.office();
        offices.remove(office);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                offices.remove(office);
            }
        });
    }
}
