package id.pulih.delivery.web;

import static id.pulih.access.Right.WORK;

import id.pulih.access.Access;
import id.pulih.delivery.FollowUpActs;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.*;

/** The next act of a case was done. */
@Controller
class FollowUpActController {

    private final FollowUpActs acts;

    FollowUpActController(FollowUpActs acts) {
        this.acts = acts;
    }

    @Access(WORK)
    @PostMapping("/kasus/{caseId}/tindak-lanjut/{actId}")
    String done(
            @PathVariable UUID caseId,
            @PathVariable UUID actId,
            @RequestParam(defaultValue = "") String outcome,
            HttpServletResponse response) {
        acts.done(caseId, actId, outcome.strip());
        Done.say(response, "Tindak lanjut selesai dicatat.");
        return "redirect:/kasus/" + caseId + "/kegiatan";
    }
}
