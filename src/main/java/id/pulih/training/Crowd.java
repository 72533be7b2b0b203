package id.pulih.training;

import id.pulih.access.RequestTransaction;
import id.pulih.access.Role;
import id.pulih.client.Clients;
import id.pulih.client.ContactChannel;
import id.pulih.client.GuidanceKind;
import id.pulih.client.Guidances;
import id.pulih.client.Identity;
import id.pulih.client.Sex;
import id.pulih.client.Verdicts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The 1,513 clients of the register, in the composition that an office of this size published (domain.md 4): 1,507 adults and 6
 * children, 1,431 on conditional release, 831 of narcotics cases.
 */
@Component
class Crowd {

    static final int CLIENTS = 1513;
    private static final int CONDITIONAL = 1431;
    private static final int NARCOTICS = 831;
    private static final Set<Integer> CHILDREN = Set.of(100, 351, 600, 852, 1101, 1349);
    private static final List<String> ARTICLES = List.of("127", "112", "114", "111", "132");

    /** One client of the register. */
    record Client(UUID id, String name, Sex sex, LocalDate birthOn, boolean child, boolean narcotics) {}

    private final RequestTransaction transactions;
    private final Clients clients;
    private final Verdicts verdicts;
    private final Guidances guidances;

    Crowd(RequestTransaction transactions, Clients clients, Verdicts verdicts, Guidances guidances) {
        this.transactions = transactions;
        this.clients = clients;
        this.verdicts = verdicts;
        this.guidances = guidances;
    }

    /** Fills the register in portions of a hundred. */
    List<Client> fill(Cast cast, LocalDate today, Random random) throws Exception {
        var all = new ArrayList<Client>();
        var names = new Names(random);
        while (all.size() < CLIENTS) {
            transactions.as(cast.the(Role.INTAKE_CLERK).in(), () -> {
                int portion = Math.min(100, CLIENTS - all.size());
                for (int i = 0; i < portion; i++) all.add(one(all.size(), today, names, random));
                return null;
            });
        }
        return all;
    }

    private Client one(int number, LocalDate today, Names names, Random random) {
        var child = CHILDREN.contains(number);
        var narcotics = number * NARCOTICS / CLIENTS != (number + 1) * NARCOTICS / CLIENTS;
        var sex = random.nextInt(100) < 7 ? Sex.P : Sex.L;
        var birth = today.minusYears(child ? 16 : 20 + random.nextInt(38)).minusDays(random.nextInt(300));
        var identity = new Identity(
                names.full(sex),
                random.nextInt(8) == 0 ? names.given(sex) : "",
                "Kota Contoh",
                birth,
                sex,
                nik(birth, sex, number),
                null,
                "08100000%04d".formatted(number),
                random.nextInt(3) == 0 ? ContactChannel.CALL : ContactChannel.WHATSAPP,
                "Jl. Contoh No. " + (1 + random.nextInt(200)),
                names.given(Sex.P));
        var id = clients.create(identity);
        var released = today.minusDays(30L + random.nextInt(500));
        guidances.add(
                id,
                new Guidances.Guidance(
                        null,
                        number < CONDITIONAL ? GuidanceKind.PB : GuidanceKind.CB,
                        "Bapas Kelas I Contoh",
                        "LATIHAN/%04d".formatted(number + 1),
                        released.minusYears(1),
                        released));
        if (narcotics) verdict(id, number, released);
        return new Client(id, identity.name(), sex, birth, child, narcotics);
    }

    private void verdict(UUID client, int number, LocalDate released) {
        var article = ARTICLES.get(number % ARTICLES.size());
        verdicts.add(
                client,
                new Verdicts.Verdict(
                        null,
                        "LATIHAN-%d/Pid.Sus/%d".formatted(number + 1, released.getYear() - 4),
                        "Pengadilan Negeri Contoh",
                        "Pasal " + article + " UU 35/2009",
                        released.minusYears(4),
                        released,
                        List.of("35/2009:" + article)));
    }

    /** Area code 00 belongs to no region: no such number can exist. */
    private static String nik(LocalDate birth, Sex sex, int number) {
        int day = birth.getDayOfMonth() + (sex == Sex.P ? 40 : 0);
        return "000001%02d%02d%02d%04d".formatted(day, birth.getMonthValue(), birth.getYear() % 100, number % 9999 + 1);
    }
}
