package id.pulih.backup;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Backup, drill and check, each whatever became of the one before. */
@Component
class Night {
    private static final Logger log = LoggerFactory.getLogger(Night.class);

    private interface Work {
        void run() throws Exception;
    }

    private final Backups backups;
    private final Drill drill;
    private final Invariants invariants;

    Night(Backups backups, Drill drill, Invariants invariants) {
        this.backups = backups;
        this.drill = drill;
        this.invariants = invariants;
    }

    void run() {
        tried("cadangan", backups::make);
        tried("uji pemulihan", drill::hold);
        tried("pemeriksaan data", invariants::check);
    }

    /** A failure stands on the administrator's page; a second try in the same night would fail for the same reason. */
    private static void tried(String name, Work work) {
        try {
            work.run();
        } catch (Exception e) {
            log.error("Gagal: {}", name, e);
        }
    }
}
