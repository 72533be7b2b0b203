package id.pulih.messaging;

import id.pulih.access.Desk;
import id.pulih.database.Ids;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notices of acts that ended before anybody heard of them: they wait no more, and wait again when the act stands after all. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class NoticeWithdrawals {

    private final JdbcClient jdbc;
    private final Desk desk;

    NoticeWithdrawals(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /**
     * Takes back the newest notice of each of these acts if it still waits, also where somebody has called in vain. One statement.
     *
     * @return those of the acts whose newest notice was heard: whom it concerns must be told what holds now
     */
    public Set<UUID> withdraw(Collection<UUID> acts) {
        return new HashSet<>(jdbc.sql("""
                with newest as (
                    select distinct on (about_id) about_id, id from notice
                     where office_id = :office and about_id = any(:acts) order by about_id, made_at desc, id desc),
                     told as (
                    select n.about_id, n.id, array(select a.result from notice_answer a
                                                    where a.office_id = :office and a.notice_id = n.id and a.undone_at is null) as results
                      from newest n),
                     gone as (
                    insert into notice_answer (office_id, id, notice_id, result, done_by, done_at)
                    select :office, (cast(:ids as uuid[]))[row_number() over ()], id, 'WITHDRAWN', :staff, :now
                      from told where not results && array['SENT', 'CALLED', 'WITHDRAWN'])
                select about_id from told where results && array['SENT', 'CALLED']
                """)
                .param("office", desk.office())
                .param("acts", acts.toArray(UUID[]::new))
                .param("ids", acts.stream().map(a -> Ids.next()).toArray(UUID[]::new))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .query(UUID.class)
                .list());
    }

    /** The acts stand after all: what was taken back of them waits again. One statement. */
    public void restore(Collection<UUID> acts) {
        jdbc.sql("""
                update notice_answer a set undone_at = :now
                  from notice n
                 where n.office_id = :office and n.about_id = any(:acts)
                   and (a.office_id, a.notice_id) = (n.office_id, n.id) and a.result = 'WITHDRAWN' and a.undone_at is null
                """)
                .param("office", desk.office())
                .param("acts", acts.toArray(UUID[]::new))
                .param("now", desk.moment())
                .update();
    }
}
