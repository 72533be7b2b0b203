package id.pulih.litmas;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.access.Right;
import id.pulih.audit.Audit;
import id.pulih.casefile.Casefile;
import id.pulih.secret.Secrets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The recommended activities of section XI (R35): written by the PK, read by TPP and plan. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Recommendations {

    private final JdbcClient jdbc;
    private final Casefile casefile;
    private final Newest newest;
    private final RecommendationRows rows;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    Recommendations(
            JdbcClient jdbc,
            Casefile casefile,
            Newest newest,
            RecommendationRows rows,
            Secrets secrets,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.casefile = casefile;
        this.newest = newest;
        this.rows = rows;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /**
     * The recommendations of the newest locked Litmas, in the order in which they were written; one statement. The caller has
     * opened the case and writes the audit row.
     */
    public List<Recommendation> of(Casefile.Header header) {
        return of(List.of(header)).getOrDefault(header.id(), List.of());
    }

    /** The same of several cases, still by one statement; a case without any is missing. */
    public Map<UUID, List<Recommendation>> of(Collection<Casefile.Header> headers) {
        var owners = new HashMap<UUID, UUID>();
        headers.forEach(h -> owners.put(h.id(), h.owner()));
        var seals = secrets.of(owners.values());
        var recommended = new HashMap<UUID, List<Recommendation>>();
        jdbc.sql("""
                select l.case_id, r.id, r.treatment, r.domain, r.goal, r.activity, r.form, r.sessions, r.hours, r.performer,
                       r.performer_name, r.place, r.months, r.version
                  from litmas_recommendation r
                  join litmas l on (l.office_id, l.id) = (r.office_id, r.litmas_id)
                 where l.office_id = :office and l.case_id = any(:cases)
                   and l.round = (select max(n.round) from litmas n
                                    join litmas_lock k on (k.office_id, k.litmas_id) = (n.office_id, n.id)
                                   where (n.office_id, n.case_id) = (l.office_id, l.case_id))
                 order by r.position, r.id
                """)
                .param("office", desk.office())
                .param("cases", owners.keySet().toArray(UUID[]::new))
                .query(r -> {
                    var caseId = r.getObject("case_id", UUID.class);
                    recommended
                            .computeIfAbsent(caseId, c -> new ArrayList<>())
                            .add(LitmasReader.recommendation(r, Objects.requireNonNull(seals.get(owners.get(caseId)))));
                });
        return recommended;
    }

    /** Adds a recommendation (id null) or writes an existing one again; it is read only when the case may be written. */
    public void save(UUID caseId, @Nullable UUID id, int version, Supplier<Recommendation> typed) {
        var header = casefile.open(caseId, Right.WORK);
        var round = draft(caseId);
        if (id != null && !rows.has(round.id(), id)) throw new NotFound();
        var r = typed.get();
        check(r);
        var seal = secrets.of(header.clientId());
        int saved =
                r.id() == null ? rows.insert(round.id(), List.of(r), seal) : rows.update(round.id(), r, version, seal);
        if (saved == 0) throw new Stale();
        audit.add("WRITE", "litmas/recommendation", round.id(), List.of(caseId), Litmases.CLASSES);
    }

    /** Takes a recommendation out of the draft. */
    public void remove(UUID caseId, UUID id) {
        casefile.open(caseId, Right.WORK);
        var round = draft(caseId);
        if (rows.delete(round.id(), id) == 0) throw new NotFound();
        audit.add("WRITE", "litmas/recommendation", id, List.of(caseId), List.of());
    }

    private Newest.Round draft(UUID caseId) {
        var round = newest.of(caseId).orElseThrow(() -> new RuleViolation("Litmas belum dimulai."));
        LitmasDrafts.editable(round.state());
        return round;
    }

    private static void check(Recommendation r) {
        new Problems()
                .require("treatment", r.treatment(), "Perlakuan wajib dipilih.")
                .require("domain", r.domain(), "Kebutuhan wajib dipilih.")
                .require("goal", r.goal(), "Tujuan wajib diisi.")
                .maxLength("goal", r.goal(), 1000)
                .require("activity", r.activity(), "Rancangan kegiatan wajib diisi.")
                .maxLength("activity", r.activity(), 2000)
                .require("form", r.form(), "Bentuk wajib dipilih.")
                .when(r.sessions() < 1 || r.sessions() > 200, "sessions", "Jumlah pertemuan antara 1 dan 200.")
                .when(
                        r.hours() == null
                                || r.hours().signum() <= 0
                                || r.hours().compareTo(BigDecimal.valueOf(500)) > 0
                                || r.hours().stripTrailingZeros().scale() > 1,
                        "hours",
                        "Jumlah jam antara 0,5 dan 500, paling banyak satu angka di belakang koma.")
                .require("performer", r.performer(), "Pelaksana wajib dipilih.")
                .maxLength("performerName", r.performerName(), 200)
                .maxLength("place", r.place(), 200)
                .when(r.months() < 1 || r.months() > 12, "months", "Lama antara 1 dan 12 bulan.")
                .throwIfAny();
    }
}
