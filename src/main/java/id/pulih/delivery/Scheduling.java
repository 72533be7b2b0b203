package id.pulih.delivery;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.Casefile;
import id.pulih.office.Calendars;
import id.pulih.partner.Partner;
import id.pulih.partner.Partners;
import id.pulih.plan.Agreements;
import id.pulih.plan.Plan;
import id.pulih.plan.Plans;
import id.pulih.sop.Fact;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.SopVersions;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the schedule of the agreed plan (step i, R52): only for what the client has accepted. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Scheduling {

    private final SessionRows rows;
    private final Progress progress;
    private final Casefile casefile;
    private final CaseFacts caseFacts;
    private final Plans plans;
    private final Agreements agreements;
    private final Partners partners;
    private final Calendars calendars;
    private final SopVersions sops;
    private final Audit audit;
    private final Desk desk;

    Scheduling(
            SessionRows rows,
            Progress progress,
            Casefile casefile,
            CaseFacts caseFacts,
            Plans plans,
            Agreements agreements,
            Partners partners,
            Calendars calendars,
            SopVersions sops,
            Audit audit,
            Desk desk) {
        this.rows = rows;
        this.progress = progress;
        this.casefile = casefile;
        this.caseFacts = caseFacts;
        this.plans = plans;
        this.agreements = agreements;
        this.partners = partners;
        this.calendars = calendars;
        this.sops = sops;
        this.audit = audit;
        this.desk = desk;
    }

    /** Makes the sessions of one accepted item and says in one sentence what was made, moved, or late. */
    public String make(UUID caseId, UUID itemId, NewSession session) {
        var header = casefile.open(caseId, Right.WORK);
        var plan = plans.current(header).orElseThrow(NotFound::new);
        var item = plan.acceptedItems().stream()
                .filter(i -> i.id().equals(itemId))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (header.exit() != null || header.paused())
            throw new RuleViolation("Program sedang berhenti; jadwal tidak dapat ditambah.");
        var partner = check(session);
        var days = Series.days(
                session.on(),
                Objects.requireNonNull(session.everyWeeks()),
                Objects.requireNonNull(session.count()),
                calendars.current(),
                session.alsoClosedDays());
        within(plan, days);
        var standing = progress.of(caseId);
        if (!session.despite()) refuseClashes(standing, days, session);
        var starts = days.stream().map(d -> moment(d.held(), session)).toList();
        rows.insertSeries(item, caseId, session, performerName(session, partner), starts);
        audit.add("WRITE", "delivery/schedule", itemId, List.of(caseId), List.of("procedure"));
        return sentence(header, standing, days);
    }

    private @Nullable Partner check(NewSession s) {
        SessionRules.check(s, desk.today()).throwIfAny();
        if (s.performer() == PerformerKind.PROBATION_OFFICER || s.partnerId() == null) return null;
        var partner = partners.of(s.partnerId());
        if (!partner.offered(s.on())) {
            throw RuleViolation.at("partnerId", "Perjanjian mitra ini tidak berlaku pada tanggal itu.");
        }
        return partner;
    }

    static String performerName(NewSession s, @Nullable Partner partner) {
        if (partner != null) return partner.name();
        return s.performerName() == null ? "" : s.performerName();
    }

    private OffsetDateTime moment(LocalDate day, NewSession s) {
        return day.atTime(s.at()).atZone(desk.zone()).toOffsetDateTime();
    }

    private static void within(Plan plan, List<Series.Day> days) {
        if (days.get(0).held().isBefore(plan.startsOn())) {
            throw RuleViolation.at("on", "Program baru mulai pada " + Words.date(plan.startsOn()) + ".");
        }
        if (days.get(days.size() - 1).held().isAfter(plan.endsOn())) {
            throw RuleViolation.at(
                    "count", "Pertemuan terakhir melewati akhir masa program, " + Words.date(plan.endsOn()) + ".");
        }
    }

    private void refuseClashes(Standing standing, List<Series.Day> days, NewSession s) {
        var clashes = new ArrayList<String>();
        int minutes = Objects.requireNonNull(s.minutes());
        for (var day : days) {
            var at = moment(day.held(), s);
            standing.slots().stream()
                    .filter(slot -> slot.overlaps(at, minutes))
                    .findFirst()
                    .ifPresent(slot -> clashes.add(Words.day(day.held()) + " (" + slot.title() + ")"));
        }
        if (!clashes.isEmpty()) {
            throw RuleViolation.at(
                    "despite",
                    "Klien sudah punya pertemuan pada jam itu: " + String.join("; ", clashes)
                            + ". Ubah waktunya, atau centang bila memang dikehendaki.");
        }
    }

    private String sentence(Casefile.Header header, Standing before, List<Series.Day> days) {
        var text = new StringBuilder(Series.sentence(days));
        if (before.total().planned() == 0) {
            var settings = (header.sopVersion() == null ? sops.inForce() : sops.of(header.sopVersion())).settings();
            agreements
                    .of(header.id())
                    .map(a -> a.on().plusDays(settings.firstSessionDays()))
                    .filter(latest -> days.get(0).held().isAfter(latest))
                    .ifPresent(latest -> text.append(" Perhatian: menurut SOP kegiatan pertama paling lambat ")
                            .append(Words.date(latest))
                            .append('.'));
        }
        return text.toString();
    }

    /** The schedule is complete: every accepted item has a session. SCHEDULE_MADE opens steps j and k. */
    public void complete(UUID caseId) {
        var header = casefile.open(caseId, Right.WORK);
        var plan = plans.current(header).orElseThrow(NotFound::new);
        if (!plan.agreed()) throw new RuleViolation("Klien belum menyetujui rencana.");
        var standing = progress.of(caseId);
        var missing = plan.acceptedItems().stream()
                .filter(i -> standing.of(i.id()).planned() == 0)
                .map(Plan.Item::activity)
                .toList();
        if (!missing.isEmpty()) {
            throw new RuleViolation("Belum ada pertemuan untuk: " + String.join("; ", missing) + ".");
        }
        caseFacts.record(caseId, Fact.SCHEDULE_MADE, casefile.own(Right.WORK), plan.id());
        audit.add("WRITE", "delivery/schedule", plan.id(), List.of(caseId), List.of("procedure"));
    }
}
