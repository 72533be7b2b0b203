package id.pulih.evaluation.web;

import static id.pulih.access.Right.READ;
import static id.pulih.access.Right.SEE;
import static id.pulih.access.Right.TRANSCRIBE;

import id.pulih.NotFound;
import id.pulih.access.Role;
import id.pulih.casefile.CaseHead;
import id.pulih.casefile.CasePages;
import id.pulih.casefile.Sheets;
import id.pulih.web.Page;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the pages of this module share: who may see them, and whom a signed sheet may name. */
@Component
class EvaluationPages {

    private final CasePages pages;
    private final Sheets sheets;

    EvaluationPages(CasePages pages, Sheets sheets) {
        this.pages = pages;
        this.sheets = sheets;
    }

    /** For whoever reads the case, and for the clerk who records from sheets; the clerk is shown no narrative. */
    CaseHead head(UUID caseId) {
        var head = pages.head(caseId, SEE);
        if (!head.header().may(READ) && !head.header().may(TRANSCRIBE)) throw new NotFound();
        return head;
    }

    /** The signers for the clerk's form; empty for everybody else. */
    List<Page.Choice> people(CaseHead head, Role role) {
        if (!head.header().may(TRANSCRIBE)) return List.of();
        return sheets.signers(role).stream()
                .map(s -> Page.Choice.of(s.id().toString(), s.name()))
                .toList();
    }
}
