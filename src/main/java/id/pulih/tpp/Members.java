package id.pulih.tpp;

import id.pulih.NotFound;
import id.pulih.Problems;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The appointed members of the TPP with the decree and its dates (R40). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Members {

    /** One appointment. */
    public record Member(
            UUID id,
            UUID staffId,
            String name,
            String nip,
            Post post,
            String decree,
            LocalDate fromOn,
            LocalDate untilOn) {}

    /** What the secretary types for a new appointment. */
    public record Appointment(
            UUID staffId,
            Post post,
            String decree,
            LocalDate fromOn,
            @Nullable LocalDate untilOn) {}

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Desk desk;

    Members(JdbcClient jdbc, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.desk = desk;
    }

    /** Who is appointed on that day: chair, secretary, members; each person once. */
    public List<Member> on(LocalDate day) {
        return jdbc.sql("""
                select m.id, m.staff_id, s.name, coalesce(s.nip, ''), m.post, m.decree, m.from_on, m.until_on
                  from tpp_member m join staff s on (s.office_id, s.id) = (m.office_id, m.staff_id)
                 where m.office_id = :office and m.from_on <= :day and (m.until_on is null or m.until_on >= :day)
                 order by array_position(array['CHAIR', 'SECRETARY', 'MEMBER'], m.post), s.name, m.id
                """)
                .param("office", desk.office())
                .param("day", day)
                .query((r, i) -> new Member(
                        r.getObject(1, UUID.class),
                        r.getObject(2, UUID.class),
                        r.getString(3),
                        r.getString(4),
                        Post.valueOf(r.getString(5)),
                        r.getString(6),
                        r.getObject(7, LocalDate.class),
                        r.getObject(8, LocalDate.class)))
                .list();
    }

    /** Appoints a member; an earlier running appointment of the same person ends the day before. */
    public void appoint(Appointment a) {
        new Problems()
                .require("staffId", a.staffId(), "Pilih pegawainya.")
                .require("post", a.post(), "Pilih kedudukannya.")
                .require("decree", a.decree(), "Nomor surat keputusan wajib diisi.")
                .maxLength("decree", a.decree(), 200)
                .require("fromOn", a.fromOn(), "Tanggal mulai wajib diisi.")
                .when(
                        a.fromOn() != null && a.untilOn() != null && a.untilOn().isBefore(a.fromOn()),
                        "untilOn",
                        "Tanggal akhir sebelum tanggal mulai.")
                .throwIfAny();
        var id = Ids.next();
        jdbc.sql("""
                with before as (
                    update tpp_member set until_on = cast(:from as date) - 1
                     where office_id = :office and staff_id = :member and from_on < :from and (until_on is null or until_on >= :from))
                insert into tpp_member (office_id, id, staff_id, post, decree, from_on, until_on)
                values (:office, :id, :member, :post, :decree, :from, :until)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("member", a.staffId())
                .param("post", a.post().name())
                .param("decree", a.decree())
                .param("from", a.fromOn())
                .param("until", a.untilOn())
                .update();
        audit.add("WRITE", "tpp/member", id, List.of(), List.of("office"));
    }

    /** Ends an appointment with yesterday. */
    public void end(UUID memberId) {
        int ended = jdbc.sql("""
                update tpp_member set until_on = greatest(from_on, cast(:today as date) - 1)
                 where office_id = :office and id = :id and (until_on is null or until_on >= :today)
                """)
                .param("office", desk.office())
                .param("id", memberId)
                .param("today", desk.today())
                .update();
        if (ended == 0) throw new NotFound();
        audit.add("WRITE", "tpp/member", memberId, List.of(), List.of("office"));
    }
}
