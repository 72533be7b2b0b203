package id.pulih.assignment.web;

import static id.pulih.access.Right.ASSIGN;

import id.pulih.Problems;
import id.pulih.access.Access;
import id.pulih.assignment.Weighing;
import id.pulih.assignment.Weights;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How the office weighs the choice of a PK. */
@Controller
@RequestMapping("/penunjukan/bobot")
class WeightController {

    /** The points, as they were typed. */
    public record WeightForm(
            int version,
            @Nullable Integer ordinary,
            @Nullable Integer aftercare,
            @Nullable Integer near,
            @Nullable Integer known,
            @Nullable Integer area,
            @Nullable Integer sex,
            @Nullable Integer language,
            @Nullable Integer full) {

        Weights weights() {
            var all = new Integer[] {ordinary, aftercare, near, known, area, sex, language, full};
            var names = new String[] {"ordinary", "aftercare", "near", "known", "area", "sex", "language", "full"};
            var problems = new Problems();
            for (int i = 0; i < all.length; i++) problems.require(names[i], all[i], "Isi dengan angka.");
            problems.throwIfAny();
            int[] points = java.util.Arrays.stream(all)
                    .mapToInt(Objects::requireNonNull)
                    .toArray();
            return new Weights(points[0], points[1], points[2], points[3], points[4], points[5], points[6], points[7]);
        }
    }

    private final Weighing weighing;

    WeightController(Weighing weighing) {
        this.weighing = weighing;
    }

    @Access(ASSIGN)
    @GetMapping
    String show(Model model) {
        model.addAttribute("setting", weighing.setting());
        return "assignment/weights";
    }

    @Access(ASSIGN)
    @PostMapping
    String set(WeightForm form, HttpServletResponse response) {
        weighing.set(form.version(), form.weights());
        Done.say(response, "Bobot disimpan dan berlaku bagi saran berikutnya.");
        return "redirect:/penunjukan/bobot";
    }
}
