package id.pulih.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.DigestUtils;
import org.webjars.WebJarVersionLocator;

/** Addresses of style sheets and scripts, with their content's mark: a browser keeps them long and still sees a new one. */
public final class Assets {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** The address of a file in {@code static/assets}. */
    public static String of(String file) {
        return ADDRESSES.computeIfAbsent(
                file, f -> "/assets/" + f + "?" + mark(new ClassPathResource("static/assets/" + f)));
    }

    /** The address of htmx, by its version. */
    public static String htmx() {
        return ADDRESSES.computeIfAbsent(
                "htmx",
                f -> "/webjars/htmx.org/" + new WebJarVersionLocator().version("htmx.org") + "/dist/htmx.min.js");
    }

    private static String mark(ClassPathResource file) {
        try (var content = file.getInputStream()) {
            return DigestUtils.md5DigestAsHex(content).substring(0, 10); // a mark, no protection
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
