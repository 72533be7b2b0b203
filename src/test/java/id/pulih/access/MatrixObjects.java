package id.pulih.access;

import id.pulih.Given;
import id.pulih.Office;
import id.pulih.database.Ids;
import id.pulih.document.Documents;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.Signers;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

/**
 * What the access matrix puts in the place of the variables of a path. A variable is known by the word before it: the
 * {@code sesi} of {@code /sesi/{sessionId}/kehadiran}; where the same word leads to two kinds of things, by word and name, as
 * in {@code surat/{code}}. Every owner of a route registers here how such a thing is made, once
 * for a given case, by statements of the database's owner.
 */
final class MatrixObjects {

    /** Makes the thing for one case of one office and gives what stands in the address. */
    interface OfCase {
        Object make(Connection c, Given office, Given.Case aCase) throws Exception;
    }

    /** Makes the thing for one office. */
    interface OfOffice {
        Object make(Connection c, Given office) throws Exception;
    }

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes();

    private final ApplicationContext beans;
    private final Map<String, OfCase> ofCase = new HashMap<>();
    private final Map<String, OfOffice> ofOffice = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    MatrixObjects(ApplicationContext beans) {
        this.beans = beans;
        ofCase.put("kasus", (c, office, aCase) -> aCase.id());
        ofCase.put("sesi", MatrixObjects::session);
        ofCase.put("kegiatan", MatrixObjects::session);
        ofCase.put("butir", (c, office, aCase) -> Ids.next());
        ofCase.put("tindak-lanjut", (c, office, aCase) -> Ids.next());
        ofCase.put("kontak", (c, office, aCase) -> Ids.next());
        ofCase.put("catatan", (c, office, aCase) -> Ids.next());
        ofOffice.put("mitra", MatrixObjects::partner);
        ofCase.put("panggilan", MatrixObjects::notice);
        ofCase.put("keluarga", MatrixObjects::relative);
        words.put("sumber", "wawancara-klien");
        words.put("bagian", "1");
        words.put("versi", "0");
        ofOffice.put("langkah", (c, office) -> sop(c, office, "row"));
        ofOffice.put("dasar", (c, office) -> sop(c, office, "basis"));
        ofCase.put("rekomendasi", MatrixObjects::recommendation);
        words.put("surat/{code}", "AAAA-AAAA");
        ofCase.put("surat", this::letter);
        ofCase.put(
                "dokumen",
                (c, office, aCase) -> as(office, () -> beans.getBean(Documents.class)
                        .store(
                                aCase.client(),
                                aCase.id(),
                                "Berkas",
                                new MockMultipartFile("file", "a.pdf", "application/pdf", PDF))));
        ofCase.put("lembar", MatrixObjects::transcribed);
        ofOffice.put(
                "wewenang",
                (c, office) -> ofHead(
                        c,
                        office,
                        "insert into signing_authority (office_id, id, staff_id, capacity, basis, from_on, set_by, set_at) select ?, ?, s, 'AN', 'SK', date '2026-01-05', s, timestamptz '2026-01-05' from (select cast(? as uuid) as s) x"));
        ofOffice.put(
                "seksi",
                (c, office) -> ofHead(
                        c,
                        office,
                        "insert into office_section (office_id, id, name, clientele, head_id, from_on) select ?, ?, 'Seksi', 'ADULT', s, date '2026-01-05' from (select cast(? as uuid) as s) x"));
        ofOffice.put(
                "libur",
                (c, office) -> ofHead(
                        c,
                        office,
                        "insert into office_closed_day (office_id, id, day, name, set_by, set_at) select ?, ?, date '2027-12-30', 'Libur', s, timestamptz '2026-01-05' from (select cast(? as uuid) as s) x"));
        ofCase.put("acara", (c, office, aCase) -> Ids.next());
        ofOffice.put("sidang-tpp", MatrixObjects::tppSession);
        ofOffice.put("anggota", MatrixObjects::tppMember);
        ofCase.put("asesmen", MatrixObjects::assessment);
        ofCase.put("rujukan-segera", MatrixObjects::referral);
        ofCase.put("berbagi", MatrixObjects::permit);
        words.put("baru", "penggaris");
        ofOffice.put("pk", (c, office) -> office.the(Role.PROBATION_OFFICER).staff());
        ofOffice.put("cuti", MatrixObjects::leave);
        ofOffice.put("akun", (c, office) -> office.the(Role.TPP_MEMBER).staff());
    }

    /** Rows that the pages of every case need beside its facts, such as its application. */
    void prepare(Connection c, Given office, Given.Case aCase) throws Exception {
        for (int round = 1; round <= 2; round++) { // two, so that they can be compared
            Office.run(
                    c,
                    "insert into litmas (office_id, id, case_id, client_id, round, begun_by, begun_at) values (?, ?, ?, ?, ?, ?, timestamptz '2026-01-05 02:00Z')",
                    office.office,
                    Ids.next(),
                    aCase.id(),
                    aCase.client(),
                    round,
                    office.the(Role.PROBATION_OFFICER).staff());
        }
        office.applied(aCase);
    }

    /** Works inside the application as the head of the office. */
    private <T> T as(Given office, Callable<T> work) throws Exception {
        var who = beans.getBean(JdbcClient.class)
                .sql("select account_id, role_version, office_id from sign_in(?)")
                .param(office.the(Role.OFFICE_HEAD).user())
                .query((r, i) -> new SignedIn(r.getObject(1, UUID.class), r.getInt(3), r.getInt(2)))
                .single();
        return beans.getBean(RequestTransaction.class).as(who, work);
    }

    private UUID letter(Connection c, Given office, Given.Case aCase) throws Exception {
        return as(office, () -> beans.getBean(Letters.class)
                .issue(new Draft(
                        LetterKind.RATIFICATION,
                        aCase.id(),
                        aCase.client(),
                        "Penetapan",
                        List.of(),
                        List.of(beans.getBean(Signers.class)
                                .forHead(null, beans.getBean(Desk.class).today())),
                        List.of("Arsip"),
                        "letter/plain.jte",
                        Map.of("paragraphs", List.of("Program ditetapkan.")))));
    }

    private static UUID transcribed(Connection c, Given office, Given.Case aCase) throws Exception {
        var id = Ids.next();
        Office.run(
                c,
                "insert into case_event (office_id, id, case_id, fact, decided_on, decided_by, capacity, recorded_by, recorded_at, sheet_id) values (?, ?, ?, 'DISPOSITION_SIGNED', date '2026-01-05', ?, 'DEFINITIVE', ?, timestamptz '2026-01-05', ?)",
                office.office,
                id,
                aCase.id(),
                office.the(Role.OFFICE_HEAD).staff(),
                office.the(Role.INTAKE_CLERK).staff(),
                Ids.next());
        return id;
    }

    private static UUID recommendation(Connection c, Given office, Given.Case aCase) throws Exception {
        var id = Ids.next();
        var seal = office.seal(aCase.client());
        Office.run(
                c,
                "insert into litmas_recommendation (office_id, id, litmas_id, position, treatment, domain, goal, activity, form, sessions, hours, performer, months, saved_by, saved_at) select office_id, ?, id, 1, 'SOCIAL_SUPPORT', 'FAMILY', ?, ?, 'INDIVIDUAL', 1, 1, 'PROBATION_OFFICER', 1, ?, timestamptz '2026-01-05' from litmas where office_id = ? and case_id = ? and round = 2",
                id,
                seal.close("litmas_recommendation.goal", id, "Tujuan"),
                seal.close("litmas_recommendation.activity", id, "Kegiatan"),
                office.the(Role.PROBATION_OFFICER).staff(),
                office.office,
                aCase.id());
        return id;
    }

    private static UUID ofHead(Connection c, Given office, String sql) throws Exception {
        var id = Ids.next();
        Office.run(c, sql, office.office, id, office.the(Role.OFFICE_HEAD).staff());
        return id;
    }

    private static UUID notice(Connection c, Given office, Given.Case aCase) throws Exception {
        var id = Ids.next();
        Office.run(
                c,
                "insert into notice (office_id, id, case_id, audience, sentence, owner_id, made_at) values (?, ?, ?, 'CLIENT', ?, ?, timestamptz '2026-01-05 02:00Z')",
                office.office,
                id,
                aCase.id(),
                office.seal(aCase.client()).close("notice.sentence", id, "Kabar."),
                aCase.client());
        return id;
    }

    private static UUID relative(Connection c, Given office, Given.Case aCase) throws Exception {
        var id = Ids.next();
        Office.run(
                c,
                "insert into client_relative (office_id, id, client_id, kind, name, from_at, recorded_by) values (?, ?, ?, 'MOTHER', ?, timestamptz '2026-01-05 02:00Z', ?)",
                office.office,
                id,
                aCase.client(),
                office.seal(aCase.client()).close("client_relative.name", id, "Sumiyati"),
                office.the(Role.INTAKE_CLERK).staff());
        return id;
    }

    private static UUID assessment(Connection c, Given office, Given.Case aCase) throws Exception {
        UUID id = Ids.next(), answer = Ids.next();
        var officer = office.the(Role.PROBATION_OFFICER).staff();
        Office.run(
                c,
                "insert into assessment (office_id, id, case_id, owner_id, instrument, instrument_version, verified, taken_on, assessed_by, recorded_at) values (?, ?, ?, ?, 'ASSIST', '3.1', true, date '2026-01-05', ?, timestamptz '2026-01-05 02:00Z')",
                office.office,
                id,
                aCase.id(),
                aCase.client(),
                officer);
        Office.run(
                c,
                "insert into assessment_answer (office_id, id, assessment_id, part, complete, content, recorded_by, recorded_at) values (?, ?, ?, 1, true, ?, ?, timestamptz '2026-01-05 02:00Z')",
                office.office,
                answer,
                id,
                office.seal(aCase.client())
                        .close(
                                "assessment_answer.content",
                                answer,
                                "{\"ever\":[],\"answers\":{},\"lines\":[],\"evidence\":\"\",\"reason\":\"\"}"),
                officer);
        return id;
    }

    private static UUID referral(Connection c, Given office, Given.Case aCase) throws Exception {
        var id = Ids.next();
        Office.run(
                c,
                "insert into urgent_referral (office_id, id, case_id, causes, noted_by, noted_at) values (?, ?, ?, ?, ?, timestamptz '2026-01-05 02:00Z')",
                office.office,
                id,
                aCase.id(),
                office.seal(aCase.client()).close("urgent_referral.causes", id, "SELF_HARM"),
                office.the(Role.PROBATION_OFFICER).staff());
        return id;
    }

    private static UUID permit(Connection c, Given office, Given.Case aCase) throws Exception {
        var id = Ids.next();
        Office.run(
                c,
                "insert into sharing_consent (office_id, id, case_id, partner, kind, given_on, recorded_by, recorded_at) values (?, ?, ?, ?, 'SCHEDULE', date '2026-01-05', ?, timestamptz '2026-01-05 02:00Z')",
                office.office,
                id,
                aCase.id(),
                office.seal(aCase.client()).close("sharing_consent.partner", id, "Rumah Pulih"),
                office.the(Role.PROBATION_OFFICER).staff());
        return id;
    }

    private static UUID leave(Connection c, Given office) throws Exception {
        var id = Ids.next();
        Office.run(
                c,
                "insert into officer_leave (office_id, id, staff_id, from_on, until_on, set_by, set_at) values (?, ?, ?, date '2026-01-05', date '2099-01-05', ?, timestamptz '2026-01-05 02:00Z')",
                office.office,
                id,
                office.the(Role.PROBATION_OFFICER).staff(),
                office.the(Role.SECTION_HEAD).staff());
        return id;
    }

    private static UUID session(Connection c, Given office, Given.Case aCase) throws Exception {
        var id = Ids.next();
        Office.run(
                c,
                "insert into guidance_session (office_id, id, title, treatment, form, performer, place, minutes, starts_at, led_by) values (?, ?, 'Sesi', 'SELF_CONTROL', 'GROUP', 'PROBATION_OFFICER', 'Aula', 60, timestamptz '2026-01-05 02:00Z', ?)",
                office.office,
                id,
                office.the(Role.PROBATION_OFFICER).staff());
        Office.run(
                c,
                "insert into session_place (office_id, session_id, case_id) values (?, ?, ?)",
                office.office,
                id,
                aCase.id());
        return id;
    }

    private static UUID partner(Connection c, Given office) throws Exception {
        var id = Ids.next();
        Office.run(
                c,
                "insert into partner (office_id, id, name, kind, contact_name, telephone, area, agreement_number, agreement_from, agreement_until, services, recorded_by, recorded_at) values (?, ?, 'Pokmas', 'PARTNER', '', '', '', 'PKS 1', date '2026-01-05', date '2030-01-05', '{SELF_CONTROL}', ?, timestamptz '2026-01-05 02:00Z')",
                office.office,
                id,
                office.the(Role.PROBATION_OFFICER).staff());
        return id;
    }

    private static UUID tppSession(Connection c, Given office) throws Exception {
        var id = Ids.next();
        Office.run(
                c,
                "insert into tpp_session (office_id, id, kind, held_on, starts_at, ends_at, place, chair_id, secretary_id) values (?, ?, 'ROUTINE', date '2026-01-05', time '09:00', time '12:00', 'Ruang sidang', ?, ?)",
                office.office,
                id,
                office.the(Role.SECTION_HEAD).staff(),
                office.the(Role.TPP_SECRETARY).staff());
        return id;
    }

    private static UUID tppMember(Connection c, Given office) throws Exception {
        var id = Ids.next();
        Office.run(
                c,
                "insert into tpp_member (office_id, id, staff_id, post, decree, from_on) values (?, ?, ?, 'MEMBER', 'SK 1', date '2026-01-05')",
                office.office,
                id,
                office.the(Role.TPP_MEMBER).staff());
        return id;
    }

    /** The draft of the SOP with a row and a basis, made once; gives one of them. */
    private static UUID sop(Connection c, Given office, String part) throws Exception {
        var draft = sopPart(office, "draft");
        Office.run(c, """
                insert into sop_version (office_id, id, number, made_on, name, qualification, relation, equipment, warning, recording,
                       quorum_over, quorum_of, vote_over, vote_of, presenter_votes, sessions_per_month, repair_days,
                       offer_answer_days, first_session_days, programme_months, review_months, miss_contact_days,
                       lost_contact_days, follow_up_months)
                values (?, ?, 0, date '2026-01-05', 'SOP', '-', '-', '-', '-', '-', 2, 3, 1, 2, false, 2, 2, 7, 7, 6, 3, 2, 60, '{3}')
                on conflict do nothing
                """, office.office, draft);
        Office.run(c, """
                insert into sop_row (office_id, id, version_id, position, letter, activity, marks, completeness, time_note, output, remark)
                values (?, ?, ?, 1, 'a', 'Mengajukan.', '{APPLICANT TERMINATOR Mulai}', '', '', '-', '') on conflict do nothing
                """, office.office, sopPart(office, "row"), draft);
        Office.run(c, """
                insert into sop_basis (office_id, id, version_id, position, citation, letters, status)
                values (?, ?, ?, 1, 'Undang-Undang', '{}', 'QUOTED') on conflict do nothing
                """, office.office, sopPart(office, "basis"), draft);
        return sopPart(office, part);
    }

    private static UUID sopPart(Given office, String part) {
        return UUID.nameUUIDFromBytes((part + office.office).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    boolean isOfCase(String word) {
        return ofCase.containsKey(word);
    }

    boolean isOfOffice(String word) {
        return ofOffice.containsKey(word);
    }

    boolean isWord(String word) {
        return words.containsKey(word);
    }

    boolean knows(String word) {
        return isOfCase(word) || isOfOffice(word) || isWord(word);
    }

    String make(String word, Connection c, Given office, Given.Case aCase) throws Exception {
        if (isWord(word)) return words.get(word);
        if (isOfOffice(word)) return ofOffice.get(word).make(c, office).toString();
        return ofCase.get(word).make(c, office, aCase).toString();
    }
}
