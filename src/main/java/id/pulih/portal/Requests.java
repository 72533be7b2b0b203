package id.pulih.portal;

import id.pulih.client.ContactChannel;
import id.pulih.client.RelativeKind;
import id.pulih.client.Sex;
import id.pulih.intake.ApplicantKind;
import id.pulih.intake.Channel;
import id.pulih.intake.Flag;
import id.pulih.intake.InstitutionKind;
import id.pulih.intake.Knows;
import id.pulih.intake.NewApplication;
import id.pulih.intake.Paper;
import id.pulih.intake.ReasonTick;
import id.pulih.intake.SubjectCategory;
import id.pulih.sop.Treatment;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** Makes the application of the desk out of the answers that came from outside; each has been checked by its question. */
final class Requests {

    private Requests() {}

    static NewApplication of(Answers a, @Nullable MultipartFile letter, LocalDate today) {
        var kind = Question.kind(a);
        var own = kind == ApplicantKind.CLIENT;
        var family = kind == ApplicantKind.FAMILY;
        var institution = kind == ApplicantKind.INSTITUTION;
        var reach = Objects.requireNonNullElse(a.choice("reach", Reach.class), Reach.OFFICE);
        var telephone = reach == Reach.CALL ? a.text("reachTelephone") : "";
        var street = reach == Reach.LETTER ? a.text("reachStreet") : "";
        var child = a.child(today);
        var parent = Question.parent(a);
        var subjectTelephone = own ? telephone : a.text("subjectTelephone");
        return new NewApplication(
                kind,
                family ? a.choice("relation", RelativeKind.class) : null,
                institution ? a.choice("institutionKind", InstitutionKind.class) : null,
                institution ? a.text("institutionName") : "",
                own ? "" : a.text("applicantName"),
                own ? "" : telephone,
                own ? "" : street,
                institution ? a.text("letterNumber") : "",
                null,
                Channel.OUTSIDE,
                a.text("subjectName"),
                a.date("subjectBirthOn", today),
                a.number("subjectAge"),
                Objects.requireNonNull(a.choice("subjectSex", Sex.class)),
                subjectTelephone,
                own ? street : "",
                own ? channel(reach) : subjectTelephone.isEmpty() ? null : ContactChannel.CALL,
                "",
                SubjectCategory.APPLICATION,
                "",
                null,
                null,
                a.choices("reasons", ReasonTick.class),
                a.text("reason"),
                EnumSet.noneOf(Treatment.class),
                own ? Knows.YES : Objects.requireNonNull(a.choice("knows", Knows.class)),
                !child
                        ? null
                        : parent
                                ? a.choice("relation", RelativeKind.class)
                                : a.choice("guardianKind", RelativeKind.class),
                !child ? "" : parent ? a.text("applicantName") : a.text("guardianName"),
                !child ? "" : parent ? telephone : a.text("guardianTelephone"),
                child && parent ? street : "",
                !child ? null : parent ? Knows.YES : a.choice("guardianKnows", Knows.class),
                null,
                letter == null || letter.isEmpty() ? EnumSet.noneOf(Paper.class) : EnumSet.of(Paper.LETTER),
                flags(a),
                letter);
    }

    private static EnumSet<Flag> flags(Answers a) {
        var flags = EnumSet.noneOf(Flag.class);
        flags.addAll(a.choices("flags", Flag.class));
        flags.remove(Flag.FAMILY_TALK);
        if (Question.kind(a) == ApplicantKind.FAMILY
                && a.choice("knows", Knows.class) == Knows.NO
                && a.text("talk").equals("YES")) flags.add(Flag.FAMILY_TALK);
        return flags;
    }

    private static ContactChannel channel(Reach reach) {
        return switch (reach) {
            case CALL -> ContactChannel.CALL;
            case LETTER -> ContactChannel.LETTER;
            case OFFICE -> ContactChannel.OFFICE;
        };
    }
}
