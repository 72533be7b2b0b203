package id.pulih.document;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of files that are kept, told by their first bytes and never by their name. */
enum MediaKind {
    PDF("application/pdf", "pdf", "%PDF-".getBytes(US_ASCII)),
    JPEG("image/jpeg", "jpg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
    PNG("image/png", "png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A});

    final String mediaType;
    final String extension;
    private final byte[] beginning;

    MediaKind(String mediaType, String extension, byte[] beginning) {
        this.mediaType = mediaType;
        this.extension = extension;
        this.beginning = beginning;
    }

    static Optional<MediaKind> of(byte[] content) {
        return Arrays.stream(values())
                .filter(k -> content.length > k.beginning.length
                        && Arrays.equals(content, 0, k.beginning.length, k.beginning, 0, k.beginning.length))
                .findFirst();
    }

    static MediaKind named(String mediaType) {
        return Arrays.stream(values())
                .filter(k -> k.mediaType.equals(mediaType))
                .findFirst()
                .orElseThrow();
    }
}
