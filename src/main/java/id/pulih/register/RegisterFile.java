package id.pulih.register;

import id.pulih.access.Desk;
import id.pulih.secret.Secrets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the register out in the shape in which it comes in, so that taking the same file in again changes nothing. Written page by
 * page of rows, never held as a whole; no cell can become a formula.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RegisterFile {

    private static final int AT_ONCE = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    private interface Rows {
        void row(int number, List<String> cells) throws IOException;
    }

    private record Row(UUID id, UUID client, byte @Nullable [] wrapped, byte[] content) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;

    RegisterFile(JdbcClient jdbc, Desk desk, Secrets secrets) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
    }

    /** As a workbook of texts. */
    public void xlsx(OutputStream out) {
        var book = new Workbook(out, "Pulih", "1.0");
        try (book) {
            var sheet = book.newWorksheet("Register");
            each((number, cells) -> {
                for (int i = 0; i < cells.size(); i++) sheet.inlineString(number, i, cells.get(i));
                if (number % AT_ONCE == 0) sheet.flush();
            });
            sheet.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As UTF-8 with the mark by which spreadsheets know it, parted by semicolons as an Indonesian Excel expects. */
    public void csv(OutputStream out) {
        var format = CSVFormat.DEFAULT.builder().setDelimiter(';').get();
        try {
            out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
            var printer = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), format);
            each((number, cells) -> printer.printRecord(
                    cells.stream().map(RegisterFile::harmless).toList()));
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A text that begins like a formula gets an apostrophe, which the reading takes off again. */
    static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }

    private void each(Rows rows) throws IOException {
        var headings = new ArrayList<String>();
        for (var field : Field.values()) headings.add(field.label());
        int number = 0;
        rows.row(number++, headings);
        for (var page = page(FIRST);
                !page.isEmpty();
                page = page(page.get(page.size() - 1).id())) {
            for (var row : page) {
                if (row.wrapped() == null) continue; // erased
                var seal = secrets.seal(desk.office(), row.client(), row.wrapped());
                var entry = Entry.read(seal.open("register_entry.content", row.id(), row.content()));
                var cells = new ArrayList<String>();
                for (var field : Field.values()) cells.add(entry.shown(field));
                rows.row(number++, cells);
            }
        }
    }

    private List<Row> page(UUID after) {
        return jdbc.sql("""
                select e.id, e.client_id as client, k.wrapped, e.content
                  from register_entry e
                  left join data_key_card k on (k.office_id, k.owner_id) = (e.office_id, e.client_id)
                 where e.office_id = :office and e.id > :after and e.gone_by is null order by e.id limit :most
                """)
                .param("office", desk.office())
                .param("after", after)
                .param("most", AT_ONCE)
                .query(Row.class)
                .list();
    }
}
