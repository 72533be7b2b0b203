package id.pulih.training;

import id.pulih.casefile.SheetForm;
import id.pulih.client.ContactChannel;
import id.pulih.plan.Answer;
import id.pulih.plan.Explained;
import id.pulih.plan.Plan;
import id.pulih.plan.PlanAnswers;
import id.pulih.sop.Fact;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Steps h and i of one story after the session of the TPP: the head ratifies, the plan is explained, the client answers. */
final class Offer {

    private final Story story;
    private final Services services;
    private final Diary diary;

    Offer(Story story) {
        this.story = story;
        this.services = story.services;
        this.diary = story.diary;
    }

    /** h: the minutes are signed; the head ratifies, or asks the TPP to look again. */
    void ratify() throws Exception {
        if (story.rests(Rest.UNRATIFIED)) return;
        if (story.returns(Turn.SENT_BACK_BY_HEAD)) {
            diary.acts(story.head(), () -> services.ratifications()
                    .ratify(
                            story.caseId,
                            false,
                            "Mohon dibahas kembali: lama program belum sesuai kebutuhan.",
                            SheetForm.NONE));
            return;
        }
        diary.acts(story.head(), () -> services.ratifications().ratify(story.caseId, true, "", SheetForm.NONE));
        if (!story.takes(Turn.TPP_REJECTED) && !story.rests(Rest.NO_PLAN)) story.then(1, 10, this::offer);
    }

    /** i: the plan is made and explained; the client answers. */
    private void offer() throws Exception {
        diary.acts(story.officer, () -> {
            services.planDrafts().make(story.caseId, starts());
            services.planDrafts().offer(story.caseId, 0);
        });
        if (!story.rests(Rest.OFFERED)) story.then(2, 14, this::answer);
    }

    private LocalDate starts() {
        var wanted = HearingDays.starts(story.script, diary);
        return wanted == null || wanted.isBefore(diary.today()) ? diary.today().plusDays(7) : wanted;
    }

    private void answer() throws Exception {
        var answer = story.rests(Rest.CHANGE_ASKED)
                ? Answer.CHANGE_ASKED
                : story.takes(Turn.DECLINED) ? Answer.DECLINED : Answer.ACCEPTED;
        var plan = story.plan();
        diary.acts(story.officer, () -> services.planAnswers().answer(story.caseId, entry(plan, answer)));
        if (answer != Answer.ACCEPTED || story.rests(Rest.UNSCHEDULED)) return;
        story.programme.begin();
        leave();
    }

    private PlanAnswers.Entry entry(Plan plan, Answer answer) {
        var accepted = answer == Answer.ACCEPTED;
        var child = story.client.child();
        return new PlanAnswers.Entry(
                plan.version(),
                answer,
                diary.today(),
                switch (answer) {
                    case ACCEPTED -> "";
                    case CHANGE_ASKED -> "Minta pertemuan pada sore hari, setelah jam kerja.";
                    case DECLINED -> "Sudah mendapat pekerjaan di kota lain.";
                },
                accepted ? items(plan) : Set.of(),
                accepted ? EnumSet.allOf(Explained.class) : Set.of(),
                accepted ? story.takes(Turn.FOLLOWED_UP) || story.random.nextInt(4) > 0 : null,
                accepted ? ContactChannel.WHATSAPP : null,
                child ? "Sulastri" : "",
                child ? true : null,
                child ? true : null,
                "",
                null);
    }

    /** Everything, or, of who accepts a part, all but the last. */
    private Set<UUID> items(Plan plan) {
        var most = story.takes(Turn.PARTLY_ACCEPTED)
                ? plan.items().size() - 1
                : plan.items().size();
        return plan.items().stream().limit(most).map(Plan.Item::id).collect(Collectors.toSet());
    }

    /** Who leaves or pauses while the programme runs. */
    private void leave() {
        switch (story.script.turn()) {
            case WITHDRAWN_LATE -> story.then(30, 11, () -> Leaving.on(story, story.officer, Fact.WITHDRAWN));
            case DIED -> story.then(40, 11, () -> Leaving.on(story, story.officer, Fact.DIED));
            case SUSPENDED -> story.then(72, 11, () -> Leaving.on(story, story.officer, Fact.SUSPENDED));
            case NEW_OFFENCE ->
                story.then(45, 11, () -> Leaving.on(story, story.sectionHead(), Fact.CLOSED_NEW_OFFENCE));
            default -> {}
        }
    }
}
