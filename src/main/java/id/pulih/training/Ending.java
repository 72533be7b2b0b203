package id.pulih.training;

import id.pulih.access.Right;
import id.pulih.casefile.SheetForm;
import id.pulih.evaluation.Area;
import id.pulih.evaluation.Carried;
import id.pulih.evaluation.Face;
import id.pulih.evaluation.FinalAssessment;
import id.pulih.evaluation.FinalAssessments;
import id.pulih.evaluation.Judgement;
import id.pulih.evaluation.ReviewDecision;
import id.pulih.evaluation.Reviews;
import id.pulih.outcome.FollowUps;
import id.pulih.plan.Plan;
import id.pulih.sop.Treatment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;

/** Steps k and l of one story: reviews while it runs, and at the end assessment, report and certificate. */
final class Ending {

    private static final int REVIEW_MONTHS = 3;

    private final Story story;
    private final Services services;
    private final Diary diary;

    Ending(Story story) {
        this.story = story;
        this.services = story.services;
        this.diary = story.diary;
    }

    /** Writes the reviews and the end of the programme into the diary. */
    void plan(Plan plan) {
        var starts = plan.startsOn();
        diary.on(diary.working(starts.plusMonths(1)), 15, 30, this::note);
        if (!story.takes(Turn.KIND_CHANGED))
            diary.on(diary.working(starts.plusMonths(REVIEW_MONTHS)), 11, 15, () -> review(ReviewDecision.CONTINUE));
        switch (story.script.turn()) {
            case REVIEW_WAITING -> diary.on(diary.back(1), 11, 30, () -> review(ReviewDecision.EASE));
            case KIND_CHANGED -> diary.on(diary.back(3), 11, 30, () -> review(ReviewDecision.CHANGE_KIND));
            case EARLY_ASKED -> diary.on(diary.back(2), 9, 30, this::propose);
            case EARLY_ACCEPTED -> diary.on(diary.back(story.script.ended() + 2), 9, 30, this::propose);
            default -> {}
        }
        if (!story.takes(Turn.EARLY_ACCEPTED)) diary.on(diary.working(plan.endsOn()), 9, 40, this::conclude);
    }

    private void note() throws Exception {
        if (story.over()) return;
        diary.acts(story.officer, () -> services.monthlyNotes()
                .add(story.caseId, diary.today(), "Klien teratur hadir; jam kerja berubah, jadwal disesuaikan."));
    }

    /** k: the PK reviews with the client, the section head confirms. */
    private void review(ReviewDecision decision) throws Exception {
        if (story.over()) return;
        var judgements = new HashMap<UUID, Judgement>();
        for (var item : story.plan().acceptedItems())
            judgements.put(item.id(), story.random.nextInt(3) == 0 ? Judgement.NOT_YET : Judgement.PARTLY);
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
                decision,
                decision == ReviewDecision.CHANGE_KIND
                        ? "Klien kini bekerja pada hari kegiatan; jenis kegiatan perlu dibahas lagi."
                        : "Kemajuan terlihat dan klien mau meneruskan.");
        diary.acts(story.officer, () -> services.reviewing().submit(story.caseId, entry));
        if (decision != ReviewDecision.EASE) story.then(1, 14, () -> confirm(decision));
    }

    private void confirm(ReviewDecision decision) throws Exception {
        if (decision == ReviewDecision.CHANGE_KIND) story.end(); // the TPP speaks first
        diary.acts(
                story.sectionHead(), () -> services.reviewAnswers().answer(story.caseId, 1, true, "", SheetForm.NONE));
    }

    /** The goals are met before the end: the head decides two days later. */
    private void propose() throws Exception {
        diary.acts(story.officer, () -> services.earlyCompletions()
                .propose(story.caseId, "Klien bekerja tetap dan kegiatan utama sudah tuntas.", true));
        if (!story.takes(Turn.EARLY_ASKED)) story.then(2, 9, this::acceptEarly);
    }

    private void acceptEarly() throws Exception {
        story.end();
        diary.acts(story.head(), () -> services.earlyCompletions().answer(story.caseId, true, "", SheetForm.NONE));
    }

    /** The period is over: each activity is finished, or stopped with a reason. */
    private void conclude() throws Exception {
        if (story.over()) return;
        story.end();
        var items = story.plan().acceptedItems();
        diary.acts(story.officer, () -> {
            var standing = services.progress().of(story.caseId);
            for (var item : items) {
                var held = standing.of(item.id()).held() > 0;
                services.conclusions()
                        .conclude(story.caseId, item.id(), !held, held ? "" : "Jadwal mitra tidak tersedia.");
            }
            services.conclusions().complete(story.caseId);
        });
        if (!story.rests(Rest.PERIOD_OVER)) story.then(2, 9, this::assess);
    }

    /** l: process and result. */
    private void assess() throws Exception {
        var carried = new HashMap<UUID, Carried>();
        var judgements = new HashMap<UUID, Judgement>();
        var shown = new HashSet<Treatment>();
        for (var item : story.plan().acceptedItems()) {
            carried.put(item.id(), Carried.AS_PLANNED);
            judgements.put(item.id(), story.random.nextInt(4) == 0 ? Judgement.PARTLY : Judgement.ACHIEVED);
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
        diary.acts(story.officer, () -> {
            services.finalAssessments().make(story.caseId, entry);
            if (story.rests(Rest.ASSESSED)) return;
            services.reports().begin(story.caseId);
            services.reports().save(story.caseId, 1, Texts.report());
        });
        if (!story.rests(Rest.ASSESSED) && !story.rests(Rest.REPORT_BEGUN)) story.then(2, 10, this::handIn);
    }

    private void handIn() throws Exception {
        diary.acts(story.officer, () -> services.reports().submit(story.caseId));
        if (story.rests(Rest.REPORT_HANDED_IN)) return;
        story.then(
                1,
                9,
                () -> diary.acts(story.sectionHead(), () -> services.reportAnswers()
                        .check(story.caseId, true, "", SheetForm.NONE)));
        if (!story.rests(Rest.REPORT_CHECKED) || story.takes(Turn.REPORT_RETURNED)) story.then(2, 9, this::answer);
    }

    private void answer() throws Exception {
        var accepted = !story.takes(Turn.REPORT_RETURNED);
        diary.acts(story.head(), () -> {
            services.reportAnswers()
                    .answer(story.caseId, accepted, accepted ? "" : "Lengkapi arti angka kehadiran.", SheetForm.NONE);
            if (accepted && !story.rests(Rest.REPORT_ACCEPTED))
                services.closing().issue(story.caseId, SheetForm.NONE);
        });
        if (story.takes(Turn.FOLLOWED_UP)) diary.on(diary.working(diary.today().plusMonths(3)), 10, 0, this::followUp);
    }

    /** Three months later the client, who has agreed to it, is asked how he is. */
    private void followUp() throws Exception {
        diary.acts(story.officer, () -> {
            var header = services.casefile().open(story.caseId, Right.READ);
            var first = services.followUps().of(header).get(0);
            services.followUps()
                    .record(
                            story.caseId,
                            first.id(),
                            new FollowUps.Entry(diary.today(), true, true, true, false, "Bekerja di bengkel, sehat."));
        });
    }
}
