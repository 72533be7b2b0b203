package id.pulih.client;

import id.pulih.access.Desk;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The verdicts over a client and the articles they name. The caller has the right to the case and writes the audit row. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Verdicts {

    /**
     * An article as it stood at its time.
     *
     * @param validTo the last day it was in force, null if it still is
     */
    public record Article(
            String code,
            String law,
            String article,
            String about,
            OffenceGroup offenceGroup,
            LocalDate validFrom,
            LocalDate validTo) {

        public String label() {
            return "Pasal " + article + " " + law + " - " + about;
        }
    }

    /**
     * A verdict of a court that the client was sentenced by.
     *
     * @param articles codes of {@link Article}
     * @param wording the articles as the verdict words them, with "jo." and paragraphs
     */
    public record Verdict(
            @Nullable UUID id,
            String caseNumber,
            String court,
            String wording,
            LocalDate decidedOn,
            LocalDate sentenceEndsOn,
            List<String> articles) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    Verdicts(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** All articles, those still in force first. One statement. */
    public List<Article> articles() {
        return jdbc.sql("""
                select code, law, article, about, offence_group, valid_from, valid_to from offence_article
                 order by valid_to nulls first, law desc, length(article), article limit 100
                """).query(Article.class).list();
    }

    /** The verdicts over a person, newest last. One statement. */
    public List<Verdict> of(UUID clientId) {
        return jdbc.sql("""
                select v.id, v.case_number, v.court, v.wording, v.decided_on, v.sentence_ends_on,
                       coalesce(array_agg(a.article_code order by a.article_code) filter (where a.article_code is not null), '{}') as articles
                  from client_verdict v
                  left join client_verdict_article a on (a.office_id, a.verdict_id) = (v.office_id, v.id)
                 where v.office_id = :office and v.client_id = :client
                 group by v.office_id, v.id order by v.recorded_at, v.id limit 20
                """)
                .param("office", desk.office())
                .param("client", clientId)
                .query((r, i) -> new Verdict(
                        r.getObject("id", UUID.class),
                        r.getString("case_number"),
                        r.getString("court"),
                        r.getString("wording"),
                        r.getObject("decided_on", LocalDate.class),
                        r.getObject("sentence_ends_on", LocalDate.class),
                        Arrays.asList((String[]) r.getArray("articles").getArray())))
                .list();
    }

    /** Writes down one verdict with its articles. One statement. */
    public UUID add(UUID clientId, Verdict verdict) {
        var id = Ids.next();
        jdbc.sql("""
                with v as (
                    insert into client_verdict (office_id, id, client_id, case_number, court, wording, decided_on, sentence_ends_on,
                                                recorded_by, recorded_at)
                    values (:office, :id, :client, :number, :court, :wording, :decided, :ends, :staff, :now))
                insert into client_verdict_article (office_id, verdict_id, article_code)
                select :office, :id, a.code from offence_article a where a.code = any(:articles)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("client", clientId)
                .param("number", verdict.caseNumber)
                .param("court", verdict.court)
                .param("wording", verdict.wording)
                .param("decided", verdict.decidedOn)
                .param("ends", verdict.sentenceEndsOn)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("articles", verdict.articles.toArray(String[]::new))
                .update();
        return id;
    }
}
