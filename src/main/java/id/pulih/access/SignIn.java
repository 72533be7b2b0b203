package id.pulih.access;

import id.pulih.RuleViolation;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The way in (X4): name and password, the code of the second factor, a first password of one's own. Every refusal reads the
 * same whether the name exists or not; attempts are counted in the database, before they are judged, so that all nodes count
 * together. Nothing here runs inside a transaction.
 */
@Component
public class SignIn {

    private static final String WRONG = "Nama pengguna atau kata sandi tidak cocok.";

    record Account(
            UUID accountId,
            String passwordHash,
            int roleVersion,
            int officeId,
            boolean mustChange,
            byte[] totp,
            long totpStep,
            boolean secondFactor) {}

    /** What a person needs of his own account. */
    record Own(UUID accountId, String name, String passwordHash, byte[] totp, long totpStep) {}

    /** One of the people of the training office, who may be entered by one click. */
    public record Trainee(UUID staff, String name, String title, List<Role> roles, String office) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Passwords passwords;
    private final InstallationKey key;
    private final Devices devices;

    SignIn(JdbcClient jdbc, Clock clock, Passwords passwords, InstallationKey key, Devices devices) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.passwords = passwords;
        this.key = key;
        this.devices = devices;
    }

    /** Judges name and password; what is still due stands in the answer. A device that gave its code today is not asked again. */
    public Pending start(String name, String password, String back, @Nullable String device) {
        var found = jdbc.sql("""
                select account_id, password_hash, role_version, office_id, must_change, totp, totp_step, second_factor from sign_in(?)
                """).param(name).query(Account.class).optional();
        var account = found.map(Account::accountId).orElse(null);
        count(account, name);
        if (!passwords.matches(password, found.map(Account::passwordHash).orElse(null))) {
            refuse(account, "access/sign-in", "password", WRONG);
        }
        var f = found.orElseThrow();
        boolean known = f.totp() != null && devices.known(device, f.accountId(), f.totp());
        return new Pending(
                new SignedIn(f.accountId(), f.officeId(), f.roleVersion()),
                back,
                f.totp() != null && !known,
                f.mustChange(),
                f.secondFactor() && f.totp() == null);
    }

    /** The six digits, or one of the recovery codes. Gives the cookie by which the device is known until tomorrow. */
    public String code(Pending pending, String given) {
        var own = own(pending.account());
        count(own.accountId(), "");
        var digits = given.replaceAll("[\\s-]", "");
        if (!(digits.matches("\\d{6}") ? digits(own, digits) : recovery(own, digits))) {
            refuse(
                    own.accountId(),
                    "access/code",
                    "code",
                    "Kode tidak cocok atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.");
        }
        return devices.cookie(own.accountId(), own.totp());
    }

    private boolean digits(Own own, String digits) {
        long step = Totp.matching(key.open("totp|" + own.accountId(), own.totp()), digits, clock.instant());
        return step >= 0
                && jdbc.sql("select use_totp(?, ?)")
                        .param(own.accountId())
                        .param(step)
                        .query(Boolean.class)
                        .single();
    }

    private boolean recovery(Own own, String given) {
        return jdbc.sql("select use_recovery_code(?, ?, ?)")
                .param(own.accountId())
                .param(key.mark("recovery|" + own.accountId(), given.toLowerCase(java.util.Locale.ROOT)))
                .param(now())
                .query(Boolean.class)
                .single();
    }

    /** All steps are done: the count of attempts is cleared and the office's trail says who came in. */
    public void arrived(SignedIn who) {
        jdbc.sql("select note_sign_in(?, ?, ?)")
                .param(who.account())
                .param(who.office())
                .param(now())
                .query((r, i) -> 1)
                .single();
    }

    /** The password of the person who is already in: to open a locked screen. */
    public boolean confirms(UUID account, String password) {
        var own = own(account);
        count(account, "");
        if (!passwords.matches(password, own.passwordHash())) {
            note(account, "access/lock");
            return false;
        }
        jdbc.sql("select clear_attempts(?)").param(account).query((r, i) -> 1).single();
        return true;
    }

    /** A second proof of somebody who is in: a fresh code of the second factor, or the password of an account without one. */
    boolean proves(UUID account, String given) {
        var own = own(account);
        count(account, "");
        var digits = given.replaceAll("[\\s-]", "");
        boolean right = own.totp() == null
                ? passwords.matches(given, own.passwordHash())
                : digits.matches("\\d{6}") ? digits(own, digits) : recovery(own, digits);
        if (right)
            jdbc.sql("select clear_attempts(?)")
                    .param(account)
                    .query((r, i) -> 1)
                    .single();
        else note(account, "access/proof");
        return right;
    }

    /** The first password of one's own, after a start password. */
    public void firstPassword(UUID account, String password, String again) {
        var own = own(account);
        passwords.check("password", password, again, own.name());
        if (passwords.matches(password, own.passwordHash())) {
            throw RuleViolation.at("password", "Pilih kata sandi yang lain daripada kata sandi awal.");
        }
        change(own, password);
    }

    /** A new password in place of the present one, which must be given. */
    public void newPassword(UUID account, String present, String password, String again) {
        if (!confirms(account, present)) throw RuleViolation.at("present", "Kata sandi sekarang tidak cocok.");
        var own = own(account);
        passwords.check("password", password, again, own.name());
        change(own, password);
    }

    private void change(Own own, String password) {
        boolean changed = jdbc.sql("select change_password(?, ?, ?)")
                .param(own.accountId())
                .param(own.passwordHash())
                .param(passwords.hash(password))
                .query(Boolean.class)
                .single();
        if (!changed) throw new RuleViolation("Kata sandi baru saja diganti di tempat lain. Masuk lagi.");
    }

    Own own(UUID account) {
        return jdbc.sql("select account_id, name, password_hash, totp, totp_step from own_account(?)")
                .param(account)
                .query(Own.class)
                .optional()
                .orElseThrow(RequestTransaction.NoLongerIn::new);
    }

    /** The people of the training office; empty where there is none. */
    public List<Trainee> trainees() {
        return jdbc.sql("select staff_id, name, title, roles, office from training_people()")
                .query((r, i) -> new Trainee(
                        r.getObject(1, UUID.class),
                        r.getString(2),
                        r.getString(3),
                        java.util.Arrays.stream((String[]) r.getArray(4).getArray())
                                .map(Role::valueOf)
                                .toList(),
                        r.getString(5)))
                .list();
    }

    /** One click in the training office; nobody of another office is found. */
    public Optional<SignedIn> trainee(UUID staff) {
        return jdbc.sql("select account_id, office_id, role_version from training_sign_in(?)")
                .param(staff)
                .query((r, i) -> new SignedIn(r.getObject(1, UUID.class), r.getInt(2), r.getInt(3)))
                .optional();
    }

    private void count(@Nullable UUID account, String name) {
        jdbc.sql("select count_attempt(cast(? as uuid), cast(? as bytea), ?)")
                .param(account)
                .param(account == null ? key.mark("unknown", name.toLowerCase(java.util.Locale.ROOT)) : null)
                .param(now())
                .query((r, i) -> Optional.ofNullable(r.getObject(1, OffsetDateTime.class)))
                .single()
                .ifPresent(until -> {
                    throw new RuleViolation("Terlalu banyak percobaan. Coba lagi " + wait(until)
                            + " lagi, atau minta pengelola sistem membuka akun Anda.");
                });
    }

    private String wait(OffsetDateTime until) {
        long seconds = Math.max(1, Duration.between(now(), until).toSeconds() + 1);
        return seconds < 60 ? seconds + " detik" : (seconds + 59) / 60 + " menit";
    }

    private void refuse(@Nullable UUID account, String page, String field, String sentence) {
        note(account, page);
        throw RuleViolation.at(field, sentence);
    }

    private void note(@Nullable UUID account, String page) {
        jdbc.sql("select note_failure(cast(? as uuid), ?, ?)")
                .param(account)
                .param(page)
                .param(now())
                .query((r, i) -> 1)
                .single();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
