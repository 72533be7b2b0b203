package id.pulih;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Pulih in a process of its own, as whoever installs it starts it. */
public record ChildApp(Process process, Path output, Path errors) implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    public static ChildApp start(Path dir, String... arguments) throws IOException {
        return start(dir, Pulih.class, arguments);
    }

    /** The same by a main class of the tests, which does something around it. */
    public static ChildApp start(Path dir, Class<?> main, String... arguments) throws IOException {
        var output = Files.createTempFile(dir, "output", ".txt");
        var errors = Files.createTempFile(dir, "errors", ".txt");
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(java, "-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        // classes that the suite has loaded and verified already: a seventh of each start
        command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote", "-cp"));
        command.addAll(List.of(System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        command.add("--pulih.keys-dir=" + dir.resolve("keys"));
        var process = new ProcessBuilder(command)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        return new ChildApp(process, output, errors);
    }

    /** Waits until it answers requests. */
    public ChildApp ready() throws IOException, InterruptedException {
        return ready(PATIENCE);
    }

    /** The same for a start that has much to do. */
    public ChildApp ready(Duration patience) throws IOException, InterruptedException {
        var until = System.nanoTime() + patience.toNanos();
        while (!Files.readString(output).contains("Pulih siap di")) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new AssertionError("not ready:\n" + Files.readString(output) + Files.readString(errors));
            }
            Thread.sleep(50);
        }
        return this;
    }

    /** Waits for its end; what it wrote to the error output. */
    public String refusal() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) throw new AssertionError("still running");
        return Files.readString(errors).strip();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
    }
}
