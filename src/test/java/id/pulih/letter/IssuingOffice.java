package id.pulih.letter;

import id.pulih.Given;
import id.pulih.access.Desk;
import id.pulih.access.RequestTransaction;
import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.office.Signer;
import id.pulih.office.Signers;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An office with one case, whose head issues letters. */
abstract class IssuingOffice {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Letters letters;

    @Autowired
    LetterArchive archive;

    @Autowired
    Signers signers;

    @Autowired
    Desk desk;

    @LocalServerPort
    int port;

    Given office;
    Given.Case aCase;

    @BeforeEach
    void anOffice() throws Exception {
        office = Given.office(pg, secrets);
        aCase = office.caseAfter(Fact.PROGRAMME_RATIFIED);
    }

    /** Done by the head, in a transaction of his own. */
    <T> T in(Callable<T> work) throws Exception {
        var who = jdbc.sql("select account_id, role_version, office_id from sign_in(?)")
                .param(office.the(Role.OFFICE_HEAD).user())
                .query((r, i) -> new SignedIn(r.getObject(1, UUID.class), r.getInt(3), r.getInt(2)))
                .single();
        return transactions.as(who, work);
    }

    /** A letter in plain paragraphs, signed by the head; within {@link #in}. */
    Draft draft(LetterKind kind, String subject, String... paragraphs) {
        return draft(kind, subject, List.of(signers.forHead(null, desk.today())), paragraphs);
    }

    Draft draft(LetterKind kind, String subject, List<Signer> by, String... paragraphs) {
        return new Draft(
                kind,
                aCase.id(),
                aCase.client(),
                subject,
                List.of("Pemohon"),
                by,
                List.of("Arsip"),
                "letter/plain.jte",
                Map.of("paragraphs", List.of(paragraphs)));
    }

    static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
