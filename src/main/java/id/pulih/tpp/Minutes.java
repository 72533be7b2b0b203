package id.pulih.tpp;

import id.pulih.RuleViolation;
import id.pulih.Stale;
import id.pulih.access.Capacity;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.casefile.Act;
import id.pulih.casefile.CaseFacts;
import id.pulih.casefile.SheetForm;
import id.pulih.casefile.Sheets;
import id.pulih.letter.Draft;
import id.pulih.letter.LetterKind;
import id.pulih.letter.Letters;
import id.pulih.messaging.Audience;
import id.pulih.messaging.Notices;
import id.pulih.office.OfficeProfile;
import id.pulih.office.Signer;
import id.pulih.office.Signers;
import id.pulih.sop.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Invitation and minutes (berita acara) of a session; signed minutes hand the cases to the head (R45). */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Minutes {

    /** One row of the minutes. */
    public record Line(
            int number,
            String client,
            String officer,
            List<String> recommended,
            String discussion,
            String decided,
            String method,
            String note) {}

    private final JdbcClient jdbc;
    private final TppSessions sessions;
    private final Agenda agenda;
    private final Seats seats;
    private final MinuteLines lines;
    private final Decisions decisions;
    private final CaseFacts caseFacts;
    private final Letters letters;
    private final Signers signers;
    private final OfficeProfile profile;
    private final Sheets sheets;
    private final Notices notices;
    private final Audit audit;
    private final Desk desk;

    Minutes(
            JdbcClient jdbc,
            TppSessions sessions,
            Agenda agenda,
            Seats seats,
            MinuteLines lines,
            Decisions decisions,
            CaseFacts caseFacts,
            Letters letters,
            Signers signers,
            OfficeProfile profile,
            Sheets sheets,
            Notices notices,
            Audit audit,
            Desk desk) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.agenda = agenda;
        this.seats = seats;
        this.lines = lines;
        this.decisions = decisions;
        this.caseFacts = caseFacts;
        this.letters = letters;
        this.signers = signers;
        this.profile = profile;
        this.sheets = sheets;
        this.notices = notices;
        this.audit = audit;
        this.desk = desk;
    }

    /** Issues the invitation with the list of the members; names of clients do not stand in it. */
    public void invite(UUID sessionId, int version) {
        var session = sessions.current(sessionId, version);
        var letter = letters.issue(new Draft(
                LetterKind.TPP_INVITATION,
                null,
                null,
                "Undangan Sidang " + session.kind().label() + " TPP",
                List.of("Ketua, Sekretaris, dan Anggota TPP (daftar di bawah)"),
                List.of(signers.forHead(null, desk.today())),
                List.of(),
                "tpp/letter/invitation.jte",
                Map.of(
                        "session",
                        session,
                        "seats",
                        seats.of(sessionId),
                        "tppName",
                        profile.current().tppName())));
        int invited = jdbc.sql("""
                update tpp_session set invitation_id = :letter, version = version + 1
                 where office_id = :office and id = :session and version = :version and minutes_id is null and postponed_on is null
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("version", version)
                .param("letter", letter)
                .update();
        if (invited == 0) throw new Stale();
        audit.add("WRITE", "tpp/invitation", sessionId, List.of(), List.of("document"));
    }

    /** Closes the session and issues the minutes; every case of the agenda must have been decided. */
    public void prepare(UUID sessionId, int version) {
        var session = sessions.current(sessionId, version);
        var cases = agenda.of(sessionId);
        if (cases.isEmpty())
            throw new RuleViolation("Sidang tanpa kasus tidak mempunyai berita acara; tunda sidangnya.");
        if (cases.stream().anyMatch(i -> i.outcome() == null)) {
            throw new RuleViolation("Masih ada kasus tanpa hasil sidang. Catat hasilnya lebih dahulu.");
        }
        var seated = seats.of(sessionId);
        var present =
                seated.stream().filter(s -> Boolean.TRUE.equals(s.present())).toList();
        var letter = letters.issue(new Draft(
                        LetterKind.TPP_MINUTES,
                        null,
                        null,
                        "Sidang " + session.kind().label() + " TPP",
                        List.of(),
                        present.stream()
                                .map(s -> new Signer(List.of(s.post().label() + ","), s.name(), s.nip()))
                                .toList(),
                        List.of(),
                        "tpp/letter/minutes.jte",
                        Map.of(
                                "session", session,
                                "seats", seated,
                                "quorum", seats.quorum(seated),
                                "tppName", profile.current().tppName(),
                                "lines", lines.of(cases)))
                .withTitle("Berita Acara Sidang " + profile.current().tppName()));
        int closed = jdbc.sql("""
                update tpp_session set minutes_id = :letter, version = version + 1
                 where office_id = :office and id = :session and version = :version and minutes_id is null and postponed_on is null
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("version", version)
                .param("letter", letter)
                .update();
        if (closed == 0) throw new Stale();
        audit.add(
                "WRITE",
                "tpp/minutes",
                sessionId,
                cases.stream().map(Agenda.Item::caseId).toList(),
                List.of("narrative"));
    }

    /**
     * The chair signs, or the signed sheet is recorded: the cases go to the head (MINUTES_SIGNED). Cases that were returned or
     * postponed have left the session already.
     */
    public void sign(UUID sessionId, SheetForm form) {
        var session = sessions.session(sessionId);
        if (session.minutesId() == null) throw new RuleViolation("Berita acara belum dibuat.");
        if (session.minutesSignedOn() != null) throw new RuleViolation("Berita acara ini sudah ditandatangani.");
        var transcribed = sheets.signedBy(session.chairId(), form);
        if (transcribed == null && !Objects.equals(desk.staff(), session.chairId())) {
            throw RuleViolation.at(
                    "paperFile", "Yang bukan ketua sidang mengunggah berita acara yang sudah ditandatangani.");
        }
        var act =
                transcribed == null ? new Act(desk.today(), session.chairId(), Capacity.DEFINITIVE, null) : transcribed;
        if (act.on().isBefore(session.heldOn()))
            throw RuleViolation.at("paperOn", "Tanggal tanda tangan sebelum tanggal sidang.");
        var facts = new HashMap<UUID, List<Fact>>();
        var approved = new HashSet<UUID>();
        for (var item : agenda.of(sessionId)) {
            if (item.outcome() == null || !item.outcome().needsHead()) continue;
            facts.put(item.caseId(), List.of(Fact.MINUTES_SIGNED));
            if (item.outcome().approves()) approved.add(item.caseId());
        }
        int signed = jdbc.sql("""
                update tpp_session set minutes_signed_on = :on
                 where office_id = :office and id = :session and minutes_signed_on is null
                """)
                .param("office", desk.office())
                .param("session", sessionId)
                .param("on", act.on())
                .update();
        if (signed == 0) throw new Stale();
        if (!facts.isEmpty()) caseFacts.recordAll(facts, act, sessionId);
        if (!approved.isEmpty()) tell(approved);
        audit.add("WRITE", "tpp/minutes-signature", sessionId, facts.keySet(), List.of("procedure"));
    }

    /**
     * Where the SOP of a case leaves out the head's ratification, the programme stands now, and those concerned hear of it. No
     * case is opened: the chair signs for cases that are not his.
     */
    private void tell(Set<UUID> approved) {
        var standing = jdbc
                .sql("""
                select id, coalesce(client_id, id) as owner, sop_version from case_card where office_id = :office and id = any(:cases)
                """)
                .param("office", desk.office())
                .param("cases", approved.toArray(UUID[]::new))
                .query(Followed.class)
                .list()
                .stream()
                .filter(c -> !decisions.headRatifies(c.sopVersion()))
                .map(c -> new Notices.Notice(c.id(), c.owner(), Audience.BOTH, Ratifications.APPROVED, null, null))
                .toList();
        notices.tell(standing);
    }

    private record Followed(UUID id, UUID owner, @Nullable Integer sopVersion) {}
}
