package id.pulih.disclosure;

import id.pulih.access.Capacity;
import id.pulih.office.OfficeCalendar;
import id.pulih.secret.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row of one request with its answer, and how it is read. */
final class InquiryRow {

    static final String READ = """
            select i.id, i.kind, i.asker, i.spokesman, i.letter_number, i.letter_on, i.received_on, i.case_id, i.owner_id,
                   i.subject, i.asked, i.document_id, w.name as recorded_by, i.recorded_at,
                   d.answer_days, d.told, d.exceptions_text, d.exceptions_verified_by, d.version,
                   a.outcome, a.basis, a.basis_checked_by, a.given, a.note, a.letter_id, a.decided_by as by_id, s.name as decided_by,
                   a.capacity, a.decided_on, a.sheet_id, t.name as answer_recorded_by, a.client_told, a.told_reason,
                   o.confirmed, coalesce(o.reason, '') as contested
              from data_inquiry i
              join staff w on (w.office_id, w.id) = (i.office_id, i.recorded_by)
              left join disclosure_setting d on d.office_id = i.office_id
              left join data_answer a on (a.office_id, a.inquiry_id) = (i.office_id, i.id)
              left join staff s on (s.office_id, s.id) = (a.office_id, a.decided_by)
              left join staff t on (t.office_id, t.id) = (a.office_id, a.recorded_by)
              left join data_answer_word o on (o.office_id, o.inquiry_id) = (i.office_id, i.id)
             where i.office_id = :office and i.id = :id
            """;

    private InquiryRow() {}

    static Inquiry of(ResultSet r, Seal seal, OfficeCalendar calendar) throws SQLException {
        var id = r.getObject("id", UUID.class);
        var received = r.getObject("received_on", LocalDate.class);
        var settings = settings(r);
        return new Inquiry(
                id,
                AskerKind.valueOf(r.getString("kind")),
                r.getString("asker"),
                r.getString("spokesman"),
                r.getString("letter_number"),
                r.getObject("letter_on", LocalDate.class),
                received,
                r.getObject("case_id", UUID.class),
                r.getObject("owner_id", UUID.class),
                seal.open("data_inquiry.subject", id, r.getBytes("subject")),
                seal.open("data_inquiry.asked", id, r.getBytes("asked")),
                r.getObject("document_id", UUID.class),
                r.getString("recorded_by"),
                r.getObject("recorded_at", OffsetDateTime.class),
                calendar.plusWorkingDays(received, Objects.requireNonNull(settings.answerDays())),
                settings,
                r.getString("outcome") == null ? null : answer(r, id, seal));
    }

    private static DisclosureSettings.Settings settings(ResultSet r) throws SQLException {
        if (r.getString("told") == null) return DisclosureSettings.DEFAULT;
        return new DisclosureSettings.Settings(
                r.getInt("answer_days"),
                Told.valueOf(r.getString("told")),
                r.getString("exceptions_text"),
                r.getString("exceptions_verified_by"),
                r.getInt("version"));
    }

    private static Inquiry.Answer answer(ResultSet r, UUID id, Seal seal) throws SQLException {
        return new Inquiry.Answer(
                Outcome.valueOf(r.getString("outcome")),
                r.getString("basis"),
                r.getString("basis_checked_by"),
                opened("data_answer.given", id, r.getBytes("given"), seal),
                seal.open("data_answer.note", id, r.getBytes("note")),
                r.getObject("letter_id", UUID.class),
                r.getObject("by_id", UUID.class),
                r.getString("decided_by"),
                Capacity.valueOf(r.getString("capacity")),
                r.getObject("decided_on", LocalDate.class),
                r.getObject("sheet_id", UUID.class),
                r.getString("answer_recorded_by"),
                r.getBoolean("client_told"),
                opened("data_answer.told_reason", id, r.getBytes("told_reason"), seal),
                r.getObject("confirmed", Boolean.class),
                r.getString("contested"));
    }

    private static String opened(String column, UUID id, byte @Nullable [] sealed, Seal seal) {
        return sealed == null ? "" : seal.open(column, id, sealed);
    }
}
