package id.pulih.training;

import id.pulih.access.Role;
import id.pulih.delivery.Groups;
import id.pulih.delivery.NewSession;
import id.pulih.delivery.SessionSheet;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Group sessions of step j: every fourth week an officer with several clients in the same activity makes four of them. */
final class GroupDays {

    private static final int WEEKS = 28;
    private static final int SESSIONS = 4;
    private static final int UNMARKED = 0; // the version of a session of which nothing was recorded

    private final Services services;
    private final Diary diary;
    private final Cast cast;
    private final Map<UUID, Story> stories;
    private final Set<UUID> known = new HashSet<>();

    GroupDays(Services services, Diary diary, Cast cast, Map<UUID, Story> stories) {
        this.services = services;
        this.diary = diary;
        this.cast = cast;
        this.stories = stories;
    }

    void plan() {
        for (var officer : cast.all(Role.PROBATION_OFFICER)) {
            for (int weeks = WEEKS - 2; weeks >= 0; weeks -= SESSIONS)
                diary.on(diary.working(diary.present().minusWeeks(weeks).minusDays(1)), 8, 15, () -> gather(officer));
        }
    }

    private void gather(Cast.Person officer) throws Exception {
        var groups = diary.act(officer, () -> services.groups().candidates(null)).stream()
                .filter(c -> stories.containsKey(c.caseId())
                        && stories.get(c.caseId()).programme.hasRoom(c.itemId(), SESSIONS))
                .collect(Collectors.groupingBy(Groups.Candidate::treatment));
        for (var group : groups.entrySet()) {
            var items = group.getValue().stream()
                    .collect(Collectors.toMap(Groups.Candidate::caseId, Groups.Candidate::itemId, (a, b) -> a));
            if (items.size() < 2) continue;
            var first = diary.today().plusDays(1).with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY));
            var made = diary.act(officer, () -> services.groups()
                    .make(new Groups.Entry(
                            "Kelompok " + group.getKey().label().toLowerCase(Locale.ROOT),
                            group.getKey(),
                            12,
                            Set.copyOf(items.values()),
                            session(first, group.getKey()))));
            items.forEach((caseId, item) -> stories.get(caseId).programme.fill(item, SESSIONS));
            attend(officer, made.first(), items.keySet());
        }
    }

    private static NewSession session(LocalDate first, Treatment treatment) {
        return new NewSession(
                first,
                LocalTime.of(9 + treatment.ordinal(), 30),
                90,
                SESSIONS,
                1,
                false,
                "Aula Griya Abhipraya",
                PerformerKind.PROBATION_OFFICER,
                null,
                "",
                true);
    }

    /** The sheets of the four sessions are filled in when their day has come. */
    private void attend(Cast.Person officer, UUID first, Set<UUID> cases) throws Exception {
        var one = cases.iterator().next();
        var slots = diary.act(officer, () -> services.progress().of(one).slots());
        var begun = slots.stream()
                .filter(s -> s.sessionId().equals(first))
                .findFirst()
                .orElseThrow();
        slots.stream()
                .filter(s -> s.title().equals(begun.title())
                        && !s.startsAt().isBefore(begun.startsAt())
                        && known.add(s.sessionId()))
                .forEach(s -> {
                    var at = diary.local(s.startsAt());
                    diary.on(
                            at.toLocalDate(),
                            at.getHour() + 2,
                            10,
                            () -> mark(officer, s.sessionId(), cases, s.treatment()));
                });
    }

    private void mark(Cast.Person officer, UUID session, Set<UUID> cases, Treatment treatment) throws Exception {
        var marks = new ArrayList<SessionSheet.Mark>();
        for (var caseId : cases) {
            var story = stories.get(caseId);
            if (!story.over()) marks.add(story.programme.mark(treatment));
        }
        if (marks.isEmpty()) return;
        diary.acts(officer, () -> services.attendance().mark(session, UNMARKED, marks, ""));
    }
}
