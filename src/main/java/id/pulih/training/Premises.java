package id.pulih.training;

import id.pulih.access.OfficeOpened;
import id.pulih.access.Passwords;
import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import id.pulih.database.Ids;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the office itself with its twenty people; the sign-in page lets visitors choose a person, and all have one known password, for lock and second proof. */
@Component
class Premises {

    private record Member(String name, String sex, String title, Role... roles) {}

    private static final String OFFICE = "Bapas Kelas I Contoh";

    private static final List<Member> STAFF = List.of(
            new Member("Ratna Wulandari", "P", "Pengelola Sistem", Role.ADMIN),
            new Member("Bambang Prasetyo", "L", "Kepala Balai Pemasyarakatan Kelas I Contoh", Role.OFFICE_HEAD),
            new Member("Sri Handayani", "P", "Kepala Seksi Bimbingan Klien Dewasa", Role.SECTION_HEAD),
            new Member("Hendra Saputra", "L", "Kepala Seksi Bimbingan Klien Anak", Role.SECTION_HEAD),
            new Member("Yuni Lestari", "P", "Petugas Registrasi", Role.INTAKE_CLERK),
            new Member("Dedi Kurniawan", "L", "Petugas Tata Usaha", Role.INTAKE_CLERK),
            new Member("Rina Puspita", "P", "Pembimbing Kemasyarakatan Muda", Role.PROBATION_OFFICER),
            new Member("Arif Hidayat", "L", "Pembimbing Kemasyarakatan Muda", Role.PROBATION_OFFICER, Role.TPP_MEMBER),
            new Member("Maya Safitri", "P", "Pembimbing Kemasyarakatan Pertama", Role.PROBATION_OFFICER),
            new Member("Teguh Wibowo", "L", "Pembimbing Kemasyarakatan Madya", Role.PROBATION_OFFICER, Role.TPP_MEMBER),
            new Member(
                    "Dewi Anggraini", "P", "Pembimbing Kemasyarakatan Muda", Role.PROBATION_OFFICER, Role.TPP_MEMBER),
            new Member("I Made Surya", "L", "Pembimbing Kemasyarakatan Pertama", Role.PROBATION_OFFICER),
            new Member("Farid Maulana", "L", "Pembimbing Kemasyarakatan Pertama", Role.PROBATION_OFFICER),
            new Member("Kartika Rahayu", "P", "Pembimbing Kemasyarakatan Muda", Role.PROBATION_OFFICER),
            new Member("Nurdin", "L", "Pembimbing Kemasyarakatan Pertama", Role.PROBATION_OFFICER),
            new Member("Lina Hasanah", "P", "Asisten Pembimbing Kemasyarakatan", Role.ASSISTANT_OFFICER),
            new Member("Galih Permana", "L", "Asisten Pembimbing Kemasyarakatan", Role.ASSISTANT_OFFICER),
            new Member("Indah Maharani", "P", "Sekretaris TPP", Role.TPP_SECRETARY),
            new Member("Lukman Hakim", "L", "Kepala Subbagian Tata Usaha", Role.TPP_MEMBER),
            new Member("Eka Nugroho", "L", "Pengawas Kantor Wilayah", Role.AUDITOR));

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Premises(
            JdbcClient jdbc,
            Passwords passwords,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** Whoever may choose a person by one click needs no secret; the pages tell the word. */
    private static final String PASSWORD = "latihan";

    Cast build(Instant now) {
        var hash = passwords.hash(PASSWORD); // outside the transaction
        return transaction.execute(t -> {
            int office = ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
            jdbc.sql("select create_office(?, 'LATIHAN', ?, 'I', 'Kota Contoh', 'Asia/Jakarta', true)")
                    .param(office)
                    .param(OFFICE)
                    .query((r, i) -> 1)
                    .single();
            var from = LocalDate.ofInstant(now, ZoneOffset.UTC).minusYears(3);
            var logins = new ArrayList<String>();
            for (var member : STAFF) logins.add(hire(office, member, hash, from, logins.size()));
            events.publishEvent(new OfficeOpened(office));
            return cast(office, logins);
        });
    }

    private String hire(int office, Member member, String hash, LocalDate from, int number) {
        UUID staff = Ids.next(), account = Ids.next();
        var login = "latihan." + (number + 1) + "."
                + member.name().toLowerCase(Locale.ROOT).replace(' ', '.');
        jdbc.sql("insert into staff (office_id, id, name, nip, title, sex, from_on) values (?, ?, ?, ?, ?, ?, ?)")
                .param(office)
                .param(staff)
                .param(member.name())
                .param(member.title().startsWith("Pengawas") ? null : "0000%010d%04d".formatted(0, number + 1))
                .param(member.title())
                .param(member.sex())
                .param(from)
                .update();
        jdbc.sql("select create_account(?, ?, ?, ?, false)")
                .param(account)
                .param(staff)
                .param(login)
                .param(hash)
                .query((r, i) -> 1)
                .single();
        for (var role : member.roles()) {
            jdbc.sql("insert into staff_role (office_id, staff_id, role, from_on) values (?, ?, ?, ?)")
                    .param(office)
                    .param(staff)
                    .param(role.name())
                    .param(from)
                    .update();
        }
        if (number == 0) enter(account, office, login);
        return login;
    }

    /** From the second account on, an administrator must be the one who makes it. */
    private void enter(UUID account, int office, String login) {
        jdbc.sql("select 1 from enter(?, ?, (select role_version from sign_in(?)))")
                .param(account)
                .param(office)
                .param(login)
                .query(Integer.class)
                .single();
    }

    private Cast cast(int office, List<String> logins) {
        Map<Role, List<Cast.Person>> people = new EnumMap<>(Role.class);
        for (int i = 0; i < STAFF.size(); i++) {
            var in = jdbc.sql("select account_id, role_version from sign_in(?)")
                    .param(logins.get(i))
                    .query((r, n) -> new SignedIn(r.getObject(1, UUID.class), office, r.getInt(2)))
                    .single();
            var staff = jdbc.sql("select id from staff where office_id = ? and account_id = ?")
                    .param(office)
                    .param(in.account())
                    .query(UUID.class)
                    .single();
            var person = new Cast.Person(staff, STAFF.get(i).name(), in);
            for (var role : STAFF.get(i).roles())
                people.computeIfAbsent(role, r -> new ArrayList<>()).add(person);
        }
        return new Cast(office, people);
    }
}
