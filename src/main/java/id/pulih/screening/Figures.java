package id.pulih.screening;

import id.pulih.access.Desk;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How many were considered, by the month in which their guidance ends: numbers without people. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Figures {

    /**
     * A month.
     *
     * @param eligible whose guidance ends or ended in it
     * @param offered to whom aftercare was offered, whatever they answered
     * @param asked who have made a request since
     */
    public record Month(LocalDate first, int eligible, int considered, int offered, int declined, int asked) {}

    private static final int BACK = 5;

    private final JdbcClient jdbc;
    private final Desk desk;

    Figures(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The last five months, this one and the next three; a month without anybody is missing. One statement. */
    public List<Month> months() {
        var first = desk.today().withDayOfMonth(1);
        return jdbc.sql(Endings.ENDING + """
                , seen as (select e.client_id, e.until_on from ending e
                           union
                           select s.client_id, s.guidance_ends_on from screening s where s.office_id = :office
                              and not exists (select from ending e where e.client_id = s.client_id))
                select cast(date_trunc('month', p.until_on) as date) as first, count(*) as eligible,
                       count(*) filter (where s.newest is not null) as considered,
                       count(*) filter (where s.offered) as offered,
                       count(*) filter (where s.newest = 'DECLINED') as declined,
                       count(*) filter (where k.asked) as asked
                  from seen p
                  left join lateral (select bool_or(s.stage <> 'CONSIDERED') as offered,
                                            (array_agg(s.stage order by s.recorded_at desc, s.id desc))[1] as newest
                                       from screening s
                                      where s.office_id = :office and s.client_id = p.client_id and s.held_on >= p.until_on - :days) s on true
                  left join lateral (select true as asked from case_card k
                                      where k.office_id = :office and k.client_id = p.client_id and k.started_on >= p.until_on - :days
                                      limit 1) k on true
                 where p.until_on >= :from and p.until_on < :to
                 group by 1 order by 1
                """)
                .param("office", desk.office())
                .param("days", Screenings.DAYS)
                .param("from", first.minusMonths(BACK))
                .param("to", first.plusMonths(4))
                .query(Month.class)
                .list();
    }
}
