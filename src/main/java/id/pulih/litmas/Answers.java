package id.pulih.litmas;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The answers of a section as one text, so that they are sealed and hashed as one. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {}

    static String write(Map<String, String> answers) {
        return JSON.writeValueAsString(answers);
    }

    static Map<String, String> read(String text) {
        if (text.isEmpty()) return Map.of();
        return JSON.readValue(text, new TypeReference<LinkedHashMap<String, String>>() {});
    }
}
