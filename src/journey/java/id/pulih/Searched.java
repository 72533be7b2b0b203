package id.pulih;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which places of which kind of page have been searched for barriers in this run, by whichever JVM of it: the search is a quarter of
 * a journey's time, and twice the same finds the same.
 */
final class Searched {

    private static final Path FILE = Path.of("target", "searched-" + System.getProperty("run", "alone-" + ProcessHandle.current().pid()));
    private static final Set<String> KNOWN = new HashSet<>();
    private static long read;

    private Searched() {}

    /** Whether any of these is new; now they are known. */
    static synchronized boolean adds(String kind, List<String> places) {
        try {
            Files.createDirectories(FILE.getParent());
            try (var file = FileChannel.open(FILE, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                    var locked = file.lock()) {
                learn(file);
                var fresh = new StringBuilder();
                for (var place : places) {
                    var mark = UUID.nameUUIDFromBytes((kind + '\n' + place).getBytes(StandardCharsets.UTF_8)).toString();
                    if (KNOWN.add(mark)) fresh.append(mark).append('\n');
                }
                file.write(StandardCharsets.US_ASCII.encode(fresh.toString()), read);
                read += fresh.length();
                return !fresh.isEmpty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void learn(FileChannel file) throws IOException {
        var others = ByteBuffer.allocate((int) (file.size() - read));
        while (others.hasRemaining() && file.read(others, read + others.position()) >= 0) {}
        read += others.position();
        new String(others.array(), StandardCharsets.US_ASCII).lines().forEach(KNOWN::add);
    }
}
