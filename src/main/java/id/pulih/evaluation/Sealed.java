package id.pulih.evaluation;

import tools.jackson.databind.json.JsonMapper;

/** What is sealed as one text: frozen figures and narrative of a review, an assessment, a report. */
final class Sealed {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Sealed() {}

    static String write(Object content) {
        return JSON.writeValueAsString(content);
    }

    static <T> T read(String text, Class<T> kind) {
        return JSON.readValue(text, kind);
    }
}
