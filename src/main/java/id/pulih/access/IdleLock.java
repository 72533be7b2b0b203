package id.pulih.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** After how many minutes without use the screens of the office lock (X4); 10 until the office sets another number. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IdleLock {

    public static final int SHORTEST = 2;
    public static final int LONGEST = 60;

    private final JdbcClient jdbc;
    private final Desk desk;

    IdleLock(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** The minutes of the acting office. */
    public int minutes() {
        return desk.now().idleMinutes();
    }

    /** Holds from the next page of everyone on; the caller has checked the range and logs the writing. */
    public void set(int minutes) {
        if (minutes == minutes()) return;
        jdbc.sql("update office set idle_minutes = ? where office_id = ?")
                .param(minutes)
                .param(desk.office())
                .update();
    }
}
