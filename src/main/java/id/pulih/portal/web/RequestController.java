package id.pulih.portal.web;

import static id.pulih.access.Right.ANYONE;

import id.pulih.NotFound;
import id.pulih.RuleViolation;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.intake.OutsideRequests;
import id.pulih.letter.Papers;
import id.pulih.portal.Drafts;
import id.pulih.portal.Form;
import id.pulih.portal.Opening;
import id.pulih.portal.Question;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.multipart.MultipartFile;

/**
 * The request from outside: no account, one question on each page, no script needed. The draft is held by a code in a cookie of
 * this browser, which the writer notes down to go on elsewhere; no address ever carries it.
 */
@Controller
@RequestMapping("/ajukan")
class RequestController {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final int DRAFTS = 60;
    private static final int ANSWERS = 1000;

    private final Visits visits;
    private final Opening opening;
    private final Drafts drafts;
    private final Papers papers;
    private final OutsideRequests requests;
    private final Desk desk;
    private final int sendings;

    RequestController(
            Visits visits,
            Opening opening,
            Drafts drafts,
            Papers papers,
            OutsideRequests requests,
            Desk desk,
            @Value("${pulih.outside.sendings:30}") int sendings) {
        this.visits = visits;
        this.opening = opening;
        this.drafts = drafts;
        this.papers = papers;
        this.requests = requests;
        this.desk = desk;
        this.sendings = sendings;
    }

    /** The first page: what the office does with what it is told, whom to call now; with several offices first which one. */
    @Access(ANYONE)
    @GetMapping
    String begin(
            @RequestParam(name = "kantor", required = false) @Nullable String code,
            HttpServletRequest request,
            Model model)
            throws Exception {
        var office = visits.office(code, model);
        if (office == null) return "portal/offices";
        model.addAttribute("opening", visits.inOffice(office, request, opening::current));
        model.addAttribute("office", office);
        return "portal/begin";
    }

    @Access(ANYONE)
    @PostMapping
    String start(
            @RequestParam(name = "kantor", required = false) @Nullable String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws Exception {
        var office = visits.office(code, model);
        if (office == null) return "redirect:/ajukan";
        if (!visits.admits("draft|" + office.officeId(), request, DRAFTS, HOUR)) return visits.later(response);
        visits.remember(visits.inOffice(office, request, drafts::begin), response);
        return "redirect:/ajukan/" + Question.WHO.word();
    }

    /** The same questions on paper, to be filled in by hand (R10). */
    @Access(ANYONE)
    @GetMapping("/formulir.pdf")
    Object paper(
            @RequestParam(name = "kantor", required = false) @Nullable String code,
            HttpServletRequest request,
            Model model)
            throws Exception {
        var office = visits.office(code, model);
        if (office == null) return "portal/offices";
        return visits.inOffice(office, request, () -> PaperForm.of(papers, opening.current()));
    }

    @Access(ANYONE)
    @GetMapping("/{word}")
    String question(@PathVariable String word, HttpServletRequest request, HttpServletResponse response, Model model)
            throws Exception {
        return visits.inDraft(request, response, draft -> {
            if (draft.sent()) return "redirect:/ajukan/terkirim";
            var question = Question.of(word).orElseThrow(NotFound::new);
            model.addAttribute("form", Form.of(draft, question, visits.code(request), desk.today()));
            return "portal/question";
        });
    }

    @Access(ANYONE)
    @PostMapping("/{word}")
    String answer(@PathVariable String word, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        var question = Question.of(word).orElseThrow(NotFound::new);
        if (!visits.admits("answer", request, ANSWERS, HOUR)) return visits.later(response);
        Map<String, String[]> typed = request.getParameterMap();
        return visits.inDraft(request, response, draft -> {
            if (draft.sent()) return "redirect:/ajukan/terkirim";
            return "redirect:/ajukan/"
                    + drafts.answer(draft, question, typed).map(Question::word).orElse("periksa");
        });
    }

    /** The answers, to be looked over before they are sent. */
    @Access(ANYONE)
    @GetMapping("/periksa")
    String review(HttpServletRequest request, HttpServletResponse response, Model model) throws Exception {
        return visits.inDraft(request, response, draft -> {
            if (draft.sent()) return "redirect:/ajukan/terkirim";
            var open = Form.open(draft, desk.today());
            if (open.isPresent()) return "redirect:/ajukan/" + open.get().word();
            model.addAttribute("review", Form.review(draft, desk.today()));
            model.addAttribute("code", visits.code(request));
            model.addAttribute("until", draft.until());
            return "portal/review";
        });
    }

    @Access(ANYONE)
    @PostMapping("/kirim")
    String send(
            @RequestParam(required = false) @Nullable MultipartFile letter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws Exception {
        if (!visits.admits("send", request, sendings, HOUR)) return visits.later(response);
        return visits.inDraft(request, response, draft -> {
            var open = draft.sent() ? null : Form.open(draft, desk.today()).orElse(null);
            if (open != null)
                throw new RuleViolation("Masih ada pertanyaan yang belum dijawab: " + open.title(draft.answers()));
            drafts.send(draft, letter);
            return "redirect:/ajukan/terkirim";
        });
    }

    /** The agenda number, the code for asking, and what happens by when. */
    @Access(ANYONE)
    @GetMapping("/terkirim")
    String sent(HttpServletRequest request, HttpServletResponse response, Model model) throws Exception {
        return visits.inDraft(request, response, draft -> {
            if (!draft.sent()) return "redirect:/ajukan/periksa";
            model.addAttribute("sent", requests.sent(draft.id()).orElseThrow(NotFound::new));
            return "portal/sent";
        });
    }

    /** Goes on with a draft on another telephone. */
    @Access(ANYONE)
    @GetMapping("/lanjut")
    String resumeForm() {
        return "portal/resume";
    }

    @Access(ANYONE)
    @PostMapping("/lanjut")
    String resume(
            @RequestParam(name = "kode", defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!visits.admits("resume", request, 20, Duration.ofMinutes(10))) return visits.later(response);
        if (drafts.office(code).isEmpty())
            throw RuleViolation.at("kode", "Kode ini tidak dikenal, atau sudah lewat waktunya. Periksa penulisannya.");
        visits.remember(code, response);
        return "redirect:/ajukan/periksa";
    }

    /** The telephone may be somebody else's: nothing of the draft stays on it. */
    @Access(ANYONE)
    @PostMapping("/tutup")
    String close(HttpServletResponse response) {
        visits.forget(response);
        return "redirect:/ajukan/lanjut";
    }
}
