package id.pulih.assessment;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;

/** The instrument definitions, shipped as data; an applied one never changes, a new version is a new file. */
final class Definitions {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private Definitions() {}

    static <T> T read(String file, Class<T> type) {
        try (var in = Definitions.class.getResourceAsStream("/instruments/" + file + ".json")) {
            return JSON.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
