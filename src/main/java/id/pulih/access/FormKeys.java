package id.pulih.access;

import id.pulih.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One effect for one rendered form, however often it is sent, and also where it stands in two tabs: a form that was rendered
 * before the same person sent the same content is answered as that one was. {@link RequestTransaction} takes the key as it
 * enters.
 */
@Component
class FormKeys {

    /**
     * A form as it was sent.
     *
     * @param key null when it was garbled
     * @param result where its post will probably lead; else one more statement writes where it did
     */
    record Sent(
            @Nullable UUID key,
            @Nullable String route,
            byte @Nullable [] body,
            @Nullable String result) {

        /** When the page of the form was read, by the database's clock: {@link id.pulih.web.Page#formKey} begins with it. */
        @Nullable
        OffsetDateTime issued() {
            if (key == null || key.version() != 7) return null;
            return Instant.ofEpochMilli(key.getMostSignificantBits() >>> 16).atOffset(ZoneOffset.UTC);
        }
    }

    /**
     * What became of the key.
     *
     * @param free whether nobody had it; else the others tell who had sent what, and where it led
     */
    record Taken(boolean free, UUID account, byte[] body, String result) {}

    /** What changes with every page, and what must not be guessed from a stored hash. */
    private static final Set<String> UNHASHED = Set.of("_csrf", "_from", "_key", Proof.FIELD);

    private final JdbcClient jdbc;
    private final NearestPage nearest;

    FormKeys(JdbcClient jdbc, NearestPage nearest) {
        this.jdbc = jdbc;
        this.nearest = nearest;
    }

    Sent sent(HttpServletRequest request) throws Exception {
        return new Sent(
                key(request.getParameter("_key")),
                request.getRequestURI(),
                hash(request),
                "redirect:" + nearest.of(request));
    }

    /** Runs the handler if the key was still free; else gives what the first sending led to. */
    Object once(Entered me, Sent form, @Nullable Taken taken, Callable<Object> handler) throws Exception {
        if (taken == null) throw new RuleViolation("Formulir ini tidak lengkap. Buka lagi halamannya, lalu simpan.");
        if (!taken.free()) {
            if (!taken.account().equals(me.account()) || !MessageDigest.isEqual(taken.body(), form.body()))
                throw new RuleViolation("Formulir ini sudah dikirim dengan isi lain. Periksa, lalu simpan lagi.");
            return taken.result();
        }
        var result = handler.call();
        if (result instanceof String && !result.equals(form.result())) {
            jdbc.sql("update form_key set result = ? where office_id = ? and key = ?")
                    .param(result)
                    .param(me.office())
                    .param(form.key())
                    .update();
        }
        return result;
    }

    private static @Nullable UUID key(String given) {
        try {
            return UUID.fromString(given == null ? "" : given);
        } catch (IllegalArgumentException garbled) {
            return null;
        }
    }

    /** Of the address and all that was typed and chosen; what the page itself put in is left out. */
    private static byte[] hash(HttpServletRequest request) throws Exception {
        var sha = sha256();
        add(sha, request.getRequestURI().getBytes(StandardCharsets.UTF_8));
        for (var field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (UNHASHED.contains(field.getKey())) continue;
            add(sha, field.getKey().getBytes(StandardCharsets.UTF_8));
            add(sha, String.join("\u0000", field.getValue()).getBytes(StandardCharsets.UTF_8));
        }
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) return sha.digest();
        for (var part : request.getParts()) {
            if (part.getSubmittedFileName() == null) continue;
            add(sha, (part.getName() + "\u0000" + part.getSubmittedFileName()).getBytes(StandardCharsets.UTF_8));
            var file = sha256();
            try (var content =
                    new DigestInputStream(part.getInputStream(), file)) { // as a stream: it may be a large one
                content.transferTo(OutputStream.nullOutputStream());
            }
            add(sha, file.digest());
        }
        return sha.digest();
    }

    private static void add(MessageDigest sha, byte[] bytes) {
        sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
        sha.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
