package id.pulih.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short programs that are run to their end. */
final class Commands {
    private Commands() {}

    record Outcome(int status, String output) {}

    static Outcome run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** False where the program is missing or answers with anything but 0. */
    static boolean works(List<String> command) throws InterruptedException {
        try {
            return run(command).status() == 0;
        } catch (IOException missing) {
            return false;
        }
    }
}
