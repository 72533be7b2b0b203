package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Access;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@AppTest
class GroundTest {
    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Test
    void modulesKeepTheirOrder() {
        ApplicationModules.of(Pulih.class).verify();
    }

    @Test
    void noHandlerFailsOnAMissingNumber() {
        var naked = new ArrayList<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            for (var parameter : handler.getMethodParameters()) {
                if (parameter.getParameterType().isPrimitive() && parameter.getParameterAnnotations().length == 0) {
                    naked.add(route.toString());
                }
            }
        });
        assertThat(naked)
                .as("a primitive without @RequestParam is an error of ours (500) when the field is missing")
                .isEmpty();
    }

    @Test
    void everyHandlerSaysWhoMayUseIt() {
        var open = new ArrayList<String>();
        routes.getHandlerMethods().forEach((route, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("id.pulih")
                    && !handler.hasMethodAnnotation(Access.class)) open.add(route.toString());
        });
        assertThat(open).isEmpty();
    }
}
