package id.pulih.training;

import id.pulih.access.Right;
import id.pulih.delivery.AttendanceStatus;
import id.pulih.delivery.Barrier;
import id.pulih.delivery.Channel;
import id.pulih.delivery.ContactNote;
import id.pulih.delivery.Contacts;
import id.pulih.delivery.NewSession;
import id.pulih.delivery.SessionSheet;
import id.pulih.delivery.Slot;
import id.pulih.plan.Plan;
import id.pulih.sop.PerformerKind;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Step j of one story: a schedule of weekly sessions, attendance as it is in life, a contact now and then, the end of the items. */
final class Programme {

    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final List<DayOfWeek> DAYS = List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY);
    private static final List<Barrier> BARRIERS =
            List.of(Barrier.WORK, Barrier.WORK, Barrier.DISTANCE, Barrier.ILLNESS, Barrier.FORGOT, Barrier.FAMILY);

    private final Services services;
    private final Diary diary;
    private final Story story;
    private final Cast.Person officer;
    private final Random random;
    private final Ending ending;

    Programme(Services services, Diary diary, Story story, Cast.Person officer, Random random, Ending ending) {
        this.services = services;
        this.diary = diary;
        this.story = story;
        this.officer = officer;
        this.random = random;
        this.ending = ending;
    }

    /** i: the schedule, the day after the agreement. */
    void begin() {
        diary.after(1, 10, random.nextInt(60), this::schedule);
    }

    private Plan plan() throws Exception {
        return diary.act(officer, () -> services.plans()
                .current(services.casefile().open(story.caseId, Right.READ))
                .orElseThrow());
    }

    private void schedule() throws Exception {
        var plan = plan();
        var items = plan.acceptedItems();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            var session = session(plan, i % DAYS.size(), Math.min(item.sessions(), 12));
            diary.acts(officer, () -> services.scheduling().make(story.caseId, item.id(), session));
        }
        diary.acts(officer, () -> services.scheduling().complete(story.caseId));
        for (var slot :
                diary.act(officer, () -> services.progress().of(story.caseId)).slots()) {
            var at = slot.startsAt().atZoneSameInstant(ZONE).toLocalDateTime();
            diary.on(at.toLocalDate(), at.getHour() + 1, random.nextInt(50), () -> attend(slot));
        }
        diary.after(15, 13, random.nextInt(60), this::call);
        diary.on(plan.startsOn().plusMonths(3), 11, random.nextInt(60), this::review);
        diary.on(plan.endsOn(), 9, random.nextInt(60), this::conclude);
    }

    private NewSession session(Plan plan, int place, int count) {
        var first = plan.startsOn().with(TemporalAdjusters.nextOrSame(DAYS.get(place)));
        return new NewSession(
                first,
                LocalTime.of(9 + 2 * place, 0),
                60,
                count,
                count > 8 ? 2 : 3,
                false,
                "Griya Abhipraya",
                PerformerKind.PROBATION_OFFICER,
                null,
                "",
                true);
    }

    /** Four of five come; whoever does not is asked why. */
    private void attend(Slot slot) throws Exception {
        int luck = random.nextInt(100);
        var status = luck < 72
                ? AttendanceStatus.PRESENT
                : luck < 80 ? AttendanceStatus.LATE : luck < 88 ? AttendanceStatus.EXCUSED : AttendanceStatus.ABSENT;
        var mark = new SessionSheet.Mark(
                story.caseId,
                status,
                status.attended() ? 60 : null,
                status == AttendanceStatus.ABSENT ? BARRIERS.get(random.nextInt(BARRIERS.size())) : null,
                status == AttendanceStatus.EXCUSED ? "Ada keperluan keluarga" : "",
                status.attended() ? "Mengikuti kegiatan dengan baik." : "",
                Map.of());
        if (gone()) return;
        diary.acts(officer, () -> services.attendance()
                .mark(
                        slot.sessionId(),
                        services.attendance().sheet(slot.sessionId()).version(),
                        List.of(mark),
                        ""));
    }

    private boolean gone() throws Exception {
        return diary.act(
                        officer,
                        () -> services.casefile().open(story.caseId, Right.READ).exit())
                != null;
    }

    private void call() throws Exception {
        if (gone()) return;
        var words = new ContactNote.Words(
                "Sehat", "Mencari pekerjaan tetap", "Baik", "Ongkos", "Tetap mengikuti kegiatan", "");
        diary.acts(officer, () -> services.contacts()
                .add(story.caseId, new Contacts.Entry(Channel.CALL, diary.today(), true, words, "")));
    }

    private void review() throws Exception {
        if (!gone()) ending.review(plan().acceptedItems());
    }

    private void conclude() throws Exception {
        if (gone()) return;
        var plan = plan();
        for (var item : plan.acceptedItems()) {
            diary.acts(officer, () -> {
                var held = services.progress().of(story.caseId).of(item.id()).held() > 0;
                services.conclusions()
                        .conclude(story.caseId, item.id(), !held, held ? "" : "Jadwal mitra tidak tersedia.");
            });
        }
        diary.acts(officer, () -> services.conclusions().complete(story.caseId));
        diary.after(2, 9, random.nextInt(60), () -> ending.assess(plan));
    }
}
