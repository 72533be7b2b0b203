package id.pulih.access.web;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Access;
import id.pulih.access.Back;
import id.pulih.access.Right;
import id.pulih.access.SetUp;
import id.pulih.access.SignIn;
import id.pulih.access.Sitting;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: name and password, one click for the people of the training office, and the way out. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final Sitting sitting;
    private final SetUp setUp;

    SignInController(SignIn signIn, Sitting sitting, SetUp setUp) {
        this.signIn = signIn;
        this.sitting = sitting;
        this.setUp = setUp;
    }

    @Access(Right.ANYONE)
    @GetMapping("/masuk")
    String page(@RequestParam(defaultValue = "") String ke, Model model, HttpServletRequest request) {
        if (!setUp.done()) return "redirect:/mulai";
        model.addAttribute("back", Back.to(ke));
        model.addAttribute("trainees", Sitting.isLocal(request) ? TraineeRow.of(signIn.trainees()) : List.of());
        return "access/signIn";
    }

    @Access(Right.ANYONE)
    @PostMapping("/masuk")
    String enter(SignInForm form, HttpServletRequest request, HttpServletResponse response) {
        var pending = signIn.start(form.username(), form.password(), Back.to(form.ke()), sitting.device(request));
        return sitting.go(pending, request, response);
    }

    @Access(Right.ANYONE)
    @PostMapping("/masuk/latihan")
    String train(TraineeForm form, HttpServletRequest request, HttpServletResponse response) {
        if (!Sitting.isLocal(request)) throw new NotFound();
        if (form.staff() == null) throw new RuleViolation("Pilih salah satu orang.");
        var who = signIn.trainee(form.staff()).orElseThrow(NotFound::new);
        sitting.begin(who, request, response);
        return "redirect:" + Back.to(form.ke());
    }

    @Access(Right.ANYONE)
    @PostMapping("/keluar")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        sitting.leave(request);
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
        Done.say(response, "Anda sudah keluar.");
        return "redirect:/masuk";
    }

    @Access(Right.SELF)
    @GetMapping("/")
    String home() {
        return "redirect:/beranda";
    }
}
