package id.pulih.spreadsheet;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.StreamSupport;
import org.apache.commons.csv.CSVFormat;

/** Text files of a spreadsheet: comma, semicolon or tab, in the encodings that office computers write. */
final class CsvFiles {

    private static final int HEAD = 1 << 16;

    private CsvFiles() {}

    /** UTF-8 if the whole file is; UTF-16 by its mark; otherwise the encoding of old Windows. */
    static String encoding(InputStream file) throws IOException {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var bytes = ByteBuffer.allocate(HEAD);
        var chars = CharBuffer.allocate(HEAD);
        var first = true;
        while (true) {
            int read = file.readNBytes(bytes.array(), bytes.position(), bytes.remaining());
            if (first && read >= 2 && (bytes.get(0) & 0xFF) + (bytes.get(1) & 0xFF) == 0x1FD) return "UTF-16";
            first = false;
            bytes.limit(bytes.position() + read).position(0);
            var end = read == 0 || bytes.limit() < bytes.capacity();
            if (decoder.decode(bytes, chars.clear(), end).isError()) return "windows-1252";
            if (end) return "UTF-8";
            bytes.compact();
        }
    }

    static void read(InputStream file, String encoding, Spreadsheets.Lines lines) throws IOException {
        var head = file.readNBytes(HEAD);
        var charset = Charset.forName(encoding);
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(new String(head, charset)))
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        var whole = new SequenceInputStream(new ByteArrayInputStream(head), file);
        try (var reader = unmarked(new InputStreamReader(whole, charset));
                var records = format.parse(reader)) {
            for (var row : records) {
                var cells = StreamSupport.stream(row.spliterator(), false)
                        .map(Cell::text)
                        .toList();
                if (row.getRecordNumber() == 1 && row.size() <= 2 && row.get(0).startsWith("sep=")) continue;
                if (!lines.take((int) row.getRecordNumber(), cells)) return;
            }
        } catch (UncheckedIOException broken) {
            throw Spreadsheets.refused(
                    "Berkas CSV ini rusak: tanda kutipnya tidak berpasangan. Simpan ulang dari lembar kerja.");
        }
    }

    /** Without the mark that some programs put before UTF-8. */
    private static Reader unmarked(Reader reader) throws IOException {
        var buffered = new BufferedReader(reader, HEAD);
        buffered.mark(1);
        if (buffered.read() != '\uFEFF') buffered.reset();
        return buffered;
    }

    /** Of comma, semicolon and tab the one that most often parts the first lines. */
    private static char delimiter(String head) {
        if (head.stripLeading().startsWith("sep=")) return head.stripLeading().charAt(4);
        char best = ',';
        long most = -1;
        var unquoted = head.replaceAll("\"[^\"]*\"", "");
        for (char candidate : new char[] {',', ';', '\t'}) {
            long count = unquoted.lines()
                    .limit(20)
                    .mapToLong(l -> l.chars().filter(c -> c == candidate).count())
                    .sum();
            if (count > most) {
                best = candidate;
                most = count;
            }
        }
        return best;
    }
}
