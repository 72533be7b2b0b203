package id.pulih;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** How a full disk shows itself: to Java, in the output of initdb and in the log of the server. */
public final class StorageFull {
    private static final String SIGN = "No space left on device";

    private StorageFull() {}

    /** True where the system said that the storage is full. */
    public static boolean is(Throwable e) {
        return e.getMessage() != null && is(e.getMessage());
    }

    /** True where the output of a program says so. */
    public static boolean is(String output) {
        return output.contains(SIGN) || output.contains("Disk quota exceeded");
    }

    /** The refusal that says which folder needs space. */
    public static StartRefused at(@Nullable Path folder, @Nullable Throwable cause) {
        return new StartRefused(
                "Penyimpanan untuk folder data " + folder + " penuh atau hampir penuh; kosongkan "
                        + "sebagian, lalu jalankan Pulih lagi (data yang sudah tersimpan tidak hilang).",
                cause);
    }
}
