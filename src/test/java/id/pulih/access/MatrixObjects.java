package id.pulih.access;

import static id.pulih.Row.THEN;

import id.pulih.Given;
import id.pulih.GivenPlan;
import id.pulih.Office;
import id.pulih.Row;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.database.Ids;
import id.pulih.disclosure.AskerKind;
import id.pulih.disclosure.Inquiries;
import id.pulih.disclosure.NewInquiry;
import id.pulih.document.Documents;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.office.Signers;
import id.pulih.secret.Secrets;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.mock.web.MockMultipartFile;

/**
 * What the access matrix puts in the place of the variables of a path. A variable is known by the word before it: the
 * {@code sesi} of {@code /sesi/{sessionId}/kehadiran}; where the same word leads to two kinds of things, by word and name, as
 * in {@code surat/{code}}, or by the word behind it as well. Every owner of a route registers here how such a thing is made,
 * once for a given case, by statements of the database's owner.
 */
final class MatrixObjects {

    /** Makes the thing for one case of one office and gives what stands in the address. */
    interface Maker {
        Object make(Connection c, Given office, Given.Case aCase) throws Exception;
    }

    private static final LocalDate DAY = THEN.toLocalDate();
    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.UTF_8);

    private static final Map<String, Integer> SOP_FIGURES = Map.ofEntries(
            Map.entry("quorum_over", 2),
            Map.entry("quorum_of", 3),
            Map.entry("vote_over", 1),
            Map.entry("vote_of", 2),
            Map.entry("sessions_per_month", 2),
            Map.entry("repair_days", 2),
            Map.entry("offer_answer_days", 7),
            Map.entry("first_session_days", 7),
            Map.entry("programme_months", 6),
            Map.entry("review_months", 3),
            Map.entry("miss_contact_days", 2),
            Map.entry("lost_contact_days", 60));

    private final Inside inside;
    private final Map<String, Maker> makers = new HashMap<>();
    private final Set<String> ofCase = new HashSet<>();
    private final Set<String> ofOffice = new HashSet<>();
    private final Map<UUID, UUID> planItems = new HashMap<>();

    MatrixObjects(Inside inside) {
        this.inside = inside;
        word("sumber", "wawancara-klien");
        word("bagian", "1");
        word("versi", "0");
        word("versi/{number}/naskah", "1");
        word("surat/{code}", "AAAA-AAAA");
        word("foto/{token}", "0".repeat(32));
        word("baru", "penggaris");
        word("ajukan", "siapa");
        word("baris", "hilang");
        thingsOfAnOffice();
        thingsOfACase();
    }

    private void word(String before, String always) {
        makers.put(before, (c, office, aCase) -> always);
    }

    private void ofOffice(String word, Maker maker) {
        makers.put(word, maker);
        ofOffice.add(word);
    }

    private void ofCase(String word, Maker maker) {
        makers.put(word, maker);
        ofCase.add(word);
    }

    private void thingsOfAnOffice() {
        ofOffice("akun", (c, office, k) -> office.the(Role.TPP_MEMBER).staff());
        ofOffice("pk", (c, office, k) -> pk(office));
        ofOffice("impor", (c, office, k) -> Row.in("register_import", office)
                .with("stage", "TAKEN")
                .with("file_kind", "NONE")
                .with("as_of", DAY)
                .with("headers", new String[0])
                .with("header_line", 1)
                .with("columns", new String[0])
                .with("uploaded_by", office.the(Role.INTAKE_CLERK).staff())
                .with("uploaded_at", THEN)
                .insert(c));
        ofOffice("orang", (c, office, aCase) -> aCase.client());
        ofOffice(
                "permintaan-data",
                (c, office, k) -> inside.as(office.the(Role.INTAKE_CLERK), () -> inside.the(Inquiries.class)
                        .record(new NewInquiry(
                                null,
                                AskerKind.POLICE,
                                "Kepolisian Resor Contoh",
                                "",
                                "B/1/2026",
                                DAY,
                                DAY,
                                "Seseorang",
                                "Alamatnya.",
                                new MockMultipartFile("papers", "a.pdf", "application/pdf", PDF)))));
        ofOffice("langkah", (c, office, k) -> sopPart(office, "row"));
        ofOffice("dasar", (c, office, k) -> sopPart(office, "basis"));
        ofOffice("mitra", (c, office, k) -> Row.in("partner", office)
                .with("name", "Pokmas")
                .with("kind", "PARTNER")
                .with("contact_name", "")
                .with("telephone", "")
                .with("area", "")
                .with("agreement_number", "PKS 1")
                .with("agreement_from", DAY)
                .with("agreement_until", DAY.plusYears(4))
                .with("services", new String[] {"SELF_CONTROL"})
                .with("recorded_by", pk(office))
                .with("recorded_at", THEN)
                .insert(c));
        ofOffice("wewenang", (c, office, k) -> set(Row.in("signing_authority", office), office)
                .with("staff_id", head(office))
                .with("capacity", "AN")
                .with("basis", "SK")
                .with("from_on", DAY)
                .insert(c));
        ofOffice("seksi", (c, office, k) -> Row.in("office_section", office)
                .with("name", "Seksi")
                .with("clientele", "ADULT")
                .with("head_id", head(office))
                .with("from_on", DAY)
                .insert(c));
        ofOffice("libur", (c, office, k) -> set(Row.in("office_closed_day", office), office)
                .with("day", LocalDate.of(2027, 12, 30))
                .with("name", "Libur")
                .insert(c));
        ofOffice("cuti", (c, office, k) -> set(Row.in("officer_leave", office), office)
                .with("staff_id", pk(office))
                .with("from_on", DAY)
                .with("until_on", DAY.plusYears(70))
                .insert(c));
        ofOffice("wakil", this::handover);
        ofOffice("anggota", (c, office, k) -> Row.in("tpp_member", office)
                .with("staff_id", office.the(Role.TPP_MEMBER).staff())
                .with("post", "MEMBER")
                .with("decree", "SK 1")
                .with("from_on", DAY)
                .insert(c));
        ofOffice(
                "sidang-tpp",
                (c, office, aCase) -> one(
                        c,
                        "select session_id from tpp_docket where office_id = ? and case_id = ?",
                        office.office,
                        aCase.id()));
    }

    private void thingsOfACase() {
        ofCase("kasus", (c, office, aCase) -> aCase.id());
        ofCase("penapisan", (c, office, aCase) -> {
            Row.in("client_guidance", office)
                    .with("client_id", aCase.client())
                    .with("kind", "PB")
                    .with("until_on", Office.today().plusDays(30))
                    .with("recorded_by", pk(office))
                    .with("recorded_at", THEN)
                    .insert(c);
            return aCase.client();
        });
        ofCase("sesi", MatrixObjects::session);
        ofCase("kegiatan", MatrixObjects::session);
        ofCase("butir", (c, office, aCase) -> planItems.get(aCase.id()));
        ofCase(
                "acara",
                (c, office, aCase) -> one(
                        c, "select id from tpp_docket where office_id = ? and case_id = ?", office.office, aCase.id()));
        ofCase("tindak-lanjut", (c, office, aCase) -> Row.in("follow_up_act", office)
                .with("case_id", aCase.id())
                .with("kind", "SUPPORT")
                .with("due_on", DAY)
                .with("session_id", session(c, office, aCase))
                .with("made_by", pk(office))
                .with("made_at", THEN)
                .insert(c));
        ofCase("kontak", MatrixObjects::contact);
        ofCase("catatan", (c, office, aCase) -> Row.in("evaluation_note", office)
                .with("case_id", aCase.id())
                .alsoAs("root_id")
                .with("noted_on", DAY)
                .sealed("text", aCase.client(), "Catatan.")
                .with("noted_by", pk(office))
                .with("noted_at", THEN)
                .insert(c));
        ofCase("panggilan", (c, office, aCase) -> Row.in("notice", office)
                .with("case_id", aCase.id())
                .with("audience", "CLIENT")
                .sealed("sentence", aCase.client(), "Kabar.")
                .with("owner_id", aCase.client())
                .with("made_at", THEN)
                .insert(c));
        ofCase("keluarga", (c, office, aCase) -> Row.in("client_relative", office)
                .with("client_id", aCase.client())
                .with("kind", "MOTHER")
                .sealed("name", aCase.client(), "Sumiyati")
                .with("from_at", THEN)
                .with("recorded_by", office.the(Role.INTAKE_CLERK).staff())
                .insert(c));
        ofCase("serah-terima", this::handover);
        ofCase("perwakilan", (c, office, aCase) -> {
            var letter = letter(office, LetterKind.ASSIGNMENT, aCase.id(), aCase.client());
            return substitution(office, aCase, letter).insert(c);
        });
        ofCase("benturan", (c, office, aCase) -> Row.in("officer_conflict", office)
                .with("client_id", aCase.client())
                .with("staff_id", pk(office))
                .with("ground", "NEIGHBOUR")
                .sealed("reason", aCase.client(), "Tetangga.")
                .with("noted_by", head(office))
                .with("noted_at", THEN)
                .insert(c));
        ofCase("rekomendasi", (c, office, aCase) -> Row.in("litmas_recommendation", office)
                .with("litmas_id", one(c, """
                        select id from litmas where office_id = ? and case_id = ? and round = 2
                        """, office.office, aCase.id()))
                .with("position", 1)
                .with("treatment", "SOCIAL_SUPPORT")
                .with("domain", "FAMILY")
                .sealed("goal", aCase.client(), "Tujuan")
                .sealed("activity", aCase.client(), "Kegiatan")
                .with("form", "INDIVIDUAL")
                .with("sessions", 1)
                .with("hours", 1)
                .with("performer", "PROBATION_OFFICER")
                .with("months", 1)
                .with("saved_by", pk(office))
                .with("saved_at", THEN)
                .insert(c));
        ofCase("surat", (c, office, aCase) -> letter(office, LetterKind.RATIFICATION, aCase.id(), aCase.client()));
        ofCase("berkas", (c, office, aCase) -> Row.in("letter_signed", office)
                .with("letter_id", letter(office, LetterKind.RATIFICATION, aCase.id(), aCase.client()))
                .with(
                        "document_id",
                        inside.as(office.the(Role.OFFICE_HEAD), () -> document(aCase.client(), aCase.id())))
                .with("seal", "NONE")
                .with("signed_by", new String[0])
                .with("coded", false)
                .with("sha256", new byte[32])
                .with("bytes", 1)
                .with("recorded_by", head(office))
                .with("recorded_at", THEN)
                .insert(c));
        ofCase(
                "dokumen",
                (c, office, aCase) ->
                        inside.as(office.the(Role.OFFICE_HEAD), () -> document(aCase.client(), aCase.id())));
        ofCase("lembar", (c, office, aCase) -> Row.in("case_event", office)
                .with("case_id", aCase.id())
                .with("fact", "DISPOSITION_SIGNED")
                .with("decided_on", DAY)
                .with("decided_by", head(office))
                .with("capacity", "DEFINITIVE")
                .with("recorded_by", office.the(Role.INTAKE_CLERK).staff())
                .with("recorded_at", THEN)
                .with("sheet_id", Ids.next())
                .insert(c));
        var empty = "{\"ever\":[],\"answers\":{},\"lines\":[],\"evidence\":\"\",\"reason\":\"\"}";
        ofCase("asesmen", (c, office, aCase) -> assessment(c, office, aCase, "ASSIST", "3.1", empty));
        var rulers = Stream.of("IMPORTANCE", "CONFIDENCE", "READINESS")
                .map(code -> "{\"code\":\"" + code + "\",\"label\":\"\",\"score\":5}")
                .collect(Collectors.joining(",", "\"lines\":[", "]"));
        ofCase(
                "asesmen/{id}/perbaikan",
                (c, office, aCase) ->
                        assessment(c, office, aCase, "RULERS", "1", empty.replace("\"lines\":[]", rulers)));
        ofCase("rujukan-segera", (c, office, aCase) -> Row.in("urgent_referral", office)
                .with("case_id", aCase.id())
                .sealed("causes", aCase.client(), "SELF_HARM")
                .with("noted_by", pk(office))
                .with("noted_at", THEN)
                .insert(c));
        ofCase("berbagi", (c, office, aCase) -> Row.in("sharing_consent", office)
                .with("case_id", aCase.id())
                .sealed("partner", aCase.client(), "Rumah Pulih")
                .with("kind", "SCHEDULE")
                .with("given_on", DAY)
                .with("recorded_by", pk(office))
                .with("recorded_at", THEN)
                .insert(c));
    }

    private static UUID pk(Given office) {
        return office.the(Role.PROBATION_OFFICER).staff();
    }

    private static UUID head(Given office) {
        return office.the(Role.OFFICE_HEAD).staff();
    }

    private static Row set(Row row, Given office) {
        return row.with("set_by", head(office)).with("set_at", THEN);
    }

    /** Rows that pages of an office need, made once: the draft of the SOP and a signed version of it. */
    void prepare(Connection c, Given office) throws Exception {
        sop(c, office, "first", 0);
        var draft = sop(c, office, "draft", null);
        Row.in("sop_row", office, sopPart(office, "row"))
                .with("version_id", draft)
                .with("position", 1)
                .with("letter", "a")
                .with("activity", "Mengajukan.")
                .with("marks", new String[] {"APPLICANT TERMINATOR Mulai"})
                .with("completeness", "")
                .with("time_note", "")
                .with("output", "-")
                .with("remark", "")
                .insert(c);
        Row.in("sop_basis", office, sopPart(office, "basis"))
                .with("version_id", draft)
                .with("position", 1)
                .with("citation", "Undang-Undang")
                .with("letters", new String[0])
                .with("status", "QUOTED")
                .insert(c);
        var signed = sop(c, office, "signed", 1);
        var decree = letter(office, LetterKind.SOP_DECREE, null, null);
        Office.run(
                c,
                "update sop_version set decree_id = ?, decree_number = 'W1-1', decree_on = ? where office_id = ? and id = ?",
                decree,
                DAY,
                office.office,
                signed);
        var file = inside.as(office.the(Role.OFFICE_HEAD), () -> {
            inside.the(Secrets.class).make(signed);
            return document(signed, null);
        });
        Row.in("sop_signing", office)
                .with("version_id", signed)
                .with("signed_on", LocalDate.now().plusYears(50))
                .with("in_force_on", LocalDate.now().plusYears(50)) // so that the cases go on by the first draft
                .with("document_id", file)
                .with("recorded_by", head(office))
                .with("recorded_at", THEN)
                .insert(c);
    }

    /** Rows that the pages of every case need beside its facts, such as its application. */
    void prepare(Connection c, Given office, Given.Case aCase) throws Exception {
        for (int round = 1; round <= 2; round++) { // two, so that they can be compared
            Row.in("litmas", office)
                    .with("case_id", aCase.id())
                    .with("client_id", aCase.client())
                    .with("round", round)
                    .with("begun_by", pk(office))
                    .with("begun_at", THEN)
                    .insert(c);
        }
        office.applied(aCase);
        Row.in("client_code", office)
                .with("case_id", aCase.id())
                .with("code_hash", aCase.id().toString().getBytes(StandardCharsets.UTF_8))
                .sealed("code", aCase.id(), "AAAAA-BBBBB")
                .with("made_by", pk(office))
                .with("made_at", THEN)
                .insert(c);
        var items = GivenPlan.agreed(
                inside.the(EmbeddedPostgres.class),
                office,
                aCase,
                LocalDate.now().minusDays(5),
                LocalDate.now().plusMonths(6));
        planItems.put(aCase.id(), items.values().iterator().next());
    }

    private UUID document(UUID owner, UUID caseId) {
        var file = new MockMultipartFile("file", "a.pdf", "application/pdf", PDF);
        return inside.the(Documents.class).store(owner, caseId, "Berkas", file);
    }

    private UUID letter(Given office, LetterKind kind, UUID caseId, UUID client) throws Exception {
        return inside.as(office.the(Role.OFFICE_HEAD), () -> inside.the(Letters.class)
                .issue(new Draft(
                        kind,
                        caseId,
                        client,
                        "Penetapan",
                        List.of(),
                        List.of(inside.the(Signers.class)
                                .forHead(null, inside.the(Desk.class).today())),
                        List.of("Arsip"),
                        "letter/plain.jte",
                        Map.of("paragraphs", List.of("Program ditetapkan.")))));
    }

    /** The head stands in on this case. */
    private static Row substitution(Given office, Given.Case aCase, UUID letter) throws Exception {
        return Row.in("officer_choice", office)
                .with("case_id", aCase.id())
                .with("kind", "SUBSTITUTE")
                .with("officer_id", head(office))
                .with("ground", "ILL")
                .sealed("hand_over", aCase.client(), "Janji Senin.")
                .with("from_on", DAY)
                .with("until_on", DAY.plusYears(70))
                .with("letter_id", letter)
                .with("decided_on", DAY)
                .with("decided_by", head(office))
                .with("capacity", "DEFINITIVE")
                .with("recorded_by", head(office))
                .with("recorded_at", THEN);
    }

    /** The PK is away, the head stands in for this case. */
    private UUID handover(Connection c, Given office, Given.Case aCase) throws Exception {
        var letter = letter(office, LetterKind.ASSIGNMENT, aCase.id(), aCase.client());
        var handover = Row.in("officer_handover", office)
                .with("kind", "SUBSTITUTE")
                .with("from_staff", pk(office))
                .with("to_staff", head(office))
                .with("ground", "ILL")
                .with("from_on", DAY)
                .with("until_on", DAY.plusYears(70))
                .with("letter_id", letter)
                .with("decided_on", DAY)
                .with("decided_by", head(office))
                .with("capacity", "DEFINITIVE")
                .with("recorded_at", THEN)
                .insert(c);
        substitution(office, aCase, letter).with("handover_id", handover).insert(c);
        return handover;
    }

    private static UUID assessment(
            Connection c, Given office, Given.Case aCase, String instrument, String version, String content)
            throws Exception {
        var id = Row.in("assessment", office)
                .with("case_id", aCase.id())
                .with("owner_id", aCase.client())
                .with("instrument", instrument)
                .with("instrument_version", version)
                .with("verified", true)
                .with("taken_on", DAY)
                .with("assessed_by", pk(office))
                .with("recorded_at", THEN)
                .insert(c);
        Row.in("assessment_answer", office)
                .with("assessment_id", id)
                .with("part", 1)
                .with("complete", true)
                .sealed("content", aCase.client(), content)
                .with("recorded_by", pk(office))
                .with("recorded_at", THEN)
                .insert(c);
        return id;
    }

    private static UUID contact(Connection c, Given office, Given.Case aCase) throws Exception {
        var row = Row.in("contact_note", office)
                .with("case_id", aCase.id())
                .with("number", 1)
                .with("channel", "CALL")
                .with("on_day", DAY)
                .with("reached", true)
                .with("recorded_by", pk(office))
                .with("recorded_at", THEN);
        for (var text : List.of("state", "activity", "surroundings", "obstacle", "intention", "note", "correction")) {
            row.sealed(text, aCase.client(), "");
        }
        return row.alsoAs("root_id").insert(c);
    }

    private static UUID session(Connection c, Given office, Given.Case aCase) throws Exception {
        var id = Row.in("guidance_session", office)
                .with("title", "Sesi")
                .with("treatment", "SELF_CONTROL")
                .with("form", "GROUP")
                .with("performer", "PROBATION_OFFICER")
                .with("place", "Aula")
                .with("minutes", 60)
                .with("starts_at", THEN)
                .with("led_by", pk(office))
                .insert(c);
        Row.withoutId("session_place", office)
                .with("session_id", id)
                .with("case_id", aCase.id())
                .with("starts_at", THEN)
                .insert(c);
        return id;
    }

    private static UUID sop(Connection c, Given office, String part, Integer number) throws Exception {
        var row = Row.in("sop_version", office, sopPart(office, part))
                .with("number", number)
                .with("made_on", DAY)
                .with("name", "SOP")
                .with("presenter_votes", false)
                .with("follow_up_months", new Integer[] {3});

        for (var text : List.of("qualification", "relation", "equipment", "warning", "recording")) row.with(text, "-");
        SOP_FIGURES.forEach(row::with);
        row.insert(c);
        return sopPart(office, part);
    }

    private static UUID sopPart(Given office, String part) {
        return UUID.nameUUIDFromBytes((part + office.office).getBytes(StandardCharsets.UTF_8));
    }

    private static UUID one(Connection c, String sql, Object... params) throws Exception {
        try (var s = c.prepareStatement(sql)) {
            for (int i = 0; i < params.length; i++) s.setObject(i + 1, params[i]);
            var r = s.executeQuery();
            r.next();
            return r.getObject(1, UUID.class);
        }
    }

    boolean isOfCase(String word) {
        return ofCase.contains(word);
    }

    boolean isOfOffice(String word) {
        return ofOffice.contains(word);
    }

    boolean knows(String word) {
        return makers.containsKey(word);
    }

    String make(String word, Connection c, Given office, Given.Case aCase) throws Exception {
        return makers.get(word).make(c, office, aCase).toString();
    }
}
