package id.pulih.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The answer of the client or of a child's guardian that comes with the application. */
record Answer(Consenter who, boolean agrees, ConsentWay way) {

    /** The answers that come with the application itself; "not asked yet" gives none. */
    static List<Answer> of(NewApplication a, LocalDate today) {
        var answers = new ArrayList<Answer>();
        var way = a.channel() == Channel.DESK ? ConsentWay.IN_PERSON : ConsentWay.WRITTEN;
        if (a.applicantKind() == ApplicantKind.CLIENT) answers.add(new Answer(Consenter.CLIENT, true, way));
        else if (a.knows() != Knows.NOT_ASKED) {
            answers.add(new Answer(Consenter.CLIENT, a.knows() == Knows.YES, way));
        }
        if (a.child(today) && a.guardianKnows() != Knows.NOT_ASKED) {
            answers.add(new Answer(Consenter.GUARDIAN, a.guardianKnows() == Knows.YES, way));
        }
        return answers;
    }
}
