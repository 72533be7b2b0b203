package id.pulih.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * The last of the resolvers: what nobody has understood is our mistake, logged once under its reference number. A form
 * still comes back with what was typed.
 */
@Component
class OurMistakes implements HandlerExceptionResolver, Ordered {

    private static final String SENTENCE =
            "Maaf, ada gangguan pada aplikasi. Isian Anda masih ada; simpan sekali lagi. Bila terjadi lagi, sampaikan nomor ini kepada pengelola: ";

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception e) {
        var reference = ProblemPage.logged(e, request);
        Done.clear(response); // the handler may have said so before the commit failed
        if (!request.getMethod().equals("POST") || response.isCommitted()) return ProblemPage.mistake(reference);
        try {
            var page = FormAgain.show(SENTENCE + reference + ".", false, 500, request, response);
            return page == null ? new ModelAndView() : ProblemPage.mistake(reference);
        } catch (ServletException | IOException | RuntimeException again) {
            return ProblemPage.mistake(reference);
        }
    }
}
