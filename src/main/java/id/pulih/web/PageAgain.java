package id.pulih.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The page of a refused form, asked for once more: a GET with the page's own query and without the posted fields, which
 * would otherwise fill its filters.
 */
class PageAgain extends HttpServletRequestWrapper {

    private final Map<String, String[]> query = new LinkedHashMap<>();

    PageAgain(HttpServletRequest posted, String from) {
        super(posted);
        UriComponentsBuilder.fromUriString(from)
                .build()
                .getQueryParams()
                .forEach((name, values) -> query.put(
                        decode(name),
                        values.stream().map(v -> v == null ? "" : decode(v)).toArray(String[]::new)));
    }

    /** A path of this application, and not one of another server. */
    static boolean isOurs(String from) {
        return from != null && from.matches("/(?![/\\\\])[^\\\\\\s#]*") && !from.contains("..");
    }

    private static String decode(String part) {
        return StringUtils.uriDecode(part.replace('+', ' '), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public String getMethod() {
        return "GET";
    }

    @Override
    public @Nullable String getContentType() {
        return null; // the body has been read; a multipart one must not be read again
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = query.get(name);
        return values == null ? null : values[0];
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Collections.unmodifiableMap(query);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(query.keySet());
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return query.get(name);
    }
}
