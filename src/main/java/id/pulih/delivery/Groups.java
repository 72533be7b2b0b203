package id.pulih.delivery;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.casefile.Cases;
import id.pulih.office.Calendars;
import id.pulih.partner.Partner;
import id.pulih.partner.Partners;
import id.pulih.sop.ActivityForm;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sessions for several clients at once; each place knows the plan item that it serves (R52). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Groups {

    /** A client with an accepted group activity of the treatment. */
    public record Candidate(UUID itemId, UUID caseId, String clientName, Treatment treatment) {}

    /** One session or a series for the chosen items. */
    public record Entry(
            String title, Treatment treatment, @Nullable Integer capacity, Set<UUID> items, NewSession session) {}

    /** The first session and what to tell about all of them. */
    public record Made(UUID first, String sentence) {}

    private final JdbcClient jdbc;
    private final SessionRows rows;
    private final Casefile casefile;
    private final Cases cases;
    private final Partners partners;
    private final Calendars calendars;
    private final Audit audit;
    private final Desk desk;

    Groups(
            JdbcClient jdbc,
            SessionRows rows,
            Casefile casefile,
            Cases cases,
            Partners partners,
            Calendars calendars,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.casefile = casefile;
        this.cases = cases;
        this.partners = partners;
        this.calendars = calendars;
        this.audit = audit;
        this.desk = desk;
    }

    /** Whom the acting person may invite; two statements. A null treatment means every treatment. */
    public List<Candidate> candidates(@Nullable Treatment treatment) {
        return jdbc.sql("""
                select i.id, i.case_id, k.name, i.treatment
                  from plan_item_card i join case_card k on (k.office_id, k.id) = (i.office_id, i.case_id)
                 where i.office_id = :office and i.form = 'GROUP' and i.case_id = any(:mine)
                   and (cast(:treatment as text) is null or i.treatment = :treatment)
                   and k.exit_fact is null and not k.paused and k.step in ('I', 'J')
                   and not exists (select from item_conclusion c where (c.office_id, c.item_id) = (i.office_id, i.id))
                 order by i.treatment, k.name, i.id limit 400
                """)
                .param("office", desk.office())
                .param("mine", cases.held(Right.WORK).toArray(UUID[]::new))
                .param("treatment", treatment == null ? null : treatment.name())
                .query((r, i) -> new Candidate(
                        r.getObject(1, UUID.class),
                        r.getObject(2, UUID.class),
                        r.getString(3),
                        Treatment.valueOf(r.getString(4))))
                .list();
    }

    /** Makes the group's sessions; refuses hours at which a participant has something else, unless that is meant. */
    public Made make(Entry entry) {
        check(entry);
        var partner = partner(entry.session());
        var chosen = chosen(entry);
        casefile.open(chosen.keySet(), Right.WORK);
        var s = entry.session();
        var days = Series.days(
                s.on(),
                Objects.requireNonNull(s.everyWeeks()),
                Objects.requireNonNull(s.count()),
                calendars.current(),
                s.alsoClosedDays());
        var starts = days.stream()
                .map(d -> d.held().atTime(s.at()).atZone(desk.zone()).toOffsetDateTime())
                .toList();
        var busy = s.despite()
                ? List.<String>of()
                : rows.busy(chosen.keySet(), starts, Objects.requireNonNull(s.minutes()));
        if (!busy.isEmpty()) {
            throw RuleViolation.at(
                    "despite",
                    "Sudah punya pertemuan lain pada jam itu: " + String.join(", ", busy)
                            + ". Ubah waktunya, atau centang bila memang dikehendaki.");
        }
        var ids = rows.insert(
                entry.title(),
                entry.treatment(),
                ActivityForm.GROUP,
                s,
                entry.capacity(),
                Scheduling.performerName(s, partner),
                starts,
                chosen);
        audit.add("WRITE", "delivery/group", ids.get(0), chosen.keySet(), List.of("procedure"));
        return new Made(ids.get(0), Series.sentence(days));
    }

    private void check(Entry e) {
        SessionRules.check(e.session(), desk.today())
                .require("title", e.title(), "Nama kelompok wajib diisi.")
                .maxLength("title", e.title(), 200)
                .require("treatment", e.treatment(), "Pilih jenis kegiatan.")
                .when(
                        e.capacity() != null && (e.capacity() < 2 || e.capacity() > 500),
                        "capacity",
                        "Isi daya tampung antara 2 dan 500.")
                .when(e.items().isEmpty(), "items", "Pilih sedikitnya satu peserta.")
                .throwIfAny();
    }

    private @Nullable Partner partner(NewSession s) {
        if (s.performer() == PerformerKind.PROBATION_OFFICER || s.partnerId() == null) return null;
        var partner = partners.of(s.partnerId());
        if (!partner.offered(s.on()))
            throw RuleViolation.at("partnerId", "Perjanjian mitra ini tidak berlaku pada tanggal itu.");
        return partner;
    }

    private Map<UUID, UUID> chosen(Entry entry) {
        var itemOfCase = new HashMap<UUID, UUID>();
        candidates(entry.treatment()).stream()
                .filter(c -> entry.items().contains(c.itemId()))
                .forEach(c -> itemOfCase.put(c.caseId(), c.itemId()));
        if (itemOfCase.size() < entry.items().size()) {
            throw RuleViolation.at(
                    "items",
                    "Pilih hanya klien yang rencananya memuat kegiatan kelompok jenis ini, satu butir seorang.");
        }
        if (entry.capacity() != null && itemOfCase.size() > entry.capacity()) {
            throw RuleViolation.at(
                    "items", itemOfCase.size() + " peserta melebihi daya tampung " + entry.capacity() + " orang.");
        }
        return itemOfCase;
    }
}
