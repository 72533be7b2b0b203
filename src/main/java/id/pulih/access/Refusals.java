package id.pulih.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a person sees whose role never may, or who is no longer in. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Refusals {

    @ExceptionHandler(AccessAspect.Forbidden.class)
    ModelAndView forbidden() {
        return new ModelAndView(
                "web/problem", Map.of("title", "Peran Anda tidak membuka halaman ini"), HttpStatus.FORBIDDEN);
    }

    @ExceptionHandler(RequestTransaction.NoLongerIn.class)
    void noLongerIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Sitting.end(request);
        Doors.go(Back.signIn(Doors.page(request)), request, response);
    }
}
