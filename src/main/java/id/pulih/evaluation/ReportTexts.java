package id.pulih.evaluation;

import id.pulih.web.Words;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The first text of each section, drawn from the data; the PK reads it, changes it and adds the analysis (R70). */
final class ReportTexts {

    private ReportTexts() {}

    static Map<ReportSection, String> of(
            ReportContent data,
            FinalAssessment made,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate agreedOn,
            String officer) {
        var texts = new EnumMap<ReportSection, String>(ReportSection.class);
        texts.put(
                ReportSection.INTRODUCTION,
                "Laporan ini memuat pelaksanaan dan hasil bimbingan tambahan yang diikuti klien secara sukarela"
                        + period(data)
                        + ". Tujuannya memberi Kepala gambaran tentang proses dan hasil program, sebagai dasar"
                        + " penyelesaian bimbingan tambahan.");
        texts.put(
                ReportSection.BASIS,
                (decidedOn == null
                                ? "Program ditetapkan Kepala."
                                : "Rekomendasi sidang TPP tanggal " + Words.date(decidedOn)
                                        + " yang ditetapkan Kepala.")
                        + (agreedOn == null
                                ? ""
                                : "\nPernyataan kesanggupan klien tanggal " + Words.date(agreedOn) + "."));
        texts.put(ReportSection.CLIENT, "");
        texts.put(
                ReportSection.PERFORMANCE,
                "Pembimbing Kemasyarakatan: " + officer + ".\nKegiatan yang dilaksanakan:\n"
                        + data.items().stream()
                                .map(i -> "- " + i.activity() + " (" + i.treatment() + ")")
                                .collect(Collectors.joining("\n"))
                        + "\n" + made.content().processText());
        texts.put(ReportSection.ATTENDANCE, data.figures().sentence());
        texts.put(ReportSection.CHANGE, byDomain(data));
        texts.put(
                ReportSection.REASSESSMENT,
                data.reassessment().isEmpty() ? "Tidak ada asesmen ulang." : String.join("\n", data.reassessment()));
        texts.put(ReportSection.RESULT, made.content().resultText());
        texts.put(
                ReportSection.CONCLUSION,
                "Proses: " + made.process().label().toLowerCase(Locale.ROOT) + ". Hasil: "
                        + made.result().label().toLowerCase(Locale.ROOT) + ".\nSaran: ");
        return texts;
    }

    private static String period(ReportContent data) {
        return data.startsOn() == null
                ? ""
                : " sejak " + Words.date(data.startsOn()) + " sampai " + Words.date(data.endsOn());
    }

    private static String byDomain(ReportContent data) {
        var domains = new LinkedHashMap<String, List<ItemLine>>();
        for (var item : data.items()) {
            domains.merge(item.domain(), List.of(item), (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                    .toList());
        }
        return domains.entrySet().stream()
                .map(e -> e.getKey() + ": "
                        + e.getValue().stream()
                                .map(i -> i.goal() + " ("
                                        + data.judgements()
                                                .getOrDefault(i.itemId(), Judgement.NOT_YET)
                                                .label()
                                                .toLowerCase(Locale.ROOT)
                                        + ")")
                                .collect(Collectors.joining("; "))
                        + ".")
                .collect(Collectors.joining("\n"));
    }
}
