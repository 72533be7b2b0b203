package id.pulih.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A folder of archives, each named by the moment of its snapshot; what is not finished has another name. */
final class Archives {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("pulih-(\\d{8}T\\d{6}Z)\\.cadangan");

    private final Path folder;

    Archives(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Writes the content of an archive and tells of it. */
    interface Content<T> {
        T to(Path unfinished) throws Exception;
    }

    /** Where the archive of this moment lies. */
    Path at(Instant moment) {
        return folder.resolve("pulih-" + MOMENT.format(moment) + ".cadangan");
    }

    /** Adds an archive: complete and on the disk, or not there at all. */
    <T> T add(Instant moment, Content<T> content) throws Exception {
        if (!Files.exists(folder)) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        var target = at(moment);
        var unfinished = folder.resolve(target.getFileName() + ".baru");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            var told = content.to(unfinished);
            try (var written = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
            try (var names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
            return told;
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    /** Takes a copy of another place's archive. */
    void take(Path archive) throws Exception {
        add(madeAt(archive), unfinished -> Files.copy(archive, unfinished, StandardCopyOption.REPLACE_EXISTING));
    }

    /** Deletes what need not be kept, and what was cut short while it was written. */
    void thin() throws IOException {
        try (var left = Files.newDirectoryStream(folder, "*.cadangan.baru")) {
            for (var unfinished : left) Files.delete(unfinished);
        }
        var all = all();
        var kept = Retention.kept(all.stream().map(Archives::madeAt).collect(Collectors.toSet()));
        for (var archive : all) if (!kept.contains(madeAt(archive))) Files.delete(archive);
    }

    Optional<Path> newest() throws IOException {
        return all().stream().max(Comparator.comparing(Archives::madeAt));
    }

    private List<Path> all() throws IOException {
        if (!Files.exists(folder)) return List.of();
        try (var files = Files.list(folder)) {
            return files.filter(f -> NAME.matcher(f.getFileName().toString()).matches())
                    .toList();
        }
    }

    private static Instant madeAt(Path archive) {
        var name = NAME.matcher(archive.getFileName().toString());
        if (!name.matches()) throw new IllegalArgumentException(archive.toString());
        return Instant.from(MOMENT.parse(name.group(1)));
    }
}
