package id.pulih.audit;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Appends to the audit trail: ids and codes only, never a name, a value or a text. */
@Component
public class Audit {

    /** What the running transaction has opened, and whether a row of it tells. */
    private static final class Opened {
        private final Set<UUID> cases = new LinkedHashSet<>();
        private boolean told;
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Audit(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One row of a request: what (READ, WRITE, DENIED), on which page, about which cases, showing which data classes. */
    public void add(
            String what, String page, @Nullable UUID subject, Collection<UUID> cases, Collection<String> classes) {
        opened().told = true;
        jdbc.sql("""
                insert into audit_entry (office_id, at, account_id, what, page, subject_id, case_ids, classes)
                select current_setting('app.office')::int, :at, current_setting('app.account')::uuid,
                       :what, :page, :subject, :cases, :classes
                """)
                .param("at", OffsetDateTime.now(clock))
                .param("what", what)
                .param("page", page)
                .param("subject", subject)
                .param("cases", cases.toArray(UUID[]::new))
                .param("classes", classes.toArray(String[]::new))
                .update();
    }

    /** These cases were opened in the running transaction. */
    public void open(Collection<UUID> cases) {
        opened().cases.addAll(cases);
    }

    /**
     * Before the commit of a request: whoever opened a case leaves a row. Where the handler has written none, because it shows
     * nothing of the case but its head, this is it.
     */
    public void settle(String page) {
        var opened = opened();
        if (!opened.told && !opened.cases.isEmpty()) add("READ", page, null, opened.cases, List.of("procedure"));
    }

    /**
     * Which of these things the acting person has read on that page, as the trail knows; their ids stand among the cases of its
     * rows. One statement.
     */
    public Set<UUID> opened(String page, Collection<UUID> subjects) {
        return Set.copyOf(jdbc.sql("select * from read_by_me(:page, :subjects)")
                .param("page", page)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private static Opened opened() {
        var opened = (Opened) TransactionSynchronizationManager.getResource(Audit.class);
        if (opened != null) return opened;
        var fresh = new Opened();
        TransactionSynchronizationManager.bindResource(Audit.class, fresh);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                TransactionSynchronizationManager.unbindResourceIfPossible(Audit.class);
            }
        });
        return fresh;
    }

    /** One row of a job that has written about these cases; nobody was signed in. */
    public void addJob(String job, String page, UUID subject, Collection<UUID> cases) {
        jdbc.sql("""
                insert into audit_entry (office_id, at, job, what, page, subject_id, case_ids)
                select current_setting('app.office')::int, :at, :job, 'WRITE', :page, :subject, :cases
                """)
                .param("at", OffsetDateTime.now(clock))
                .param("job", job)
                .param("page", page)
                .param("subject", subject)
                .param("cases", cases.toArray(UUID[]::new))
                .update();
    }

    /** One row of a public page: nobody was signed in, and what was shown or written tells nothing that the bearer of a code may not know. */
    public void addPublic(String what, String page, UUID caseId) {
        jdbc.sql("""
                insert into audit_entry (office_id, at, job, what, page, subject_id, case_ids, classes)
                select current_setting('app.office')::int, :at, 'public', :what, :page, :case, array[cast(:case as uuid)], '{procedure}'
                """)
                .param("at", OffsetDateTime.now(clock))
                .param("what", what)
                .param("page", page)
                .param("case", caseId)
                .update();
    }
}
