package id.pulih.access;

import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/** The fewest fields with which the form of a handler can be read at all, so that its refusal is one of access. */
final class WellFormed {

    private WellFormed() {}

    static Map<String, String> fields(Method handler) {
        var fields = new LinkedHashMap<String, String>();
        for (var parameter : handler.getParameters()) {
            var asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null && asked.required() && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE)) {
                var name = asked.name().isEmpty() ? asked.value() : asked.name();
                fields.put(name.isEmpty() ? parameter.getName() : name, value(parameter.getType()));
            }
            if (parameter.getType().isRecord()) {
                for (var part : parameter.getType().getRecordComponents()) {
                    if (part.getType().isPrimitive()) fields.put(part.getName(), value(part.getType()));
                }
            }
        }
        return fields;
    }

    private static String value(Class<?> type) {
        if (type == boolean.class || type == Boolean.class) return "false";
        if (type == UUID.class) return UUID.randomUUID().toString();
        if (type == java.time.LocalDate.class) return "2026-01-05";
        if (type == java.time.LocalTime.class) return "09.00";
        if (type.isEnum()) return ((Enum<?>) type.getEnumConstants()[0]).name();
        return type == String.class ? "x" : "0";
    }
}
