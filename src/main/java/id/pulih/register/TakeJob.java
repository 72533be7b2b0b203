package id.pulih.register;

import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.client.RegisteredPeople;
import id.pulih.database.Ids;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes a confirmed register, all of it in one transaction or nothing: new people with their keys, entries changed, entries that are
 * gone. Whoever was declared a known person gets the entry and keeps the identity.
 */
@Component
class TakeJob {

    private static final int AT_ONCE = 500;

    private final ImportWork work;
    private final ImportJobs imports;
    private final RegisteredPeople people;
    private final RegisterChanges changes;
    private final Entries entries;
    private final OfficerNames officerNames;
    private final Secrets secrets;
    private final JdbcClient jdbc;
    private final Audit audit;
    private final Desk desk;

    TakeJob(
            ImportWork work,
            ImportJobs imports,
            RegisteredPeople people,
            RegisterChanges changes,
            Entries entries,
            OfficerNames officerNames,
            Secrets secrets,
            JdbcClient jdbc,
            Audit audit,
            Desk desk) {
        this.work = work;
        this.imports = imports;
        this.people = people;
        this.changes = changes;
        this.entries = entries;
        this.officerNames = officerNames;
        this.secrets = secrets;
        this.jdbc = jdbc;
        this.audit = audit;
        this.desk = desk;
    }

    /** One staged row that is to be written. */
    record Row(
            int line,
            String state,
            @Nullable UUID entryId,
            @Nullable UUID personId,
            byte[] content) {}

    void run(int office, UUID id) {
        work.run(office, id, () -> work.inOffice(office, () -> take(office, id)));
    }

    private Object take(int office, UUID id) {
        var by = jdbc.sql(
                        "select confirmed_by from register_import where office_id = :office and id = :id and stage = 'TAKING'")
                .param("office", office)
                .param("id", id)
                .query(UUID.class)
                .optional();
        if (by.isEmpty()) return false; // taken already: a job may run twice
        var seal = secrets.of(id);
        var officers = officerNames.known();
        int done = 0;
        for (var rows = next(id, 0);
                !rows.isEmpty();
                rows = next(id, rows.get(rows.size() - 1).line())) {
            planAnew();
            write(id, rows, seal, officers, by.get());
            done += rows.size();
            work.progress(office, id, done);
        }
        Staging.byHash(jdbc);
        leave(id);
        imports.clear(id, "TAKEN", "");
        audit.addJob("register-take", "register/import", id, List.of());
        return true;
    }

    /**
     * The tables grow within this one transaction: what the server has planned for a few rows, the checks of foreign keys above all,
     * would read a whole table for each of a hundred thousand.
     */
    private void planAnew() {
        jdbc.sql("discard plans").update();
    }

    private List<Row> next(UUID id, int after) {
        return jdbc.sql("""
                select line, state, entry_id, case when decision = 'SAME' then person_id end as person_id, content from register_row
                 where office_id = :office and import_id = :id and line > :after and state in ('NEW', 'CHANGED', 'DOUBTFUL')
                 order by line limit :most
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("after", after)
                .param("most", AT_ONCE)
                .query(Row.class)
                .list();
    }

    private void write(UUID id, List<Row> rows, Seal seal, OfficerNames.Known officers, UUID by) {
        var fresh = new ArrayList<RegisteredPeople.NewPerson>();
        var written = new ArrayList<Entries.Written>();
        var changed = new ArrayList<RegisterChanges.Change>();
        var known = secrets.of(
                rows.stream().map(Row::personId).filter(Objects::nonNull).toList());
        for (var row : rows) {
            var entry = Entry.read(seal.open("register_row.content." + row.line(), id, row.content()));
            var officer = officers.of(entry);
            if (row.entryId() != null) {
                changed.add(new RegisterChanges.Change(row.entryId(), entry, officer));
            } else if (row.personId() != null) {
                var own = Objects.requireNonNull(known.get(row.personId()));
                written.add(new Entries.Written(Ids.next(), row.personId(), own, entry, officer));
            } else {
                var person = people.prepare(entry.identity());
                fresh.add(person);
                written.add(new Entries.Written(Ids.next(), person.id(), person.seal(), entry, officer));
            }
        }
        if (!fresh.isEmpty()) people.create(fresh);
        entries.write(
                id,
                Stream.concat(written.stream(), changes.apply(changed, by).stream())
                        .toList(),
                by);
    }

    /** Whoever is not in the file any more is gone from the register; the person and the aftercare stay. One statement. */
    private void leave(UUID id) {
        jdbc.sql("""
                update register_entry e set gone_by = :id
                 where e.office_id = :office and e.gone_by is null
                   and not exists (select from register_row r where r.office_id = :office and r.import_id = :id and r.key_hash = e.key_hash)
                """).param("office", desk.office()).param("id", id).update();
    }
}
