package id.pulih.litmas;

import id.pulih.NotFound;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.secret.Secrets;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the form of one section shows. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SectionPages {

    private final LitmasReader reader;
    private final Suggestions suggestions;
    private final Secrets secrets;
    private final Audit audit;

    SectionPages(LitmasReader reader, Suggestions suggestions, Secrets secrets, Audit audit) {
        this.reader = reader;
        this.suggestions = suggestions;
        this.secrets = secrets;
        this.audit = audit;
    }

    /** The section in the newest round; not found before one was begun. Reading is audited. The caller has opened the case. */
    public SectionPage of(Casefile.Header header, Section section) {
        secrets.of(List.of(header.clientId(), header.id())); // both keys by one statement
        var seal = secrets.of(header.clientId());
        var rounds = reader.rounds(header.id(), section, seal);
        if (rounds.isEmpty()) throw new NotFound();
        var newest = rounds.get(0);
        var draft = newest.round().state() == LitmasState.DRAFT;
        var data = draft ? suggestions.of(header, section, seal) : new Suggestions.Data(Map.of(), List.of());
        audit.add("READ", "litmas/section", newest.round().id(), List.of(header.id()), Litmases.CLASSES);
        return new SectionPage(
                newest.round(),
                section,
                newest.written(),
                data.suggested(),
                data.material(),
                rounds.size() < 2 ? "" : rounds.get(1).round().notes().getOrDefault(section, ""),
                section == Section.RECOMMENDATION
                        ? reader.content(header.id(), newest.round().id(), seal).recommendations()
                        : List.of());
    }
}
