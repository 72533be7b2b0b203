package id.pulih.access;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInController {
    @Access(Right.ANYONE)
    @GetMapping("/masuk")
    String page() {
        return "access/signIn";
    }

    @Access(Right.SELF)
    @GetMapping("/")
    String home() {
        return "redirect:/beranda";
    }

    @ControllerAdvice
    static class Problems {
        @ExceptionHandler(AccessAspect.Forbidden.class)
        ModelAndView forbidden() {
            return new ModelAndView(
                    "web/problem", Map.of("title", "Peran Anda tidak membuka halaman ini"), HttpStatus.FORBIDDEN);
        }

        @ExceptionHandler(RequestTransaction.NoLongerIn.class)
        String noLongerIn(jakarta.servlet.http.HttpServletRequest request) {
            request.getSession().invalidate();
            return "redirect:/masuk";
        }
    }
}
