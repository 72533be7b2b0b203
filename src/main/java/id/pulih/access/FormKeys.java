package id.pulih.access;

import id.pulih.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One effect for one rendered form, however often it is sent. {@link RequestTransaction} takes the key as it enters. */
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
            @Nullable String result) {}

    private record Used(byte[] body, UUID account, String result) {}

    /** What changes with every page, and what must not be guessed from a stored hash. */
    private static final Set<String> UNHASHED = Set.of("_csrf", "_from", Proof.FIELD);

    private final JdbcClient jdbc;
    private final NearestPage nearest;

    FormKeys(JdbcClient jdbc, NearestPage nearest) {
        this.jdbc = jdbc;
        this.nearest = nearest;
    }

    Sent sent(HttpServletRequest request) {
        return new Sent(
                key(request.getParameter("_key")),
                request.getRequestURI(),
                hash(request),
                "redirect:" + nearest.of(request));
    }

    /** Runs the handler if the key was still free; else gives what the first sending led to. */
    Object once(Entered me, Sent form, boolean free, Callable<Object> handler) throws Exception {
        if (form.key() == null)
            throw new RuleViolation("Formulir ini tidak lengkap. Buka lagi halamannya, lalu simpan.");
        if (!free) return used(me, form).result();
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

    private Used used(Entered me, Sent form) {
        var used = jdbc.sql("""
                select body_hash as body, account_id as account, result from form_key where office_id = ? and key = ?
                """)
                .param(me.office())
                .param(form.key())
                .query((r, i) -> new Used(r.getBytes(1), r.getObject(2, UUID.class), r.getString(3)))
                .single();
        if (!used.account().equals(me.account()) || !MessageDigest.isEqual(used.body(), form.body())) {
            throw new RuleViolation("Formulir ini sudah dikirim dengan isi lain. Periksa, lalu simpan lagi.");
        }
        return used;
    }

    private static @Nullable UUID key(String given) {
        try {
            return UUID.fromString(given == null ? "" : given);
        } catch (IllegalArgumentException garbled) {
            return null;
        }
    }

    private static byte[] hash(HttpServletRequest request) {
        var sha = sha256();
        sha.update(request.getRequestURI().getBytes(StandardCharsets.UTF_8));
        for (var field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (UNHASHED.contains(field.getKey())) continue;
            for (var part : List.of(field.getKey(), String.join("\u0000", field.getValue()))) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update(ByteBuffer.allocate(4).putInt(bytes.length).array());
                sha.update(bytes);
            }
        }
        return sha.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
