package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Fields that a form does not have change nothing, whatever column they are named after (G6). */
@AppTest
class MassAssignmentTest {

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

    /** The rows of a table of this office as JSON. */
    String rows(String table) throws Exception {
        try (var c = Office.as(pg, "pulih_owner");
                var rows = c.createStatement()
                        .executeQuery("select coalesce(json_agg(to_jsonb(t) order by t.id)::text, '') from " + table
                                + " t where office_id = " + given.office)) {
            rows.next();
            return rows.getString(1);
        }
    }

    void withColumns(Map<String, String> form, UUID other) {
        for (var name : new String[] {
            "id",
            "case_id",
            "caseId",
            "client_id",
            "clientId",
            "root_id",
            "rootId",
            "staff_id",
            "staffId",
            "decided_by",
            "decidedBy",
            "recorded_by",
            "recordedBy",
            "ended_by",
            "endedBy",
            "sheet_id",
            "source_id"
        }) {
            form.put(name, other.toString());
        }
        form.putAll(Map.of("office_id", "1", "officeId", "1", "office", "1", "step", "L", "number", "77"));
        form.putAll(Map.of("ended_on", "2026-01-01", "endedOn", "2026-01-01", "capacity_code", "PLH"));
        form.putAll(Map.of("recorded_at", "2020-01-01T00:00:00Z", "recordedAt", "2020-01-01T00:00:00Z"));
    }

    @Test
    void theEndOfACase() throws Exception {
        var aCase = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var other = given.caseAfter(Fact.ASSIGNMENT_ISSUED);
        var before = row(other.id());
        var path = "/kasus/" + aCase.id() + "/pengakhiran";
        var pk = pk();
        var form = pk.formOf(path, path);
        form.put("fact", "WITHDRAWN");
        withColumns(form, other.id());
        assertThat(pk.post(path, form).statusCode()).isEqualTo(302);
        assertThat(rows("case_exit"))
                .contains(
                        "\"case_id\": \"" + aCase.id(),
                        "\"recorded_by\": \""
                                + given.the(Role.PROBATION_OFFICER).staff())
                .doesNotContain(other.id().toString(), "2020-01-01");
        assertThat(row(aCase.id()))
                .contains("\"client_id\": \"" + aCase.client())
                .doesNotContain("\"step\": \"L\"");
        assertThat(row(other.id())).isEqualTo(before);
    }

    String row(UUID caseId) throws Exception {
        return rows("(select * from aftercare_case where id = '" + caseId + "')");
    }

    @Test
    void aNewPartner() throws Exception {
        var other = given.another(Role.PROBATION_OFFICER).staff();
        var pk = pk();
        var form = pk.formOf("/mitra", "/mitra");
        form.putAll(Map.of("name", "Pokmas", "kind", "PARTNER", "services", "SELF_CONTROL", "agreementNumber", "1"));
        form.putAll(Map.of("agreementFrom", "1/1/2026", "agreementUntil", "31/12/2027"));
        withColumns(form, other);
        form.put("version", "9");
        assertThat(pk.post("/mitra", form).statusCode()).isEqualTo(302);
        assertThat(rows("partner"))
                .contains(
                        "\"version\": 0", "\"ended_on\": null", "\"ended_by\": null", "\"office_id\": " + given.office)
                .contains("\"recorded_by\": \""
                        + given.the(Role.PROBATION_OFFICER).staff())
                .doesNotContain(other.toString(), "2020-01-01");
    }

    @Test
    void aContact() throws Exception {
        var aCase = given.caseAfter(Fact.SCHEDULE_MADE);
        var other = given.caseAfter(Fact.SCHEDULE_MADE);
        var path = "/kasus/" + aCase.id() + "/kontak";
        var pk = pk();
        var form = pk.formOf(path, path);
        form.putAll(Map.of("channel", "CALL", "on", "hari ini", "reached", "true", "note", "Baik."));
        withColumns(form, other.id());
        assertThat(pk.post(path, form).statusCode()).isEqualTo(302);
        assertThat(rows("contact_note"))
                .contains("\"case_id\": \"" + aCase.id(), "\"number\": 1")
                .contains("\"recorded_by\": \""
                        + given.the(Role.PROBATION_OFFICER).staff())
                .doesNotContain(other.id().toString(), "2020-01-01");
    }
}
