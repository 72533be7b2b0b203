package id.pulih.web;

import gg.jte.*;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.*;
import java.util.*;
import org.springframework.context.annotation.*;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.*;

@Configuration(proxyBeanMethods = false)
class JteConfig {
    @Bean
    TemplateEngine jte() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, JteConfig.class.getClassLoader());
    }

    @Bean
    ViewResolver jteViews(TemplateEngine e) {
        return new Resolver(e);
    }

    record Resolver(TemplateEngine e) implements ViewResolver, Ordered {
        @Override
        public View resolveViewName(String n, Locale l) {
            return e.hasTemplate(n + ".jte") ? new JteView(e, n + ".jte") : null;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 10;
        }
    }

    record JteView(TemplateEngine e, String name) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(Map<String, ?> model, HttpServletRequest q, HttpServletResponse r) throws Exception {
            var all = new HashMap<String, Object>(model);
            all.put("page", Page.of(q)); // made here: after the transaction, for error pages too
            var out = new Utf8ByteOutput();
            e.render(name, all, out);
            r.setContentType("text/html;charset=UTF-8");
            r.setContentLength(out.getContentLength());
            out.writeTo(r.getOutputStream());
        }
    }
}
