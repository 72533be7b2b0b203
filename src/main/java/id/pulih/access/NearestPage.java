package id.pulih.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The page at the address of a form, or else the nearest one above it: there its post mostly leads back. */
@Component
class NearestPage {

    private final ObjectProvider<RequestMappingHandlerMapping> routes;
    private volatile @Nullable Set<String> pages;

    NearestPage(ObjectProvider<RequestMappingHandlerMapping> routes) {
        this.routes = routes;
    }

    /** Its path; the address itself where no page lies above. */
    String of(HttpServletRequest request) {
        var pattern = plain(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)
                .toString());
        var path = request.getRequestURI();
        while (!pages().contains(pattern)) {
            if (pattern.lastIndexOf('/') <= 0) return request.getRequestURI();
            pattern = pattern.substring(0, pattern.lastIndexOf('/'));
            path = path.substring(0, path.lastIndexOf('/'));
        }
        return path;
    }

    /** The patterns that answer a GET; read once, when all of them are known. */
    private Set<String> pages() {
        if (pages == null) {
            var found = new HashSet<String>();
            routes.getObject().getHandlerMethods().keySet().stream()
                    .filter(route -> route.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                    .forEach(route -> route.getPatternValues().forEach(pattern -> found.add(plain(pattern))));
            pages = found;
        }
        return pages;
    }

    private static String plain(String pattern) {
        return pattern.replaceAll("\\{[^/]*}", "{}");
    }
}
