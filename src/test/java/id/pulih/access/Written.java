package id.pulih.access;

import id.pulih.Office;
import id.pulih.Trace;
import id.pulih.database.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What requests have written into the tables of the office, seen by the owner of the database. */
final class Written implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SEALED = Pattern.compile("\\\\x[0-9a-f]*");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** What no form writes by itself: the trail, the keys of forms, sessions, the timetable of the jobs, and what a job folds. */
    private static final String OTHERS =
            "'audit_entry','audit_seal','form_key','spring_session','spring_session_attributes','scheduled_tasks','flyway_schema_history',"
                    + "'figure'";

    /** What is worked out anew by everybody who writes, and never typed. */
    private static final Set<String> DERIVED =
            Set.of("aftercare_case", "case_standing", "letter_counter", "agenda_counter");

    private final Connection owner;
    private final Map<String, Set<String>> keys = new TreeMap<>();
    private final Map<String, Map<String, String>> columns = new TreeMap<>();
    private final String everyRow;

    Written(EmbeddedPostgres pg) throws SQLException {
        owner = Office.as(pg, "pulih_owner");
        var parts = new ArrayList<String>();
        try (var s = owner.createStatement();
                var r = s.executeQuery("""
                        select t.relname, a.attname, format_type(a.atttypid, null)
                          from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not attisdropped
                         where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and t.relname not in (%s)
                         order by 1, 2
                        """.formatted(OTHERS))) {
            while (r.next()) {
                columns.computeIfAbsent(r.getString(1), t -> new TreeMap<>()).put(r.getString(2), r.getString(3));
            }
        }
        try (var s = owner.createStatement();
                var r = s.executeQuery("""
                        select i.indrelid::regclass::text, a.attname
                          from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any(i.indkey)
                         where i.indisprimary
                        """)) {
            while (r.next())
                keys.computeIfAbsent(r.getString(1), t -> new TreeSet<>()).add(r.getString(2));
        }
        for (var table : columns.keySet())
            parts.add("select '" + table + "' as t, x.xmin::text::bigint as x from " + table + " x");
        everyRow = String.join(" union all ", parts);
    }

    /** The next transaction's number. */
    long start() throws SQLException {
        return number("select pg_snapshot_xmax(pg_current_snapshot())::text::bigint");
    }

    /** What is more than one effect since then. */
    List<String> since(long start, int expected) throws SQLException {
        var faults = new ArrayList<String>();
        long logged = number("select count(*) from audit_entry where what = 'WRITE' and xid::text::bigint >= " + start);
        if (logged != expected) faults.add("written to the trail " + logged + " times");
        var byTransaction = new TreeMap<Long, Set<String>>();
        try (var s = owner.createStatement();
                var r = s.executeQuery("select distinct t, x from (" + everyRow + ") e where x >= " + start)) {
            while (r.next())
                byTransaction
                        .computeIfAbsent(r.getLong(2), x -> new TreeSet<>())
                        .add(r.getString(1));
        }
        if (byTransaction.size() > 1) faults.add("written by several transactions " + byTransaction.values());
        return faults;
    }

    /** Which columns of these rows hold something else than what was stored since then, by a transaction that they follow. */
    List<String> over(long start, List<Trace.Row> rows) throws SQLException {
        var faults = new ArrayList<String>();
        for (var row : rows) {
            if (DERIVED.contains(row.table())) continue;
            var is = JSON.readValue(row.json(), new TypeReference<Map<String, Object>>() {});
            var stored = stored(row.table(), is, start);
            is.forEach((column, value) -> {
                if (stored.containsKey(column)
                        && !column.equals("version")
                        && !String.valueOf(value).equals(String.valueOf(stored.get(column))))
                    faults.add("late over " + row.table() + "." + column);
            });
        }
        return faults;
    }

    private Map<String, Object> stored(String table, Map<String, Object> row, long start) throws SQLException {
        var keys = new ArrayList<String>();
        for (var key : this.keys.get(table)) keys.add("x." + key + "::text = '" + row.get(key) + "'");
        try (var s = owner.createStatement();
                var r = s.executeQuery("select to_jsonb(x)::text from " + table + " x where x.xmin::text::bigint >= "
                        + start + " and " + String.join(" and ", keys))) {
            return r.next() ? JSON.readValue(r.getString(1), new TypeReference<>() {}) : Map.of();
        }
    }

    /** Every column of the tables of these rows as a field, in both ways of writing, with a value that would be noticed. */
    Map<String, String> titbits(List<Trace.Row> rows) throws SQLException {
        var fields = new TreeMap<String, String>();
        for (var row : rows) {
            var others = others(row);
            columns.get(row.table()).forEach((column, type) -> {
                var value = noticeable(column, type, others);
                fields.put(column, value);
                fields.put(camel(column), value);
            });
        }
        for (var name : List.of("id", "caseId", "clientId", "staffId", "createdBy", "recordedBy", "decidedBy"))
            fields.putIfAbsent(name, UUID.randomUUID().toString());
        fields.putAll(Map.of("office", "77", "officeId", "77", "office_id", "77", "step", "L"));
        return fields;
    }

    /** Another row of the same table, whose ids would be believed. */
    private Map<String, Object> others(Trace.Row row) throws SQLException {
        var id = JSON.readValue(row.json(), new TypeReference<Map<String, Object>>() {})
                .get("id");
        try (var q = owner.prepareStatement("select to_jsonb(x)::text from " + row.table() + " x"
                + (id == null ? "" : " where id::text <> '" + id + "'") + " limit 1")) {
            var r = q.executeQuery();
            return r.next() ? JSON.readValue(r.getString(1), new TypeReference<>() {}) : Map.of();
        }
    }

    private static String noticeable(String column, String type, Map<String, Object> others) {
        return switch (type) {
            case "uuid" -> others.get(column) == null ? UUID.randomUUID().toString() : "" + others.get(column);
            case "integer", "bigint", "smallint" -> "77";
            case "boolean" -> "true";
            case "date" -> "2001-02-03";
            case "timestamp with time zone" -> "2001-02-03T04:05:06Z";
            default -> "TITIPAN";
        };
    }

    /** Columns that the further fields have changed; what differs between two equal sendings tells nothing. */
    List<String> differences(List<Trace.Row> first, List<Trace.Row> second, List<Trace.Row> third) {
        var faults = new ArrayList<String>();
        Map<String, List<String>> a = values(first), b = values(second), c = values(third);
        var all = new TreeSet<>(a.keySet());
        all.addAll(c.keySet());
        for (var column : all) {
            var was = a.get(column);
            var is = c.get(column);
            if (was == null || is == null || was.size() != is.size()) faults.add(column + ": other rows");
            else if (was.equals(b.get(column)) && !was.equals(is)) faults.add(column + ": " + was + " -> " + is);
            else if (is.stream().anyMatch(v -> v.contains("TITIPAN") || v.contains("2001-02-03")))
                faults.add(column + ": " + is);
        }
        return faults;
    }

    /** The values of each column of each table in some order; ids made just now and sealed texts are like one another. */
    private static Map<String, List<String>> values(List<Trace.Row> rows) {
        var values = new TreeMap<String, List<String>>();
        for (var row : rows) {
            JSON.readValue(row.json(), new TypeReference<Map<String, Object>>() {})
                    .forEach((column, value) -> values.computeIfAbsent(
                                    row.table() + "." + column, c -> new ArrayList<>())
                            .add(alike(String.valueOf(value))));
        }
        values.values().forEach(list -> list.sort(null));
        return values;
    }

    private static String alike(String value) {
        var sealed = SEALED.matcher(value).replaceAll(m -> "sealed " + m.group().length());
        return ID.matcher(sealed).replaceAll(m -> justNow(m.group()) ? "new" : m.group());
    }

    private static boolean justNow(String id) {
        return System.currentTimeMillis() - (UUID.fromString(id).getMostSignificantBits() >>> 16) < 10_000;
    }

    private static String camel(String column) {
        return Pattern.compile("_(.)").matcher(column).replaceAll(m -> m.group(1)
                .toUpperCase(java.util.Locale.ROOT));
    }

    private long number(String sql) throws SQLException {
        try (var s = owner.createStatement();
                var r = s.executeQuery(sql)) {
            r.next();
            return r.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
