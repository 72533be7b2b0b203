package id.pulih.web;

import id.pulih.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses a file that is too large at its field, with the typed text kept. The server's own limit lies far above this
 * one: where that is hit nothing of the form can be read any more.
 */
@Configuration(proxyBeanMethods = false)
class Uploads implements WebMvcConfigurer, HandlerInterceptor {

    private static final long MOST = 10L << 20; // a scan of several pages; a photo of a telephone has 2 to 8

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var large = handler instanceof HandlerMethod method && method.hasMethodAnnotation(LargeUpload.class);
        if (!large && request instanceof MultipartHttpServletRequest sent) {
            sent.getMultiFileMap().forEach((field, files) -> {
                if (files.stream().anyMatch(file -> file.getSize() > MOST)) {
                    throw RuleViolation.at(field, "Berkas ini lebih besar dari 10 MB. Pilih yang lebih kecil.");
                }
            });
        }
        return true;
    }
}
