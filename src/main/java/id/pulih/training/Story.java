package id.pulih.training;

import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.assessment.Consent;
import id.pulih.assessment.ConsentPoint;
import id.pulih.assessment.Entries;
import id.pulih.assessment.Instrument;
import id.pulih.assessment.SigningManner;
import id.pulih.assignment.Assignments;
import id.pulih.casefile.Exits;
import id.pulih.casefile.SheetForm;
import id.pulih.client.ContactChannel;
import id.pulih.client.RelativeKind;
import id.pulih.database.Ids;
import id.pulih.intake.ApplicantKind;
import id.pulih.intake.Channel;
import id.pulih.intake.CheckOutcome;
import id.pulih.intake.ConsentWay;
import id.pulih.intake.Consenter;
import id.pulih.intake.Decision;
import id.pulih.intake.DispositionOutcome;
import id.pulih.intake.Instruction;
import id.pulih.intake.Knows;
import id.pulih.intake.NewApplication;
import id.pulih.intake.ReasonTick;
import id.pulih.intake.RefusalReason;
import id.pulih.intake.SubjectCategory;
import id.pulih.intake.Urgency;
import id.pulih.litmas.LitmasReviews;
import id.pulih.litmas.Section;
import id.pulih.litmas.SourceKind;
import id.pulih.litmas.SourceOutcome;
import id.pulih.litmas.Sources;
import id.pulih.plan.Answer;
import id.pulih.plan.Explained;
import id.pulih.plan.Plan;
import id.pulih.plan.PlanAnswers;
import id.pulih.sop.Fact;
import id.pulih.sop.Treatment;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One client's way from the application to the agreement, act by act, each by the person who would do it. */
final class Story {

    /** How the story turns out where it could go otherwise. */
    enum Turn {
        STRAIGHT,
        REFUSED_BY_HEAD,
        LITMAS_RETURNED,
        TPP_RETURNED,
        TPP_REJECTED,
        DECLINED,
        WITHDRAWN_EARLY,
        WITHDRAWN_LATE,
        DIED
    }

    private final Services services;
    private final Diary diary;
    private final Cast cast;
    private final Crowd.Client client;
    private final Cast.Person officer;
    private final Random random;
    private final Programme programme;
    final Turn turn;
    UUID caseId;
    private boolean returnedOnce;

    Story(
            Services services,
            Diary diary,
            Cast cast,
            Crowd.Client client,
            Cast.Person officer,
            Turn turn,
            Random random) {
        this.services = services;
        this.diary = diary;
        this.cast = cast;
        this.client = client;
        this.officer = officer;
        this.turn = turn;
        this.random = random;
        this.programme = new Programme(
                services,
                diary,
                this,
                officer,
                random,
                new Ending(services, diary, this, cast, officer, sectionHead(), random));
    }

    private Cast.Person clerk() {
        return cast.all(Role.INTAKE_CLERK).get(random.nextInt(2));
    }

    private Cast.Person sectionHead() {
        return cast.all(Role.SECTION_HEAD).get(client.child() ? 1 : 0);
    }

    /** a: the application is typed at the desk. */
    void begin() throws Exception {
        var family = client.child() || random.nextInt(3) == 0;
        caseId = diary.act(clerk(), () -> services.submission().submit(application(family)));
        if (!diary.recent() || random.nextInt(3) > 0) diary.after(0, 10, 5 + random.nextInt(50), this::receive);
    }

    private NewApplication application(boolean family) {
        var mother = new Names(random).given(id.pulih.client.Sex.P);
        return new NewApplication(
                family ? ApplicantKind.FAMILY : ApplicantKind.CLIENT,
                family ? RelativeKind.MOTHER : null,
                null,
                "",
                family ? mother : "",
                "",
                "",
                "",
                null,
                Channel.DESK,
                client.name(),
                client.birthOn(),
                null,
                client.sex(),
                "",
                "",
                ContactChannel.OFFICE,
                "Lapas Contoh",
                family ? SubjectCategory.FULL_RELEASE : SubjectCategory.APPLICATION,
                "",
                null,
                null,
                EnumSet.of(ReasonTick.RELAPSE_FEAR, ReasonTick.NO_WORK),
                "Ingin tetap pulih dan mendapat pekerjaan tetap; takut kembali ke pergaulan lama.",
                EnumSet.of(Treatment.COUNSELING_THERAPY, Treatment.WORK_EDUCATION),
                family ? Knows.NOT_ASKED : Knows.YES,
                client.child() ? RelativeKind.MOTHER : null,
                client.child() ? mother : "",
                "",
                client.child() ? "Jl. Contoh No. 1" : "",
                client.child() ? Knows.YES : null,
                null,
                Set.of(),
                Set.of(),
                null);
    }

    /** b: receipt, person, completeness, and the client's own word. */
    private void receive() throws Exception {
        var who = clerk();
        diary.acts(who, () -> services.receipts().receive(caseId));
        diary.acts(who, () -> services.confirmation().known(caseId, client.id()));
        diary.acts(who, () -> services.checks()
                .answer(caseId, Consenter.CLIENT, true, diary.today(), ConsentWay.IN_PERSON));
        if (!diary.recent() || random.nextInt(3) > 0)
            diary.after(random.nextInt(2), 13, random.nextInt(60), this::check);
    }

    private void check() throws Exception {
        diary.acts(clerk(), () -> services.checks().judge(caseId, CheckOutcome.COMPLETE, Set.of(), ""));
        if (!diary.recent() || random.nextInt(3) > 0) {
            diary.after(1 + random.nextInt(2), 8, random.nextInt(60), this::dispose);
        }
    }

    /** c: the head refuses, or sends the case to the section. */
    private void dispose() throws Exception {
        var refused = turn == Turn.REFUSED_BY_HEAD;
        var decision = new Decision(
                refused ? DispositionOutcome.REFUSED : DispositionOutcome.ACCEPTED,
                refused ? null : sectionHead().staff(),
                EnumSet.of(Instruction.FOLLOW_UP),
                Urgency.BIASA,
                null,
                refused ? RefusalReason.GUIDANCE_RUNNING : null,
                "",
                refused ? "Bimbingan yang berjalan masih enam bulan dan sudah memuat konseling." : "");
        diary.acts(cast.the(Role.OFFICE_HEAD), () -> services.dispositions().decide(caseId, decision, SheetForm.NONE));
        if (!refused) diary.after(1, 9, random.nextInt(60), this::assign);
    }

    /** d: the section head chooses the PK. */
    private void assign() throws Exception {
        diary.acts(sectionHead(), () -> services.assignments()
                .choose(
                        caseId,
                        new Assignments.Decision(
                                officer.staff(),
                                null,
                                null,
                                "",
                                "",
                                diary.today(),
                                diary.today().plusMonths(1)),
                        SheetForm.NONE));
        diary.after(2 + random.nextInt(2), 9, random.nextInt(60), this::consent);
    }

    /** e: consent, rulers and sources. */
    private void consent() throws Exception {
        var said = new Consent(
                Ids.next(),
                true,
                EnumSet.allOf(ConsentPoint.class),
                SigningManner.SIGNATURE,
                diary.today(),
                client.child() ? true : null,
                new Consent.People(client.child() ? "Ibu" : "", client.child() ? "Ibu" : "", "", "", ""),
                "",
                null,
                null,
                null);
        diary.acts(officer, () -> services.consents().record(caseId, () -> said, null));
        diary.acts(officer, () -> services.entries().add(caseId, rulers(), reading()));
        if (turn == Turn.WITHDRAWN_EARLY) {
            diary.after(2, 11, random.nextInt(60), () -> leave(Fact.WITHDRAWN, ""));
        } else {
            diary.after(1 + random.nextInt(3), 10, random.nextInt(60), this::collect);
        }
    }

    private static Instrument rulers() {
        return Instrument.ALL.stream()
                .filter(i -> i.code().equals("RULERS"))
                .findFirst()
                .orElseThrow();
    }

    private Entries.Entry reading() {
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
        for (var kind : SourceKind.listed()) {
            var obtained = random.nextInt(4) > 0;
            var finding = new Sources.Finding(
                    obtained ? SourceOutcome.OBTAINED : SourceOutcome.UNAVAILABLE,
                    obtained ? diary.today() : null,
                    obtained ? "Kantor" : "",
                    obtained
                            ? "Keterangan sesuai dengan berkas; keluarga mendukung dan klien mau mengikuti kegiatan."
                            : "Belum dapat dihubungi sampai batas waktu.",
                    "");
            diary.acts(officer, () -> services.sources().record(caseId, kind.slug(), 0, finding));
        }
        diary.after(2 + random.nextInt(3), 15, random.nextInt(60), this::conclude);
    }

    private void conclude() throws Exception {
        diary.acts(officer, () -> services.sources().complete(caseId));
        diary.acts(
                officer, () -> services.conclusion().conclude(caseId, true, "Asesmen lain menyusul bila diperlukan."));
        diary.after(2 + random.nextInt(3), 10, random.nextInt(60), this::write);
    }

    /** f: the twelve sections, the recommendations, the review. */
    private void write() throws Exception {
        diary.acts(officer, () -> services.drafts().begin(caseId));
        for (var section : Section.values()) {
            diary.acts(officer, () -> services.drafts().save(caseId, section, 0, answers(section), true));
        }
        var catalogue = services.catalogue().all();
        for (int i = 0; i < 3; i++) {
            var template = catalogue.get((random.nextInt(6) * 3 + i) % catalogue.size());
            diary.acts(officer, () -> services.recommendations().save(caseId, null, 0, template::draft));
        }
        diary.after(1, 14, random.nextInt(60), this::handIn);
    }

    private static Map<String, String> answers(Section section) {
        var answers = new HashMap<String, String>();
        section.parts().forEach(p -> {
            if (p.required() && !section.isChoice(p)) answers.put(p.key(), Texts.of(section));
        });
        if (section == Section.EVALUATION) Texts.guidance(answers);
        if (section == Section.RECOMMENDATION) answers.put("needs", "yes");
        return answers;
    }

    private void handIn() throws Exception {
        diary.acts(officer, () -> services.reviews().submit(caseId));
        if (turn == Turn.LITMAS_RETURNED && !returnedOnce) {
            returnedOnce = true;
            diary.after(1, 10, random.nextInt(60), this::sendBack);
        } else {
            diary.after(1, 11, random.nextInt(60), this::approve);
        }
    }

    private void sendBack() throws Exception {
        diary.acts(sectionHead(), () -> services.reviews()
                .decide(
                        caseId,
                        SheetForm.NONE,
                        LitmasReviews.Answer.RETURN,
                        Map.of(Section.ANALYSIS, "Kaitkan kebutuhan dengan kegiatan yang direkomendasikan.")));
        diary.after(2, 9, random.nextInt(60), this::revise);
    }

    private void revise() throws Exception {
        diary.acts(officer, () -> services.drafts().begin(caseId));
        diary.after(0, 13, random.nextInt(60), this::handIn);
    }

    private void approve() throws Exception {
        diary.acts(sectionHead(), () -> services.reviews()
                .decide(caseId, SheetForm.NONE, LitmasReviews.Answer.AGREE, Map.of()));
        diary.acts(officer, () -> services.signing().lock(caseId));
    }

    /** h, after the TPP: returned once, ratified, or rejected by the head. */
    void heard() throws Exception {
        if (turn == Turn.TPP_RETURNED && !returnedOnce) {
            returnedOnce = true;
            diary.after(2, 9, random.nextInt(60), this::revise);
        } else {
            diary.after(1 + random.nextInt(2), 9, random.nextInt(60), this::ratify);
        }
    }

    /** What the TPP says of this case when it is heard. */
    id.pulih.tpp.Outcome outcome() {
        if (turn == Turn.TPP_RETURNED && !returnedOnce) return id.pulih.tpp.Outcome.RETURNED;
        return turn == Turn.TPP_REJECTED ? id.pulih.tpp.Outcome.REJECTED : id.pulih.tpp.Outcome.APPROVED;
    }

    private void ratify() throws Exception {
        diary.acts(cast.the(Role.OFFICE_HEAD), () -> services.ratifications().ratify(caseId, true, "", SheetForm.NONE));
        if (turn != Turn.TPP_REJECTED) diary.after(1 + random.nextInt(2), 10, random.nextInt(60), this::offer);
    }

    /** i: the plan is made and explained; the client answers. */
    private void offer() throws Exception {
        diary.acts(
                officer, () -> services.planDrafts().make(caseId, diary.today().plusDays(7)));
        diary.acts(officer, () -> services.planDrafts().offer(caseId, 0));
        diary.after(2 + random.nextInt(3), 14, random.nextInt(60), this::agree);
    }

    private void agree() throws Exception {
        var declined = turn == Turn.DECLINED;
        diary.acts(officer, () -> services.planAnswers().answer(caseId, answer(plan(), declined)));
        if (!declined) programme.begin();
        if (turn == Turn.WITHDRAWN_LATE) diary.after(30, 11, random.nextInt(60), () -> leave(Fact.WITHDRAWN, ""));
        if (turn == Turn.DIED) diary.after(45, 11, random.nextInt(60), () -> leave(Fact.DIED, "Keluarga"));
    }

    private Plan plan() {
        return services.plans()
                .current(services.casefile().open(caseId, Right.READ))
                .orElseThrow();
    }

    private PlanAnswers.Entry answer(Plan plan, boolean declined) {
        return new PlanAnswers.Entry(
                plan.version(),
                declined ? Answer.DECLINED : Answer.ACCEPTED,
                diary.today(),
                declined ? "Sudah mendapat pekerjaan di kota lain." : "",
                declined ? Set.of() : plan.items().stream().map(Plan.Item::id).collect(Collectors.toSet()),
                declined ? Set.of() : EnumSet.allOf(Explained.class),
                declined ? null : random.nextInt(4) > 0,
                declined ? null : ContactChannel.WHATSAPP,
                client.child() ? "Ibu" : "",
                client.child() ? true : null,
                client.child() ? true : null,
                "",
                null);
    }

    private void leave(Fact fact, String source) throws Exception {
        diary.acts(
                officer, () -> services.exits().record(caseId, new Exits.Entry(fact, diary.today(), "", source, null)));
    }
}
