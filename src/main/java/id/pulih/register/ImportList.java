package id.pulih.register;

import id.pulih.NotFound;
import id.pulih.access.Desk;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How the imports of the office's register stand: the running one and those before it. Reads, never writes. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ImportList {

    private final JdbcClient jdbc;
    private final Desk desk;

    ImportList(JdbcClient jdbc, Desk desk) {
        this.jdbc = jdbc;
        this.desk = desk;
    }

    private static final String COLUMNS = """
            select i.id, i.stage, i.file_kind, i.as_of, i.headers, i.header_line, i.columns, i.encoding, i.lines, i.done, i.cancel_asked,
                   i.fresh, i.changed, i.gone, i.unchanged, i.doubtful, i.faulty, i.warnings, i.problem, u.name as uploaded_by,
                   i.uploaded_at, c.name as confirmed_by, i.finished_at
              from register_import i
              join staff u on (u.office_id, u.id) = (i.office_id, i.uploaded_by)
              left join staff c on (c.office_id, c.id) = (i.office_id, i.confirmed_by)
             where i.office_id = :office
            """;

    /** One import. One statement. */
    public Import of(UUID id) {
        return jdbc.sql(COLUMNS + " and i.id = :id")
                .param("office", desk.office())
                .param("id", id)
                .query(ImportList::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The newest imports. One statement. */
    public List<Import> recent() {
        return jdbc.sql(COLUMNS + " order by i.uploaded_at desc, i.id desc limit 12")
                .param("office", desk.office())
                .query(ImportList::row)
                .list();
    }

    private static Import row(ResultSet r, int number) throws SQLException {
        return new Import(
                r.getObject("id", UUID.class),
                Import.Stage.valueOf(r.getString("stage")),
                r.getString("file_kind"),
                r.getObject("as_of", LocalDate.class),
                List.of((String[]) r.getArray("headers").getArray()),
                r.getInt("header_line"),
                List.of((String[]) r.getArray("columns").getArray()),
                r.getString("encoding"),
                r.getInt("lines"),
                r.getInt("done"),
                r.getBoolean("cancel_asked"),
                r.getInt("fresh"),
                r.getInt("changed"),
                r.getInt("gone"),
                r.getInt("unchanged"),
                r.getInt("doubtful"),
                r.getInt("faulty"),
                r.getInt("warnings"),
                r.getString("problem"),
                r.getString("uploaded_by"),
                r.getObject("uploaded_at", OffsetDateTime.class),
                r.getString("confirmed_by"),
                r.getObject("finished_at", OffsetDateTime.class));
    }
}
