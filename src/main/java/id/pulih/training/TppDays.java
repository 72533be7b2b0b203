package id.pulih.training;

import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.casefile.SheetForm;
import id.pulih.sop.SopSettings;
import id.pulih.tpp.Agenda;
import id.pulih.tpp.DecisionMethod;
import id.pulih.tpp.Hearings;
import id.pulih.tpp.Members;
import id.pulih.tpp.Outcome;
import id.pulih.tpp.Post;
import id.pulih.tpp.Seats;
import id.pulih.tpp.SessionKind;
import id.pulih.tpp.TppSessions;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** The TPP of the training office: seven members, a routine session every second Thursday. */
final class TppDays {

    private final Services services;
    private final Diary diary;
    private final Cast cast;
    private final Map<UUID, Story> stories;

    TppDays(Services services, Diary diary, Cast cast, Map<UUID, Story> stories) {
        this.services = services;
        this.diary = diary;
        this.cast = cast;
        this.stories = stories;
    }

    void appoint(LocalDate from) throws Exception {
        var secretary = cast.the(Role.TPP_SECRETARY);
        var members = new HashMap<UUID, Post>();
        cast.all(Role.TPP_MEMBER).forEach(m -> members.put(m.staff(), Post.MEMBER));
        members.put(cast.all(Role.SECTION_HEAD).get(1).staff(), Post.MEMBER);
        members.put(secretary.staff(), Post.SECRETARY);
        members.put(chair().staff(), Post.CHAIR);
        diary.acts(
                secretary,
                () -> members.forEach((staff, post) -> services.members()
                        .appoint(new Members.Appointment(staff, post, "LATIHAN-OT.02.02-001", from, null))));
    }

    private Cast.Person chair() {
        return cast.the(Role.SECTION_HEAD);
    }

    /** One session: agenda of whatever waits, everyone but one present, decisions, minutes, signature. */
    void hold() throws Exception {
        var secretary = cast.the(Role.TPP_SECRETARY);
        var waiting = diary.act(secretary, () -> services.agenda().waiting()).stream()
                .map(Agenda.Waiting::caseId)
                .filter(stories::containsKey)
                .limit(8)
                .toList();
        if (waiting.isEmpty()) return;
        var session = diary.act(secretary, () -> services.sessions()
                .call(new TppSessions.Plan(
                        SessionKind.ROUTINE,
                        diary.today(),
                        LocalTime.of(9, 0),
                        LocalTime.of(12, 0),
                        "Ruang sidang",
                        chair().staff(),
                        secretary.staff())));
        diary.acts(secretary, () -> services.agenda().schedule(session, 0, waiting));
        diary.acts(secretary, () -> attend(session));
        for (var item : diary.act(secretary, () -> services.agenda().of(session))) {
            diary.acts(secretary, () -> decide(session, item));
        }
        diary.acts(secretary, () -> services.minutes().prepare(session, version(session)));
        diary.acts(chair(), () -> services.minutes().sign(session, SheetForm.NONE));
        for (var caseId : waiting) stories.get(caseId).heard();
    }

    private int version(UUID session) {
        return services.sessions().session(session).version();
    }

    private void attend(UUID session) {
        var marks = new ArrayList<Seats.Mark>();
        for (var seat : services.seats().of(session)) {
            var absent = marks.size() == 3;
            marks.add(new Seats.Mark(seat.staffId(), !absent, absent ? "Tugas luar" : ""));
        }
        services.seats().attend(session, version(session), marks);
    }

    private void decide(UUID session, Agenda.Item item) {
        var outcome = stories.get(item.caseId()).outcome();
        var granted = new HashMap<UUID, Boolean>();
        var header = services.casefile().open(item.caseId(), Right.READ);
        services.recommendations().of(header).forEach(r -> granted.put(r.id(), true));
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
                                outcome == Outcome.APPROVED ? SopSettings.DEFAULT.programmeMonths() : null,
                                "",
                                outcome == Outcome.APPROVED
                                        ? "Rekomendasi sesuai dengan kebutuhan klien."
                                        : "Rancangan kegiatan belum menjawab kebutuhan utama klien.",
                                "",
                                granted,
                                Map.of()));
    }
}
