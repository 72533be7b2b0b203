package id.pulih.access;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.springframework.core.io.ClassPathResource;

/** What is typed into a field: form-values.csv, and else something usual for the type that the handler reads. */
final class FormValues {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");

    private final Routes routes;
    private final Map<String, List<String>> written = new HashMap<>();
    private final Map<String, String> exempt = new LinkedHashMap<>();
    private LocalDate today;

    FormValues(Routes routes) throws IOException {
        this.routes = routes;
        rows("form-values.csv", 3).forEach(r -> written.put(r[0] + " " + r[1], Arrays.asList(r[2].split("\\|", -1))));
        rows("form-exempt.csv", 2).forEach(r -> exempt.put("POST " + r[0], r[1]));
    }

    /** The routes that no person meets as a form of the office, with the reason. */
    Map<String, String> exempt() {
        return exempt;
    }

    /** From which day the dates count. */
    void on(LocalDate day) {
        today = day;
    }

    /** The values to be tried one after the other; empty where the file says nothing. */
    List<String> of(String route, String field) {
        var name = field.replaceAll("\\[[^]]*]", "");
        var found = written.get(Routes.path(route) + " " + name);
        if (found == null) found = written.getOrDefault("* " + name, List.of());
        return found.stream().map(this::dated).toList();
    }

    /** The fields that the handler of a route reads, also those that a page may leave out. */
    Set<String> own(String route) {
        var own = new HashSet<String>();
        for (var parameter : routes.all().get(route).getParameters()) {
            own.add(parameter.getName());
            if (!parameter.getType().isRecord()) continue;
            for (var part : parameter.getType().getRecordComponents()) own.add(part.getName());
        }
        return own;
    }

    /** What fits the type of the field. */
    List<String> usual(String route, String field, Element control) {
        if (control.attr("type").equals("password")) return List.of("rahasia");
        var type = type(routes.all().get(route), field);
        if (type == LocalDate.class) return List.of(dated("+0"), dated("+7"), dated("-1"), dated("+60"), dated("-30"));
        if (type == LocalTime.class) return List.of("9.30", "11.00", "14.00", "16.00");
        if (type != String.class && type != null || control.attr("inputmode").equals("numeric"))
            return List.of("1", "30", "3", "60");
        return List.of("Contoh isian yang cukup panjang.", "12");
    }

    private String dated(String value) {
        return value.matches("[+-]\\d+") ? DAY.format(today.plusDays(Integer.parseInt(value))) : value;
    }

    private static Type type(Method handler, String field) {
        var steps = field.split("[\\[\\].]+");
        for (var parameter : handler.getParameters()) {
            if (parameter.getName().equals(steps[0])) return parameter.getType();
            var type = within(parameter.getParameterizedType(), steps, 0);
            if (type != null) return type;
        }
        return null;
    }

    private static Type within(Type type, String[] steps, int at) {
        if (at == steps.length) return type;
        if (type instanceof ParameterizedType many) {
            var each = many.getActualTypeArguments();
            return within(each[each.length - 1], steps, at + 1);
        }
        if (!(type instanceof Class<?> c) || !c.isRecord()) return null;
        for (var part : c.getRecordComponents()) {
            if (part.getName().equals(steps[at])) return within(part.getGenericType(), steps, at + 1);
        }
        return null;
    }

    private static List<String[]> rows(String file, int columns) throws IOException {
        var rows = new ArrayList<String[]>();
        new ClassPathResource(file)
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> rows.add(line.strip().split("\\s*,\\s*", columns)));
        return rows;
    }
}
