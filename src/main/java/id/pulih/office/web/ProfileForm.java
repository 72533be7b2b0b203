package id.pulih.office.web;

import id.pulih.Problems;
import id.pulih.access.IdleLock;
import id.pulih.office.LetterLook;
import id.pulih.office.Neutral;
import id.pulih.office.NumberScope;
import id.pulih.office.OfficeProfile.Line;
import id.pulih.office.OfficeProfile.Profile;
import id.pulih.office.Paper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The settings page; the rows of the letterhead are numbered from 0. */
public record ProfileForm(
        int version,
        String longName,
        String kelas,
        String city,
        Map<Integer, String> line,
        Map<Integer, String> size,
        Map<Integer, String> bold,
        String address,
        MultipartFile logo,
        Boolean removeLogo,
        String headTitle,
        String tppName,
        Paper paper,
        Integer points,
        LetterLook.Order order,
        LetterLook.Margins margins,
        LetterLook.CatchWord catchWord,
        String subjectLabel,
        String unitCode,
        String separator,
        String numberPattern,
        NumberScope scope,
        String emergency,
        String website,
        String clientPhone,
        String meetingPlace,
        String litmasPattern,
        Integer idleMinutes) {

    static final int ROWS = 6;
    static final List<String> SIZES = List.of("8.5", "9.5", "10", "11", "11.5", "12", "13", "14");
    private static final int LONG = 120;

    /** The settings as typed, checked; the codes by kind of letter stay as they are. */
    Profile profile(Map<String, String> codes) {
        check();
        return new Profile(
                longName,
                text(kelas),
                text(city),
                lines(),
                text(address)
                        .lines()
                        .map(String::strip)
                        .filter(l -> !l.isEmpty())
                        .toList(),
                "",
                headTitle,
                tppName,
                paper,
                new LetterLook(points, order, margins, catchWord),
                subjectLabel,
                text(unitCode),
                numberPattern,
                text(separator),
                scope,
                codes,
                text(emergency),
                text(website),
                text(clientPhone),
                meetingPlace,
                litmasPattern,
                version);
    }

    private void check() {
        var pattern = text(numberPattern);
        var litmas = text(litmasPattern);
        var rest = pattern.replaceAll("\\{(unit|sep|kode|urut|urut:3|urut:4|bulan|tahun)}", "");
        new Problems()
                .require("longName", longName, "Nama kantor wajib diisi.")
                .maxLength("longName", longName, LONG)
                .maxLength("kelas", kelas, 20)
                .maxLength("city", city, 60)
                .when(lines().isEmpty(), "line[0]", "Kepala surat perlu paling sedikit satu baris.")
                .when(
                        lines().stream().anyMatch(l -> l.text().length() > LONG),
                        "line[0]",
                        "Satu baris kepala surat paling banyak 120 huruf.")
                .require("headTitle", headTitle, "Jabatan kepala wajib diisi.")
                .maxLength("headTitle", headTitle, LONG)
                .require("tppName", tppName, "Kepanjangan TPP wajib diisi.")
                .maxLength("tppName", tppName, 160)
                .require("paper", paper, "Pilih ukuran kertas.")
                .when(points == null || points != 11 && points != 12, "points", "Pilih ukuran huruf.")
                .require("order", order, "Pilih urutan kepala surat.")
                .require("margins", margins, "Pilih pias.")
                .require("catchWord", catchWord, "Pilih apakah kata penyambung dicetak.")
                .when(
                        !List.of("Hal", "Perihal").contains(text(subjectLabel)),
                        "subjectLabel",
                        "Pilih sebutan pokok surat.")
                .maxLength("unitCode", unitCode, 40)
                .maxLength("separator", separator, 3)
                .require("scope", scope, "Pilih lingkup penomoran.")
                .require("numberPattern", pattern, "Pola nomor wajib diisi.")
                .maxLength("numberPattern", pattern, 100)
                .when(!pattern.contains("{urut"), "numberPattern", "Pola nomor harus memuat {urut} atau {urut:4}.")
                .when(
                        rest.contains("{") || rest.contains("}"),
                        "numberPattern",
                        "Yang dikenal: {unit}, {sep}, {kode}, {urut}, {urut:3}, {urut:4}, {bulan}, {tahun}.")
                .when(
                        scope != NumberScope.OFFICE && !pattern.contains("{kode}"),
                        "numberPattern",
                        "Bila hitungannya per kode atau per jenis, pola harus memuat {kode}.")
                .maxLength("address", address, 400)
                .maxLength("emergency", emergency, 1000)
                .maxLength("website", website, 120)
                .maxLength("clientPhone", clientPhone, 40)
                .require("meetingPlace", meetingPlace, "Sebutan tempat wajib diisi.")
                .maxLength("meetingPlace", meetingPlace, 80)
                .when(
                        Neutral.tells(text(meetingPlace)),
                        "meetingPlace",
                        "Sebutan ini memberi tahu orang lain. Pakai kata yang umum.")
                .require("litmasPattern", litmas, "Pola nomor register Litmas wajib diisi.")
                .maxLength("litmasPattern", litmas, 60)
                .when(
                        !litmas.matches("(?s).*\\{urut(:3|:4)?}.*")
                                || !litmas.contains("{tahun}")
                                || !litmas.contains("{golongan}"),
                        "litmasPattern",
                        "Pola harus memuat {golongan}, {tahun}, dan {urut}: register dewasa dan anak dihitung terpisah tiap tahun.")
                .when(
                        litmas.replaceAll("\\{(golongan|tahun|urut|urut:3|urut:4|bulan)}", "")
                                .matches(".*[{}].*"),
                        "litmasPattern",
                        "Yang dikenal: {golongan}, {tahun}, {bulan}, {urut}, {urut:3}, {urut:4}.")
                .when(
                        idleMinutes == null || idleMinutes < IdleLock.SHORTEST || idleMinutes > IdleLock.LONGEST,
                        "idleMinutes",
                        "Isi antara 2 dan 60 menit.")
                .throwIfAny();
    }

    private List<Line> lines() {
        var lines = new ArrayList<Line>();
        for (int i = 0; i < ROWS; i++) {
            var words = text(line == null ? null : line.get(i));
            if (words.isEmpty()) continue;
            var points = text(size == null ? null : size.get(i));
            lines.add(new Line(
                    words,
                    SIZES.contains(points) ? Double.parseDouble(points) : 11,
                    bold != null && "true".equals(bold.get(i))));
        }
        return lines;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
