package id.pulih.portal.web;

import static id.pulih.access.Right.WORK;

import id.pulih.NotFound;
import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.CasePages;
import id.pulih.letter.Papers;
import id.pulih.portal.ClientCodes;
import id.pulih.web.Done;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.*;
import org.springframework.web.servlet.View;

/** The client's own code: made by the PK, handed over on a slip, then unknown to the office. */
@Controller
@RequestMapping("/kasus/{id}/kode-klien")
class ClientCodeController {

    private final ClientCodes codes;
    private final CasePages pages;
    private final Papers papers;
    private final Audit audit;
    private final Desk desk;

    ClientCodeController(ClientCodes codes, CasePages pages, Papers papers, Audit audit, Desk desk) {
        this.codes = codes;
        this.pages = pages;
        this.papers = papers;
        this.audit = audit;
        this.desk = desk;
    }

    @Access(WORK)
    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("head", pages.head(id, WORK));
        model.addAttribute("code", codes.of(id).orElse(null));
        model.addAttribute("zone", desk.zone());
        audit.add("READ", "portal/clientCode", id, List.of(id), List.of("contact"));
        return "portal/clientCode";
    }

    @Access(WORK)
    @PostMapping
    String make(@PathVariable UUID id, HttpServletResponse response) {
        codes.make(id);
        Done.say(response, "Kode dibuat. Serahkan kepada klien, lalu catat penyerahannya.");
        return "redirect:/kasus/" + id + "/kode-klien";
    }

    @Access(WORK)
    @PostMapping("/penyerahan")
    String handOver(@PathVariable UUID id, HttpServletResponse response) {
        codes.handOver(id);
        Done.say(response, "Penyerahan dicatat. Kode tidak tampak lagi di sini.");
        return "redirect:/kasus/" + id + "/kode-klien";
    }

    /** The slip for the client's pocket; it names no office and no case. */
    @Access(WORK)
    @GetMapping("/slip.pdf")
    View slip(@PathVariable UUID id) {
        pages.head(id, WORK);
        var code = codes.of(id).filter(c -> !c.code().isEmpty()).orElseThrow(NotFound::new);
        audit.add("READ", "portal/clientCodeSlip", id, List.of(id), List.of("contact"));
        return papers.neutral("kode", "portal/print/slip.jte", Map.of("title", "Kode Anda", "code", code.code()));
    }
}
