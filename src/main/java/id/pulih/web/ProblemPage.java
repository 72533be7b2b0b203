package id.pulih.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.SecureRandom;
import java.util.HashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;

/**
 * The page for everything that is not a form: not found, not allowed, not understood, our mistake. Whatever the server
 * refuses ends here (/error), in Indonesian and without a word of the machine.
 */
@Component("/error")
class ProblemPage implements Controller, ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPage.class);
    private static final String LETTERS = "ACDEFHJKLMNPRTUVWXY34679"; // none to be mistaken on the telephone
    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        if (status < 500) return of(status);
        return mistake((Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION), request);
    }

    /** Our mistake: the number on the page is the number in the log. */
    static ModelAndView mistake(Throwable cause, HttpServletRequest request) {
        return mistake(logged(cause, request));
    }

    static ModelAndView mistake(String reference) {
        var page = of(500, "Maaf, ada gangguan pada aplikasi", "Yang sudah tersimpan tetap ada. Coba sekali lagi.");
        return page.addObject("reference", reference);
    }

    static ModelAndView of(int status) {
        return switch (status) {
            case 401, 403 ->
                of(status, "Anda tidak dapat membuka halaman ini", "Peran Anda tidak membuka halaman ini.");
            case 404 -> of(404, "Halaman tidak ditemukan", "Alamatnya keliru, atau isinya bukan untuk Anda.");
            case 405 -> of(405, "Halaman ini tidak menerima kiriman itu", "Buka halamannya dari menu, lalu coba lagi.");
            case 413 -> of(422, "Belum dapat disimpan", FormAgain.UNREADABLE_FILE);
            default -> of(status, "Permintaan tidak dapat dibaca", "Buka halamannya dari menu, lalu coba lagi.");
        };
    }

    static ModelAndView of(int status, String title, String text) {
        var model = new HashMap<String, Object>();
        model.put("title", title);
        model.put("text", text);
        return new ModelAndView("web/problem", model, HttpStatus.valueOf(status));
    }

    static String logged(Throwable cause, HttpServletRequest request) {
        var reference = reference();
        LOG.error("{} {} {}", reference, request.getMethod(), request.getRequestURI(), cause);
        return reference;
    }

    private static String reference() {
        var reference = new StringBuilder();
        for (int i = 0; i < 8; i++) reference.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return reference.insert(4, '-').toString();
    }
}
