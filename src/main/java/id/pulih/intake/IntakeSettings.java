package id.pulih.intake;

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

/** What the office says and rules before a request is taken in. No law fixes it; each has a stated default. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class IntakeSettings {

    /**
     * The settings.
     *
     * @param useText what a word about use sets off and what not, sentence by line; no rule was found, so it is the office's word
     * @param useVerified whether somebody who knows the law has read it; until then the page says that nobody has
     * @param dangerText whom to call when somebody is in danger now; empty for the number that clients are given
     * @param otherCases what becomes of a case that is none of narcotics; null only in a form where nothing was chosen
     */
    public record Settings(
            String useText,
            boolean useVerified,
            String useVerifiedBy,
            String dangerText,
            @Nullable OtherCases otherCases,
            int version) {}

    private static final Settings DEFAULT = new Settings("""
            Bercerita tentang pemakaian narkotika di halaman ini tidak dengan sendirinya menjadi laporan kepada polisi.
            Cerita Anda dibaca petugas yang menangani permohonan, untuk mencari bantuan yang tepat.
            Bantuan ini sukarela. Tidak ada hukuman bila berhenti atau tidak jadi ikut.""", false, "", "", OtherCases.REDIRECT, 0);

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Desk desk;

    IntakeSettings(JdbcClient jdbc, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.desk = desk;
    }

    /** The settings of the acting office; one statement. */
    public Settings current() {
        return jdbc.sql("""
                select use_text, use_verified, use_verified_by, danger_text, other_cases, version from intake_setting
                 where office_id = ?
                """)
                .param(desk.office())
                .query(Settings.class)
                .optional()
                .orElse(DEFAULT);
    }

    /** Stores them, if nobody has stored others since this version was read. */
    public void save(Settings s) {
        new Problems()
                .require("useText", s.useText(), "Kalimat ini wajib ada di halaman permohonan.")
                .maxLength("useText", s.useText(), 2000)
                .maxLength("dangerText", s.dangerText(), 500)
                .maxLength("useVerifiedBy", s.useVerifiedBy(), 200)
                .when(
                        s.useVerified() && s.useVerifiedBy().isBlank(),
                        "useVerifiedBy",
                        "Tulis siapa yang memeriksa kalimat ini dan kapan.")
                .require("otherCases", s.otherCases(), "Pilih salah satu.")
                .throwIfAny();
        int done = jdbc.sql("""
                insert into intake_setting as s (office_id, use_text, use_verified, use_verified_by, danger_text, other_cases)
                values (:office, :use, :verified, :by, :danger, :other)
                on conflict (office_id) do update set use_text = excluded.use_text, use_verified = excluded.use_verified,
                       use_verified_by = excluded.use_verified_by, danger_text = excluded.danger_text,
                       other_cases = excluded.other_cases, version = s.version + 1
                 where s.version = :version
                """)
                .param("office", desk.office())
                .param("use", s.useText())
                .param("verified", s.useVerified())
                .param("by", s.useVerified() ? s.useVerifiedBy() : "")
                .param("danger", s.dangerText())
                .param("other", Objects.requireNonNull(s.otherCases()).name())
                .param("version", s.version())
                .update();
        if (done == 0) throw new Stale();
        audit.add("WRITE", "intake/settings", null, List.of(), List.of("office"));
    }
}
