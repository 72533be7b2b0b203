package id.pulih.sop;

import id.pulih.access.Desk;
import id.pulih.sop.Reached.Took;
import java.util.EnumMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads how long the steps of the acting office have taken; the times themselves are kept beside the facts of the cases. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class StepTimes {

    private final JdbcClient jdbc;
    private final Desk desk;

    StepTimes(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The medians over all finished steps of the office; one statement. */
    public Reached reached() {
        var times = new EnumMap<Step, Took>(Step.class);
        jdbc.sql("""
                select step, count(*), percentile_cont(0.5) within group (order by working_days),
                       percentile_cont(0.5) within group (order by stopped_on - opened_on)
                  from step_time_card where office_id = ? group by step
                """).param(desk.office()).query(r -> {
            times.put(Step.valueOf(r.getString(1)), new Took(r.getLong(2), r.getDouble(3), r.getDouble(4)));
        });
        return new Reached(times);
    }
}
