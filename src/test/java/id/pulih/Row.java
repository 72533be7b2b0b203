package id.pulih;

import id.pulih.database.Ids;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** One row of an office, written by the owner as the application would have written it. */
public final class Row {

    /** A moment in the past at which such rows were written. */
    public static final OffsetDateTime THEN = OffsetDateTime.parse("2026-01-05T02:00:00Z");

    private final Given office;
    private final String table;
    private final UUID id;
    private final Map<String, Object> columns = new LinkedHashMap<>();

    private Row(Given office, String table, UUID id) {
        this.office = office;
        this.table = table;
        this.id = id;
        columns.put("office_id", office.office);
    }

    /** A row with an id of its own. */
    public static Row in(String table, Given office) {
        return in(table, office, Ids.next());
    }

    /** A row with a given id. */
    public static Row in(String table, Given office, UUID id) {
        var row = new Row(office, table, id);
        return row.with("id", id);
    }

    /** A row whose key are other columns. */
    public static Row withoutId(String table, Given office) {
        return new Row(office, table, null);
    }

    public Row with(String column, Object value) {
        columns.put(column, value);
        return this;
    }

    /** A text sealed with the key of its owner, in the place where it belongs. */
    public Row sealed(String column, UUID owner, String text) throws SQLException {
        return with(column, office.seal(owner).close(table + "." + column, id, text));
    }

    /** The row is the first of its kind: this column also holds its own id. */
    public Row alsoAs(String column) {
        return with(column, id);
    }

    /** Writes it; gives its id. */
    public UUID insert(Connection c) throws SQLException {
        Office.run(
                c,
                "insert into " + table + " (" + String.join(", ", columns.keySet()) + ") values ("
                        + String.join(", ", Collections.nCopies(columns.size(), "?")) + ")",
                columns.values().toArray());
        return id;
    }
}
