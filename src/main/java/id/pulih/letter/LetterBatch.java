package id.pulih.letter;

import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.office.OfficeProfile;
import id.pulih.office.Signer;
import id.pulih.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Many letters of one kind that are signed together, each with its own number and for its own client: two statements in all. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class LetterBatch {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final OfficeProfile profile;
    private final Numbers numbers;
    private final Composer composer;
    private final LetterSettings settings;

    LetterBatch(
            JdbcClient jdbc,
            Desk desk,
            Secrets secrets,
            OfficeProfile profile,
            Numbers numbers,
            Composer composer,
            LetterSettings settings) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.profile = profile;
        this.numbers = numbers;
        this.composer = composer;
        this.settings = settings;
    }

    /**
     * Issues them in their order, dated today; the owners' keys are at hand, for the caller has opened the cases.
     *
     * @param drafts of one kind, which is numbered, each of a case
     */
    public List<UUID> issue(List<Draft> drafts) {
        if (drafts.isEmpty()) return List.of();
        var first = drafts.get(0);
        LocalDate on = desk.today();
        var set = settings.current();
        var rule = set.of(first.kind());
        var given = numbers.next(first.kind(), on, profile.current(), set.way(), drafts.size());
        var ids = drafts.stream().map(d -> Ids.next()).toList();
        var subjects = new byte[ids.size()][];
        var html = new byte[ids.size()][];
        var hashes = new byte[ids.size()][];
        var codes = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            var draft = drafts.get(i);
            var seal = secrets.of(Objects.requireNonNull(draft.owner()));
            codes.add(CheckCode.next());
            var text = composer.frozen(draft, on, given.get(i).number(), codes.get(i), rule);
            subjects[i] = seal.close("letter.subject", ids.get(i), draft.subject());
            html[i] = seal.close("letter.html", ids.get(i), text);
            hashes[i] = Composer.sha256(text.getBytes(StandardCharsets.UTF_8));
        }
        jdbc.sql("""
                insert into letter (office_id, id, kind, case_id, owner_id, number, year, scope, sequence, dated_on, subject, html, sha256,
                                    check_code, security, urgency, signed_by, issued_by, issued_at)
                select :office, x.id, :kind, x.case_id, x.owner_id, x.number, :year, x.scope, x.sequence, :on, x.subject, x.html, x.sha,
                       x.code, :security, :urgency, :signers, :staff, :now
                  from unnest(:ids, :cases, :owners, :numbers, :scopes, :sequences, :subjects, :html, :shas, :codes)
                       as x(id, case_id, owner_id, number, scope, sequence, subject, html, sha, code)
                """)
                .param("office", desk.office())
                .param("kind", first.kind().name())
                .param("ids", ids.toArray(UUID[]::new))
                .param("cases", drafts.stream().map(Draft::caseId).toArray(UUID[]::new))
                .param("owners", drafts.stream().map(Draft::owner).toArray(UUID[]::new))
                .param("numbers", given.stream().map(Numbers.Given::number).toArray(String[]::new))
                .param("scopes", given.stream().map(Numbers.Given::scope).toArray(String[]::new))
                .param("sequences", given.stream().map(Numbers.Given::sequence).toArray(Integer[]::new))
                .param("year", on.getYear())
                .param("on", on)
                .param("subjects", subjects)
                .param("html", html)
                .param("shas", hashes)
                .param("codes", codes.toArray(String[]::new))
                .param("security", rule.security().name())
                .param("urgency", rule.urgency().name())
                .param("signers", first.signers().stream().map(Signer::name).toArray(String[]::new))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        return ids;
    }
}
