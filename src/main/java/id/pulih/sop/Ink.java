package id.pulih.sop;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import javax.imageio.ImageIO;

/** A small drawing in millimetres, black on white, given as a PNG of 300 dots an inch. */
final class Ink {

    private static final double DOTS_PER_MM = 300 / 25.4;

    private final BufferedImage image;
    private final Graphics2D pen;

    Ink(double width, double height) {
        image = new BufferedImage(dots(width), dots(height), BufferedImage.TYPE_BYTE_GRAY);
        pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.scale(DOTS_PER_MM, DOTS_PER_MM);
        pen.setColor(Color.BLACK);
    }

    private static int dots(double mm) {
        return (int) Math.ceil(mm * DOTS_PER_MM);
    }

    /** A column's border. */
    void hair(double x1, double y1, double x2, double y2) {
        draw(new Line2D.Double(x1, y1, x2, y2), 0.2);
    }

    void line(double x1, double y1, double x2, double y2) {
        draw(new Line2D.Double(x1, y1, x2, y2), 0.3);
    }

    /** A line with a head at its end. */
    void arrow(double x1, double y1, double x2, double y2) {
        line(x1, y1, x2, y2);
        double length = Math.hypot(x2 - x1, y2 - y1);
        double dx = (x2 - x1) / length;
        double dy = (y2 - y1) / length;
        var head = new Path2D.Double();
        head.moveTo(x2, y2);
        head.lineTo(x2 - 1.5 * dx - 0.7 * dy, y2 - 1.5 * dy + 0.7 * dx);
        head.lineTo(x2 - 1.5 * dx + 0.7 * dy, y2 - 1.5 * dy - 0.7 * dx);
        head.closePath();
        pen.fill(head);
    }

    void box(double x, double y, double halfWidth, double halfHeight) {
        outline(polygon(
                x - halfWidth,
                y - halfHeight,
                x + halfWidth,
                y - halfHeight,
                x + halfWidth,
                y + halfHeight,
                x - halfWidth,
                y + halfHeight));
    }

    void diamond(double x, double y, double halfWidth, double halfHeight) {
        outline(polygon(x, y - halfHeight, x + halfWidth, y, x, y + halfHeight, x - halfWidth, y));
    }

    /** The off-page connector: pointing down. */
    void pentagon(double x, double y, double halfWidth, double halfHeight) {
        outline(polygon(
                x - halfWidth,
                y - halfHeight,
                x + halfWidth,
                y - halfHeight,
                x + halfWidth,
                y + halfHeight * 0.3,
                x,
                y + halfHeight,
                x - halfWidth,
                y + halfHeight * 0.3));
    }

    void capsule(double x, double y, double halfWidth, double halfHeight) {
        outline(new RoundRectangle2D.Double(
                x - halfWidth, y - halfHeight, 2 * halfWidth, 2 * halfHeight, 2 * halfHeight, 2 * halfHeight));
    }

    /** A word about this middle, made smaller where it would be wider than it may. */
    void word(String text, double points, double x, double y, double widest) {
        if (text.isEmpty()) return;
        var font = Typeface.plain();
        double size = points * Math.min(1, widest / font.width(text, points));
        pen.fill(font.outline(text, size, x - font.width(text, size) / 2, y + size * 0.126));
    }

    private static Path2D polygon(double... points) {
        var path = new Path2D.Double();
        path.moveTo(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
        path.closePath();
        return path;
    }

    private void outline(Shape shape) {
        pen.setColor(Color.WHITE);
        pen.fill(shape);
        pen.setColor(Color.BLACK);
        draw(shape, 0.35);
    }

    private void draw(Shape shape, double width) {
        pen.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        pen.draw(shape);
    }

    /** The drawing as a data address. */
    String png() {
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
