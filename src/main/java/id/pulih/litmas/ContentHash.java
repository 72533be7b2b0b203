package id.pulih.litmas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The SHA-256 of a Litmas: register number, every section in its order, every recommendation. */
final class ContentHash {
    private ContentHash() {}

    static byte[] of(String register, LitmasContent content) {
        var text = new StringBuilder(register);
        for (var section : Section.values()) {
            text.append('\n')
                    .append(section.roman())
                    .append(' ')
                    .append(Answers.write(content.of(section).answers()));
        }
        content.recommendations().forEach(r -> text.append('\n').append(r));
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
