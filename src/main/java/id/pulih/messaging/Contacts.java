package id.pulih.messaging;

import id.pulih.access.Desk;
import id.pulih.client.ContactChannel;
import id.pulih.secret.Seal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Whom the office tells about an application: the applicant, and the client as the application names him. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Contacts {

    /**
     * Whom the office tells, and by which channel.
     *
     * @param who CLIENT or APPLICANT
     * @param telephone may be empty: then a letter or the counter serves
     */
    public record Contact(
            Audience who,
            String name,
            String telephone,
            @Nullable ContactChannel channel) {}

    private final JdbcClient jdbc;
    private final Desk desk;

    Contacts(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    /** Keeps whom to tell, sealed with the case's own key; one statement. */
    public void keep(UUID caseId, Seal caseSeal, List<Contact> contacts) {
        var names = new byte[contacts.size()][];
        var telephones = new byte[contacts.size()][];
        for (int i = 0; i < names.length; i++) {
            names[i] = caseSeal.close("case_contact.name", caseId, contacts.get(i).name);
            telephones[i] = caseSeal.close("case_contact.telephone", caseId, contacts.get(i).telephone);
        }
        jdbc.sql("""
                insert into case_contact (office_id, case_id, who, name, telephone, channel, recorded_at)
                select :office, :case, x.who, x.name, x.telephone, x.channel, :now
                  from unnest(:who, :names, :telephones, :channels) as x(who, name, telephone, channel)
                """)
                .param("office", desk.office())
                .param("case", caseId)
                .param("who", contacts.stream().map(c -> c.who.name()).toArray(String[]::new))
                .param("names", names)
                .param("telephones", telephones)
                .param(
                        "channels",
                        contacts.stream()
                                .map(c -> c.channel == null ? null : c.channel.name())
                                .toArray(String[]::new))
                .param("now", desk.moment())
                .update();
    }
}
