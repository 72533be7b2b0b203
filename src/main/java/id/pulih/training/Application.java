package id.pulih.training;

import id.pulih.client.ContactChannel;
import id.pulih.client.RelativeKind;
import id.pulih.client.Sex;
import id.pulih.intake.ApplicantKind;
import id.pulih.intake.Channel;
import id.pulih.intake.InstitutionKind;
import id.pulih.intake.Knows;
import id.pulih.intake.NewApplication;
import id.pulih.intake.Paper;
import id.pulih.intake.ReasonTick;
import id.pulih.intake.SubjectCategory;
import id.pulih.sop.Treatment;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What an applicant of the training office brings to the counter (step a). */
final class Application {

    private static final List<String> REASONS = List.of(
            "Ingin tetap pulih dan mendapat pekerjaan tetap; takut kembali ke pergaulan lama.",
            "Sudah tiga bulan di rumah dan belum bekerja. Ingin ikut pelatihan dan punya teman yang mendukung.",
            "Sering gelisah saat malam dan ingin berbicara dengan konselor sebelum keadaan memburuk.",
            "Keluarga mendukung, tetapi tetangga lama masih sering mengajak berkumpul.",
            "Ingin melanjutkan kelompok sebaya yang dahulu diikuti selama bimbingan.");

    private Application() {}

    static NewApplication of(Story story, String mother) {
        var client = story.client;
        var child = client.child();
        var kind = story.script.applicant();
        var family = kind == ApplicantKind.FAMILY;
        var institution = kind == ApplicantKind.INSTITUTION;
        return new NewApplication(
                kind,
                family ? RelativeKind.MOTHER : null,
                institution ? InstitutionKind.POKMAS : null,
                institution ? "Pokmas Lipas Bina Mandiri Contoh" : "",
                family ? mother : institution ? "Sulastri" : "",
                "",
                "",
                institution ? "LATIHAN-17/PM/" + story.diary.today().getYear() : "",
                null,
                institution ? Channel.PARTNER : Channel.DESK,
                client.name(),
                client.birthOn(),
                null,
                client.sex(),
                "",
                "",
                ContactChannel.OFFICE,
                child ? "LPKA Contoh" : "Lapas Kelas IIA Contoh",
                family ? SubjectCategory.FULL_RELEASE : SubjectCategory.APPLICATION,
                "",
                null,
                null,
                EnumSet.of(
                        ReasonTick.RELAPSE_FEAR,
                        story.random.nextInt(2) == 0 ? ReasonTick.NO_WORK : ReasonTick.OLD_FRIENDS),
                REASONS.get(story.random.nextInt(REASONS.size())),
                EnumSet.of(Treatment.COUNSELING_THERAPY, Treatment.WORK_EDUCATION),
                kind == ApplicantKind.CLIENT ? Knows.YES : Knows.NOT_ASKED,
                child ? RelativeKind.MOTHER : null,
                child ? mother : "",
                "",
                child ? "Jl. Contoh No. 1" : "",
                child ? Knows.YES : null,
                null,
                story.rests(Rest.LACKING) ? Set.of() : EnumSet.of(Paper.IDENTITY, Paper.GUIDANCE_END),
                Set.of(),
                null);
    }

    /** A mother's name. */
    static String mother(Story story) {
        return new Names(story.random).given(Sex.P);
    }
}
