package id.pulih.sop;

import java.util.List;
import java.util.function.Consumer;

/** The five symbols of an official flow table and what each means (formats.md 1.3). */
public final class Legend {

    /** A symbol, drawn small. */
    public record Sign(String picture, String alt, String meaning) {}

    public static final List<Sign> SIGNS = List.of(
            new Sign(drawn(i -> i.capsule(6, 3, 5, 2.4)), "Kapsul", "mulai atau selesai"),
            new Sign(drawn(i -> i.box(6, 3, 4.7, 2.4)), "Persegi panjang", "kegiatan"),
            new Sign(drawn(i -> i.diamond(6, 3, 5.6, 2.7)), "Belah ketupat", "keputusan"),
            new Sign(drawn(i -> i.arrow(1, 3, 11, 3)), "Panah", "arah kegiatan"),
            new Sign(drawn(i -> i.pentagon(6, 3, 2.8, 2.6)), "Segi lima", "penghubung ke halaman atau langkah lain"));

    private Legend() {}

    private static String drawn(Consumer<Ink> drawing) {
        var ink = new Ink(12, 6);
        drawing.accept(ink);
        return ink.png();
    }
}
