package id.pulih.training;

import id.pulih.assessment.Consent;
import id.pulih.assessment.ConsentPoint;
import id.pulih.assessment.Danger;
import id.pulih.assessment.Entries;
import id.pulih.assessment.Instrument;
import id.pulih.assessment.SigningManner;
import id.pulih.casefile.SheetForm;
import id.pulih.database.Ids;
import id.pulih.litmas.LitmasReviews;
import id.pulih.litmas.Section;
import id.pulih.litmas.SourceKind;
import id.pulih.litmas.SourceOutcome;
import id.pulih.litmas.Sources;
import id.pulih.sop.Fact;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Steps e and f of one story: consent, assessment and sources, then the Litmas with its review. */
final class Inquiry {

    /** Three activities each, of different treatments; numbers of the catalogue. */
    private static final List<List<Integer>> ACTIVITIES = List.of(
            List.of(1, 9, 10),
            List.of(2, 6, 16),
            List.of(1, 4, 15),
            List.of(3, 9, 18),
            List.of(2, 16, 11),
            List.of(1, 13, 6));

    private final Story story;
    private final Services services;
    private final Diary diary;

    Inquiry(Story story) {
        this.story = story;
        this.services = story.services;
        this.diary = story.diary;
    }

    /** e: the client's consent and the three rulers of readiness; or the client would rather not be assessed. */
    void consent() throws Exception {
        var declined = story.takes(Turn.ASSESSMENT_DECLINED);
        diary.acts(story.officer, () -> {
            services.consents().record(story.caseId, () -> said(!declined), null);
            if (!declined) services.entries().add(story.caseId, rulers(), reading());
            if (story.takes(Turn.DANGER_SEEN)) services.referrals().raise(story.caseId, EnumSet.of(Danger.SELF_HARM));
        });
        if (story.takes(Turn.WITHDRAWN_EARLY)) {
            story.then(2, 11, () -> Leaving.on(story, story.officer, Fact.WITHDRAWN));
        } else {
            story.then(1 + story.random.nextInt(2), 10, this::collect);
        }
    }

    private Consent said(boolean given) {
        var child = story.client.child();
        return new Consent(
                Ids.next(),
                given,
                given ? EnumSet.allOf(ConsentPoint.class) : EnumSet.noneOf(ConsentPoint.class),
                SigningManner.SIGNATURE,
                diary.today(),
                child ? given : null,
                new Consent.People(child ? "Sulastri" : "", child ? "Ibu" : "", "", "", ""),
                "",
                null,
                null,
                null);
    }

    static Instrument rulers() {
        return Instrument.ALL.stream()
                .filter(i -> i.code().equals("RULERS"))
                .findFirst()
                .orElseThrow();
    }

    private Entries.Entry reading() {
        var random = story.random;
        return new Entries.Entry(
                diary.today(),
                Map.of(
                        "IMPORTANCE", String.valueOf(5 + random.nextInt(5)),
                        "CONFIDENCE", String.valueOf(4 + random.nextInt(5)),
                        "READINESS", String.valueOf(4 + random.nextInt(6))),
                Map.of(),
                "",
                "");
    }

    private void collect() throws Exception {
        var kinds = SourceKind.listed();
        var some = story.rests(Rest.COLLECTING) ? kinds.subList(0, 4) : kinds;
        diary.acts(story.officer, () -> {
            for (var kind : some) services.sources().record(story.caseId, kind.slug(), 0, finding(kind));
        });
        if (!story.rests(Rest.COLLECTING)) story.then(2 + story.random.nextInt(2), 15, this::conclude);
    }

    private Sources.Finding finding(SourceKind kind) {
        var obtained = story.random.nextInt(6) > 0;
        return new Sources.Finding(
                obtained ? SourceOutcome.OBTAINED : SourceOutcome.UNAVAILABLE,
                obtained ? diary.today() : null,
                obtained ? LitmasTexts.place(kind) : "",
                obtained ? LitmasTexts.of(kind) : "Belum dapat dihubungi sampai batas waktu.",
                "");
    }

    private void conclude() throws Exception {
        diary.acts(story.officer, () -> {
            services.sources().complete(story.caseId);
            if (!story.takes(Turn.ASSESSMENT_DECLINED))
                services.conclusion().conclude(story.caseId, true, "Asesmen lain menyusul bila diperlukan.");
        });
        story.then(2 + story.random.nextInt(2), 10, this::write);
    }

    /** f: the twelve sections and the recommendations. */
    private void write() throws Exception {
        var sections = List.of(Section.values());
        var half = story.rests(Rest.DRAFTING);
        diary.acts(story.officer, () -> {
            services.drafts().begin(story.caseId);
            for (var section : half ? sections.subList(0, 7) : sections)
                services.drafts().save(story.caseId, section, 0, answers(section), true);
            if (half) return;
            for (int number : ACTIVITIES.get(story.random.nextInt(ACTIVITIES.size()))) {
                var template = services.catalogue().of(number).orElseThrow();
                services.recommendations().save(story.caseId, null, 0, template::draft);
            }
        });
        if (!half) story.then(1, 14, this::handIn);
    }

    private Map<String, String> answers(Section section) {
        var answers = new HashMap<String, String>();
        section.parts().forEach(p -> {
            if (p.required() && !section.isChoice(p))
                answers.put(p.key(), LitmasTexts.of(section, p.key(), story.client));
        });
        if (section == Section.EVALUATION) LitmasTexts.guidance(answers);
        if (section == Section.RECOMMENDATION) answers.put("needs", "yes");
        return answers;
    }

    private void handIn() throws Exception {
        diary.acts(story.officer, () -> services.reviews().submit(story.caseId));
        if (story.rests(Rest.SUBMITTED)) return;
        if (story.returns(Turn.LITMAS_RETURNED)) story.then(1, 10, this::sendBack);
        else story.then(1, 11, this::approve);
    }

    private void sendBack() throws Exception {
        diary.acts(story.sectionHead(), () -> services.reviews()
                .decide(
                        story.caseId,
                        SheetForm.NONE,
                        LitmasReviews.Answer.RETURN,
                        Map.of(Section.ANALYSIS, "Kaitkan kebutuhan dengan kegiatan yang direkomendasikan.")));
        if (!story.rests(Rest.SENT_BACK)) story.then(2, 9, this::revise);
    }

    /** The next round of the Litmas, a copy of the one that came back. */
    void revise() throws Exception {
        diary.acts(story.officer, () -> services.drafts().begin(story.caseId));
        story.then(0, 13, this::handIn);
    }

    private void approve() throws Exception {
        diary.acts(story.sectionHead(), () -> services.reviews()
                .decide(story.caseId, SheetForm.NONE, LitmasReviews.Answer.AGREE, Map.of()));
        if (!story.rests(Rest.UNSIGNED))
            diary.acts(story.officer, () -> services.signing().lock(story.caseId));
    }
}
