package id.pulih;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** What one request did that was rolled back: its rows of the audit trail, and, where asked for, all rows that it wrote. */
public final class Trace {

    /** One row of the audit trail. */
    public record Entry(String what, String page, UUID account, List<UUID> cases, List<String> classes) {}

    /** A row as it would have been stored: its table, its office and all of its columns as JSON. */
    public record Row(String table, int office, String json) {}

    /** How its own questions begin. */
    static final String MARK = "/* trace */";

    private static final Pattern WRITES = Pattern.compile(
            "(?i)\\b(insert into|update|delete from) (?!audit_entry|form_key|spring_session|set\\b)[a-z_]+");

    /** The newest row of the audit trail that was seen: what a transaction has just written is not much older. */
    private static final AtomicLong LATEST = new AtomicLong();

    private static final int RECENT = 300;

    private final List<Entry> trail = new CopyOnWriteArrayList<>();
    private final List<Row> rows = new CopyOnWriteArrayList<>();
    private volatile boolean opened;
    private volatile boolean committed;
    private volatile boolean writes;

    /** The rows of the audit trail, whatever they say. */
    public List<Entry> trail() {
        return List.copyOf(trail);
    }

    /** The rows of the audit trail that say this: READ, WRITE or DENIED. */
    public List<Entry> trail(String what) {
        return trail.stream().filter(e -> e.what().equals(what)).toList();
    }

    /** The rows written, without audit trail and form key. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** Whether a data key was read, without which no sealed text can be shown. */
    public boolean opened() {
        return opened;
    }

    /** Whether a transaction in an office came to its end. */
    public boolean committed() {
        return committed;
    }

    /** Whether a statement was prepared that writes more than the session and the key of the form. */
    public boolean writes() {
        return writes;
    }

    void statement(String sql) {
        if (WRITES.matcher(sql).find()) writes = true;
        if (sql.contains("from data_key") || sql.contains("join data_key")) opened = true;
    }

    void look(Connection c, boolean withRows) throws SQLException {
        if (c.getAutoCommit()) return;
        try (var s = c.createStatement();
                var r = s.executeQuery(MARK + """
                        select a.what, a.page, a.account_id, a.case_ids, a.classes, a.id
                          from (select nullif(current_setting('app.office', true), '')::int as office) o
                          left join audit_entry a on a.office_id = o.office and a.id > %d and a.xid = pg_current_xact_id_if_assigned()
                         where o.office is not null order by a.id
                        """.formatted(LATEST.get() - RECENT))) {
            while (r.next()) {
                committed = true;
                if (r.getString(1) != null) trail.add(entry(r));
            }
        }
        if (withRows && (writes || !trail("WRITE").isEmpty())) lookAtRows(c);
    }

    private static Entry entry(ResultSet r) throws SQLException {
        LATEST.accumulateAndGet(r.getLong(6), Math::max);
        return new Entry(
                r.getString(1),
                r.getString(2),
                r.getObject(3, UUID.class),
                List.of((UUID[]) r.getArray(4).getArray()),
                List.of((String[]) r.getArray(5).getArray()));
    }

    /** Asks only the tables that this connection has written of late, as the server counts them: to ask all would take longer than the request. */
    private void lookAtRows(Connection c) throws SQLException {
        var parts = new ArrayList<String>();
        try (var s = c.createStatement();
                var r = s.executeQuery(MARK + """
                        select t.relname from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = 'office_id'
                         where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
                           and pg_stat_get_xact_tuples_inserted(t.oid) + pg_stat_get_xact_tuples_updated(t.oid) > 0
                           and has_table_privilege(t.oid, 'select') and t.relname not in ('audit_entry', 'form_key')
                         order by 1
                        """)) {
            while (r.next()) {
                parts.add("select '" + r.getString(1) + "', x.office_id, to_jsonb(x)::text from " + r.getString(1)
                        + " x where x.xmin = pg_current_xact_id_if_assigned()::xid");
            }
        }
        if (parts.isEmpty()) return;
        try (var s = c.createStatement();
                var r = s.executeQuery(MARK + String.join(" union all ", parts))) {
            while (r.next()) rows.add(new Row(r.getString(1), r.getInt(2), r.getString(3)));
        }
    }
}
