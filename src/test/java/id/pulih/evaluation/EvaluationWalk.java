package id.pulih.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** The acts of the steps k and l over HTTP, each held to its budget of statements. */
public final class EvaluationWalk {

    private EvaluationWalk() {}

    /** Posts the form of the page with these fields; gives the answer and holds the budget of a refused or accepted post. */
    public static HttpResponse<String> post(Browser who, String page, String action, Map<String, String> typed)
            throws Exception {
        var form = who.formOf(page, action);
        form.putAll(typed);
        Counted.clear();
        var answer = who.post(action, form);
        var statements = Counted.warm(Counted.take());
        if (answer.statusCode() == 302)
            assertThat(statements)
                    .as(action + "\n" + String.join("\n", statements))
                    .hasSizeLessThanOrEqualTo(14);
        return answer;
    }

    public static void done(Browser who, String page, String action, Map<String, String> typed) throws Exception {
        var answer = post(who, page, action, typed);
        assertThat(answer.statusCode()).as(errors(answer.body())).isEqualTo(302);
    }

    static String errors(String body) {
        var text = new StringBuilder();
        var found = Pattern.compile("(?s)govuk-error-summary.*?</div>").matcher(body);
        while (found.find()) text.append(found.group());
        return text.toString();
    }

    public static String get(Browser who, String page) throws Exception {
        Counted.clear();
        var answer = who.get(page);
        var statements = Counted.warm(Counted.take());
        assertThat(answer.statusCode()).as(page).isEqualTo(200);
        assertThat(statements).as(page + "\n" + String.join("\n", statements)).hasSizeLessThanOrEqualTo(9);
        return answer.body();
    }

    public static Map<String, String> review(List<UUID> items, String decision) {
        return Map.of(
                "heldOn",
                "hari ini",
                "judgements[" + items.get(0) + "]",
                "PARTLY",
                "judgements[" + items.get(1) + "]",
                "ACHIEVED",
                "changes[WORK]",
                "Bekerja di bengkel paman",
                "clientFace",
                "GLAD",
                "comment",
                "Saya lebih tenang",
                "decision",
                decision,
                "reason",
                "Kehadiran membaik");
    }

    public static Map<String, String> finalAssessment(List<UUID> items) {
        var fields = new java.util.LinkedHashMap<String, String>();
        for (var item : items) {
            fields.put("carried[" + item + "]", "AS_PLANNED");
            fields.put("judgements[" + item + "]", "ACHIEVED");
        }
        fields.put("process", "AS_PLANNED");
        fields.put("processText", "Jadwal sore memudahkan klien yang bekerja.");
        fields.put("result", "PARTLY");
        fields.put("resultText", "Klien bekerja tetap sejak bulan ketiga.");
        fields.put("clientFace", "GLAD");
        fields.put("clientComment", "Terima kasih");
        fields.put("familyFace", "NOT_ASKED");
        fields.put("shown", "WORK_EDUCATION");
        return fields;
    }

    /** Brings a case whose programme is over to the closing letter. */
    public static void finish(Browser officer, Browser sectionHead, Browser head, Given.Case aCase, List<UUID> items)
            throws Exception {
        var base = "/kasus/" + aCase.id() + "/evaluasi";
        done(officer, base + "/penilaian-akhir", base + "/penilaian-akhir", finalAssessment(items));
        done(officer, base + "/laporan", base + "/laporan/awal", Map.of());
        done(officer, base + "/laporan", base + "/laporan", Map.of("texts[CLIENT]", "Tinggal bersama istri."));
        done(officer, base + "/laporan", base + "/laporan/pengajuan", Map.of());
        done(sectionHead, base + "/pemeriksaan", base + "/pemeriksaan", Map.of("agreed", "true"));
        done(head, base + "/penerimaan", base + "/penerimaan", Map.of("accepted", "true"));
        done(head, base + "/surat-keterangan", base + "/surat-keterangan", Map.of());
    }
}
