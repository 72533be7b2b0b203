package id.pulih.access;

import id.pulih.RuleViolation;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Passwords (X4): Argon2id, at most four at a time, never while a transaction holds a connection; long rather than odd. */
@Component
public class Passwords {

    private static final Set<String> COMMON = Set.of(
            "password",
            "passw0rd",
            "rahasia",
            "indonesia",
            "bapas",
            "pemasyarakatan",
            "qwerty",
            "admin",
            "selamatdatang",
            "bismillah",
            "kemenkumham",
            "jakarta",
            "merdeka",
            "garuda",
            "pancasila",
            "sayang",
            "doraemon",
            "pulih");
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"; // none to be mistaken on paper
    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;

    private final PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(4); // 19 MiB each: more at once would be a way to exhaust the memory
    private final String nobody;

    Passwords(
            @Value("${pulih.password-memory-kib:19456}") int memory, @Value("${pulih.password-rounds:2}") int rounds) {
        encoder = new DelegatingPasswordEncoder(
                "argon2id", Map.of("argon2id", new Argon2PasswordEncoder(16, 32, 1, memory, rounds)));
        nobody = hash("nobody has this password");
    }

    /** The stored form. */
    public String hash(String password) {
        return inTurn(() -> encoder.encode(password));
    }

    /** Whether this is the password; without a stored form the same work is done, and the answer is no. */
    public boolean matches(String password, @Nullable String hash) {
        var given = password.length() > LONGEST ? "" : password;
        return inTurn(() -> encoder.matches(given, hash == null ? nobody : hash)) && hash != null;
    }

    /** Refuses what is too short, the person's own name, or among the first that anybody would guess. */
    public void check(String field, String password, @Nullable String repeated, String name) {
        var plain = password.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        if (password.length() < SHORTEST) throw RuleViolation.at(field, "Kata sandi paling sedikit 12 huruf.");
        if (password.length() > LONGEST) throw RuleViolation.at(field, "Kata sandi paling banyak 200 huruf.");
        var own = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        boolean easy = !own.isEmpty() && plain.contains(own) && plain.length() < own.length() + 6
                || COMMON.stream().anyMatch(word -> plain.replace(word, "").length() < 4 && plain.contains(word))
                || password.chars().distinct().count() < 5
                || plain.isEmpty();
        if (easy) {
            throw RuleViolation.at(
                    field, "Kata sandi ini mudah ditebak. Pakai beberapa kata yang hanya Anda yang tahu urutannya.");
        }
        if (repeated != null && !password.equals(repeated)) {
            throw RuleViolation.at(field + "Again", "Kedua kata sandi tidak sama.");
        }
    }

    /** A start password that is handed over on paper and changed at once. */
    public static String start() {
        return groups(4);
    }

    /** Letters in groups of four, not to be guessed and easy to copy by hand. */
    static String groups(int groups) {
        var random = new SecureRandom();
        var text = new StringBuilder();
        for (int i = 0; i < groups * 4; i++) {
            if (i > 0 && i % 4 == 0) text.append('-');
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("passwords are hashed outside transactions");
        }
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
