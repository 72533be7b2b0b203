package id.pulih.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Given;
import id.pulih.access.RequestTransaction;
import id.pulih.access.Right;
import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Facts that two people record about one case at the same moment. */
@AppTest
class CaseFactsTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    Casefile casefile;

    @Autowired
    CaseFacts caseFacts;

    Given given;

    @Test
    @DisplayName("G10: what was admitted last stands last, also when its request came first and waited")
    void standInTheOrderInWhichTheyWereAdmitted() throws Exception {
        given = Given.office(pg, secrets);
        var id = given.caseAfter(Fact.ASSESSMENTS_COMPLETE).id();
        assertThat(as(() -> record(id, Fact.SUSPENDED)).paused()).isTrue();
        as(() -> {
            CompletableFuture.runAsync(() -> meanwhile(id)).join();
            return record(id, Fact.SUSPENDED);
        });
        var stands = as(() -> caseFacts.progress(casefile.open(id, Right.READ)));
        assertThat(stands.paused()).isTrue();
    }

    private void meanwhile(UUID id) {
        try {
            assertThat(as(() -> record(id, Fact.RESUMED)).paused()).isFalse();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private CaseProgress record(UUID id, Fact fact) {
        casefile.open(id, Right.WORK);
        return caseFacts.record(id, fact, casefile.own(Right.WORK), Ids.next());
    }

    private <T> T as(Callable<T> work) throws Exception {
        return transactions.as(new SignedIn(given.the(Role.PROBATION_OFFICER).account(), given.office, 1), work);
    }
}
