package id.pulih.delivery;

import java.time.OffsetDateTime;

/**
 * One entry about a client's place in a session.
 *
 * @param correction why it replaced the one before; empty for a first entry
 */
public record History(
        AttendanceStatus status,
        OffsetDateTime recordedAt,
        String recordedBy,
        boolean undone,
        String reason,
        String correction) {}
