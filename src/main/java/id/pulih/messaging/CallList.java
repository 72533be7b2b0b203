package id.pulih.messaging;

import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.audit.Audit;
import id.pulih.client.Clients;
import id.pulih.client.ContactChannel;
import id.pulih.client.Telephone;
import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The call list: notices that still wait, those promised for a day first, then the oldest, with the number of those who chose to be called. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class CallList {

    /**
     * Whom to tell, and how. The number is given only for the channel that the person chose.
     *
     * @param telephone 08..., or empty when the person chose a letter, the family or the counter
     * @param whatsapp the number as wa.me wants it, or empty
     */
    public record Receiver(String who, String name, String channel, String telephone, String whatsapp) {}

    /** One line; mine = the acting person marked it within the last ten minutes and may undo. */
    public record Line(
            UUID id,
            UUID caseId,
            String caseName,
            List<Receiver> receivers,
            String sentence,
            UUID letterId,
            OffsetDateTime madeAt,
            @Nullable LocalDate dueOn,
            int attempts,
            NoticeResult marked) {

        /** Whether the day that was promised has passed. */
        public boolean late(LocalDate today) {
            return marked == null && dueOn != null && dueOn.isBefore(today);
        }
    }

    private record Row(
            UUID id,
            UUID caseId,
            UUID clientId,
            String caseName,
            Audience audience,
            byte[] sentence,
            UUID ownerId,
            UUID letterId,
            OffsetDateTime madeAt,
            @Nullable LocalDate dueOn,
            int attempts,
            NoticeResult marked) {

        /** Whether the day that was promised has passed. */
        public boolean late(LocalDate today) {
            return marked == null && dueOn != null && dueOn.isBefore(today);
        }
    }

    private record Sealed(UUID caseId, Audience who, byte[] name, byte[] telephone, ContactChannel channel) {}

    private static final int MOST = 40;

    private final JdbcClient jdbc;
    private final Clients clients;
    private final Secrets secrets;
    private final Audit audit;
    private final Desk desk;

    CallList(JdbcClient jdbc, Clients clients, Secrets secrets, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.clients = clients;
        this.secrets = secrets;
        this.audit = audit;
        this.desk = desk;
    }

    /** The oldest forty that wait in the cases which the acting person may open, and those just marked. */
    public List<Line> lines() {
        var rows = rows();
        if (rows.isEmpty()) return List.of();
        var contacts = contacts(rows.stream().map(Row::caseId).toArray(UUID[]::new));
        var owners = new LinkedHashSet<UUID>();
        rows.forEach(r -> {
            owners.add(r.ownerId);
            owners.add(r.caseId);
            if (r.clientId != null) owners.add(r.clientId);
        });
        var seals = secrets.of(owners);
        var known = clients.reach(
                rows.stream()
                        .map(Row::clientId)
                        .filter(c -> c != null)
                        .distinct()
                        .toList(),
                seals);
        var lines = new ArrayList<Line>();
        for (var row : rows) {
            var seal = seals.get(row.ownerId);
            if (seal == null) continue; // the key was erased: there is nobody left to tell
            lines.add(new Line(
                    row.id,
                    row.caseId,
                    row.caseName,
                    receivers(row, contacts.getOrDefault(row.caseId, List.of()), seals, known),
                    seal.open("notice.sentence", row.id, row.sentence),
                    row.letterId,
                    row.madeAt,
                    row.dueOn,
                    row.attempts,
                    row.marked));
        }
        audit.add(
                "READ",
                "messaging/calls",
                null,
                rows.stream().map(Row::caseId).distinct().toList(),
                List.of("contact", "narrative"));
        return lines;
    }

    private List<Row> rows() {
        return jdbc.sql("""
                select n.id, n.case_id, k.client_id, k.name as case_name, n.audience, n.sentence, n.owner_id, n.letter_id, n.made_at, n.due_on,
                       (select count(*)::int from notice_answer a where (a.office_id, a.notice_id) = (n.office_id, n.id)
                           and a.undone_at is null and a.result = 'NOT_REACHED') as attempts,
                       (select a.result from notice_answer a where (a.office_id, a.notice_id) = (n.office_id, n.id)
                           and a.undone_at is null and a.done_by = :staff and a.done_at > :since and a.result <> 'WITHDRAWN'
                         order by a.done_at desc limit 1) as marked
                  from notice n join case_card k on (k.office_id, k.id) = (n.office_id, n.case_id)
                 where n.office_id = :office and not (n.first_call and k.closed_on is not null)
                   and not exists (select from notice_answer a where (a.office_id, a.notice_id) = (n.office_id, n.id)
                                     and a.undone_at is null and a.result <> 'NOT_REACHED'
                                     and not (a.done_by = :staff and a.done_at > :since and a.result <> 'WITHDRAWN'))
                   and exists (select from case_access_card a where (a.office_id, a.case_id) = (n.office_id, n.case_id)
                                  and (a.staff_id = :staff or a.role = any(:roles)) and a.access_right = any(case when n.first_call then array['WORK'] else array['RECEIVE', 'WORK'] end)
                                  and a.from_at <= :now and (a.until_at is null or a.until_at > :now))
                 order by n.due_on nulls last, n.made_at, n.id limit :most
                """)
                .param("office", desk.office())
                .param("staff", desk.staff())
                .param("roles", desk.now().roles().stream().map(Role::name).toArray(String[]::new))
                .param("now", desk.moment())
                .param("since", desk.moment().minus(Notices.UNDO))
                .param("most", MOST)
                .query(Row.class)
                .list();
    }

    private Map<UUID, List<Sealed>> contacts(UUID[] cases) {
        var contacts = new HashMap<UUID, List<Sealed>>();
        jdbc.sql("""
                select case_id, who, name, telephone, channel from case_contact where office_id = :office and case_id = any(:cases)
                """)
                .param("office", desk.office())
                .param("cases", cases)
                .query(Sealed.class)
                .list()
                .forEach(c -> contacts.computeIfAbsent(c.caseId, k -> new ArrayList<>())
                        .add(c));
        return contacts;
    }

    private static List<Receiver> receivers(
            Row row, List<Sealed> contacts, Map<UUID, Seal> seals, Map<UUID, Clients.Reach> known) {
        var receivers = new ArrayList<Receiver>();
        var reach = row.clientId == null ? null : known.get(row.clientId);
        if (row.audience != Audience.APPLICANT && reach != null) {
            receivers.add(receiver(Audience.CLIENT, row.caseName, reach.telephone(), reach.channel()));
        }
        for (var contact : contacts) {
            var wanted = row.audience == Audience.BOTH || row.audience == contact.who;
            if (!wanted || contact.who == Audience.CLIENT && reach != null) continue;
            var seal = seals.get(row.caseId);
            if (seal == null) continue;
            receivers.add(receiver(
                    contact.who,
                    seal.open("case_contact.name", row.caseId, contact.name),
                    seal.open("case_contact.telephone", row.caseId, contact.telephone),
                    contact.channel));
        }
        return receivers;
    }

    private static Receiver receiver(Audience who, String name, String telephone, @Nullable ContactChannel channel) {
        var wanted = !telephone.isEmpty() && channel != null && channel.needsTelephone();
        return new Receiver(
                who.label(),
                name,
                channel == null ? "" : channel.label(),
                wanted ? telephone : "",
                wanted && channel == ContactChannel.WHATSAPP ? new Telephone(telephone).international() : "");
    }
}
