package id.pulih.litmas;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The Litmas of a case in all its rounds, for whoever may read it. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Litmases {

    /** A round together with what it says, and how many rounds there are. */
    public record Read(LitmasRound round, LitmasContent content, List<LitmasRound> rounds) {}

    private final JdbcClient jdbc;
    private final LitmasReader reader;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Litmases(JdbcClient jdbc, LitmasReader reader, Secrets secrets, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.reader = reader;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** The newest locked Litmas; by one statement, without any narrative. The caller has opened the case. */
    public Optional<LitmasCard> latest(UUID caseId) {
        return jdbc.sql("""
                select l.id, l.round, k.register, k.locked_on, k.letter_id, k.needs_aftercare, s.name
                  from litmas l
                  join litmas_lock k on (k.office_id, k.litmas_id) = (l.office_id, l.id)
                  join staff s on (s.office_id, s.id) = (k.office_id, k.locked_by)
                 where l.office_id = :office and l.case_id = :case
                 order by l.round desc limit 1
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .query((r, i) -> new LitmasCard(
                        r.getObject(1, UUID.class),
                        r.getInt(2),
                        r.getString(3),
                        r.getObject(4, LocalDate.class),
                        r.getObject(5, UUID.class),
                        r.getBoolean(6),
                        r.getString(7)))
                .optional();
    }

    /** The newest round with its content, or empty when none was begun; reading is audited. The caller has opened the case. */
    public Optional<Read> newest(Casefile.Header header) {
        return read(header, null);
    }

    /** One round of several; not found when there is none of that number. */
    public Read round(Casefile.Header header, int round) {
        return read(header, round).orElseThrow(NotFound::new);
    }

    private Optional<Read> read(Casefile.Header header, @Nullable Integer number) {
        var seal = secrets.of(header.clientId());
        var rounds = reader.rounds(header.id(), seal);
        var round = rounds.stream()
                .filter(r -> number == null || r.round() == number)
                .findFirst();
        var read = round.map(r -> new Read(r, reader.content(header.id(), r.id(), seal), rounds));
        audit.add("READ", "litmas/litmas", round.map(LitmasRound::id).orElse(null), List.of(header.id()), CLASSES);
        return read;
    }

    /** Two rounds of the case, section by section. */
    public Map.Entry<Read, Read> two(Casefile.Header header, int older, int newer) {
        var seal = secrets.of(header.clientId());
        var rounds = reader.rounds(header.id(), seal);
        audit.add("READ", "litmas/comparison", null, List.of(header.id()), CLASSES);
        return Map.entry(pick(header, rounds, older, seal), pick(header, rounds, newer, seal));
    }

    /** Every saved version of a section of the newest round, the newest first (R33). The caller has opened the case. */
    public List<LitmasContent.Written> versions(Casefile.Header header, Section section) {
        var seal = secrets.of(header.clientId());
        var round = reader.rounds(header.id(), seal).stream().findFirst().orElseThrow(NotFound::new);
        audit.add("READ", "litmas/versions", round.id(), List.of(header.id()), CLASSES);
        return reader.versions(round.id(), section, seal);
    }

    private Read pick(Casefile.Header header, List<LitmasRound> rounds, int number, Seal seal) {
        var round = rounds.stream().filter(r -> r.round() == number).findFirst().orElseThrow(NotFound::new);
        return new Read(round, reader.content(header.id(), round.id(), seal), rounds);
    }

    static final List<String> CLASSES = List.of("narrative", "health");
}
