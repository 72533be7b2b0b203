package id.pulih.casefile.web;

import static id.pulih.access.Right.DECIDE;
import static id.pulih.access.Right.SIT;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.casefile.SheetAnswers;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** "Did I sign this?": what the clerk recorded from my signed sheets. */
@Controller
class SheetController {

    /** The answer to one transcribed act. */
    public record AnswerForm(Boolean confirmed, String reason, Boolean whole) {}

    private final SheetAnswers answers;
    private final Desk desk;

    SheetController(SheetAnswers answers, Desk desk) {
        this.answers = answers;
        this.desk = desk;
    }

    @Access({DECIDE, SIT})
    @GetMapping("/lembar")
    String list(Model model) {
        var acts = answers.mine();
        model.addAttribute("waiting", bySheet(acts));
        model.addAttribute(
                "answered", acts.stream().filter(a -> a.confirmed() != null).toList());
        model.addAttribute("zone", desk.zone());
        return "casefile/sheets";
    }

    /** What waits for an answer, each sheet with all that was recorded from it. */
    private static List<List<SheetAnswers.Transcribed>> bySheet(List<SheetAnswers.Transcribed> acts) {
        var sheets = new LinkedHashMap<UUID, List<SheetAnswers.Transcribed>>();
        for (var act : acts)
            if (act.confirmed() == null)
                sheets.computeIfAbsent(act.sheet(), none -> new ArrayList<>()).add(act);
        return List.copyOf(sheets.values());
    }

    @Access({DECIDE, SIT})
    @PostMapping("/lembar/{eventId}")
    String answer(@PathVariable UUID eventId, AnswerForm form, HttpServletResponse response) {
        answers.answer(eventId, form.confirmed(), form.reason(), Boolean.TRUE.equals(form.whole()));
        Done.say(response, "Jawaban Anda tercatat di riwayat kasus.");
        return "redirect:/lembar";
    }
}
