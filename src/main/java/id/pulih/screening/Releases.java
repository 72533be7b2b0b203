package id.pulih.screening;

import id.pulih.RuleViolation;
import id.pulih.access.Desk;
import id.pulih.audit.Audit;
import id.pulih.database.Ids;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Who will soon go free without guidance before (bebas murni), as the prisons tell: the first kind of subject of the paper. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Releases {

    /** One person; no NIK and no case is kept. */
    public record Release(String name, @Nullable LocalDate birthOn, String sex, LocalDate releasedOn, String place) {}

    /** Shown this long after the release, and kept twice as long. */
    private static final int DAYS = 90;

    private static final int LINES = 500;

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Desk desk;

    Releases(JdbcClient jdbc, Audit audit, Desk desk) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.desk = desk;
    }

    /** The people by their day of release, at most five hundred; one statement. */
    public List<Release> list() {
        return jdbc.sql("""
                select name, birth_on, sex, released_on, place from release_notice
                 where office_id = :office and released_on >= :from order by released_on, name, id limit :most
                """)
                .param("office", desk.office())
                .param("from", desk.today().minusDays(DAYS))
                .param("most", LINES)
                .query(Release.class)
                .list();
    }

    /** Takes a prison's list in, and drops who went free half a year ago. Who is on the list already is not doubled. */
    public int take(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) throw RuleViolation.at("file", "Pilih berkas dari Lapas.");
        var people = ReleaseFile.read(bytes(file), desk.today());
        jdbc.sql("delete from release_notice where office_id = :office and released_on < :before")
                .param("office", desk.office())
                .param("before", desk.today().minusDays(2L * DAYS))
                .update();
        int fresh = jdbc.sql("""
                insert into release_notice (office_id, id, name, birth_on, sex, released_on, place, recorded_by, recorded_at)
                select :office, x.id, x.name, x.birth_on, x.sex, x.released_on, x.place, :staff, :now
                  from unnest(:ids, :names, cast(:births as date[]), :sexes, cast(:releases as date[]), :places)
                       as x(id, name, birth_on, sex, released_on, place)
                on conflict do nothing
                """)
                .param("office", desk.office())
                .param("ids", people.stream().map(p -> Ids.next()).toArray(UUID[]::new))
                .param("names", column(people, ReleaseFile.Line::name))
                .param("births", column(people, p -> Objects.toString(p.birthOn(), null)))
                .param("sexes", column(people, ReleaseFile.Line::sex))
                .param("releases", column(people, p -> p.releasedOn().toString()))
                .param("places", column(people, ReleaseFile.Line::place))
                .param("staff", desk.staff())
                .param("now", desk.moment())
                .update();
        audit.add("WRITE", "screening/releases", null, List.of(), List.of("identity"));
        return fresh;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw RuleViolation.at("file", "Berkas tidak dapat dibaca. Pilih sekali lagi.");
        }
    }

    private static @Nullable String[] column(
            List<ReleaseFile.Line> people, Function<ReleaseFile.Line, @Nullable String> value) {
        return people.stream().map(value).toArray(String[]::new);
    }
}
