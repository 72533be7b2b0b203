package id.pulih.access;

import id.pulih.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One effect for one rendered form, however often it is sent. */
@Component
class FormKeys {

    private record Used(byte[] body, UUID account, String result) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    FormKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Object once(Entered me, HttpServletRequest request, Callable<Object> handler) throws Exception {
        var key = key(request.getParameter("_key"));
        var body = hash(request);
        var guess = "redirect:" + request.getRequestURI(); // the usual end of a post; else one more statement
        int fresh = jdbc.sql("""
                insert into form_key (office_id, key, account_id, route, body_hash, result, used_at)
                values (:office, :key, :account, :route, :body, :result, :now) on conflict do nothing
                """)
                .param("office", me.office())
                .param("key", key)
                .param("account", me.account())
                .param("route", request.getRequestURI())
                .param("body", body)
                .param("result", guess)
                .param("now", OffsetDateTime.now(clock))
                .update(); // a twin waits here until the first has committed
        if (fresh == 0) {
            var used = jdbc.sql(
                            "select body_hash as body, account_id as account, result from form_key where office_id = ? and key = ?")
                    .param(me.office())
                    .param(key)
                    .query((r, i) -> new Used(r.getBytes(1), r.getObject(2, UUID.class), r.getString(3)))
                    .single();
            if (!used.account().equals(me.account()) || !MessageDigest.isEqual(used.body(), body)) {
                throw new RuleViolation("Formulir ini sudah dikirim dengan isi lain. Periksa, lalu simpan lagi.");
            }
            return used.result();
        }
        var result = handler.call();
        if (result instanceof String && !guess.equals(result)) {
            jdbc.sql("update form_key set result = ? where office_id = ? and key = ?")
                    .param(result)
                    .param(me.office())
                    .param(key)
                    .update();
        }
        return result;
    }

    private static UUID key(String given) {
        try {
            return UUID.fromString(given == null ? "" : given);
        } catch (IllegalArgumentException garbled) {
            throw new RuleViolation("Formulir ini tidak lengkap. Buka lagi halamannya, lalu simpan.");
        }
    }

    private static byte[] hash(HttpServletRequest request) throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        sha.update(request.getRequestURI().getBytes("UTF-8"));
        for (var field : new TreeMap<>(request.getParameterMap()).entrySet()) {
            if (field.getKey().equals("_csrf") || field.getKey().equals("_from")) continue;
            for (var part : Arrays.asList(field.getKey(), String.join("\u0000", field.getValue()))) {
                var bytes = part.getBytes("UTF-8");
                sha.update(java.nio.ByteBuffer.allocate(4).putInt(bytes.length).array());
                sha.update(bytes);
            }
        }
        return sha.digest();
    }
}
