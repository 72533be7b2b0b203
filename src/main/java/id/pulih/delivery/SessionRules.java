package id.pulih.delivery;

import id.pulih.Problems;
import id.pulih.sop.PerformerKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What any new session must fulfil, alone or in a group. */
final class SessionRules {

    private static final int MOST = 60;
    private static final int LATE_ENTRY_DAYS = 31;

    private SessionRules() {}

    static Problems check(NewSession s, LocalDate today) {
        return new Problems()
                .require("on", s.on(), "Tanggal wajib diisi.")
                .when(
                        s.on() != null && s.on().isBefore(today.minusDays(LATE_ENTRY_DAYS)),
                        "on",
                        "Tanggal ini sudah lebih dari sebulan lewat.")
                .when(s.on() != null && s.on().isAfter(today.plusYears(2)), "on", "Tanggal ini terlalu jauh.")
                .require("at", s.at(), "Jam wajib diisi.")
                .when(outside(s.minutes(), 5, 720), "minutes", "Isi lama pertemuan antara 5 dan 720 menit.")
                .when(outside(s.count(), 1, MOST), "count", "Isi jumlah pertemuan antara 1 dan " + MOST + ".")
                .when(outside(s.everyWeeks(), 1, 12), "everyWeeks", "Isi jarak antara 1 dan 12 minggu.")
                .require("place", s.place(), "Tempat wajib diisi.")
                .maxLength("place", s.place(), 200)
                .require("performer", s.performer(), "Pilih siapa yang melaksanakan.")
                .maxLength("performerName", s.performerName(), 200)
                .when(
                        s.performer() != null
                                && s.performer() != PerformerKind.PROBATION_OFFICER
                                && s.partnerId() == null
                                && (s.performerName() == null
                                        || s.performerName().isBlank()),
                        "partnerId",
                        "Pilih mitra dari daftar, atau tulis namanya.");
    }

    private static boolean outside(@Nullable Integer value, int least, int most) {
        return value == null || value < least || value > most;
    }
}
