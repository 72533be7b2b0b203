package id.pulih.client;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import id.pulih.database.Ids;
import id.pulih.secret.Secrets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Family, guardian and companions of a client. The caller has the right to the case and writes the audit row. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Relatives {

    /**
     * A relative or guardian as the client's record names them.
     *
     * @param guardian whether this person consents for a child (R6)
     */
    public record Relative(
            @Nullable UUID id,
            @Nullable RelativeKind kind,
            boolean guardian,
            String name,
            String telephone,
            String street) {}

    private record Sealed(UUID id, RelativeKind kind, boolean guardian, byte[] name, byte[] telephone, byte[] street) {}

    private final JdbcClient jdbc;
    private final Secrets secrets;
    private final Desk desk;

    Relatives(JdbcClient jdbc, Secrets secrets, Desk desk) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.desk = desk;
    }

    /** Everyone known now, guardians first. Two statements. */
    public List<Relative> of(UUID clientId) {
        var rows = jdbc.sql("""
                select id, kind, guardian, name, telephone, street from client_relative
                 where office_id = :office and client_id = :client and until_at is null order by guardian desc, from_at, id limit 40
                """)
                .param("office", desk.office())
                .param("client", clientId)
                .query(Sealed.class)
                .list();
        if (rows.isEmpty()) return List.of();
        var seal = secrets.of(clientId);
        return rows.stream()
                .map(r -> new Relative(
                        r.id,
                        r.kind,
                        r.guardian,
                        seal.open("client_relative.name", r.id, r.name),
                        seal.open("client_relative.telephone", r.id, r.telephone),
                        seal.open("client_relative.street", r.id, r.street)))
                .toList();
    }

    /** One more person around the client. Two statements, one when the key is already at hand. */
    public UUID add(UUID clientId, Relative relative) {
        var id = Ids.next();
        var seal = secrets.of(clientId);
        jdbc.sql("""
                insert into client_relative (office_id, id, client_id, kind, guardian, name, telephone, street, from_at, recorded_by)
                values (:office, :id, :client, :kind, :guardian, :name, :telephone, :street, :now, :staff)
                """)
                .param("office", desk.office())
                .param("id", id)
                .param("client", clientId)
                .param("kind", Objects.requireNonNull(relative.kind).name())
                .param("guardian", relative.guardian)
                .param("name", seal.close("client_relative.name", id, relative.name))
                .param("telephone", seal.close("client_relative.telephone", id, relative.telephone))
                .param("street", seal.close("client_relative.street", id, relative.street))
                .param("now", desk.moment())
                .param("staff", desk.staff())
                .update();
        return id;
    }

    /** No longer to be contacted; the row stays. One statement. */
    public void end(UUID clientId, UUID relativeId) {
        int done = jdbc.sql("""
                update client_relative set until_at = :now
                 where office_id = :office and id = :id and client_id = :client and until_at is null
                """)
                .param("office", desk.office())
                .param("id", relativeId)
                .param("client", clientId)
                .param("now", desk.moment())
                .update();
        if (done == 0) throw new NotFound();
    }
}
