package id.pulih.intake;

import id.pulih.RuleViolation;
import id.pulih.audit.Audit;
import id.pulih.client.Clients;
import id.pulih.client.Person;
import id.pulih.client.SamePeople;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Two entries that may be one person, laid side by side for the desk, and its decision (R7, E15). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Twins {

    /**
     * Two entries.
     *
     * @param same which of their numbers are equal
     * @param merged the entry of the two that points to the other; null while both stand by themselves
     */
    public record Pair(
            Person one,
            Person other,
            SamePeople.SameNumbers same,
            @Nullable UUID merged) {

        /** How often the two agree in what is known of both, for the mark beside a line. */
        public static boolean agree(@Nullable Object one, @Nullable Object other) {
            return one != null && !"".equals(one) && Objects.equals(one, other);
        }
    }

    private final Clients clients;
    private final SamePeople samePeople;
    private final Audit audit;

    Twins(Clients clients, SamePeople samePeople, Audit audit) {
        this.clients = clients;
        this.samePeople = samePeople;
        this.audit = audit;
    }

    /** The two entries opened; at most five statements. */
    public Pair of(UUID one, UUID other) {
        var people = clients.people(List.of(one, other));
        var same = samePeople.of(one);
        var merged = !same.contains(other) ? null : same.get(0).equals(one) ? other : one;
        return new Pair(
                Objects.requireNonNull(people.get(one)),
                Objects.requireNonNull(people.get(other)),
                samePeople.sameNumbers(one, other),
                merged);
    }

    /** The desk's word on two entries. */
    public void decide(UUID person, @Nullable UUID other, @Nullable UUID stays, boolean distinct, String reason) {
        if (other == null) throw new RuleViolation("Pilih catatan yang dibandingkan.");
        clients.card(other);
        if (distinct) {
            samePeople.distinct(person, other, reason);
        } else {
            if (stays == null || !stays.equals(person) && !stays.equals(other)) {
                throw RuleViolation.at("stays", "Pilih catatan yang tetap dipakai.");
            }
            samePeople.merge(stays.equals(person) ? other : person, stays, reason);
        }
        audit.add("WRITE", "intake/twins", person, List.of(), List.of("identity"));
    }

    /** They were two persons after all. */
    public void split(UUID person, String reason) {
        samePeople.split(person, reason);
        audit.add("WRITE", "intake/twins", person, List.of(), List.of("identity"));
    }
}
