package id.pulih.access;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** All routes of the product as its routing table has them, "GET /kasus/{id}", with the method that answers. */
public final class Routes {

    private final SortedMap<String, Method> handlers = new TreeMap<>();

    public Routes(RequestMappingHandlerMapping mapping) {
        mapping.getHandlerMethods().forEach((info, handler) -> {
            var type = handler.getBeanType();
            var home = type.getProtectionDomain().getCodeSource().getLocation().getPath();
            if (!type.getPackageName().startsWith("id.pulih") || home.endsWith("/test-classes/")) return;
            for (var path : info.getPathPatternsCondition().getPatternValues()) {
                for (var method : info.getMethodsCondition().getMethods()) {
                    handlers.put(method + " " + path, handler.getMethod());
                }
                if (info.getMethodsCondition().isEmpty()) {
                    handlers.put(RequestMethod.GET + " " + path, handler.getMethod());
                }
            }
        });
    }

    public SortedMap<String, Method> all() {
        return handlers;
    }

    /** The fewest fields with which its form can be read. */
    public Map<String, String> fields(String route) {
        return WellFormed.fields(handlers.get(route));
    }

    /** The path alone. */
    public static String path(String route) {
        return route.substring(route.indexOf(' ') + 1);
    }

    public static boolean posts(String route) {
        return route.startsWith("POST ");
    }
}
