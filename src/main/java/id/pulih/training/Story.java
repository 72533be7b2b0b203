package id.pulih.training;

import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.plan.Plan;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What the parts of one client's story share: who takes part, how it goes, and where it rests today. */
final class Story {

    final Services services;
    final Diary diary;
    final Cast cast;
    final Crowd.Client client;
    final Cast.Person officer;
    final Script script;
    final Random random;
    final Programme programme;
    final List<LocalDate> hearings;
    UUID caseId;
    private boolean returnedOnce;
    private boolean over;

    Story(
            Services services,
            Diary diary,
            Cast cast,
            Crowd.Client client,
            Cast.Person officer,
            Script script,
            List<LocalDate> hearings,
            Random random) {
        this.services = services;
        this.diary = diary;
        this.cast = cast;
        this.client = client;
        this.officer = officer;
        this.script = script;
        this.hearings = hearings;
        this.random = random;
        this.programme = new Programme(this);
    }

    Cast.Person clerk() {
        return cast.all(Role.INTAKE_CLERK).get(random.nextInt(2));
    }

    Cast.Person sectionHead() {
        return cast.all(Role.SECTION_HEAD).get(client.child() ? 1 : 0);
    }

    Cast.Person head() {
        return cast.the(Role.OFFICE_HEAD);
    }

    /** Whether nothing that comes after this has happened yet. */
    boolean rests(Rest rest) {
        return script.rest() == rest;
    }

    /** Whether the story takes this turn. */
    boolean takes(Turn turn) {
        return script.turn() == turn;
    }

    /** Whether this is the first time that the turn sends the case back; afterwards it goes its way. */
    boolean returns(Turn turn) {
        if (!takes(turn) || returnedOnce) return false;
        returnedOnce = true;
        return true;
    }

    /** What follows, so many working days later at that hour. */
    void then(int workingDays, int hour, Diary.Beat beat) {
        diary.after(workingDays, hour, random.nextInt(60), beat);
    }

    /** The client's present plan. */
    Plan plan() throws Exception {
        return diary.act(officer, () -> services.plans()
                .current(services.casefile().open(caseId, Right.READ))
                .orElseThrow());
    }

    /** Whether the programme has come to its end, or the client has left or pauses: no more sessions. */
    boolean over() {
        return over;
    }

    void end() {
        over = true;
    }
}
