package id.pulih.portal;

import id.pulih.client.RelativeKind;
import id.pulih.client.Sex;
import id.pulih.intake.ApplicantKind;
import id.pulih.intake.Flag;
import id.pulih.intake.InstitutionKind;
import id.pulih.intake.Knows;
import id.pulih.intake.ReasonTick;
import id.pulih.web.Page.Choice;
import java.util.Arrays;
import java.util.List;

/** The choices of the public questions, worded for whoever reads them on a borrowed telephone. */
public final class Choices {

    public static final List<Choice> WHO = List.of(
            Choice.of(ApplicantKind.CLIENT.name(), "Saya sendiri yang ingin ikut"),
            Choice.of(ApplicantKind.FAMILY.name(), "Saya keluarganya atau walinya"),
            Choice.of(ApplicantKind.INSTITUTION.name(), "Saya mewakili lembaga"));

    public static final List<Choice> RELATIONS =
            Choice.from(RelativeKind.values(), RelativeKind::name, RelativeKind::label);

    public static final List<Choice> INSTITUTIONS =
            Choice.from(InstitutionKind.values(), InstitutionKind::name, InstitutionKind::label);

    public static final List<Choice> SEXES = Choice.from(Sex.values(), Sex::name, Sex::label);

    public static final List<Choice> KNOWS = List.of(
            Choice.of(Knows.YES.name(), "Ya, ia tahu dan mau"),
            Choice.of(Knows.NOT_ASKED.name(), "Belum, saya belum bertanya"),
            Choice.of(Knows.NO.name(), "Ia tahu, tetapi tidak mau"));

    public static final List<Choice> GUARDIAN_KNOWS = List.of(
            Choice.of(Knows.YES.name(), "Ya, setuju"),
            Choice.of(Knows.NOT_ASKED.name(), "Belum ditanya"),
            Choice.of(Knows.NO.name(), "Belum setuju"));

    public static final List<Choice> TALK = List.of(
            Choice.of("YES", "Ya, hubungi saya untuk berbicara dahulu"),
            Choice.of("NO", "Tidak perlu, kirim saja permohonannya"));

    public static final List<Choice> REASONS = Choice.from(ReasonTick.values(), ReasonTick::name, ReasonTick::label);

    public static final List<Choice> FLAGS = Arrays.stream(Flag.values())
            .filter(f -> f != Flag.FAMILY_TALK)
            .map(f -> Choice.of(f.name(), f.label()))
            .toList();

    public static final List<Choice> REACH = Choice.from(Reach.values(), Reach::name, Reach::label);

    private Choices() {}

    /** The words of what was chosen, for looking the answers over. */
    static String words(List<Choice> choices, List<String> chosen) {
        return String.join(
                "; ",
                choices.stream()
                        .filter(c -> chosen.contains(c.value()))
                        .map(Choice::label)
                        .toList());
    }
}
