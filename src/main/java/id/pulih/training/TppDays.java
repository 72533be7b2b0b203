package id.pulih.training;

import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.casefile.SheetForm;
import id.pulih.tpp.Agenda;
import id.pulih.tpp.DecisionMethod;
import id.pulih.tpp.Hearings;
import id.pulih.tpp.Members;
import id.pulih.tpp.Outcome;
import id.pulih.tpp.Post;
import id.pulih.tpp.Seats;
import id.pulih.tpp.TppSessions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** Steps g and h at the table of the TPP: seven members, the sessions of the past months and the one to come. */
final class TppDays {

    private final Services services;
    private final Diary diary;
    private final Cast cast;
    private final HearingDays hearings;
    private final Map<UUID, Story> stories;
    private int held;

    TppDays(Services services, Diary diary, Cast cast, HearingDays hearings, Map<UUID, Story> stories) {
        this.services = services;
        this.diary = diary;
        this.cast = cast;
        this.hearings = hearings;
        this.stories = stories;
    }

    /** Writes every session into the diary; what was decided is carried on in the stories. */
    void plan(LocalDate from) {
        diary.on(from, 10, 0, () -> appoint(from));
        for (var day : hearings.days()) diary.on(day, 9, 0, this::hold);
        diary.on(hearings.special(), 9, 0, this::hold);
        diary.on(hearings.unsigned(), 9, 0, this::hold);
        diary.on(diary.back(1), 15, 0, this::invite);
    }

    private void appoint(LocalDate from) throws Exception {
        var members = new HashMap<UUID, Post>();
        cast.all(Role.TPP_MEMBER).forEach(m -> members.put(m.staff(), Post.MEMBER));
        members.put(cast.all(Role.SECTION_HEAD).get(1).staff(), Post.MEMBER);
        members.put(secretary().staff(), Post.SECRETARY);
        members.put(chair().staff(), Post.CHAIR);
        diary.acts(
                secretary(),
                () -> members.forEach((staff, post) -> services.members()
                        .appoint(new Members.Appointment(staff, post, "LATIHAN-OT.02.02-001", from, null))));
    }

    private Cast.Person chair() {
        return cast.the(Role.SECTION_HEAD);
    }

    private Cast.Person secretary() {
        return cast.the(Role.TPP_SECRETARY);
    }

    /** One session: the agenda of its day, everyone but one present, decisions, minutes, and mostly the chair's signature. */
    private void hold() throws Exception {
        var day = diary.today();
        var agenda = waiting(story -> story.hearings.contains(day));
        if (agenda.isEmpty()) return;
        var session = diary.act(secretary(), () -> call(day));
        diary.acts(secretary(), () -> {
            services.agenda().schedule(session, 0, agenda);
            attend(session);
            for (var item : services.agenda().of(session)) decide(session, item);
            services.minutes().prepare(session, version(session));
        });
        if (!day.equals(hearings.unsigned()))
            diary.acts(chair(), () -> services.minutes().sign(session, SheetForm.NONE));
        for (var caseId : agenda) carryOn(stories.get(caseId));
    }

    private List<UUID> waiting(Predicate<Story> wanted) throws Exception {
        return diary.act(secretary(), () -> services.agenda().waiting()).stream()
                .map(Agenda.Waiting::caseId)
                .filter(stories::containsKey)
                .filter(caseId -> wanted.test(stories.get(caseId)))
                .toList();
    }

    private UUID call(LocalDate day) {
        return services.sessions()
                .call(new TppSessions.Plan(
                        hearings.kind(day),
                        day,
                        LocalTime.of(9, 0),
                        LocalTime.of(12, 0),
                        "Ruang sidang lantai 2",
                        chair().staff(),
                        secretary().staff()));
    }

    private int version(UUID session) {
        return services.sessions().session(session).version();
    }

    private void attend(UUID session) {
        var marks = new ArrayList<Seats.Mark>();
        var seats = services.seats().of(session);
        int absent = 2 + held++ % (seats.size() - 2); // chair and secretary come first and are always there
        for (var seat : seats) {
            var there = marks.size() != absent;
            marks.add(new Seats.Mark(seat.staffId(), there, there ? "" : "Tugas luar"));
        }
        services.seats().attend(session, version(session), marks);
    }

    private void decide(UUID session, Agenda.Item item) {
        var story = stories.get(item.caseId());
        var outcome = outcome(story);
        var granted = new HashMap<UUID, Boolean>();
        var header = services.casefile().open(item.caseId(), Right.READ);
        for (var r : services.recommendations().of(header))
            granted.put(r.id(), outcome != Outcome.APPROVED_CHANGED || granted.size() < 2);
        services.hearings()
                .decide(
                        session,
                        version(session),
                        item.docketId(),
                        new Hearings.Entry(
                                outcome,
                                DecisionMethod.CONSENSUS,
                                null,
                                null,
                                null,
                                outcome.approves() ? months(story) : null,
                                "",
                                note(outcome),
                                "",
                                granted,
                                Map.of()));
    }

    /** What the TPP says of the case this time; who is returned or postponed is heard again. */
    private Outcome outcome(Story story) {
        var again = story.hearings.size() > 1 && diary.today().equals(story.hearings.get(0));
        if (again) return story.takes(Turn.TPP_RETURNED) ? Outcome.RETURNED : Outcome.POSTPONED;
        return switch (story.script.turn()) {
            case TPP_REJECTED -> Outcome.REJECTED;
            case TPP_CHANGED -> Outcome.APPROVED_CHANGED;
            default -> Outcome.APPROVED;
        };
    }

    /** The programme that ends early was planned two months longer. */
    private static int months(Story story) {
        return story.script.months() + (story.takes(Turn.EARLY_ACCEPTED) ? 2 : 0);
    }

    private static String note(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> "Rekomendasi sesuai dengan kebutuhan klien.";
            case APPROVED_CHANGED -> "Dua kegiatan didahulukan; kegiatan ketiga ditinjau pada evaluasi pertama.";
            case RETURNED -> "Rancangan kegiatan belum menjawab kebutuhan utama klien.";
            case REJECTED -> "Klien sudah mengikuti rehabilitasi rawat inap; layanan serupa belum diperlukan.";
            case POSTPONED -> "Keterangan keluarga belum diperoleh.";
        };
    }

    private void carryOn(Story story) throws Exception {
        var again = story.hearings.size() > 1 && diary.today().equals(story.hearings.get(0));
        if (again && story.takes(Turn.TPP_RETURNED)) story.then(2, 9, new Inquiry(story)::revise);
        if (!again && !story.rests(Rest.MINUTES_UNSIGNED)) story.then(1, 9, new Offer(story)::ratify);
    }

    /** The session to come: called, with its agenda and the invitation. */
    private void invite() throws Exception {
        var agenda = waiting(story -> story.rests(Rest.ON_AGENDA));
        var session = diary.act(secretary(), () -> call(diary.ahead(4)));
        diary.acts(secretary(), () -> {
            services.agenda().schedule(session, 0, agenda);
            services.minutes().invite(session, version(session));
        });
    }
}
