package id.pulih.training;

import id.pulih.client.Clients;
import id.pulih.client.ContactChannel;
import id.pulih.client.GuidanceKind;
import id.pulih.client.Identity;
import id.pulih.client.Occupation;
import id.pulih.client.Sex;
import id.pulih.client.Verdicts;
import id.pulih.register.Entry;
import id.pulih.register.Field;
import id.pulih.register.OpeningRegister;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The 1,513 clients of the register, in the composition that an office of this size published (domain.md 4): 1,507 adults and 6
 * children, 1,431 on conditional release, 831 of narcotics cases, 411 without work. Most are still guided; the guidance of those who have asked
 * for aftercare ended before they asked.
 */
@Component
class Crowd {

    static final int CLIENTS = 1513;
    private static final int CONDITIONAL = 1431;
    private static final int NARCOTICS = 831;
    private static final int WITHOUT_WORK = 411;
    private static final int CHILDREN = 6;
    private static final int BETWEEN_CHILDREN = 140; // clients of narcotics cases from one child to the next
    private static final String LONG_NAME =
            "Raden Muhammad Abdurrahman Wahyudi Prasetyo Kusumaningrat bin Haji Sulaiman Kartawijaya";
    private static final List<String> ARTICLES = List.of("127", "112", "114", "111", "132");
    private static final List<GuidanceKind> OTHER_KINDS =
            List.of(GuidanceKind.CB, GuidanceKind.CMB, GuidanceKind.ASIMILASI);

    /** A place in the register. Of those who ask for aftercare the day before which their guidance ended, else null. */
    record Place(int number, boolean narcotics, boolean child, LocalDate guidedUntil, boolean longNamed) {

        /** The place of this number, before anybody has taken it. */
        static Place of(int number) {
            int among = number * NARCOTICS / CLIENTS;
            var narcotics = among != (number + 1) * NARCOTICS / CLIENTS;
            var child = narcotics && among % BETWEEN_CHILDREN == BETWEEN_CHILDREN / 2;
            return new Place(number, narcotics, child, null, false);
        }

        Place until(LocalDate day, boolean longName) {
            return new Place(number, narcotics, child, day, longName);
        }
    }

    /** One client of the register. */
    record Client(UUID id, String name, Sex sex, LocalDate birthOn, boolean child) {}

    private final Clients clients;
    private final Verdicts verdicts;

    Crowd(Clients clients, Verdicts verdicts) {
        this.clients = clients;
        this.verdicts = verdicts;
    }

    /** Writes one client with the verdict down, and the row of the register that tells of the guidance by this PK. */
    Client register(
            Place place,
            LocalDate today,
            Names names,
            Random random,
            String officer,
            List<OpeningRegister.Opened> book) {
        var sex = random.nextInt(100) < 7 ? Sex.P : Sex.L;
        var birth =
                today.minusYears(place.child() ? 16 : 21 + random.nextInt(37)).minusDays(random.nextInt(300));
        var name = names.full(sex);
        var identity = new Identity(
                place.longNamed() ? LONG_NAME : name,
                random.nextInt(8) == 0 ? names.given(sex) : "",
                "Kota Contoh",
                birth,
                place.longNamed() ? Sex.L : sex,
                nik(birth, place.longNamed() ? Sex.L : sex, place.number()),
                null,
                null,
                "",
                "08100000%04d".formatted(place.number()),
                random.nextInt(3) == 0 ? ContactChannel.CALL : ContactChannel.WHATSAPP,
                "Jl. Contoh No. " + (1 + random.nextInt(200)) + ", Kelurahan Contoh",
                names.given(Sex.P),
                occupation(place));
        var id = clients.create(identity);
        var until = place.guidedUntil() == null
                ? today.plusDays(30L + random.nextInt(500))
                : place.guidedUntil().minusDays(14L + random.nextInt(60));
        var from = until.minusMonths(place.child() ? 12 : 24);
        book.add(new OpeningRegister.Opened(id, row(identity, place, from, until, officer)));
        if (place.narcotics()) verdict(id, place, from, until);
        return new Client(id, identity.name(), identity.sex(), birth, place.child());
    }

    private static Entry row(Identity who, Place place, LocalDate from, LocalDate until, String officer) {
        return new Entry(Map.ofEntries(
                Map.entry(Field.NUMBER, "LATIHAN/%04d".formatted(place.number() + 1)),
                Map.entry(Field.NAME, who.name()),
                Map.entry(Field.ALIAS, who.alias()),
                Map.entry(Field.SEX, who.sex().name()),
                Map.entry(Field.BIRTH_PLACE, who.birthPlace()),
                Map.entry(Field.BIRTH_ON, who.birthOn().toString()),
                Map.entry(Field.NIK, who.nik()),
                Map.entry(Field.TELEPHONE, who.telephone()),
                Map.entry(Field.STREET, who.street()),
                Map.entry(Field.MOTHER, who.mother()),
                Map.entry(Field.KIND, kind(place).name()),
                Map.entry(Field.OFFENCE, place.narcotics() ? "Narkotika, Pasal " + article(place) : "Perkara lain"),
                Map.entry(Field.FROM_ON, from.toString()),
                Map.entry(Field.UNTIL_ON, until.toString()),
                Map.entry(Field.OFFICER, officer)));
    }

    private static String article(Place place) {
        return ARTICLES.get(place.number() % ARTICLES.size());
    }

    private static Occupation occupation(Place place) {
        var without = place.number() * WITHOUT_WORK / CLIENTS != (place.number() + 1) * WITHOUT_WORK / CLIENTS;
        if (without) return Occupation.NOT_WORKING;
        return place.child() ? Occupation.STUDYING : Occupation.WORKING;
    }

    private static GuidanceKind kind(Place place) {
        if (place.child()) return GuidanceKind.PIDANA_ANAK;
        return place.number() < CONDITIONAL + CHILDREN
                ? GuidanceKind.PB
                : OTHER_KINDS.get(place.number() % OTHER_KINDS.size());
    }

    private void verdict(UUID client, Place place, LocalDate from, LocalDate until) {
        var article = article(place);
        var decided = from.minusMonths(place.child() ? 8 : 36);
        verdicts.add(
                client,
                new Verdicts.Verdict(
                        null,
                        "LATIHAN-%d/Pid.Sus%s/%d"
                                .formatted(place.number() + 1, place.child() ? "-Anak" : "", decided.getYear()),
                        "Pengadilan Negeri Contoh",
                        "Pasal " + article + " UU 35/2009",
                        decided,
                        until,
                        List.of("35/2009:" + article)));
    }

    /** Area code 00 belongs to no region: no such number can exist. */
    private static String nik(LocalDate birth, Sex sex, int number) {
        int day = birth.getDayOfMonth() + (sex == Sex.P ? 40 : 0);
        return "000001%02d%02d%02d%04d".formatted(day, birth.getMonthValue(), birth.getYear() % 100, number + 1);
    }
}
