package id.pulih.delivery;

import id.pulih.Problems;
import id.pulih.sop.Treatment;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers to the extra fields of a treatment, as one text that is sealed as a whole. */
final class Results {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Results() {}

    /** Empty when nothing was answered, so that nothing is stored. */
    static String write(Map<ResultField, String> answers) {
        var filled = new LinkedHashMap<String, String>();
        answers.forEach((field, answer) -> {
            if (answer != null && !answer.isEmpty()) filled.put(field.name(), answer);
        });
        return filled.isEmpty() ? "" : JSON.writeValueAsString(filled);
    }

    static Map<ResultField, String> read(String text) {
        var answers = new EnumMap<ResultField, String>(ResultField.class);
        if (text.isEmpty()) return answers;
        JSON.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {})
                .forEach((name, answer) -> answers.put(ResultField.valueOf(name), answer));
        return answers;
    }

    /** A urine test stands only with the client's consent. */
    static void check(Treatment treatment, Map<ResultField, String> answers, Problems problems) {
        for (var entry : answers.entrySet()) {
            var at = "result[" + entry.getKey().name() + "]";
            if (!ResultField.of(treatment).contains(entry.getKey())) {
                problems.when(true, "Isian ini bukan untuk jenis kegiatan ini.");
                continue;
            }
            var fault = entry.getValue() == null ? null : entry.getKey().fault(entry.getValue());
            if (fault != null) problems.when(true, at, fault);
        }
        var tested = !answers.getOrDefault(ResultField.URINE_RESULT, "").isEmpty();
        problems.when(
                tested && !"YES".equals(answers.get(ResultField.URINE_CONSENT)),
                "result[URINE_CONSENT]",
                "Hasil tes hanya dicatat bila klien menyetujui tesnya.");
    }

    /** Whether the client needs more support now: a matter of health, never of blame (R59, R62). */
    static boolean callsForSupport(Map<ResultField, String> answers) {
        var used = answers.getOrDefault(ResultField.USE_DAYS, "");
        return "POSITIVE".equals(answers.get(ResultField.URINE_RESULT)) || !used.isEmpty() && !used.matches("0+");
    }
}
