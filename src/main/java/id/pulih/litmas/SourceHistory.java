package id.pulih.litmas;

import id.pulih.access.Desk;
import id.pulih.casefile.Casefile;
import id.pulih.secret.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads all sources of a case with their entries by one statement. */
@Component
class SourceHistory {

    private final JdbcClient jdbc;
    private final Desk desk;

    SourceHistory(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    List<Source> read(Casefile.Header header, Seal seal) {
        var sources = new LinkedHashMap<String, Source>();
        for (var kind : SourceKind.listed()) {
            sources.put(kind.slug(), new Source(kind.slug(), kind, null, kind.label(), new ArrayList<>()));
        }
        jdbc.sql("""
                select coalesce(i.id, e.item_id) as item_id, i.title, e.id, e.kind, e.number, e.outcome, e.held_on, e.place, e.result,
                       e.correction, s.name as recorded_by, e.recorded_at, u.entry_id is not null as undone
                  from (select i.office_id, i.id, i.title from source_item i where i.office_id = :office and i.case_id = :case) i
                  full join (select e.office_id, e.id, e.kind, e.item_id, e.number, e.outcome, e.held_on, e.place, e.result,
                                    e.correction, e.recorded_by, e.recorded_at
                               from source_entry e where e.office_id = :office and e.case_id = :case) e
                    on (i.office_id, i.id) = (e.office_id, e.item_id)
                  left join staff s on (s.office_id, s.id) = (e.office_id, e.recorded_by)
                  left join source_undo u on (u.office_id, u.entry_id) = (e.office_id, e.id)
                 order by i.id nulls first, e.number desc
                """).param("office", desk.office()).param("case", header.id()).query(r -> {
            var source = source(r, sources, seal);
            if (r.getString("kind") != null) source.history().add(entry(r, seal));
        });
        return List.copyOf(sources.values());
    }

    private static Source source(ResultSet r, Map<String, Source> sources, Seal seal) throws SQLException {
        var item = r.getObject("item_id", UUID.class);
        if (item == null)
            return Objects.requireNonNull(
                    sources.get(SourceKind.valueOf(r.getString("kind")).slug()));
        var title = r.getBytes("title");
        return sources.computeIfAbsent(
                item.toString(),
                key -> new Source(
                        key, SourceKind.OTHER, item, seal.open("source_item.title", item, title), new ArrayList<>()));
    }

    private static Source.Entry entry(ResultSet r, Seal seal) throws SQLException {
        var id = r.getObject("id", UUID.class);
        return new Source.Entry(
                id,
                r.getInt("number"),
                SourceOutcome.valueOf(r.getString("outcome")),
                r.getObject("held_on", LocalDate.class),
                seal.open("source_entry.place", id, r.getBytes("place")),
                seal.open("source_entry.result", id, r.getBytes("result")),
                seal.open("source_entry.correction", id, r.getBytes("correction")),
                r.getString("recorded_by"),
                r.getObject("recorded_at", OffsetDateTime.class),
                r.getBoolean("undone"));
    }
}
