package id.pulih.training;

import id.pulih.access.RequestTransaction;
import id.pulih.access.Role;
import id.pulih.access.TrainingOffice;
import id.pulih.office.OfficeCalendar;
import id.pulih.register.OpeningRegister;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final int MONTHS = 12;
    private static final int REGISTER_AGE = 6; // days since the office's register was taken in

    /** A story that is still to be told: of whom, and what is known of it beforehand. */
    private record Part(Script script, List<LocalDate> heard, LocalDate begins, int place) {}

    private final Premises premises;
    private final Crowd crowd;
    private final OpeningRegister opening;
    private final Services services;
    private final RequestTransaction transactions;
    private final Clock clock;

    Training(
            Premises premises,
            Crowd crowd,
            OpeningRegister opening,
            Services services,
            RequestTransaction transactions,
            Clock clock) {
        this.premises = premises;
        this.crowd = crowd;
        this.opening = opening;
        this.services = services;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public void open() {
        log.info("Menyiapkan kantor latihan");
        open(clock.instant(), Crowd.CLIENTS);
        log.info("Kantor latihan siap: {} klien, {} kasus", Crowd.CLIENTS, Script.ALL.size());
    }

    /** Opens it as it would stand at this moment, with so many of the clients; those of the stories are always there. */
    void open(Instant now, int clients) {
        try {
            var cast = premises.build(now);
            var diary = new Diary(transactions, calendar(cast, now), now);
            var from = diary.present().minusMonths(MONTHS);
            new Rules(services, diary, cast, from).plan();
            diary.on(from, 12, 0, () -> tell(cast, diary, from, clients));
            diary.tell();
        } catch (Exception e) {
            throw new IllegalStateException("the training office could not be opened", e);
        }
    }

    private OfficeCalendar calendar(Cast cast, Instant now) throws Exception {
        return transactions.as(
                cast.the(Role.ADMIN).in(), now, () -> services.calendars().current());
    }

    private void tell(Cast cast, Diary diary, LocalDate from, int clients) throws Exception {
        var hearings = HearingDays.of(diary);
        var parts = parts(hearings, diary);
        var people = register(cast, diary, parts, clients);
        var byCase = new HashMap<UUID, Story>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var officer = officer(cast, i);
            var random = new Random(SEED + i);
            var story = new Story(
                    services, diary, cast, people.get(part.place()), officer, part.script(), part.heard(), random);
            diary.on(part.begins(), 9, random.nextInt(50), () -> {
                new Admission(story).begin();
                byCase.put(story.caseId, story);
            });
        }
        new TppDays(services, diary, cast, hearings, byCase).plan(from);
        new GroupDays(services, diary, cast, byCase).plan();
        new Calls(services, diary, cast).plan();
        new LetterTrips(services, diary, cast).plan();
        new FromOutside(services, diary, cast).plan();
        new DataInquiries(services, diary, cast).plan();
        new Absences(services, diary, cast, byCase).plan();
        new Registrar(services, diary, cast).plan();
    }

    /** Each story takes a client of a narcotics case; a child's takes one of the six children. */
    private static List<Part> parts(HearingDays hearings, Diary diary) {
        var parts = new ArrayList<Part>();
        var children = places(true);
        var adults = places(false);
        for (var script : Script.ALL) {
            var heard = hearings.of(script, diary);
            int place = script.child()
                    ? children.remove(0)
                    : adults.get(parts.size() * (adults.size() / Script.ALL.size()));
            parts.add(new Part(script, heard, HearingDays.begins(script, heard, diary), place));
        }
        return parts;
    }

    private static List<Integer> places(boolean children) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < Crowd.CLIENTS; i++) {
            var place = Crowd.Place.of(i);
            if (place.narcotics() && place.child() == children) numbers.add(i);
        }
        return numbers;
    }

    private static Cast.Person officer(Cast cast, int number) {
        var officers = cast.all(Role.PROBATION_OFFICER);
        return officers.get(number % officers.size());
    }

    private Map<Integer, Crowd.Client> register(Cast cast, Diary diary, List<Part> parts, int clients)
            throws Exception {
        var taken = new HashMap<Integer, LocalDate>();
        parts.forEach(p -> taken.put(p.place(), p.begins()));
        int longNamed = parts.stream() // the longest name goes through every paper
                .filter(p -> p.script().rest() == Rest.DONE)
                .findFirst()
                .orElseThrow()
                .place();
        var random = new Random(SEED);
        var names = new Names(random);
        return diary.act(cast.the(Role.INTAKE_CLERK), () -> {
            var people = new HashMap<Integer, Crowd.Client>();
            var book = new ArrayList<OpeningRegister.Opened>();
            for (int i = 0; i < Crowd.CLIENTS; i++) {
                if (i >= clients && !taken.containsKey(i)) continue;
                var place = Crowd.Place.of(i).until(taken.get(i), i == longNamed);
                people.put(
                        i,
                        crowd.register(
                                place,
                                diary.present(),
                                names,
                                random,
                                officer(cast, i).name(),
                                book));
            }
            opening.open(diary.present().minusDays(REGISTER_AGE), book);
            return people;
        });
    }
}
