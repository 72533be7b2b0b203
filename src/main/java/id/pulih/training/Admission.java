package id.pulih.training;

import id.pulih.access.Role;
import id.pulih.assignment.Assignments;
import id.pulih.casefile.SheetForm;
import id.pulih.intake.ApplicantKind;
import id.pulih.intake.CheckOutcome;
import id.pulih.intake.ConsentWay;
import id.pulih.intake.Consenter;
import id.pulih.intake.Decision;
import id.pulih.intake.DispositionOutcome;
import id.pulih.intake.Instruction;
import id.pulih.intake.Paper;
import id.pulih.intake.RefusalReason;
import id.pulih.intake.Urgency;
import id.pulih.messaging.NoticeResult;
import java.util.EnumSet;
import java.util.Set;

/** Steps a to d of one story: the application at the counter, the head's disposition, the choice of the PK. */
final class Admission {

    private final Story story;
    private final Services services;
    private final Diary diary;
    private final Inquiry inquiry;

    Admission(Story story) {
        this.story = story;
        this.services = story.services;
        this.diary = story.diary;
        this.inquiry = new Inquiry(story);
    }

    /** a: the application is typed at the desk. */
    void begin() throws Exception {
        var application = Application.of(story, Application.mother(story));
        story.caseId = diary.act(story.clerk(), () -> services.submission().submit(application));
        if (!story.rests(Rest.APPLIED)) story.then(0, 10, this::receive);
    }

    /** b: agenda number and receipt; then the person, the completeness, and the client's own word. */
    private void receive() throws Exception {
        var who = story.clerk();
        diary.acts(who, () -> services.receipts().receive(story.caseId));
        if (story.rests(Rest.RECEIVED)) return;
        diary.acts(who, () -> {
            services.confirmation().known(story.caseId, story.client.id());
            services.checks().answer(story.caseId, Consenter.CLIENT, true, diary.today(), way());
        });
        story.then(story.random.nextInt(2), 13, this::check);
    }

    private ConsentWay way() {
        return story.script.applicant() == ApplicantKind.CLIENT ? ConsentWay.IN_PERSON : ConsentWay.CALL;
    }

    private void check() throws Exception {
        var lacking = story.rests(Rest.LACKING);
        var found = lacking
                ? CheckOutcome.LACKING
                : story.rests(Rest.WITH_HEAD) ? CheckOutcome.ENOUGH : CheckOutcome.COMPLETE;
        diary.acts(story.clerk(), () -> services.checks()
                .judge(
                        story.caseId,
                        found,
                        found == CheckOutcome.COMPLETE ? Set.of() : EnumSet.of(Paper.IDENTITY, Paper.GUIDANCE_END),
                        "",
                        null));
        if (lacking || story.rests(Rest.WITH_HEAD)) return;
        story.then(1 + story.random.nextInt(2), 8, this::dispose);
    }

    /** c: the head decides at the screen, or the clerk records what he has signed on paper. */
    private void dispose() throws Exception {
        if (story.script.sheet() == Script.Sheet.NONE) {
            diary.acts(story.head(), () -> services.dispositions().decide(story.caseId, decision(), SheetForm.NONE));
        } else {
            var form = new SheetForm(
                    diary.today(), story.head().staff(), services.sheets().disposition(story));
            diary.acts(story.clerk(), () -> services.dispositions().decide(story.caseId, decision(), form));
            if (story.script.sheet() != Script.Sheet.UNANSWERED) story.then(1, 8, this::answerSheet);
        }
        if (story.rests(Rest.UNASSIGNED) || story.takes(Turn.REFUSED_BY_HEAD) || story.takes(Turn.FORWARDED)) return;
        story.then(1, 9, this::assign);
    }

    private Decision decision() {
        var outcome = story.takes(Turn.REFUSED_BY_HEAD)
                ? DispositionOutcome.REFUSED
                : story.takes(Turn.FORWARDED) ? DispositionOutcome.FORWARDED : DispositionOutcome.ACCEPTED;
        return new Decision(
                outcome,
                outcome == DispositionOutcome.ACCEPTED ? story.sectionHead().staff() : null,
                EnumSet.of(Instruction.FOLLOW_UP),
                Urgency.BIASA,
                null,
                outcome == DispositionOutcome.REFUSED ? RefusalReason.GUIDANCE_RUNNING : null,
                outcome == DispositionOutcome.FORWARDED ? "Bapas Kelas II Contoh Selatan" : "",
                switch (outcome) {
                    case ACCEPTED -> "";
                    case REFUSED -> "Bimbingan yang berjalan masih enam bulan dan sudah memuat konseling.";
                    case FORWARDED -> "Calon peserta sudah menetap di wilayah Bapas tersebut.";
                });
    }

    /** The head looks at what was recorded in his name. */
    private void answerSheet() throws Exception {
        var right = story.script.sheet() == Script.Sheet.CONFIRMED;
        var reason = right ? "" : "Pada lembar saya tulis sifat Segera, tercatat Biasa. Mohon diperbaiki.";
        diary.acts(story.head(), () -> {
            for (var act : services.sheetAnswers().mine()) {
                if (act.caseId().equals(story.caseId))
                    services.sheetAnswers().answer(act.eventId(), right, reason, false);
            }
        });
    }

    /** d: the section head chooses the PK, and for a child an assistant with him. */
    private void assign() throws Exception {
        var assistant =
                story.client.child() ? story.cast.the(Role.ASSISTANT_OFFICER).staff() : null;
        diary.acts(story.sectionHead(), () -> services.assignments()
                .choose(
                        story.caseId,
                        new Assignments.Decision(
                                story.officer.staff(),
                                assistant,
                                null,
                                "",
                                "",
                                diary.today(),
                                diary.today().plusMonths(1)),
                        SheetForm.NONE));
        if (!story.rests(Rest.UNCONSENTED)) story.then(1, 10, this::call);
        if (!story.rests(Rest.UNCONSENTED)) story.then(2 + story.random.nextInt(2), 9, inquiry::consent);
    }

    /** The PK makes the calls that the tanda terima has promised. */
    private void call() throws Exception {
        diary.acts(story.officer, () -> {
            for (var line : services.callList().lines()) {
                if (line.caseId().equals(story.caseId) && line.dueOn() != null && line.marked() == null)
                    services.notices().mark(line.id(), NoticeResult.CALLED);
            }
        });
    }
}
