package id.pulih.delivery;

import id.pulih.web.Words;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/** The neutral sentence of a reminder (R57, formats 8.3): no word of the case, the office or the programme. */
public final class ReminderText {

    private ReminderText() {}

    /**
     * For a session ahead, to be sent the day before.
     *
     * @param meetingPlace the office's neutral words for the place, never the place of the session: others may read the message
     */
    public static String of(
            String callName, String officer, OffsetDateTime startsAt, String meetingPlace, ZoneId zone) {
        var at = startsAt.atZoneSameInstant(zone);
        return "Halo " + callName + ", " + Words.weekday(at.toLocalDate()) + " " + Words.date(at.toLocalDate())
                + " pukul "
                + Words.time(at.toLocalTime()) + " ada jadwal dengan " + officer + " di " + meetingPlace
                + ". Balas 1 jika bisa hadir, 2 jika perlu ganti waktu.";
    }

    /** Without a date: to ask how someone is. */
    public static String greeting(String callName, String officer) {
        return "Halo " + callName + ", ini " + officer
                + ". Bagaimana kabar Anda? Balas jika ada waktu untuk berbicara.";
    }
}
