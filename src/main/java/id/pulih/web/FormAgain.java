package id.pulih.web;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Brings a refused form back: the page it stood on is shown again (a GET inside the server) with the typed text. */
@ControllerAdvice
public class FormAgain {

    @ExceptionHandler(RuleViolation.class)
    ModelAndView rule(RuleViolation e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        return show(e.getMessage(), false, 422, request, response);
    }

    @ExceptionHandler(Stale.class)
    ModelAndView stale(HttpServletRequest request, HttpServletResponse response) throws Exception {
        return show("Sudah diubah orang lain. Periksa kedua isian, lalu simpan lagi.", true, 409, request, response);
    }

    @ExceptionHandler(BindException.class)
    ModelAndView unreadable(BindException e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        return show("Isian belum benar: " + e.getFieldError().getField(), false, 422, request, response);
    }

    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound() {
        return problem(404, "Halaman tidak ditemukan");
    }

    static ModelAndView problem(int status, String title) {
        return new ModelAndView("web/problem", Map.of("title", title), HttpStatus.valueOf(status));
    }

    /** Also called by the CSRF refusal, which happens before any controller. */
    public static ModelAndView show(
            String problem, boolean stale, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var from = request.getParameter("_from");
        if (from == null || !from.startsWith("/") || from.startsWith("//")) {
            return problem(status, problem);
        }
        request.setAttribute(
                Page.Kept.class.getName(), new Page.Kept(problem, stale, Map.copyOf(request.getParameterMap())));
        response.setStatus(status);
        request.getRequestDispatcher(from).forward(asGet(request), response);
        return null;
    }

    private static HttpServletRequest asGet(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public String getMethod() {
                return "GET";
            }
        };
    }
}
