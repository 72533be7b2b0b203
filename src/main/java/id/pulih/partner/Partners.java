package id.pulih.partner;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The office's list of partners, kept by hand. One whose agreement is over stays on the list and is not offered. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Partners {

    /** What the keeper of the list fills in. */
    public record Entry(
            String name,
            PerformerKind kind,
            String contactName,
            String telephone,
            String area,
            String agreementNumber,
            LocalDate agreementFrom,
            LocalDate agreementUntil,
            Set<Treatment> services,
            @Nullable Integer capacity) {}

    private static final String COLUMNS =
            "select id, name, kind, contact_name, telephone, area, agreement_number, agreement_from,"
                    + " agreement_until, services, capacity, ended_on is null as active, version from partner ";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Desk desk;

    Partners(JdbcClient jdbc, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.desk = desk;
    }

    /** Those that can be given an activity on that day, by name; one statement. */
    public List<Partner> active(LocalDate on) {
        return jdbc.sql(COLUMNS + """
                 where office_id = :office and ended_on is null and :on between agreement_from and agreement_until
                 order by name, id limit 500
                """)
                .param("office", desk.office())
                .param("on", on)
                .query(Partners::partner)
                .list();
    }

    /** Everyone on the list, the ended ones last; one statement. */
    public List<Partner> all() {
        return jdbc.sql(COLUMNS + " where office_id = :office order by ended_on is not null, name, id limit 500")
                .param("office", desk.office())
                .query(Partners::partner)
                .list();
    }

    /** One partner, offered or not; one statement. */
    public Partner of(UUID id) {
        return jdbc.sql(COLUMNS + " where office_id = :office and id = :id")
                .param("office", desk.office())
                .param("id", id)
                .query(Partners::partner)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Puts a partner on the list. */
    public UUID add(Entry entry) {
        check(entry);
        var id = Ids.next();
        write("""
                insert into partner (office_id, id, name, kind, contact_name, telephone, area, agreement_number, agreement_from,
                                     agreement_until, services, capacity, recorded_by, recorded_at)
                values (:office, :id, :name, :kind, :contact, :telephone, :area, :number, :from, :until, :services, :capacity,
                        :staff, :now)
                """, id, entry)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "partner/partner", id, List.of(), List.of("office"));
        return id;
    }

    /** Corrects or prolongs; what activities were given to it before stays as it was. */
    public void correct(UUID id, int version, Entry entry) {
        of(id);
        check(entry);
        int done = write("""
                update partner set name = :name, kind = :kind, contact_name = :contact, telephone = :telephone, area = :area,
                       agreement_number = :number, agreement_from = :from, agreement_until = :until, services = :services,
                       capacity = :capacity, version = version + 1
                 where office_id = :office and id = :id and version = :version and ended_on is null
                """, id, entry).param("version", version).update();
        if (done == 0) refuse(id);
        audit.add("WRITE", "partner/partner", id, List.of(), List.of("office"));
    }

    /** Ends the cooperation as of today; the sessions already agreed stay for the PK to settle. */
    public void end(UUID id, int version) {
        int done = jdbc.sql("""
                update partner set ended_on = :today, ended_by = :staff, version = version + 1
                 where office_id = :office and id = :id and version = :version and ended_on is null
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("version", version)
                .param("today", desk.today())
                .param("staff", desk.staff())
                .update();
        if (done == 0) refuse(id);
        audit.add("WRITE", "partner/partner", id, List.of(), List.of("office"));
    }

    private void refuse(UUID id) {
        if (!of(id).active()) throw new RuleViolation("Kerja sama dengan mitra ini sudah diakhiri.");
        throw new Stale();
    }

    private static void check(Entry e) {
        new Problems()
                .require("name", e.name(), "Nama mitra wajib diisi.")
                .maxLength("name", e.name(), 200)
                .when(e.kind() == null || e.kind() == PerformerKind.PROBATION_OFFICER, "kind", "Pilih jenis mitra.")
                .maxLength("contactName", e.contactName(), 200)
                .maxLength("telephone", e.telephone(), 40)
                .maxLength("area", e.area(), 200)
                .require("agreementNumber", e.agreementNumber(), "Nomor perjanjian atau surat penunjukan wajib diisi.")
                .maxLength("agreementNumber", e.agreementNumber(), 200)
                .require("agreementFrom", e.agreementFrom(), "Tanggal mulai berlaku wajib diisi.")
                .require("agreementUntil", e.agreementUntil(), "Tanggal akhir wajib diisi.")
                .when(
                        e.agreementFrom() != null
                                && e.agreementUntil() != null
                                && e.agreementUntil().isBefore(e.agreementFrom()),
                        "agreementUntil",
                        "Tanggal akhir tidak boleh sebelum tanggal mulai.")
                .when(e.services().isEmpty(), "services", "Tandai sedikitnya satu jenis kegiatan.")
                .when(
                        e.capacity() != null && (e.capacity() < 1 || e.capacity() > 10_000),
                        "capacity",
                        "Isi jumlah orang antara 1 dan 10.000.")
                .throwIfAny();
    }

    private JdbcClient.StatementSpec write(String sql, UUID id, Entry e) {
        return jdbc.sql(sql)
                .param("office", desk.office())
                .param("id", id)
                .param("name", e.name())
                .param("kind", e.kind().name())
                .param("contact", e.contactName())
                .param("telephone", e.telephone())
                .param("area", e.area())
                .param("number", e.agreementNumber())
                .param("from", e.agreementFrom())
                .param("until", e.agreementUntil())
                .param("services", e.services().stream().map(Treatment::name).toArray(String[]::new))
                .param("capacity", e.capacity());
    }

    private static Partner partner(ResultSet r, int row) throws SQLException {
        var services = new TreeSet<Treatment>();
        Arrays.stream((String[]) r.getArray("services").getArray())
                .map(Treatment::valueOf)
                .forEach(services::add);
        return new Partner(
                r.getObject("id", UUID.class),
                r.getString("name"),
                PerformerKind.valueOf(r.getString("kind")),
                r.getString("contact_name"),
                r.getString("telephone"),
                r.getString("area"),
                r.getString("agreement_number"),
                r.getObject("agreement_from", LocalDate.class),
                r.getObject("agreement_until", LocalDate.class),
                services,
                r.getObject("capacity", Integer.class),
                r.getBoolean("active"),
                r.getInt("version"));
    }
}
