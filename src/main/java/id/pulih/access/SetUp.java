package id.pulih.access;

import id.pulih.RuleViolation;
import id.pulih.database.Ids;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The set-up of an empty installation (G24): no default password, but a code that only the console of the server has shown,
 * good for half an hour. It opens either an office of one's own or the training office, once.
 */
@Component
public class SetUp {

    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final int TRIES = 10;

    /** The new office and its first two people; their start passwords are the ones that they will use. */
    public record NewOffice(
            String name, String officeClass, String city, ZoneId zone, NewPerson admin, NewPerson head) {}

    /** One of the first people; the NIP may be empty. */
    public record NewPerson(String login, String password, String name, String nip) {}

    private record Code(byte[] mark, Instant until) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final InstallationKey key;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<TrainingOffice> training;
    private volatile boolean done;
    private @Nullable Code code;
    private int wrong;

    SetUp(
            JdbcClient jdbc,
            Clock clock,
            InstallationKey key,
            Passwords passwords,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            ObjectProvider<TrainingOffice> training) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.key = key;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.training = training;
    }

    /** Whether the installation has an office; from then on there is nothing to set up. */
    public boolean done() {
        if (!done) done = jdbc.sql("select installed()").query(Boolean.class).single();
        return done;
    }

    /** Whether a training office can be opened here. */
    public boolean hasTraining() {
        return training.getIfAvailable() != null;
    }

    /** Prints a code on the console when there is no office, at start and whenever the last one has run out. */
    @EventListener(ApplicationReadyEvent.class)
    public synchronized void announce() {
        if (done() || code != null && clock.instant().isBefore(code.until())) return;
        var text = Passwords.groups(3);
        code = new Code(
                key.mark("set-up", text.replace("-", "")), clock.instant().plus(LIFE));
        wrong = 0;
        show("\n  Pulih belum punya kantor. Buka /mulai di peramban, lalu ketik kode ini (berlaku 30 menit):\n\n      "
                + text + "\n");
    }

    /** The one place where the code is in the clear: the console, and nothing that keeps it. */
    void show(String text) {
        System.out.println(text);
    }

    /** Refuses unless this is the code of the console; ten wrong ones and it is void. */
    public synchronized void admit(String field, String given) {
        announce();
        boolean right = code != null
                && MessageDigest.isEqual(
                        code.mark(),
                        key.mark(
                                "set-up",
                                given.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "")));
        if (right) return;
        if (++wrong >= TRIES) code = null;
        throw RuleViolation.at(field, "Kode tidak cocok. Lihat kode yang terakhir tercetak di konsol server.");
    }

    /** Opens the office of one's own with its administrator and its head. */
    public void open(NewOffice office) {
        passwords.check(
                "adminPassword", office.admin().password(), null, office.admin().login());
        passwords.check(
                "headPassword", office.head().password(), null, office.head().login());
        var adminHash = passwords.hash(office.admin().password());
        var headHash = passwords.hash(office.head().password());
        transaction.executeWithoutResult(t -> {
            int id = ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
            jdbc.sql("select create_office(?, ?, ?, ?, ?, ?, false)")
                    .param(id)
                    .param("B" + id)
                    .param(office.name())
                    .param(office.officeClass())
                    .param(office.city())
                    .param(office.zone().getId())
                    .query((r, i) -> 1)
                    .single();
            var today = LocalDate.ofInstant(clock.instant(), office.zone());
            var account = person(id, office.admin(), adminHash, "Pengelola sistem", Role.ADMIN, today);
            var entered = jdbc.sql("select staff_id from enter(?, ?, (select role_version from sign_in(?)))")
                    .param(account)
                    .param(id)
                    .param(office.admin().login())
                    .query(UUID.class)
                    .optional();
            if (entered.isEmpty()) throw new IllegalStateException("the administrator cannot enter");
            person(id, office.head(), headHash, "Kepala " + office.name(), Role.OFFICE_HEAD, today);
            events.publishEvent(new OfficeOpened(id));
        });
        code = null;
    }

    /** Opens the training office. */
    public void openTraining() {
        Optional.ofNullable(training.getIfAvailable())
                .orElseThrow(() -> new RuleViolation("Kantor latihan tidak tersedia di sini."))
                .open();
        code = null;
    }

    private UUID person(int office, NewPerson person, String hash, String title, Role role, LocalDate from) {
        UUID staff = Ids.next();
        UUID account = Ids.next();
        jdbc.sql("insert into staff (office_id, id, name, nip, title, from_on) values (?, ?, ?, nullif(?, ''), ?, ?)")
                .param(office)
                .param(staff)
                .param(person.name())
                .param(person.nip())
                .param(title)
                .param(from)
                .update();
        boolean made = jdbc.sql("select create_account(?, ?, ?, ?, false)")
                .param(account)
                .param(staff)
                .param(person.login())
                .param(hash)
                .query(Boolean.class)
                .single();
        if (!made) throw new RuleViolation("Nama pengguna pengelola dan kepala harus berbeda.");
        jdbc.sql("insert into staff_role (office_id, staff_id, role, from_on) values (?, ?, ?, ?)")
                .param(office)
                .param(staff)
                .param(role.name())
                .param(from)
                .update();
        return account;
    }
}
