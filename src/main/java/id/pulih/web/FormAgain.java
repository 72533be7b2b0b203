package id.pulih.web;

import id.pulih.Erased;
import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.Stale;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.ModelAndView;

/** Brings a refused form back: the page it stood on is shown again (a GET inside the server) with the typed text. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class FormAgain {

    static final String UNREADABLE = "Isian ini tidak dapat dibaca. Periksa penulisannya.";
    static final String UNREADABLE_FILE = "Berkas tidak dapat diterima: terlalu besar atau rusak. Pilih berkas lain.";

    @ExceptionHandler
    @Nullable
    ModelAndView rule(RuleViolation e, HttpServletRequest request, HttpServletResponse response) throws Exception {
        return show(e.getMessage(), e.fields(), false, 422, request, response);
    }

    @ExceptionHandler(Stale.class)
    @Nullable
    ModelAndView stale(HttpServletRequest request, HttpServletResponse response) throws Exception {
        var sentence = "Sudah diubah orang lain. Periksa kedua isian, lalu simpan lagi.";
        return show(sentence, Map.of(), true, 409, request, response);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView unreadable(BindException e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var fields = new LinkedHashMap<String, String>();
        for (FieldError error : e.getFieldErrors()) fields.putIfAbsent(error.getField(), sentence(error));
        return show("", fields, false, 422, request, response);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView unreadable(
            MethodArgumentTypeMismatchException e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        if (e.getParameter().hasParameterAnnotation(PathVariable.class)) return ProblemPage.of(404);
        return field(e.getName(), UNREADABLE, request, response);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView missing(
            MissingServletRequestParameterException e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        return field(e.getParameterName(), "Isian ini wajib diisi.", request, response);
    }

    @ExceptionHandler
    @Nullable
    ModelAndView missing(MissingServletRequestPartException e, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        return field(e.getRequestPartName(), "Pilih berkasnya.", request, response);
    }

    @ExceptionHandler(MultipartException.class)
    @Nullable
    ModelAndView unreadableFile(HttpServletRequest request, HttpServletResponse response) throws Exception {
        return show(UNREADABLE_FILE, false, 422, request, response);
    }

    @ExceptionHandler(NotFound.class)
    ModelAndView notFound() {
        return ProblemPage.of(404);
    }

    @ExceptionHandler(Erased.class)
    ModelAndView erased() {
        return ProblemPage.of(
                410, "Data sudah dihapus", "Data orang ini sudah dihapus dari Pulih dan tidak dapat dibaca lagi.");
    }

    private static @Nullable ModelAndView field(
            String field, String sentence, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!request.getMethod().equals("POST")) return ProblemPage.of(400);
        return show("", Map.of(field, sentence), false, 422, request, response);
    }

    /** Also called by the CSRF refusal, which happens before any controller. */
    public static @Nullable ModelAndView show(
            String problem, boolean stale, int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        return show(problem, Map.of(), stale, status, request, response);
    }

    /** Shows the page of a form that waited elsewhere, behind a locked screen, with what was typed into it then. */
    public static @Nullable ModelAndView again(
            String action,
            String from,
            Map<String, String[]> typed,
            String sentence,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        if (!PageAgain.isOurs(from)) return ProblemPage.of(404);
        var kept = new Page.Kept(action, sentence, false, Map.copyOf(typed), Map.of(), Set.of(), null);
        request.setAttribute(Page.Kept.class.getName(), kept);
        response.setStatus(422);
        request.getRequestDispatcher(from).forward(new PageAgain(request, from), response);
        return null;
    }

    private static @Nullable ModelAndView show(
            String problem,
            Map<String, String> errors,
            boolean stale,
            int status,
            HttpServletRequest request,
            HttpServletResponse response)
            throws ServletException, IOException {
        var from = request.getParameter("_from");
        if (!PageAgain.isOurs(from)) {
            var sentence = problem.isEmpty() ? String.join(" ", errors.values()) : problem;
            return ProblemPage.of(status, "Belum dapat disimpan", sentence);
        }
        request.setAttribute(
                Page.Kept.class.getName(),
                new Page.Kept(
                        request.getRequestURI(),
                        problem,
                        stale,
                        Map.copyOf(request.getParameterMap()),
                        errors,
                        files(request),
                        status < 500 ? null : request.getParameter("_key"))); // it may be stored all the same
        response.setStatus(status);
        request.getRequestDispatcher(from).forward(new PageAgain(request, from), response);
        return null;
    }

    private static String sentence(FieldError error) {
        if (!error.isBindingFailure()) return Objects.requireNonNullElse(error.getDefaultMessage(), UNREADABLE);
        var codes = Set.of(error.getCodes());
        if (codes.contains("typeMismatch.java.time.LocalDate")) {
            return "Tanggal ini tidak dapat dibaca. Tulis misalnya 3/1/2026 atau besok.";
        }
        if (codes.contains("typeMismatch.java.time.LocalTime")) {
            return "Jam ini tidak dapat dibaca. Tulis misalnya 9.30.";
        }
        return UNREADABLE;
    }

    private static Set<String> files(HttpServletRequest request) throws ServletException, IOException {
        var type = request.getContentType();
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/")) return Set.of();
        return request.getParts().stream()
                .filter(part -> part.getSubmittedFileName() != null && part.getSize() > 0)
                .map(Part::getName)
                .collect(Collectors.toSet());
    }
}
