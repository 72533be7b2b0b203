package id.pulih.access;

import id.pulih.Given;
import id.pulih.Office;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.sql.Connection;
import java.util.EnumMap;
import java.util.Map;

/** Two offices, a person in every role, and a case in every relation to them. */
final class MatrixWorld {

    final Given office;
    final Given other;
    final Map<Relation, Given.Case> cases = new EnumMap<>(Relation.class);

    MatrixWorld(EmbeddedPostgres pg, Secrets secrets) throws Exception {
        office = Given.office(pg, secrets);
        other = Given.office(pg, secrets);
        var colleague = office.another(Role.PROBATION_OFFICER);
        var otherHead = office.another(Role.SECTION_HEAD);
        try (var c = Office.as(pg, "pulih_owner")) {
            cases.put(Relation.OWN, team(c, office.caseAfter(Fact.SCHEDULE_MADE)));
            cases.put(Relation.CHILD, team(c, office.caseAfter(Fact.SCHEDULE_MADE, true)));
            var closed = team(c, office.caseAfter(Fact.CLOSING_LETTER_ISSUED));
            Office.run(
                    c,
                    "update aftercare_case set closed_on = date '2026-01-05' where office_id = ? and id = ?",
                    office.office,
                    closed.id());
            cases.put(Relation.CLOSED, closed);
            var section = office.caseAfter(Fact.SCHEDULE_MADE);
            hand(c, section, office.the(Role.PROBATION_OFFICER), colleague);
            cases.put(Relation.SECTION, section);
            var elsewhere = office.caseAfter(Fact.SCHEDULE_MADE);
            hand(c, elsewhere, office.the(Role.PROBATION_OFFICER), colleague);
            hand(c, elsewhere, office.the(Role.SECTION_HEAD), otherHead);
            cases.put(Relation.OFFICE, elsewhere);
            var reassigned = office.caseAfter(Fact.SCHEDULE_MADE);
            Office.run(
                    c,
                    "update case_access set until_at = timestamptz '2026-01-05' where office_id = ? and case_id = ? and staff_id = ?",
                    office.office,
                    reassigned.id(),
                    office.the(Role.PROBATION_OFFICER).staff());
            grant(c, reassigned, colleague, "WORK");
            cases.put(Relation.REASSIGNED, reassigned);
        }
        cases.put(Relation.OTHER_OFFICE, other.caseAfter(Fact.SCHEDULE_MADE));
    }

    /** The case of which the things behind the case in the address are, for this relation. */
    Given.Case partsOf(Relation relation) {
        return cases.get(relation == Relation.FOREIGN_PART ? Relation.OFFICE : relation);
    }

    Given.Case caseOf(Relation relation) {
        return cases.get(relation == Relation.FOREIGN_PART ? Relation.OWN : relation);
    }

    Given officeOf(Relation relation) {
        return relation == Relation.OTHER_OFFICE ? other : office;
    }

    /** Whether a text names a case or client of the other office. */
    boolean tellsOfTheOther(String text) {
        var theirs = cases.get(Relation.OTHER_OFFICE);
        var name = theirs.clientName().substring(theirs.clientName().indexOf('&') + 2);
        return text.contains(theirs.id().toString())
                || text.contains(theirs.client().toString())
                || text.contains(name);
    }

    private Given.Case team(Connection c, Given.Case aCase) throws Exception {
        grant(c, aCase, office.the(Role.ASSISTANT_OFFICER), "WORK");
        grant(c, aCase, office.the(Role.TPP_SECRETARY), "READ");
        grant(c, aCase, office.the(Role.TPP_MEMBER), "READ");
        return aCase;
    }

    private void grant(Connection c, Given.Case aCase, Given.Person person, String right) throws Exception {
        Office.run(
                c,
                "insert into case_access (office_id, id, case_id, staff_id, access_right, from_at, ground) values (?, ?, ?, ?, ?, timestamptz '2020-01-01', 'ASSIGNED')",
                office.office,
                Ids.next(),
                aCase.id(),
                person.staff(),
                right);
    }

    private void hand(Connection c, Given.Case aCase, Given.Person from, Given.Person to) throws Exception {
        Office.run(
                c,
                "update case_access set staff_id = ? where office_id = ? and case_id = ? and staff_id = ?",
                to.staff(),
                office.office,
                aCase.id(),
                from.staff());
    }
}
