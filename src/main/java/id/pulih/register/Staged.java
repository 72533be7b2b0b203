package id.pulih.register;

import id.pulih.client.LookAlikes.Alike;
import id.pulih.client.LookAlikes.LookAlike;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One row of a file on its way into the staging table. */
final class Staged {

    /** The entry of the register that has the same key. */
    record Known(UUID id, byte[] fingerprint, boolean gone) {}

    private static final int MOST = 5;

    /** The numbers that only one person has: two rows with the same one are looked at. */
    static final List<Field> OF_ONE_PERSON = List.of(Field.NIK, Field.PASSPORT, Field.KITAS, Field.KITAP);

    final int line;
    final Entry entry;
    final List<Reading.Fault> faults;
    String state;
    byte[] keyHash = new byte[0];
    byte[] fingerprint = new byte[0];
    final Map<Field, byte[]> hashes = new EnumMap<>(Field.class);

    @Nullable
    UUID entryId;

    List<LookAlike> doubts = List.of();

    private Staged(int line, Reading reading) {
        this.line = line;
        this.entry = reading.entry;
        this.faults = reading.faults;
        this.state = reading.wrong() ? "FAULTY" : "NEW";
    }

    static Staged of(Reading reading, int line) {
        return new Staged(line, reading);
    }

    void compareWith(Known before) {
        entryId = before.id();
        state = !before.gone() && Arrays.equals(before.fingerprint(), fingerprint) ? "UNCHANGED" : "CHANGED";
    }

    /** Somebody should look: at most five people are offered, and where that is not everybody a sentence says so. */
    void doubt(Alike alike) {
        var people = alike.people();
        doubts = people.size() > MOST ? people.subList(0, MOST) : people;
        if (!people.isEmpty()) state = "DOUBTFUL";
        if (alike.cut() || people.size() > MOST) {
            faults.add(
                    new Reading.Fault(
                            "baris " + line,
                            false,
                            "nama atau tanggal lahir ini sangat umum; tidak semua orang yang mirip dibandingkan atau ditampilkan."));
        }
    }
}
