package id.pulih.training;

import id.pulih.delivery.AttendanceStatus;
import id.pulih.delivery.Barrier;
import id.pulih.delivery.Channel;
import id.pulih.delivery.ContactNote;
import id.pulih.delivery.Contacts;
import id.pulih.delivery.NewSession;
import id.pulih.delivery.SessionSheet;
import id.pulih.delivery.Slot;
import id.pulih.partner.Partner;
import id.pulih.plan.Plan;
import id.pulih.sop.ActivityForm;
import id.pulih.sop.Fact;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Step j of one story: the schedule, attendance as it is in life, contacts now and then, the end of the activities. */
final class Programme {

    private static final List<Barrier> BARRIERS =
            List.of(Barrier.WORK, Barrier.WORK, Barrier.DISTANCE, Barrier.ILLNESS, Barrier.FORGOT, Barrier.FAMILY);
    private static final int OWN_MEETINGS_OF_A_GROUP = 2;
    private static final int UNMARKED = 0; // the version of a session of which nothing was recorded

    private final Story story;
    private final Services services;
    private final Diary diary;
    private final Map<UUID, Integer> room = new HashMap<>();
    private LocalDate startsOn;

    Programme(Story story) {
        this.story = story;
        this.services = story.services;
        this.diary = story.diary;
    }

    /** i: the schedule, the day after the agreement. */
    void begin() {
        story.then(1, 10, this::schedule);
    }

    private void schedule() throws Exception {
        var plan = story.plan();
        startsOn = plan.startsOn();
        var slots = diary.act(story.officer, () -> {
            var items = plan.acceptedItems();
            for (int i = 0; i < items.size(); i++)
                services.scheduling().make(story.caseId, items.get(i).id(), session(plan, items.get(i), i));
            services.scheduling().complete(story.caseId);
            return services.progress().of(story.caseId).slots();
        });
        for (var slot : slots) {
            var at = diary.local(slot.startsAt());
            diary.on(at.toLocalDate(), at.getHour() + 1, story.random.nextInt(50), () -> attend(slot));
        }
        for (int weeks = 3; weeks < 26; weeks += 5)
            diary.on(diary.working(startsOn.plusWeeks(weeks)), 13, story.random.nextInt(60), this::keepContact);
        new Ending(story).plan(plan);
        loseContact();
    }

    private NewSession session(Plan plan, Plan.Item item, int place) {
        var day = DayOfWeek.of(1 + (place * 2 + story.random.nextInt(2)) % 5);
        var first = plan.startsOn().with(TemporalAdjusters.nextOrSame(day));
        var partner = partner(item);
        var group = item.form() == ActivityForm.GROUP;
        int weeks = (int) (plan.endsOn().toEpochDay() - first.toEpochDay()) / 7;
        int count = Math.max(1, Math.min(group ? OWN_MEETINGS_OF_A_GROUP : item.sessions(), weeks / 2));
        room.put(item.id(), item.sessions() - count);
        return new NewSession(
                first,
                LocalTime.of(8 + 2 * place + story.random.nextInt(2), 0),
                60,
                count,
                group ? 1 : Math.max(1, Math.min(3, (weeks - 1) / count)),
                false,
                partner == null ? "Griya Abhipraya" : partner.name(),
                item.performer(),
                partner == null ? null : partner.id(),
                partner == null && item.performer() != PerformerKind.PROBATION_OFFICER ? "Bapak Suryadi" : "",
                true);
    }

    /** Whether the plan still has room for so many sessions of this activity. */
    boolean hasRoom(UUID item, int sessions) {
        return room.getOrDefault(item, 0) >= sessions;
    }

    /** So many of the planned sessions are held in a group. */
    void fill(UUID item, int sessions) {
        room.merge(item, -sessions, Integer::sum);
    }

    /** The office's partner for this activity, as the plan asks for one. */
    private Partner partner(Plan.Item item) {
        return services.partners().active(startsOn).stream()
                .filter(p -> p.kind() == item.performer() && p.services().contains(item.treatment()))
                .findFirst()
                .orElse(null);
    }

    /** The officer writes down who came; some of the last days are not written down yet. */
    private void attend(Slot slot) throws Exception {
        var fresh = diary.today().isAfter(diary.back(3));
        if (fresh && story.random.nextInt(4) == 0 || story.over()) return;
        var mark = mark(slot.treatment());
        diary.acts(story.officer, () -> services.attendance().mark(slot.sessionId(), UNMARKED, List.of(mark), ""));
    }

    /** Four of five come; whoever does not is asked why. Who is lost to contact stays away after the first month. */
    SessionSheet.Mark mark(Treatment treatment) {
        int luck = silent() ? 99 : story.random.nextInt(100);
        var status = luck < 72
                ? AttendanceStatus.PRESENT
                : luck < 80 ? AttendanceStatus.LATE : luck < 89 ? AttendanceStatus.EXCUSED : AttendanceStatus.ABSENT;
        return new SessionSheet.Mark(
                story.caseId,
                status,
                status.attended() ? 60 - 5 * story.random.nextInt(3) : null,
                status != AttendanceStatus.ABSENT
                        ? null
                        : silent() ? Barrier.UNKNOWN : BARRIERS.get(story.random.nextInt(BARRIERS.size())),
                status == AttendanceStatus.EXCUSED ? "Ada keperluan keluarga" : "",
                status.attended() ? Texts.note(treatment, story.random) : "",
                Map.of());
    }

    private boolean losesContact() {
        return story.takes(Turn.CONTACT_LOST) || story.takes(Turn.CLOSED_NO_CONTACT);
    }

    private boolean silent() {
        return losesContact() && diary.today().isAfter(startsOn.plusDays(30));
    }

    private void keepContact() throws Exception {
        if (story.over()) return;
        var reached = !silent();
        var channel = story.random.nextInt(3) == 0 ? Channel.HOME_VISIT : Channel.CALL;
        var words = reached
                ? Texts.contact(story.random)
                : new ContactNote.Words(
                        "", "", "", "", "", "Nomor tidak aktif; keluarga belum mengetahui alamat baru.");
        diary.acts(story.officer, () -> services.contacts()
                .add(story.caseId, new Contacts.Entry(channel, diary.today(), reached, words, "")));
    }

    /** Ninety-five days after the start nobody has heard of the client for more than sixty. */
    private void loseContact() {
        if (!losesContact()) return;
        diary.on(diary.working(startsOn.plusDays(95)), 14, 0, () -> {
            diary.acts(story.officer, () -> services.contacts().lost(story.caseId));
            if (story.takes(Turn.CLOSED_NO_CONTACT))
                story.then(5, 10, () -> Leaving.on(story, story.sectionHead(), Fact.CLOSED_NO_CONTACT));
        });
    }
}
