package id.pulih.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/** The JTE templates as views of Spring: no starter exists for this version. */
@Configuration(proxyBeanMethods = false)
class JteConfig {
    @Bean
    TemplateEngine jte() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, JteConfig.class.getClassLoader());
    }

    @Bean
    ViewResolver jteViews(TemplateEngine engine) {
        return new Resolver(engine);
    }

    record Resolver(TemplateEngine engine) implements ViewResolver, Ordered {
        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            // what answers a form is no template: to look for a class of that name in the jar, in vain, took a sixth of
            // its work
            if (name.startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX)) return null;
            return engine.hasTemplate(name + ".jte") ? new JteView(engine, name + ".jte") : null;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE - 10;
        }
    }

    record JteView(TemplateEngine engine, String name) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8"; // with the default null the JSP view is taken
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            var page = Page.of(request); // made here: after the transaction, for error pages too
            var all = new HashMap<String, Object>(model);
            all.put("page", page);
            var out = new Utf8ByteOutput();
            engine.render(name, all, out);
            if (page.partial() && !page.done().isEmpty()) engine.render("web/done.jte", page, out);
            if (!page.done().isEmpty()) Done.clear(response);
            response.setContentType(getContentType());
            response.setContentLength(out.getContentLength());
            out.writeTo(response.getOutputStream());
        }
    }
}
