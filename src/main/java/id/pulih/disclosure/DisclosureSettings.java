package id.pulih.disclosure;

import id.pulih.Problems;
import id.pulih.Stale;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the office answers requests for data. No law was found that fixes it; each has a stated default. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class DisclosureSettings {

    /** The longest time that an office may give itself, in working days. */
    public static final int MOST_DAYS = 60;

    /** As for the written answer to an application: five working days (formats.md 1.5, c). */
    public static final int USUAL_DAYS = 5;

    /**
     * The settings.
     *
     * @param answerDays working days for an answer, after the day of receipt; null only in a form
     * @param told null only in a form where nothing was chosen
     * @param exceptionsText when the client is not told, in the words of the office
     * @param exceptionsVerifiedBy who has looked the law up, and when; empty for nobody
     */
    public record Settings(
            @Nullable Integer answerDays,
            @Nullable Told told,
            String exceptionsText,
            String exceptionsVerifiedBy,
            int version) {

        /** Whether somebody who knows the law has read the exceptions. */
        public boolean verified() {
            return !exceptionsVerifiedBy.isBlank();
        }
    }

    /** Says that there may be exceptions and names none: the sources of Pulih hold no article about it. */
    static final Settings DEFAULT = new Settings(
            USUAL_DAYS,
            Told.GIVEN,
            "Hukum dapat mengecualikan pemberitahuan kepada klien, misalnya demi penyidikan. Pulih tidak memuat pasalnya. "
                    + "Bila surat peminta menyebut pengecualian, tanyakan kepada bagian hukum sebelum klien diberi tahu.",
            "",
            0);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Desk desk;

    DisclosureSettings(JdbcClient jdbc, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.desk = desk;
    }

    /** The settings of the acting office; one statement. */
    public Settings current() {
        return jdbc.sql("""
                select answer_days, told, exceptions_text, exceptions_verified_by, version from disclosure_setting where office_id = ?
                """)
                .param(desk.office())
                .query(Settings.class)
                .optional()
                .orElse(DEFAULT);
    }

    /** Stores them, if nobody has stored others since this version was read. Requests without an answer take the new time at once. */
    public void save(Settings s) {
        var days = s.answerDays();
        new Problems()
                .require("answerDays", days, "Isi berapa hari kerja.")
                .when(
                        days != null && (days < 1 || days > MOST_DAYS),
                        "answerDays",
                        "Antara 1 dan " + MOST_DAYS + " hari kerja.")
                .require("told", s.told(), "Pilih salah satu.")
                .require("exceptionsText", s.exceptionsText(), "Tulis kapan klien tidak diberi tahu.")
                .maxLength("exceptionsText", s.exceptionsText(), 1000)
                .maxLength("exceptionsVerifiedBy", s.exceptionsVerifiedBy(), 200)
                .throwIfAny();
        int done = jdbc.sql("""
                insert into disclosure_setting as s (office_id, answer_days, told, exceptions_text, exceptions_verified_by)
                values (:office, :days, :told, :exceptions, :by)
                on conflict (office_id) do update set answer_days = excluded.answer_days, told = excluded.told,
                       exceptions_text = excluded.exceptions_text, exceptions_verified_by = excluded.exceptions_verified_by,
                       version = s.version + 1
                 where s.version = :version
                """)
                .param("office", desk.office())
                .param("days", days)
                .param("told", Objects.requireNonNull(s.told()).name())
                .param("exceptions", s.exceptionsText())
                .param("by", s.exceptionsVerifiedBy())
                .param("version", s.version())
                .update();
        if (done == 0) throw new Stale();
        audit.add("WRITE", "disclosure/settings", null, List.of(), List.of("office"));
    }
}
