package id.pulih.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;

/** Registers as files, made by the test. */
final class Sheets {

    static final List<String> HEADINGS = List.of(
            "Nama Klien",
            "No. Reg",
            "L/P",
            "Tgl Lahir",
            "NIK",
            "No. HP",
            "Alamat",
            "Nama Ibu",
            "Jenis Bimbingan",
            "Pasal",
            "Tgl Mulai",
            "Ekspirasi",
            "Nama PK",
            "NIP PK");

    private Sheets() {}

    /** A well-filled row: the number-th of the register. */
    static List<String> row(int number, String name) {
        return new ArrayList<>(List.of(
                name,
                "BKD/%04d/2026".formatted(number),
                "L",
                "17/8/1990",
                "000001170890%04d".formatted(number),
                "0812000%05d".formatted(number),
                "Jl. Contoh No. " + number,
                "Sumiyati",
                "PB",
                "Pasal 127 UU 35/2009",
                "03-01-2026",
                "2027-01-03",
                "Petugas Satu",
                "199001012020011001"));
    }

    /** The same with one cell changed. */
    static List<String> with(List<String> row, int column, String value) {
        var changed = new ArrayList<>(row);
        changed.set(column, value);
        return changed;
    }

    static byte[] csv(List<List<String>> rows, String delimiter, Charset charset) {
        var text = new StringBuilder();
        for (var row : rows) text.append(String.join(delimiter, row)).append("\r\n");
        return text.toString().getBytes(charset);
    }

    static byte[] csv(List<List<String>> rows) {
        return csv(rows, ";", StandardCharsets.UTF_8);
    }

    /** A workbook of texts with a title above the headings, as offices keep it. */
    static byte[] xlsx(List<List<String>> rows) {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            var sheet = book.newWorksheet("Register");
            sheet.value(0, 0, "REGISTER KLIEN BAPAS CONTOH");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    if (!rows.get(i).get(j).isEmpty())
                        sheet.value(i + 2, j, rows.get(i).get(j));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook that unpacks well and breaks off within a cell: an ampersand that is no reference. */
    static byte[] withABrokenCell() {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "Test", "1.0")) {
            book.newWorksheet("Register").formula(0, 0, "A1&\"x\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * A workbook whose one sheet holds exactly these rows, as a spreadsheet writes them: style 1 is a date, style 2 one in Indonesian
     * words.
     */
    static byte[] raw(String... rows) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>\
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>\
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>""");
        parts.put(
                "_rels/.rels",
                RELATIONSHIPS.formatted(RELATIONSHIP.formatted("1", "officeDocument", "xl/workbook.xml")));
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="Register" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                RELATIONSHIPS.formatted(RELATIONSHIP.formatted("1", "worksheet", "worksheets/sheet1.xml")
                        + RELATIONSHIP.formatted("2", "styles", "styles.xml")));
        parts.put("xl/styles.xml", """
                <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">\
                <numFmts count="1"><numFmt numFmtId="164" formatCode="[$-421]dd mmmm yyyy;@"/></numFmts>\
                <cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>""");
        parts.put(
                "xl/worksheets/sheet1.xml",
                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                        + String.join("", rows) + "</sheetData></worksheet>");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + part.getValue())
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static final String RELATIONSHIPS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String RELATIONSHIP =
            "<Relationship Id=\"rId%s\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s\" Target=\"%s\"/>";

    /** A row of such a sheet, of cells from A on; a cell that is no markup is a text. */
    static String markup(int number, String... cells) {
        var row = new StringBuilder("<row r=\"" + number + "\">");
        for (int i = 0; i < cells.length; i++) {
            var at = "<c r=\"" + (char) ('A' + i) + number + "\"";
            if (cells[i].startsWith("<c")) row.append(at).append(cells[i].substring(2));
            else if (!cells[i].isEmpty())
                row.append(at)
                        .append(" t=\"inlineStr\"><is><t>")
                        .append(cells[i])
                        .append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    /** The headings and these rows. */
    @SafeVarargs
    static List<List<String>> register(List<String>... rows) {
        var all = new ArrayList<List<String>>();
        all.add(HEADINGS);
        all.addAll(List.of(rows));
        return all;
    }
}
