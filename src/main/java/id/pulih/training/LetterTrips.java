package id.pulih.training;

import id.pulih.access.Role;
import id.pulih.letter.Agenda;
import id.pulih.letter.LetterCard;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Papers;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;

/** Two letters on their way to an electronic signature: one is still away, one came back. */
final class LetterTrips {

    private final Services services;
    private final Diary diary;
    private final Cast cast;

    LetterTrips(Services services, Diary diary, Cast cast) {
        this.services = services;
        this.diary = diary;
        this.cast = cast;
    }

    void plan() {
        diary.on(diary.back(2), 15, 10, this::send);
        diary.on(diary.back(1), 10, 20, this::comeBack);
    }

    private Calendar nineOClock() throws Exception {
        var zone = diary.act(clerk(), () -> services.calendars().current().zone());
        return GregorianCalendar.from(diary.today().atTime(9, 0).atZone(zone));
    }

    private Cast.Person clerk() {
        return cast.the(Role.INTAKE_CLERK);
    }

    private List<LetterCard> ratifications(Agenda.Stage stage) {
        var query = services.register().query(null, LetterKind.RATIFICATION, stage, "");
        return services.register().of(query).lines().stream()
                .map(Agenda.Line::letter)
                .limit(2)
                .toList();
    }

    private void send() throws Exception {
        diary.acts(clerk(), () -> ratifications(Agenda.Stage.OPEN)
                .forEach(letter -> services.signedLetters().send(letter.head())));
    }

    private void comeBack() throws Exception {
        var away = diary.act(clerk(), () -> ratifications(Agenda.Stage.SENT));
        if (away.size() < 2) return;
        var letter = away.get(1).head();
        var paper =
                diary.act(clerk(), () -> services.letters().read(letter.id()).pdf());
        var signed =
                PracticeSeal.on(Papers.file(paper), cast.the(Role.OFFICE_HEAD).name(), nineOClock());
        diary.acts(clerk(), () -> services.signedLetters().keep(letter, new Scan("surat.pdf", signed), false, null));
    }
}
