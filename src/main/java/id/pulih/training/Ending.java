package id.pulih.training;

import id.pulih.access.Role;
import id.pulih.casefile.SheetForm;
import id.pulih.evaluation.Area;
import id.pulih.evaluation.Carried;
import id.pulih.evaluation.Face;
import id.pulih.evaluation.FinalAssessment;
import id.pulih.evaluation.FinalAssessments;
import id.pulih.evaluation.Judgement;
import id.pulih.evaluation.ReviewDecision;
import id.pulih.evaluation.Reviews;
import id.pulih.plan.Plan;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Steps k and l of one story: a review after three months, and at the end assessment, report and certificate. */
final class Ending {

    private final Services services;
    private final Diary diary;
    private final Story story;
    private final Cast cast;
    private final Cast.Person officer;
    private final Cast.Person sectionHead;
    private final Random random;

    Ending(
            Services services,
            Diary diary,
            Story story,
            Cast cast,
            Cast.Person officer,
            Cast.Person sectionHead,
            Random random) {
        this.services = services;
        this.diary = diary;
        this.story = story;
        this.cast = cast;
        this.officer = officer;
        this.sectionHead = sectionHead;
        this.random = random;
    }

    /** k: the PK reviews with the client, the section head confirms. */
    void review(List<Plan.Item> items) throws Exception {
        var judgements = new HashMap<UUID, Judgement>();
        items.forEach(i -> judgements.put(i.id(), random.nextInt(3) == 0 ? Judgement.NOT_YET : Judgement.PARTLY));
        var entry = new Reviews.Entry(
                diary.today(),
                judgements,
                Map.of(
                        Area.WORK,
                        "Mulai bekerja paruh waktu.",
                        Area.HOUSING,
                        "Tetap.",
                        Area.FAMILY,
                        "Lebih sering berbicara dengan ibu."),
                Face.GLAD,
                "Merasa didengar; ongkos masih berat.",
                ReviewDecision.CONTINUE,
                "Kemajuan terlihat dan klien mau meneruskan.");
        diary.acts(officer, () -> services.reviewing().submit(story.caseId, entry));
        diary.after(
                1,
                14,
                random.nextInt(60),
                () -> diary.acts(
                        sectionHead, () -> services.reviewAnswers().answer(story.caseId, 1, true, "", SheetForm.NONE)));
    }

    /** l: process and result, then the report up to the head. */
    void assess(Plan plan) throws Exception {
        var carried = new HashMap<UUID, Carried>();
        var judgements = new HashMap<UUID, Judgement>();
        var shown = new HashSet<id.pulih.sop.Treatment>();
        for (var item : plan.acceptedItems()) {
            carried.put(item.id(), Carried.AS_PLANNED);
            judgements.put(item.id(), random.nextInt(4) == 0 ? Judgement.PARTLY : Judgement.ACHIEVED);
            shown.add(item.treatment());
        }
        var content = new FinalAssessment.Content(
                carried,
                judgements,
                "Kegiatan berjalan sesuai jadwal; beberapa pertemuan digeser karena jam kerja klien.",
                "Klien bekerja tetap, menjauhi pergaulan lama, dan mengenali pemicunya.",
                "Terbantu, terutama oleh kelompok sebaya.",
                "Lebih terbuka di rumah.");
        var entry = new FinalAssessments.Entry(
                content, Carried.AS_PLANNED, Judgement.ACHIEVED, Face.GLAD, Face.GLAD, shown);
        diary.acts(officer, () -> services.finalAssessments().make(story.caseId, entry));
        diary.acts(officer, () -> services.reports().begin(story.caseId));
        diary.acts(officer, () -> services.reports().save(story.caseId, 1, Texts.report()));
        diary.after(2, 10, random.nextInt(60), this::report);
    }

    private void report() throws Exception {
        diary.acts(officer, () -> services.reports().submit(story.caseId));
        diary.after(
                1,
                9,
                random.nextInt(60),
                () -> diary.acts(
                        sectionHead, () -> services.reportAnswers().check(story.caseId, true, "", SheetForm.NONE)));
        diary.after(2, 9, random.nextInt(60), this::accept);
    }

    private void accept() throws Exception {
        var head = cast.the(Role.OFFICE_HEAD);
        diary.acts(head, () -> services.reportAnswers().answer(story.caseId, true, "", SheetForm.NONE));
        diary.acts(head, () -> services.closing().issue(story.caseId, SheetForm.NONE));
    }
}
