package id.pulih.database;

import com.sun.security.auth.module.UnixSystem;
import id.pulih.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom the server runs. PostgreSQL refuses to be root: where the application is, the server gets a user namespace of
 * its own, or, where the machine forbids that, another user's number.
 */
record RunAs(List<String> prefix, long user) {
    static final long ROOT = 0;
    private static final long NOBODY = 65534;

    /** Decides by the user of this process and by whom the data belong to already. */
    static RunAs choose(Path cluster) throws IOException, InterruptedException {
        var owner = owner(cluster);
        if (self() != ROOT) return direct(cluster, owner);
        // Data of an ordinary user stay his, so that he can start Pulih again tomorrow.
        if (owner > ROOT && owner != NOBODY) return as(owner);
        if (Commands.works(List.of("unshare", "-U", "true"))) return new RunAs(List.of("unshare", "-U", "--"), ROOT);
        return as(NOBODY);
    }

    private static RunAs direct(Path cluster, long owner) {
        if (owner >= ROOT && owner != self()) {
            throw new StartRefused("Data di " + cluster + " milik pengguna lain (nomor " + owner + "); jalankan Pulih "
                    + "sebagai pengguna itu, atau alihkan pemilik seluruh folder data dengan chown -R.");
        }
        return new RunAs(List.of(), self());
    }

    private static RunAs as(long user) throws InterruptedException {
        if (!Commands.works(List.of("setpriv", "--version"))) {
            throw new StartRefused("Server basis data tidak boleh berjalan sebagai root, sedangkan unshare dan setpriv "
                    + "tidak ada di mesin ini; jalankan Pulih sebagai pengguna biasa.");
        }
        return new RunAs(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--"), user);
    }

    /** The number of the user whose process this is. */
    static long self() {
        return new UnixSystem().getUid();
    }

    /** -1 where nothing is there yet. */
    private static long owner(Path path) throws IOException {
        return Files.exists(path) ? ((Integer) Files.getAttribute(path, "unix:uid")).longValue() : -1;
    }

    boolean isAnotherUser() {
        return user != self();
    }

    List<String> command(List<String> command) {
        var all = new ArrayList<>(prefix);
        all.addAll(command);
        return all;
    }

    /** Hands the folder or file over to the server's user; the owner changes when the machine's rules have changed. */
    void own(Path path) throws IOException, InterruptedException {
        if (owner(path) == user) return;
        var done = Commands.run(List.of("chown", "-R", user + ":" + user, path.toString()));
        if (done.status() != 0) throw new IOException("chown " + path + ": " + done.output());
    }
}
