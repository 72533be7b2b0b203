package id.pulih.report;

import id.pulih.intake.ApplicantKind;
import id.pulih.intake.SdpOccasion;
import id.pulih.sop.Fact;
import id.pulih.web.Page;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into SDP of one case, in the order of its form (X10). What this case does not have stands as a dash. The two
 * fields that SDP made for clients handed over by a prison say why: here a covering letter is that of an institution which
 * applied, and a hand-over is that from one PK to another.
 *
 * @param absent why a field stays empty, by its label
 * @param since since when it waits to be typed: the receipt, or the end of the case
 * @param enteredOn the day on which it was typed; null while it was not
 */
public record SdpSheet(
        UUID caseId,
        String name,
        boolean child,
        SdpOccasion occasion,
        LocalDate since,
        List<Page.Fact> fields,
        Map<String, String> absent,
        @Nullable LocalDate enteredOn,
        @Nullable String enteredBy) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private static final String COVERING = "Surat pengantar";
    private static final String HANDOVER = "Berita acara serah terima";

    static SdpSheet of(ResultSet r, String office) throws SQLException {
        var child = r.getBoolean("child");
        var occasion = SdpOccasion.valueOf(r.getString("occasion"));
        var closedOn = r.getObject("closed_on", LocalDate.class);
        var receivedOn = r.getObject("received_on", LocalDate.class);
        var fields = new ArrayList<Page.Fact>();
        fields.add(field("UPT", office));
        fields.add(field("Nomor register", r.getString("register_number")));
        fields.add(field("Nama", r.getString("name")));
        fields.add(field("Jenis klien", child ? "Anak" : "Dewasa"));
        fields.add(field("Jenis pembimbingan", "Pembimbingan Tambahan (After Care)" + (child ? " Anak" : "")));
        fields.add(field("Dasar", basis(r, receivedOn)));
        fields.add(field("Tanggal awal bimbingan", day(r.getObject("starts_on", LocalDate.class))));
        var ends = closedOn != null && r.getObject("starts_on") != null
                ? closedOn
                : r.getObject("ends_on", LocalDate.class);
        fields.add(field("Tanggal akhir bimbingan", day(ends)));
        fields.add(field("Petugas PK", r.getString("officer")));
        fields.add(field("Surat dasar: asal", origin(r)));
        fields.add(field("Surat dasar: nomor", first(r.getString("letter_number"), r.getString("agenda"))));
        fields.add(field("Surat dasar: tanggal", day(first(r, "letter_on", "submitted_on"))));
        fields.add(field("Surat dasar: perihal", "Permohonan bimbingan tambahan (aftercare)"));
        fields.add(field(COVERING, covering(r)));
        fields.add(field(HANDOVER, handover(r)));
        fields.add(field("Surat perintah", paper(r, "order")));
        fields.add(field("Tanggal pengakhiran", occasion == SdpOccasion.CLOSING ? day(closedOn) : ""));
        fields.add(field("Alasan pengakhiran", occasion == SdpOccasion.CLOSING ? ending(r) : ""));
        fields.add(field("Surat keterangan", occasion == SdpOccasion.CLOSING ? paper(r, "closing") : ""));
        return new SdpSheet(
                r.getObject("id", UUID.class),
                r.getString("name"),
                child,
                occasion,
                occasion == SdpOccasion.CLOSING && closedOn != null ? closedOn : receivedOn,
                occasion == SdpOccasion.CLOSING ? fields : fields.subList(0, fields.size() - 3),
                Map.of(
                        COVERING,
                        institution(r)
                                ? "Lembaga mengajukan tanpa surat bernomor."
                                : "Tidak ada: bukan lembaga yang mengajukan.",
                        HANDOVER,
                        "Tidak ada: peserta tidak diserahkan dari Lapas, dan PK-nya belum pernah berganti."),
                r.getObject("entered_on", LocalDate.class),
                r.getString("entered_by"));
    }

    /** Its line in a file: the occasion and every field, also those that only an ending fills. */
    List<String> line() {
        var line = new ArrayList<String>(List.of(occasion.label()));
        fields.forEach(f -> line.add(f.value()));
        while (line.size() < HEADINGS.size()) line.add("");
        return line;
    }

    static final List<String> HEADINGS = List.of(
            "Keperluan",
            "UPT",
            "Nomor register",
            "Nama",
            "Jenis klien",
            "Jenis pembimbingan",
            "Dasar",
            "Tanggal awal bimbingan",
            "Tanggal akhir bimbingan",
            "Petugas PK",
            "Surat dasar: asal",
            "Surat dasar: nomor",
            "Surat dasar: tanggal",
            "Surat dasar: perihal",
            COVERING,
            HANDOVER,
            "Surat perintah",
            "Tanggal pengakhiran",
            "Alasan pengakhiran",
            "Surat keterangan");

    private static String basis(ResultSet r, LocalDate receivedOn) throws SQLException {
        var decree = paper(r, "decree");
        if (!decree.isEmpty()) return "Penetapan Kepala Bapas nomor " + decree;
        var agenda = r.getString("agenda");
        return "Permohonan" + (agenda.isEmpty() ? "" : ", agenda " + agenda) + ", diterima " + day(receivedOn);
    }

    private static String origin(ResultSet r) throws SQLException {
        var kind = r.getString("applicant_kind");
        if (kind == null) return "";
        var institution = r.getString("institution_name");
        return institution.isEmpty() ? ApplicantKind.valueOf(kind).label() : institution;
    }

    private static boolean institution(ResultSet r) throws SQLException {
        return ApplicantKind.INSTITUTION.name().equals(r.getString("applicant_kind"));
    }

    private static String covering(ResultSet r) throws SQLException {
        var number = r.getString("letter_number");
        if (!institution(r) || number.isEmpty()) return "";
        var on = r.getObject("letter_on", LocalDate.class);
        return number + (on == null ? "" : " tanggal " + day(on)) + ", " + r.getString("institution_name");
    }

    private static String handover(ResultSet r) throws SQLException {
        var on = r.getObject("handover_on", LocalDate.class);
        if (on == null) return "";
        var letter = r.getString("handover_number");
        return "Catatan serah terima PK tanggal " + day(on) + (letter == null ? "" : ", surat tugas nomor " + letter);
    }

    private static String ending(ResultSet r) throws SQLException {
        var exit = r.getString("exit_fact");
        return exit == null
                ? "Bimbingan tambahan telah selesai"
                : Fact.valueOf(exit).label();
    }

    private static String paper(ResultSet r, String which) throws SQLException {
        var number = r.getString(which + "_number");
        return number == null ? "" : number + " tanggal " + day(r.getObject(which + "_on", LocalDate.class));
    }

    private static @Nullable LocalDate first(ResultSet r, String one, String other) throws SQLException {
        var day = r.getObject(one, LocalDate.class);
        return day == null ? r.getObject(other, LocalDate.class) : day;
    }

    private static String first(@Nullable String one, @Nullable String other) {
        if (one != null && !one.isEmpty()) return one;
        return other == null || other.isEmpty() ? "" : "Agenda " + other;
    }

    private static Page.Fact field(String label, @Nullable String value) {
        return new Page.Fact(label, value == null || value.isBlank() ? "-" : value);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }
}
