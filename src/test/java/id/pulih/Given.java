package id.pulih;

import id.pulih.access.Role;
import id.pulih.casefile.NextAct;
import id.pulih.casefile.NextActs;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.office.OfficeCalendar;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import id.pulih.sop.CaseProgress;
import id.pulih.sop.Fact;
import id.pulih.sop.RecordedFact;
import id.pulih.sop.SopSettings;
import id.pulih.sop.SopVersion;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/**
 * An office with one person in every role, and cases brought to a step by their facts alone: what the step modules would have
 * written beside the facts is left to the test that needs it. Made by the owner, outside any request.
 */
public final class Given {

    /** A member of the staff who can sign in under this user name (see {@link Browser#signIn}). */
    public record Person(String user, String name, UUID account, UUID staff) {}

    /** The case and its client; the client's name holds a letter that HTML must escape. */
    public record Case(UUID id, UUID client, String clientName) {}

    /** The facts of the straight way, in their order. */
    public static final List<Fact> SPINE = List.of(
            Fact.APPLICATION_SUBMITTED,
            Fact.APPLICATION_RECEIVED,
            Fact.CLIENT_CONFIRMED,
            Fact.COMPLETENESS_JUDGED,
            Fact.DISPOSITION_SIGNED,
            Fact.OFFICIAL_NAMED,
            Fact.OFFICER_CHOSEN,
            Fact.ASSIGNMENT_ISSUED,
            Fact.ASSESSMENT_CONSENTED,
            Fact.SOURCES_COMPLETE,
            Fact.ASSESSMENTS_COMPLETE,
            Fact.LITMAS_APPROVED,
            Fact.LITMAS_LOCKED,
            Fact.TPP_HEARD,
            Fact.PROGRAMME_RECOMMENDED,
            Fact.MINUTES_SIGNED,
            Fact.PROGRAMME_RATIFIED,
            Fact.AGREEMENT_SIGNED,
            Fact.SCHEDULE_MADE,
            Fact.PERIOD_OVER,
            Fact.REVIEWS_COMPLETE,
            Fact.FINAL_ASSESSMENT_MADE,
            Fact.REPORT_ACCEPTED,
            Fact.CLOSING_LETTER_ISSUED);

    private final EmbeddedPostgres pg;
    private final Secrets secrets;
    public final int office;
    private final Map<Role, Person> people = new EnumMap<>(Role.class);

    private Given(EmbeddedPostgres pg, Secrets secrets, int office) {
        this.pg = pg;
        this.secrets = secrets;
        this.office = office;
    }

    /** A new office with one person in every role of the staff. */
    public static Given office(EmbeddedPostgres pg, Secrets secrets) throws SQLException {
        int id = ThreadLocalRandom.current().nextInt(1_000_000, Integer.MAX_VALUE);
        var given = new Given(pg, secrets, id);
        try (var c = Office.as(pg, "pulih_owner")) {
            c.setAutoCommit(false);
            Office.run(
                    c,
                    "insert into office (office_id, code, name, second_factor) values (?, ?, 'Bapas Kelas I Contoh', false)",
                    id,
                    "T" + id);
            for (var role : Role.values()) given.people.put(role, given.person(c, role));
            c.commit();
        }
        return given;
    }

    public Person the(Role role) {
        return people.get(role);
    }

    /** The seal of a client or case of this office, to write sealed rows as the application would. */
    public Seal seal(UUID owner) throws SQLException {
        try (var c = Office.as(pg, "pulih_owner");
                var q = c.prepareStatement("select wrapped from data_key where office_id = ? and owner_id = ?")) {
            q.setObject(1, office);
            q.setObject(2, owner);
            var row = q.executeQuery();
            row.next();
            return secrets.seal(office, owner, row.getBytes(1));
        }
    }

    /** The application behind a case: the client's own, agreed to by client and guardian, received and complete. */
    public void applied(Case aCase) throws SQLException {
        var seal = seal(aCase.id);
        var clerk = the(Role.INTAKE_CLERK).staff;
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "insert into application (office_id, case_id, applicant_kind, applicant_name, channel, subject_birth_on, subject_sex, category, reasons, reason, guardian_kind, guardian_name, submitted_on, recorded_by, recorded_at) values (?, ?, 'CLIENT', ?, 'DESK', date '1990-08-17', 'P', 3, array['NO_WORK'], ?, 'MOTHER', ?, ?, ?, ?)",
                    office,
                    aCase.id,
                    seal.close("application.applicant_name", aCase.id, aCase.clientName),
                    seal.close("application.reason", aCase.id, "Ingin mulai bekerja."),
                    seal.close("application.guardian_name", aCase.id, "Sumiyati"),
                    Office.today().minusDays(30),
                    clerk,
                    OffsetDateTime.now().minusDays(30));
            for (var who : List.of("CLIENT", "GUARDIAN")) {
                Office.run(
                        c,
                        "insert into application_consent (office_id, id, case_id, who, agrees, on_day, way, recorded_by, recorded_at) values (?, ?, ?, ?, true, ?, 'IN_PERSON', ?, ?)",
                        office,
                        Ids.next(),
                        aCase.id,
                        who,
                        Office.today().minusDays(30),
                        clerk,
                        OffsetDateTime.now().minusDays(30));
            }
            Office.run(
                    c,
                    "insert into application_receipt (office_id, case_id, agenda_year, agenda_number, status_code, received_by, received_at) select ?, ?, 2026, (select count(*) + 1 from application_receipt where office_id = ?), ?, ?, ?",
                    office,
                    aCase.id,
                    office,
                    aCase.id.toString().substring(24),
                    clerk,
                    OffsetDateTime.now().minusDays(30));
        }
    }

    /** The client's address. */
    public void lives(Case aCase, String street) throws SQLException {
        var sealed = seal(aCase.client).close("client.street", aCase.client, street);
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(c, "update client set street = ? where office_id = ? and id = ?", sealed, office, aCase.client);
        }
    }

    /** The head of office only acts for the holder of the post from now on: PLH or PLT. Before he signs in. */
    public void acting(String capacity) throws SQLException {
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.run(
                    c,
                    "update staff_role set capacity = ? where office_id = ? and role = 'OFFICE_HEAD'",
                    capacity,
                    office);
        }
    }

    /** The kinds of letters of this office that bear a signature block which begins with these words. */
    public Set<String> signedAs(String words) throws SQLException {
        var kinds = new TreeSet<String>();
        try (var c = Office.as(pg, "pulih_owner");
                var q = c.prepareStatement(
                        "select l.id, l.kind, l.html, l.owner_id, k.wrapped from letter l join data_key k on (k.office_id, k.owner_id) = (l.office_id, l.owner_id) where l.office_id = ?")) {
            q.setInt(1, office);
            var row = q.executeQuery();
            while (row.next()) {
                var seal = secrets.seal(office, row.getObject("owner_id", UUID.class), row.getBytes("wrapped"));
                var html = seal.open("letter.html", row.getObject("id", UUID.class), row.getBytes("html"));
                var blocks = Jsoup.parse(html).select(".signing p").eachText();
                if (blocks.stream().anyMatch(line -> line.startsWith(words))) kinds.add(row.getString("kind"));
            }
        }
        return kinds;
    }

    /** One more person in this role. */
    public Person another(Role role) throws SQLException {
        try (var c = Office.as(pg, "pulih_owner")) {
            return person(c, role);
        }
    }

    private Person person(Connection c, Role role) throws SQLException {
        UUID account = Ids.next(), staff = Ids.next();
        var user = role.name().toLowerCase().replace('_', '-') + "-" + Integer.toHexString(staff.hashCode());
        var name = role.label() + " " + user.substring(user.length() - 3);
        Office.run(
                c,
                "insert into account (id, name, password_hash, must_change) values (?, ?, ?, false)",
                account,
                user,
                Office.PASSWORD);
        Office.run(
                c,
                "insert into staff (office_id, id, account_id, name, nip, title, sex, from_on) values (?, ?, ?, ?, ?, ?, 'L', date '2020-01-01')",
                office,
                staff,
                account,
                name,
                "199001012020011001",
                role.label());
        Office.run(
                c,
                "insert into staff_role (office_id, staff_id, role, from_on) values (?, ?, ?, date '2020-01-01')",
                office,
                staff,
                role.name());
        return new Person(user, name, account, staff);
    }

    /** An adult's case whose last fact is the given one. */
    public Case caseAfter(Fact last) throws SQLException {
        return caseAfter(last, false);
    }

    /** A case whose last fact is the given one, with the grants that its steps would have given. */
    public Case caseAfter(Fact last, boolean child) throws SQLException {
        return caseAfter(
                last,
                child,
                // letters only: a word of figures would be sought as a number
                "Siti & "
                        + ThreadLocalRandom.current()
                                .ints(8, 'a', 'z' + 1)
                                .mapToObj(Character::toString)
                                .collect(Collectors.joining()));
    }

    /** The same of a client with this name. */
    public Case caseAfter(Fact last, boolean child, String clientName) throws SQLException {
        var made = new Case(Ids.next(), Ids.next(), clientName);
        try (var c = Office.as(pg, "pulih_owner")) {
            c.setAutoCommit(false);
            Office.run(
                    c,
                    "insert into client (office_id, id, name, birth_on, sex) values (?, ?, ?, ?, 'P')",
                    office,
                    made.client,
                    made.clientName,
                    child ? Office.today().minusYears(16) : LocalDate.of(1990, 8, 17));
            Office.run(
                    c,
                    "insert into data_key (office_id, owner_id, wrapped, master_version) values (?, ?, ?, 1), (?, ?, ?, 1)",
                    office,
                    made.client,
                    secrets.wrapNew(office, made.client),
                    office,
                    made.id,
                    secrets.wrapNew(office, made.id));
            var facts = new ArrayList<>(SPINE.subList(0, SPINE.indexOf(last) + 1));
            var progress = progress(facts);
            Office.run(
                    c,
                    "insert into aftercare_case (office_id, id, client_id, subject_name, child, started_on, sop_version, step, next_acts) values (?, ?, ?, ?, ?, ?, 0, ?, string_to_array(?, ','))",
                    office,
                    made.id,
                    made.client,
                    made.clientName,
                    child,
                    Office.today().minusDays(30),
                    progress.present().name(),
                    NextActs.of(progress).stream().map(NextAct::name).collect(Collectors.joining(",")));
            var at = OffsetDateTime.now().minusDays(1);
            for (var fact : facts) {
                Office.run(
                        c,
                        "insert into case_event (office_id, id, case_id, fact, decided_on, decided_by, capacity, recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, 'DEFINITIVE', ?, ?)",
                        office,
                        Ids.next(),
                        made.id,
                        fact.name(),
                        at.toLocalDate(),
                        the(Role.OFFICE_HEAD).staff,
                        the(Role.OFFICE_HEAD).staff,
                        at);
                at = at.plusSeconds(1);
            }
            grant(c, made.id, Role.INTAKE_CLERK, "RECEIVE");
            grant(c, made.id, Role.INTAKE_CLERK, "TRANSCRIBE");
            grant(c, made.id, Role.OFFICE_HEAD, "DECIDE");
            if (facts.contains(Fact.OFFICIAL_NAMED)) grant(c, made.id, the(Role.SECTION_HEAD).staff, "DECIDE");
            if (facts.contains(Fact.OFFICER_CHOSEN)) {
                grant(c, made.id, the(Role.PROBATION_OFFICER).staff, "WORK");
                grant(c, made.id, the(Role.PROBATION_OFFICER).staff, "SIGN");
            }
            c.commit();
        }
        return made;
    }

    private void grant(Connection c, UUID caseId, Role role, String right) throws SQLException {
        Office.run(
                c,
                "insert into case_access (office_id, id, case_id, role, access_right, from_at, ground) values (?, ?, ?, ?, ?, timestamptz '2020-01-01', 'ROLE')",
                office,
                Ids.next(),
                caseId,
                role.name(),
                right);
    }

    private void grant(Connection c, UUID caseId, UUID staff, String right) throws SQLException {
        Office.run(
                c,
                "insert into case_access (office_id, id, case_id, staff_id, access_right, from_at, ground) values (?, ?, ?, ?, ?, timestamptz '2020-01-01', 'ASSIGNED')",
                office,
                Ids.next(),
                caseId,
                staff,
                right);
    }

    private static CaseProgress progress(List<Fact> facts) {
        return CaseProgress.of(
                new SopVersion(0, Map.of(), SopSettings.DEFAULT),
                new OfficeCalendar(ZoneId.of("Asia/Jakarta"), Set.of()),
                facts.stream()
                        .map(f -> new RecordedFact(f, Office.today(), Instant.now()))
                        .toList());
    }
}
