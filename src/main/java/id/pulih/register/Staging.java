package id.pulih.register;

import id.pulih.access.Desk;
import id.pulih.secret.Seal;
import id.pulih.spreadsheet.Cell;
import java.nio.ByteBuffer;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a file while they wait for a person: written by the check, read by the pages, taken or thrown away. */
@Component
class Staging {

    private static final int MOST_FAULTS = 20_000; // nobody reads more; all of them are counted

    private final JdbcClient jdbc;
    private final Desk desk;

    Staging(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** What an earlier check of the same import has left. */
    void empty(UUID id) {
        jdbc.sql("delete from register_row where office_id = ? and import_id = ?")
                .param(desk.office())
                .param(id)
                .update();
        jdbc.sql("delete from register_fault where office_id = ? and import_id = ?")
                .param(desk.office())
                .param(id)
                .update();
    }

    /** The entries of the register that have the keys of these rows. One statement. */
    Map<ByteBuffer, Staged.Known> known(List<Staged> batch) {
        var known = new HashMap<ByteBuffer, Staged.Known>();
        jdbc.sql("""
                select key_hash, id, fingerprint, gone_by is not null from register_entry
                 where office_id = :office and key_hash = any(:keys)
                """)
                .param("office", desk.office())
                .param("keys", batch.stream().map(r -> r.keyHash).toArray(byte[][]::new))
                .query(r -> {
                    known.put(
                            ByteBuffer.wrap(r.getBytes(1)),
                            new Staged.Known(r.getObject(2, UUID.class), r.getBytes(3), r.getBoolean(4)));
                });
        return known;
    }

    /** Writes rows with what was found at them. Three statements. */
    void add(UUID id, List<Staged> batch, Seal seal) {
        jdbc.sql("""
                insert into register_row (office_id, import_id, line, key_hash, nik_hash, passport_hash, kitas_hash, kitap_hash, fingerprint, content,
                                          state, entry_id)
                select :office, :import, x.line, x.key, x.nik, x.passport, x.kitas, x.kitap, x.fingerprint, x.content, x.state, x.entry
                  from unnest(:lines, :keys, :niks, :passports, :kitases, :kitaps, :fingerprints, :contents, :states, :entries)
                         as x(line, key, nik, passport, kitas, kitap, fingerprint, content, state, entry)
                """)
                .param("office", desk.office())
                .param("import", id)
                .param("lines", batch.stream().map(r -> r.line).toArray(Integer[]::new))
                .param("keys", batch.stream().map(r -> r.keyHash).toArray(byte[][]::new))
                .param("niks", hashes(batch, Field.NIK))
                .param("passports", hashes(batch, Field.PASSPORT))
                .param("kitases", hashes(batch, Field.KITAS))
                .param("kitaps", hashes(batch, Field.KITAP))
                .param("fingerprints", batch.stream().map(r -> r.fingerprint).toArray(byte[][]::new))
                .param("contents", batch.stream().map(r -> sealed(seal, id, r)).toArray(byte[][]::new))
                .param("states", batch.stream().map(r -> r.state).toArray(String[]::new))
                .param("entries", batch.stream().map(r -> r.entryId).toArray(UUID[]::new))
                .update();
        faults(id, batch);
        doubts(id, batch);
    }

    private static byte[][] hashes(List<Staged> batch, Field field) {
        return batch.stream().map(r -> r.hashes.get(field)).toArray(byte[][]::new);
    }

    private static byte @Nullable [] sealed(Seal seal, UUID id, Staged row) {
        return row.state.equals("FAULTY")
                ? null
                : seal.close("register_row.content." + row.line, id, row.entry.written());
    }

    private record FaultAt(int line, Reading.Fault fault) {}

    private void faults(UUID id, List<Staged> batch) {
        var all = batch.stream()
                .flatMap(r -> r.faults.stream().map(f -> new FaultAt(r.line, f)))
                .toList();
        if (all.isEmpty()) return;
        jdbc.sql("""
                with counted as (
                    update register_import set warnings = warnings + :warnings where office_id = :office and id = :import)
                insert into register_fault (office_id, import_id, line, cell, wrong, sentence)
                select :office, :import, x.line, x.cell, x.wrong, x.sentence
                  from unnest(:lines, :cells, :wrong, :sentences) as x(line, cell, wrong, sentence)
                 where (select warnings from register_import where office_id = :office and id = :import) < :most or x.wrong
                """)
                .param("office", desk.office())
                .param("import", id)
                .param("warnings", (int)
                        all.stream().filter(f -> !f.fault().wrong()).count())
                .param("most", MOST_FAULTS)
                .param("lines", all.stream().map(FaultAt::line).toArray(Integer[]::new))
                .param("cells", all.stream().map(f -> f.fault().cell()).toArray(String[]::new))
                .param("wrong", all.stream().map(f -> f.fault().wrong()).toArray(Boolean[]::new))
                .param("sentences", all.stream().map(f -> f.fault().sentence()).toArray(String[]::new))
                .update();
    }

    private record DoubtAt(int line, UUID client, String why) {}

    private void doubts(UUID id, List<Staged> batch) {
        var all = batch.stream()
                .flatMap(r -> r.doubts.stream().map(d -> new DoubtAt(r.line, d.id(), d.why())))
                .toList();
        if (all.isEmpty()) return;
        jdbc.sql("""
                insert into register_doubt (office_id, import_id, line, client_id, why)
                select :office, :import, x.line, x.client, x.why from unnest(:lines, :clients, :whys) as x(line, client, why)
                """)
                .param("office", desk.office())
                .param("import", id)
                .param("lines", all.stream().map(DoubtAt::line).toArray(Integer[]::new))
                .param("clients", all.stream().map(DoubtAt::client).toArray(UUID[]::new))
                .param("whys", all.stream().map(DoubtAt::why).toArray(String[]::new))
                .update();
    }

    /** After the last row: what only the whole file shows, and the figures. Seven statements at most. */
    void finish(UUID id, List<@Nullable Field> columns) {
        byHash(jdbc);
        twice(
                id,
                null,
                cell(columns, Field.NUMBER),
                "baris ini sama dengan baris %s: nomor register (atau NIK) yang sama.");
        for (var field : Staged.OF_ONE_PERSON) {
            if (!columns.contains(field)) continue;
            var sentence = field.label() + " sama dengan baris %s; mungkin satu orang tercatat dua kali.";
            twice(id, field, cell(columns, field), sentence);
        }
        jdbc.sql("""
                update register_import i
                   set stage = 'CHECKED', lines = n.lines, fresh = n.fresh, changed = n.changed, unchanged = n.unchanged,
                       doubtful = n.doubtful, faulty = n.faulty, gone = g.gone,
                       warnings = (select count(*) from register_fault f where f.office_id = :office and f.import_id = :id and not f.wrong)
                  from (select count(*) as lines, count(*) filter (where state = 'NEW') as fresh,
                               count(*) filter (where state = 'CHANGED') as changed, count(*) filter (where state = 'UNCHANGED') as unchanged,
                               count(*) filter (where state = 'DOUBTFUL') as doubtful, count(*) filter (where state = 'FAULTY') as faulty
                          from register_row where office_id = :office and import_id = :id) n,
                       (select count(*) as gone from register_entry e
                         where e.office_id = :office and e.gone_by is null
                           and not exists (select from register_row r
                                            where r.office_id = :office and r.import_id = :id and r.key_hash = e.key_hash)) g
                 where i.office_id = :office and i.id = :id
                """).param("office", desk.office()).param("id", id).update();
    }

    /**
     * For the rest of the transaction tables are compared by hash, never row by row with one another: nobody has counted them since
     * they were filled, and the server believes them small.
     */
    static void byHash(JdbcClient jdbc) {
        jdbc.sql("set local enable_nestloop = off").update();
    }

    /** Rows that repeat an earlier one: with the same key the later one is wrong, with a number of the same person somebody should look. */
    private void twice(UUID id, @Nullable Field number, String cell, String sentence) {
        jdbc.sql("""
                with keyed as (
                    select r.line, case cast(:number as text) when 'NIK' then r.nik_hash when 'PASSPORT' then r.passport_hash
                                   when 'KITAS' then r.kitas_hash when 'KITAP' then r.kitap_hash else r.key_hash end as key from register_row r
                     where r.office_id = :office and r.import_id = :id and r.state <> 'FAULTY'),
                again as materialized (
                    select line, first
                      from (select line, first_value(line) over (partition by key order by line) as first from keyed where key is not null) k
                     where line > first),
                marked as (
                    update register_row r set state = 'FAULTY' from again a
                     where :wrong and r.office_id = :office and r.import_id = :id and r.line = a.line)
                insert into register_fault (office_id, import_id, line, cell, wrong, sentence)
                select :office, :id, a.line, :cell || a.line, :wrong, format(:sentence, a.first) from again a order by a.line limit :most
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("number", number == null ? null : number.name(), Types.VARCHAR)
                .param("wrong", number == null)
                .param("cell", cell)
                .param("sentence", sentence)
                .param("most", MOST_FAULTS)
                .update();
    }

    private static String cell(List<@Nullable Field> columns, Field field) {
        int column = columns.indexOf(field);
        return column < 0 ? "baris " : Cell.column(column);
    }
}
