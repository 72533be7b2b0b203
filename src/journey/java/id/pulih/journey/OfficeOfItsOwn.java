package id.pulih.journey;

import id.pulih.Given;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.TransactionClock;
import id.pulih.secret.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A journey each test of which walks through a new office. */
abstract class OfficeOfItsOwn {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    TransactionClock clock;

    @LocalServerPort
    int port;

    Bureau bureau;

    @BeforeEach
    void anOffice() throws Exception {
        bureau = new Bureau(Given.office(pg, secrets), port);
    }

    @AfterEach
    void leave() {
        clock.fix(null);
        bureau.close();
    }
}
