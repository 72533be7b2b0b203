package id.pulih.plan;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.CaseLeft;
import id.pulih.casefile.Casefile;
import id.pulih.client.ContactChannel;
import id.pulih.database.Ids;
import id.pulih.document.Documents;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/**
 * The client's answer to the plan (step i, R49-R51): all, some or nothing of it, or a change. A child needs the guardian's
 * consent and its own assent. A refusal closes the case without a mark; the client may return.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class PlanAnswers {

    /**
     * What the PK records beside the client.
     *
     * @param version of the plan that was explained to the client: he agrees to that text and no other
     * @param items the accepted items
     * @param explained what was explained; all of it before a signature
     * @param signed the scan of the signed undertaking; may follow later
     */
    public record Entry(
            int version,
            Answer answer,
            LocalDate on,
            String reason,
            Set<UUID> items,
            Set<Explained> explained,
            @Nullable Boolean followUp,
            @Nullable ContactChannel channel,
            String guardian,
            @Nullable Boolean guardianAgrees,
            @Nullable Boolean assent,
            String witness,
            @Nullable MultipartFile signed) {

        /** The answer of an adult: the form shows no guardian and no assent then, so whatever is sent for them is left aside. */
        Entry ofAdult() {
            return new Entry(
                    version, answer, on, reason, items, explained, followUp, channel, "", null, null, witness, signed);
        }
    }

    private final JdbcClient jdbc;
    private final Plans plans;
    private final PlanPapers papers;
    private final GuidanceCard guidanceCard;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Documents documents;
    private final Secrets secrets;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Desk desk;

    PlanAnswers(
            JdbcClient jdbc,
            Plans plans,
            PlanPapers papers,
            GuidanceCard guidanceCard,
            Casefile casefile,
            CaseFacts caseFacts,
            Documents documents,
            Secrets secrets,
            Audit audit,
            ApplicationEventPublisher events,
            Desk desk) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.papers = papers;
        this.guidanceCard = guidanceCard;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.documents = documents;
        this.secrets = secrets;
        this.audit = audit;
        this.events = events;
        this.desk = desk;
    }

    /**
     * Records the answer. An accepted plan makes the undertaking and the card; a declined one closes the case with thanks.
     *
     * @throws Stale if the plan was changed or answered since the client heard it
     */
    public void answer(UUID caseId, Entry typed) {
        var header = casefile.open(caseId, Right.WORK);
        var entry = header.child() ? typed : typed.ofAdult();
        var plan = plans.current(header).orElseThrow(NotFound::new);
        if (plan.agreed()) throw new RuleViolation("Klien sudah menyetujui rencana ini.");
        if (plan.offeredOn() == null) throw new RuleViolation("Jelaskan dan tawarkan rencananya lebih dahulu.");
        check(header, plan, entry);
        var id = Ids.next();
        var seal = secrets.of(header.owner());
        var accepted = entry.answer() == Answer.ACCEPTED;
        var undertaking = accepted ? papers.undertaking(header, plan, entry) : null;
        var card = accepted ? guidanceCard.issue(header, plan) : null;
        var signed = entry.signed() == null || entry.signed().isEmpty()
                ? null
                : documents.store(header.owner(), caseId, "Pernyataan kesanggupan bertanda tangan", entry.signed());
        store(id, header, plan, entry, seal, new UUID[] {signed, undertaking, card});
        caseFacts.record(caseId, fact(entry.answer()), casefile.party(entry.on()), id, plan.endsOn());
        if (entry.answer() == Answer.DECLINED) {
            events.publishEvent(new CaseLeft(desk.office(), caseId, Fact.AGREEMENT_DECLINED));
        }
        audit.add("WRITE", "plan/answer", id, List.of(caseId), List.of("narrative"));
    }

    private static Fact fact(Answer answer) {
        return switch (answer) {
            case ACCEPTED -> Fact.AGREEMENT_SIGNED;
            case CHANGE_ASKED -> Fact.CHANGE_ASKED;
            case DECLINED -> Fact.AGREEMENT_DECLINED;
        };
    }

    private void check(Casefile.Header header, Plan plan, Entry e) {
        var problems = new Problems()
                .require("answer", e.answer(), "Pilih jawaban klien.")
                .require("on", e.on(), "Tanggal wajib diisi.")
                .when(
                        e.on() != null && (e.on().isAfter(desk.today()) || e.on().isBefore(plan.offeredOn())),
                        "on",
                        "Tanggal jawaban antara hari penawaran dan hari ini.")
                .maxLength("reason", e.reason(), 2000);
        if (e.answer() == Answer.ACCEPTED) checkAccepted(header, plan, e, problems);
        if (e.answer() == Answer.CHANGE_ASKED) {
            problems.require("reason", e.reason(), "Tuliskan perubahan yang diminta klien.");
        }
        problems.throwIfAny();
    }

    private static void checkAccepted(Casefile.Header header, Plan plan, Entry e, Problems problems) {
        var known = plan.items().stream().map(Plan.Item::id).toList();
        problems.when(
                        e.items().isEmpty() || !known.containsAll(e.items()),
                        "items",
                        "Tandai sedikitnya satu kegiatan yang diterima klien.")
                .when(
                        e.explained().size() < Explained.values().length,
                        "explained",
                        "Kelima hal ini harus sudah dijelaskan sebelum klien menandatangani.")
                .require("followUp", e.followUp(), "Tanyakan persetujuan tindak lanjut; jawaban tidak pun boleh.")
                .require("channel", e.channel(), "Pilih cara menghubungi yang dikehendaki klien.");
        if (header.child()) {
            problems.require("guardian", e.guardian(), "Nama orang tua atau wali wajib diisi.")
                    .when(
                            !Boolean.TRUE.equals(e.guardianAgrees()),
                            "guardianAgrees",
                            "Persetujuan orang tua atau wali diperlukan.")
                    .when(!Boolean.TRUE.equals(e.assent()), "assent", "Persetujuan anak sendiri diperlukan.");
        }
    }

    /** Answers the plan as it was read; one whose change was asked is changed by the PK and offered anew. */
    private void store(UUID id, Casefile.Header header, Plan plan, Entry e, Seal seal, UUID[] kept) {
        var items = e.answer() == Answer.ACCEPTED ? plan.items() : List.<Plan.Item>of();
        int held = jdbc.sql("""
                with held as (
                    update plan set version = version + 1, offered_on = case when :again then null else offered_on end
                     where office_id = :office and id = :plan and version = :version returning 1),
                     answered as (
                    insert into plan_answer (office_id, id, plan_id, case_id, answer, answered_on, reason, explained, follow_up,
                                             contact_channel, guardian_name, guardian_agrees, own_assent, witness, signed_id,
                                             undertaking_id, card_id, recorded_by, recorded_at)
                    select :office, :id, :plan, :case, :answer, :on, :reason, :explained, :followUp, :channel, :guardian, :agrees,
                           :assent, :witness, :signed, :undertaking, :card, :staff, :now from held),
                     of_items as (
                    insert into plan_item_answer (office_id, answer_id, item_id, accepted)
                    select :office, :id, x.id, x.accepted from held, unnest(:items, :accepted) as x(id, accepted))
                select count(*) from held
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("plan", plan.id())
                .param("version", e.version())
                .param("again", e.answer() == Answer.CHANGE_ASKED)
                .param("case", header.id())
                .param("answer", e.answer().name())
                .param("on", e.on())
                .param("reason", seal.close("plan_answer.reason", id, e.reason()))
                .param("explained", e.explained().stream().map(Explained::name).toArray(String[]::new))
                .param("followUp", e.followUp())
                .param("channel", e.channel() == null ? null : e.channel().name())
                .param("guardian", seal.close("plan_answer.guardian_name", id, e.guardian()))
                .param("agrees", e.guardianAgrees())
                .param("assent", e.assent())
                .param("witness", seal.close("plan_answer.witness", id, e.witness()))
                .param("signed", kept[0])
                .param("undertaking", kept[1])
                .param("card", kept[2])
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .param("items", items.stream().map(Plan.Item::id).toArray(UUID[]::new))
                .param(
                        "accepted",
                        items.stream().map(i -> e.items().contains(i.id())).toArray(Boolean[]::new))
                .query(Integer.class)
                .single();
        if (held == 0) throw new Stale();
    }
}
