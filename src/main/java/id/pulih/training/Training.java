package id.pulih.training;

import id.pulih.access.RequestTransaction;
import id.pulih.access.Role;
import id.pulih.access.TrainingOffice;
import id.pulih.office.Clientele;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens the training office: the same people and stories every time, with dates counted back from today. Everything is told
 * through the services of the product, so a case of the training office is a case.
 */
@Component
class Training implements TrainingOffice {

    private static final Logger log = LoggerFactory.getLogger(Training.class);
    private static final long SEED = 20261124;
    private static final int STORIES = 60;

    private final Premises premises;
    private final Crowd crowd;
    private final Services services;
    private final RequestTransaction transactions;
    private final Clock clock;

    Training(Premises premises, Crowd crowd, Services services, RequestTransaction transactions, Clock clock) {
        this.premises = premises;
        this.crowd = crowd;
        this.services = services;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void open() {
        try {
            var random = new Random(SEED);
            var today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Jakarta"));
            log.info("Menyiapkan kantor latihan");
            var cast = premises.build();
            settle(cast, today.minusYears(1));
            var clients = crowd.fill(cast, today, random);
            tell(cast, clients, today, random);
            log.info("Kantor latihan siap: {} klien, {} kasus", clients.size(), STORIES);
        } catch (Exception e) {
            throw new IllegalStateException("the training office could not be opened", e);
        }
    }

    /** The office's first draft of the SOP, and who leads which section. */
    private void settle(Cast cast, LocalDate from) throws Exception {
        transactions.as(cast.the(Role.OFFICE_HEAD).in(), () -> {
            services.sopDrafts().ensure();
            return null;
        });
        transactions.as(cast.the(Role.ADMIN).in(), () -> {
            var heads = cast.all(Role.SECTION_HEAD);
            services.sections()
                    .set(
                            "Seksi Bimbingan Klien Dewasa",
                            Clientele.ADULT,
                            heads.get(0).staff(),
                            from);
            services.sections()
                    .set(
                            "Seksi Bimbingan Klien Anak",
                            Clientele.CHILD,
                            heads.get(1).staff(),
                            from);
            return null;
        });
    }

    private void tell(Cast cast, List<Crowd.Client> clients, LocalDate today, Random random) throws Exception {
        var diary = new Diary(transactions, clock.instant());
        var byCase = new HashMap<UUID, Story>();
        var chosen = clients.stream().filter(Crowd.Client::narcotics).toList();
        var tpp = new TppDays(services, diary, cast, byCase);
        tpp.appoint(today.minusYears(1));
        for (int i = 0; i < STORIES; i++) {
            var client = chosen.get(i * (chosen.size() / STORIES));
            if (i % 15 == 7) client = child(clients, i / 15);
            var story = new Story(services, diary, cast, client, officer(cast, i), turn(i), random);
            diary.on(begin(today, i), 9, random.nextInt(50), () -> {
                story.begin();
                byCase.put(story.caseId, story);
            });
        }
        for (var day = today.minusMonths(11); day.isBefore(today); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.THURSDAY && day.toEpochDay() / 7 % 2 == 0)
                diary.on(day, 9, 0, tpp::hold);
        }
        diary.tell();
    }

    private static Crowd.Client child(List<Crowd.Client> clients, int number) {
        return clients.stream().filter(Crowd.Client::child).toList().get(number);
    }

    private static Cast.Person officer(Cast cast, int number) {
        var officers = cast.all(Role.PROBATION_OFFICER);
        return officers.get(number % officers.size());
    }

    /** Half of the stories begin in the last two months, so that every step has its cases; the others reach back ten months. */
    private static LocalDate begin(LocalDate today, int number) {
        int back = number < STORIES / 2 ? 1 + number * 2 : 65 + (number - STORIES / 2) * 8;
        var day = today.minusDays(back);
        while (day.getDayOfWeek().getValue() > 5) day = day.minusDays(1);
        return day;
    }

    private static final Map<Integer, Story.Turn> TURNS = Map.of(
            9, Story.Turn.REFUSED_BY_HEAD,
            13, Story.Turn.WITHDRAWN_EARLY,
            17, Story.Turn.LITMAS_RETURNED,
            24, Story.Turn.TPP_RETURNED,
            28, Story.Turn.TPP_REJECTED,
            33, Story.Turn.DECLINED,
            38, Story.Turn.WITHDRAWN_LATE,
            41, Story.Turn.DIED,
            44, Story.Turn.TPP_RETURNED,
            50, Story.Turn.LITMAS_RETURNED);

    private static Story.Turn turn(int number) {
        return TURNS.getOrDefault(number, Story.Turn.STRAIGHT);
    }
}
