package id.pulih.register;

import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A register that is there from the beginning, without a file: the training office tells of its clients. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OpeningRegister {

    private static final int AT_ONCE = 500;

    /** One client, who is written down already, and the row of the register. */
    public record Opened(UUID client, Entry entry) {}

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Secrets secrets;
    private final Entries entries;
    private final OfficerNames officerNames;

    OpeningRegister(JdbcClient jdbc, Desk desk, Secrets secrets, Entries entries, OfficerNames officerNames) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.secrets = secrets;
        this.entries = entries;
        this.officerNames = officerNames;
    }

    /** Writes the register as it stood on that day. Three statements for every five hundred rows. */
    public void open(LocalDate asOf, List<Opened> all) {
        var id = Ids.next();
        jdbc.sql("""
                insert into register_import (office_id, id, stage, file_kind, as_of, headers, header_line, columns, lines, fresh, uploaded_by,
                                             uploaded_at, confirmed_by, finished_at)
                values (:office, :id, 'TAKEN', 'NONE', :asOf, '{}', 0, '{}', :lines, :lines, :staff, :now, :staff, :now)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("asOf", asOf)
                .param("lines", all.size())
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        var officers = officerNames.known();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var seals = secrets.of(some.stream().map(Opened::client).toList());
            var written = new ArrayList<Entries.Written>();
            for (var one : some) {
                written.add(new Entries.Written(
                        Ids.next(),
                        one.client(),
                        Objects.requireNonNull(seals.get(one.client())),
                        one.entry(),
                        officers.of(one.entry())));
            }
            entries.write(id, written, Objects.requireNonNull(desk.staff()));
        }
    }
}
