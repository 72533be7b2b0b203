package id.pulih.secret;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals and opens the fields of one owner; a value is bound to its place (table.column), office and row. */
public record Seal(Aead aead, int office) {

    /** Null for an empty text, so that "nothing written" stays visible to the database. */
    public byte @Nullable [] close(String place, UUID row, @Nullable String text) {
        return text == null || text.isEmpty() ? null : closeBytes(place, row, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty for null. */
    public String open(String place, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? "" : new String(openBytes(place, row, sealed), StandardCharsets.UTF_8);
    }

    public byte[] closeBytes(String place, UUID row, byte[] content) {
        try {
            return aead.encrypt(content, bound(place, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] openBytes(String place, UUID row, byte[] sealed) {
        try {
            return aead.decrypt(sealed, bound(place, row));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] bound(String place, UUID row) {
        return (place + "|" + office + "|" + row).getBytes(StandardCharsets.UTF_8);
    }
}
