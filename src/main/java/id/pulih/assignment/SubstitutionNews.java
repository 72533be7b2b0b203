package id.pulih.assignment;

import id.pulih.access.Desk;
import id.pulih.casefile.Casefile.Header;
import id.pulih.messaging.Audience;
import id.pulih.messaging.NoticeWithdrawals;
import id.pulih.messaging.Notices;
import id.pulih.messaging.Notices.Notice;
import id.pulih.web.Words;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the clients hear of a substitution (R24, E10): that it comes, that it is over before its last day, that it goes on after
 * all. Who has not heard of the one is not told of the other.
 */
@Component
class SubstitutionNews {

    private record Person(
            UUID choiceId, UUID caseId, UUID owner, String officer, String substitute, LocalDate untilOn) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Notices notices;
    private final NoticeWithdrawals withdrawals;

    SubstitutionNews(JdbcClient jdbc, Desk desk, Notices notices, NoticeWithdrawals withdrawals) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.notices = notices;
        this.withdrawals = withdrawals;
    }

    /**
     * A substitute comes. The caller has opened the cases.
     *
     * @param choices by case
     */
    void comes(
            Collection<Header> headers,
            Map<UUID, UUID> choices,
            String substitute,
            LocalDate fromOn,
            LocalDate untilOn) {
        var days = fromOn.equals(untilOn)
                ? "Pada " + Words.date(fromOn)
                : "Mulai " + Words.date(fromOn) + " sampai " + Words.date(untilOn);
        var sentence = days + " pembimbing Anda diwakili " + substitute + ".";
        notices.tell(headers.stream()
                .map(h -> new Notice(h.id(), h.owner(), Audience.CLIENT, sentence, null, choices.get(h.id())))
                .toList());
    }

    /**
     * It is over before its last day. At most four statements, however many cases.
     *
     * @param ends by choice
     * @param begun whether the substitute has begun
     */
    void over(Map<UUID, UUID> ends, boolean begun) {
        tell(
                withdrawals.withdraw(ends.keySet()),
                p -> begun
                        ? "Perwakilan berakhir lebih awal. Mulai " + Words.date(desk.today())
                                + " pembimbing Anda kembali " + p.officer + "."
                        : "Perwakilan yang sudah dikabarkan dibatalkan. Pembimbing Anda tetap " + p.officer + ".",
                ends);
    }

    /**
     * It goes on after all. At most five statements.
     *
     * @param ends by choice
     */
    void goesOn(Map<UUID, UUID> ends) {
        withdrawals.restore(ends.keySet());
        var heard = withdrawals.withdraw(ends.values());
        tell(
                ends.keySet().stream().filter(c -> heard.contains(ends.get(c))).toList(),
                p -> "Perwakilan tetap berlaku. Sampai " + Words.date(p.untilOn) + " pembimbing Anda diwakili "
                        + p.substitute + ".",
                Map.of());
    }

    /** @param abouts the act that each sentence tells of, by choice; the choice itself where it is missing */
    private void tell(Collection<UUID> choices, Function<Person, String> sentence, Map<UUID, UUID> abouts) {
        if (choices.isEmpty()) return;
        notices.tell(people(choices).stream()
                .map(p -> new Notice(
                        p.caseId,
                        p.owner,
                        Audience.CLIENT,
                        sentence.apply(p),
                        null,
                        abouts.getOrDefault(p.choiceId, p.choiceId)))
                .toList());
    }

    /** The clients still in the office's care, with their PK. */
    private List<Person> people(Collection<UUID> choices) {
        return jdbc.sql("""
                select c.id as choice_id, c.case_id, coalesce(k.client_id, k.id) as owner, p.name as officer, s.name as substitute, c.until_on
                  from officer_choice c
                  join case_card k on (k.office_id, k.id) = (c.office_id, c.case_id) and k.closed_on is null
                  join staff s on (s.office_id, s.id) = (c.office_id, c.officer_id)
                  join case_access_card a on (a.office_id, a.case_id) = (c.office_id, c.case_id) and a.access_right = 'SIGN'
                   and a.from_at <= :now and (a.until_at is null or a.until_at > :now)
                  join staff p on (p.office_id, p.id) = (a.office_id, a.staff_id)
                 where c.office_id = :office and c.id = any(:choices)
                """)
                .param("office", desk.office())
                .param("choices", choices.toArray(UUID[]::new))
                .param("now", desk.moment())
                .query(Person.class)
                .list();
    }
}
