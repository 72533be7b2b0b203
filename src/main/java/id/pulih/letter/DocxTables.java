package id.pulih.letter;

import java.math.BigInteger;
import java.util.function.Supplier;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jsoup.nodes.Element;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** Tables of a letter, and what stands side by side in it: the head, the identity of a person, the signatures. */
final class DocxTables {

    private static final int POINT = 20; // twips
    private static final int LABEL = 1200;
    private static final int IDENTITY = 2950;
    private static final int DAY = 2600;

    private final XWPFDocument docx;
    private final DocxText text;
    private final int width;
    private final double points;

    DocxTables(XWPFDocument docx, DocxText text, int width, double points) {
        this.docx = docx;
        this.text = text;
        this.width = width;
        this.points = points;
    }

    /** A table of the body; inside a cell of another one its rows become lines. */
    void table(Element e, Supplier<XWPFParagraph> place, double size) {
        if (e.parents().stream().anyMatch(p -> p.normalName().equals("td"))) {
            e.select("tr").forEach(row -> DocxText.paragraph(row, place.get(), size));
            return;
        }
        var rows = e.select("> * > tr");
        int columns = rows.stream().mapToInt(DocxTables::span).max().orElse(1);
        var table = empty(e.hasClass("grid"), widths(e, columns));
        for (var source : rows) {
            var row = table.createRow();
            if (source.parent() != null && source.parent().normalName().equals("thead")) row.setRepeatHeader(true);
            row.setCantSplitRow(true);
            fill(row, source, size);
        }
        table.removeRow(0);
        docx.createParagraph().setSpacingAfter(2 * POINT);
    }

    private static int span(Element row) {
        return row.children().stream().mapToInt(DocxTables::columns).sum();
    }

    private static int columns(Element cell) {
        return cell.hasAttr("colspan") ? Integer.parseInt(cell.attr("colspan")) : 1;
    }

    /** The label of a head or of an identity is narrow, the rest of the line wide; a grid is even but for its number column. */
    private int[] widths(Element e, int columns) {
        var widths = new int[columns];
        if (e.hasClass("head") && columns == 3) return new int[] {LABEL, width - LABEL - DAY, DAY};
        if (columns == 2 && !e.hasClass("grid")) return new int[] {IDENTITY, width - IDENTITY};
        boolean counted = columns > 2
                && e.selectFirst("th") != null
                && e.selectFirst("th").text().matches("(?i)no\\.?");
        int first = counted ? 560 : width / columns;
        for (int i = 0; i < columns; i++) widths[i] = i == 0 ? first : (width - first) / (columns - 1);
        return widths;
    }

    private void fill(XWPFTableRow row, Element source, double size) {
        int at = 0;
        for (var cell : source.children()) {
            var target = at < row.getTableCells().size() ? row.getCell(at) : row.createCell();
            int span = columns(cell);
            if (span > 1) {
                properties(target).addNewGridSpan().setVal(BigInteger.valueOf(span));
                for (int extra = 1; extra < span && row.getTableCells().size() > at + 1; extra++)
                    row.removeCell(at + 1);
            }
            cell(target, cell, size);
            at++;
        }
    }

    private void cell(XWPFTableCell target, Element cell, double size) {
        boolean first = cell.normalName().equals("th") && cell.attr("scope").equals("col");
        boolean blocks = cell.children().stream().anyMatch(c -> c.isBlock());
        var begun = target.getParagraphs().get(0);
        if (!blocks) {
            DocxText.paragraph(cell, begun, size);
            begun.setSpacingAfter(0);
            if (first) begun.getRuns().forEach(r -> r.setBold(true));
            return;
        }
        for (var child : cell.children()) text.block(child, target::addParagraph, size);
        target.removeParagraph(0);
        if (target.getParagraphs().isEmpty()) target.addParagraph();
    }

    /** The logo at the left, the lines of the letterhead in the middle. */
    void beside(Element picture, Element head) {
        int left = 1200;
        var table = empty(false, new int[] {left, width - left});
        var row = table.getRow(0);
        new DocxWords(row.getCell(0).getParagraphs().get(0), points).write(picture);
        text.headLines(head, row.getCell(1)::addParagraph);
        row.getCell(1).removeParagraph(0);
    }

    /** One signature at the right, two side by side, more in rows of two: titles above, names below, all in line. */
    void signing(Element signing) {
        for (var line : signing.select(".row")) {
            var signers = line.select(".signer");
            var table = empty(false, new int[] {width / 2, width - width / 2});
            table.createRow();
            table.getRows().forEach(row -> row.setCantSplitRow(true));
            var place = line.selectFirst(".place");
            for (int i = 0; i < signers.size(); i++) {
                int column = signers.size() == 1 ? 1 : i;
                var above = table.getRow(0).getCell(column);
                if (place != null) line(i == signers.size() - 1 ? place : new Element("p"), above);
                signers.get(i).select("p").stream().filter(p -> !below(p)).forEach(p -> line(p, above));
                above.removeParagraph(0);
                var below = table.getRow(1).getCell(column);
                signers.get(i).select(".space").forEach(space -> line(space, below));
                for (int blank = 0; blank < 3; blank++) line(new Element("p"), below);
                signers.get(i).select("p").stream().filter(DocxTables::below).forEach(p -> line(p, below));
                below.removeParagraph(0);
            }
        }
    }

    /** Whether a line of a signer stands under the signature: the name and the NIP. */
    private static boolean below(Element line) {
        return line.parent() != null && line.parent().hasClass("signer");
    }

    private void line(Element line, XWPFTableCell cell) {
        var p = cell.addParagraph();
        p.setSpacingAfter(0);
        p.setKeepNext(true);
        new DocxWords(p, points, line.hasClass("name"), false, false).inside(line);
    }

    private XWPFTable empty(boolean lines, int[] widths) {
        var table = docx.createTable(1, widths.length);
        table.setWidth(width);
        var properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() < widths.length) grid.addNewGridCol();
        for (int i = 0; i < widths.length; i++) {
            grid.getGridColArray(i).setW(BigInteger.valueOf(widths[i]));
            table.getRow(0).getCell(i).setWidth(Integer.toString(widths[i]));
        }
        if (!lines) {
            var border = properties.getTblBorders();
            border.getTop().setVal(STBorder.NONE);
            border.getBottom().setVal(STBorder.NONE);
            border.getLeft().setVal(STBorder.NONE);
            border.getRight().setVal(STBorder.NONE);
            border.getInsideH().setVal(STBorder.NONE);
            border.getInsideV().setVal(STBorder.NONE);
        }
        return table;
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr()
                ? cell.getCTTc().getTcPr()
                : cell.getCTTc().addNewTcPr();
    }
}
