package id.pulih.letter;

import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** One letter for several cases, such as the surat tugas for all that a PK takes over; it is opened by whoever may see all of them. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SharedLetters {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;

    SharedLetters(JdbcClient jdbc, Desk desk, Secrets secrets) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
    }

    /**
     * Says which cases a letter just issued speaks of, and that it takes the place of these former letters of single cases. A
     * former letter that is itself shared holds on for its other cases. One statement when the keys are at hand.
     *
     * @param former the letters that it replaces, each with the owner whose key seals it
     */
    public void cover(UUID letterId, Collection<UUID> caseIds, Map<UUID, UUID> former, String reason) {
        var seals = secrets.of(former.values());
        var letters = new ArrayList<>(former.keySet());
        var ids = letters.stream().map(l -> Ids.next()).toArray(UUID[]::new);
        var reasons = new byte[ids.length][];
        for (int i = 0; i < ids.length; i++) {
            reasons[i] = Objects.requireNonNull(seals.get(former.get(letters.get(i))))
                    .close("letter_state.reason", ids[i], reason);
        }
        jdbc.sql("""
                with covered as (
                    insert into letter_case (office_id, letter_id, case_id)
                    select :office, :letter, c.id from unnest(:cases) as c(id))
                insert into letter_state (office_id, id, letter_id, state, replaced_by, reason, recorded_by, recorded_at)
                select :office, x.id, l.id, 'REPLACED', :letter, x.reason, :staff, :now
                  from unnest(:ids, :former, :reasons) as x(id, former, reason)
                  join letter l on l.office_id = :office and l.id = x.former and l.case_id is not null
                    on conflict (office_id, letter_id) do nothing
                """)
                .param("office", desk.office())
                .param("letter", letterId)
                .param("cases", caseIds.toArray(UUID[]::new))
                .param("ids", ids)
                .param("former", letters.toArray(UUID[]::new))
                .param("reasons", reasons)
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
    }

    /** The cases of which it speaks; empty for a letter that is not shared. One statement. */
    public List<UUID> cases(UUID letterId) {
        return jdbc.sql("select case_id from letter_case where office_id = ? and letter_id = ?")
                .param(desk.office())
                .param(letterId)
                .query(UUID.class)
                .list();
    }
}
