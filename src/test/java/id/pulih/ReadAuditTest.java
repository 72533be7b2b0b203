package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who opens a page of a case leaves one row; where no row can be left, no page is shown (G4). */
@AppTest
class ReadAuditTest {

    @LocalServerPort
    int port;

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    Given given;

    @BeforeEach
    void anOffice() throws Exception {
        given = Given.office(pg, secrets);
    }

    Browser pk() throws Exception {
        return new Browser(port).signIn(given.the(Role.PROBATION_OFFICER).user());
    }

    long reads(UUID caseId) throws Exception {
        try (var c = Office.as(pg, "pulih_owner");
                var q = c.prepareStatement("""
                        select count(*) from audit_entry
                         where office_id = ? and account_id = ? and what = 'READ' and case_ids = array[?::uuid]
                        """)) {
            q.setInt(1, given.office);
            q.setObject(2, given.the(Role.PROBATION_OFFICER).account());
            q.setObject(3, caseId);
            var row = q.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    String[] pages(UUID caseId) {
        var kasus = "/kasus/" + caseId;
        return new String[] {kasus, kasus + "/litmas", kasus + "/asesmen", kasus + "/rencana"};
    }

    @Test
    void leavesOneRowForEachPage() throws Exception {
        var id = given.caseAfter(Fact.ASSIGNMENT_ISSUED).id();
        var pk = pk();
        for (var page : pages(id)) {
            long before = reads(id);
            assertThat(pk.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(reads(id)).as(page).isEqualTo(before + 1);
        }
    }

    @Test
    void showsNoPageThatCannotBeLogged() throws Exception {
        var id = given.caseAfter(Fact.ASSIGNMENT_ISSUED).id();
        var pk = pk();
        try (var c = Office.as(pg, "pulih_owner")) {
            try {
                Office.run(c, """
                        create function refuse_trail() returns trigger language plpgsql as
                        $$begin raise exception 'no trail'; end$$
                        """);
                Office.run(
                        c,
                        "create trigger refuse_trail before insert on audit_entry for each row when (new.account_id = '"
                                + given.the(Role.PROBATION_OFFICER).account() + "') execute function refuse_trail()");
                for (var page : pages(id)) {
                    var answer = pk.get(page);
                    assertThat(answer.statusCode()).as(page).isEqualTo(500);
                    assertThat(answer.body()).as(page).doesNotContain("Siti", "no trail", id.toString());
                }
            } finally {
                Office.run(c, "drop trigger if exists refuse_trail on audit_entry");
                Office.run(c, "drop function if exists refuse_trail()");
            }
        }
        assertThat(reads(id)).isZero();
        assertThat(pk.get("/kasus/" + id).statusCode()).isEqualTo(200);
    }
}
