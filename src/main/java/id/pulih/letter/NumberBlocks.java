package id.pulih.letter;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Numbers that another office gave in one piece (formats.md 2.5): used in their order, and none of them twice. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NumberBlocks {

    /**
     * A block.
     *
     * @param code the classification code it is for; null for all
     * @param origin who gave it, and by what letter
     * @param closedReason why its rest is not used; null while it is open
     */
    public record Block(
            UUID id,
            @Nullable String code,
            int year,
            int first,
            int last,
            int next,
            String origin,
            OffsetDateTime recordedAt,
            @Nullable String closedReason) {

        /** How many numbers of it are left. */
        public int left() {
            return closedReason == null ? last - next + 1 : 0;
        }
    }

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Audit audit;

    NumberBlocks(JdbcClient jdbc, Desk desk, Audit audit) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.audit = audit;
    }

    /** The blocks of the newest years, the newest first; one statement. */
    public List<Block> all() {
        return jdbc.sql("""
                select id, code, year, first, last, next, origin, recorded_at, closed_reason from letter_block
                 where office_id = ? order by recorded_at desc, id limit 100
                """).param(desk.office()).query(Block.class).list();
    }

    /**
     * Takes in a block for the present year.
     *
     * @throws RuleViolation if it overlaps another one of the same code
     */
    public void add(@Nullable String code, int first, int last, String origin) {
        int done = jdbc.sql("""
                insert into letter_block (office_id, id, code, year, first, last, next, origin, recorded_by, recorded_at)
                select :office, :id, cast(:code as text), :year, :first, :last, :first, :origin, :staff, :now
                 where not exists (select 1 from letter_block b
                                    where b.office_id = :office and b.year = :year
                                      and coalesce(b.code, cast(:code as text), '') = coalesce(cast(:code as text), b.code, '')
                                      and b.first <= :last and b.last >= :first)
                """)
                .param("office", desk.office())
                .param("id", Ids.next())
                .param("code", code)
                .param("year", desk.today().getYear())
                .param("first", first)
                .param("last", last)
                .param("origin", origin)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        if (done == 0) throw RuleViolation.at("first", "Sebagian nomor ini sudah tercatat dalam blok lain.");
        audit.add("WRITE", "letter/block", null, List.of(), List.of("office"));
    }

    /** The rest of a block is not used; its numbers stay visible with the reason. */
    public void close(UUID id, String reason) {
        int done = jdbc.sql("""
                update letter_block set closed_at = :now, closed_reason = :reason
                 where office_id = :office and id = :id and closed_at is null and next <= last
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("reason", reason)
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new id.pulih.NotFound();
        audit.add("WRITE", "letter/block", id, List.of(), List.of("office"));
    }

    record Drawn(UUID id, int sequence) {}

    /** The next number for this code on this day; null when no block has one left. One statement, which holds the block. */
    @Nullable
    Drawn draw(String code, LocalDate on) {
        return jdbc.sql("""
                update letter_block set next = next + 1
                 where office_id = :office and id = (
                    select id from letter_block
                     where office_id = :office and year = :year and (code is null or code = :code) and next <= last and closed_at is null
                     order by code nulls last, first limit 1 for update)
                returning id, next - 1 as sequence
                """)
                .param("office", desk.office())
                .param("year", on.getYear())
                .param("code", code)
                .query(Drawn.class)
                .optional()
                .orElse(null);
    }
}
