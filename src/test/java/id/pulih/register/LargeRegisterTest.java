package id.pulih.register;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.database.LentPrograms;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A register larger than any office's, in a program with little memory. The size costs time and not memory, so the suite takes three
 * thousand rows; -Dregister.rows=100000 takes a hundred thousand. Twice the rows are twice the work, counted by the server in pages
 * touched, which do not depend on how busy the machine is.
 */
class LargeRegisterTest {

    private static final int ROWS = Integer.getInteger("register.rows", 3_000);
    private static final double MOST_GROWTH = 2.6;

    @Test
    @DisplayName(
            "X12: a register of any size comes in within 256 MiB of heap, and its work grows with its rows and no faster")
    void takesALargeRegisterWithLittleMemory(@TempDir Path dir) throws Exception {
        var said = dir.resolve("said.txt").toFile();
        var child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        InLittleMemory.class.getName(),
                        String.valueOf(ROWS),
                        "--pulih.data-dir=" + LentPrograms.into(dir.resolve("data")),
                        "--pulih.keys-dir=" + dir.resolve("keys"),
                        "--pulih.files-dir=" + dir.resolve("files"))
                .redirectErrorStream(true)
                .redirectOutput(said)
                .start();
        var ended = child.waitFor(10, TimeUnit.MINUTES);
        if (!ended) child.destroyForcibly();
        var output = Files.readString(said.toPath());
        output.lines().filter(l -> l.matches("(figures|growth).*")).forEach(System.out::println);
        assertThat(output).contains("figures: " + ROWS + " taken").doesNotContain("OutOfMemoryError");
        var growth = Pattern.compile("growth: (\\S+)").matcher(output);
        assertThat(growth.find()).isTrue();
        assertThat(Double.parseDouble(growth.group(1)))
                .as("pages touched by twice the rows")
                .isBetween(1.5, MOST_GROWTH);
        assertThat(Files.list(dir.resolve("files/passing")))
                .as("nothing of the file is left")
                .isEmpty();
    }
}
