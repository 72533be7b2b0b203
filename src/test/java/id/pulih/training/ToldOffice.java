package id.pulih.training;

import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.database.EmbeddedPostgres;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** The training office for tests of other modules: its sixty stories and its people, without the crowd of the register. */
public final class ToldOffice {

    /** One of its people, who signs in as everyone in the tests does. */
    public record Member(Given.Person person, Set<Role> roles) {}

    private ToldOffice() {}

    /** Empties the installation and tells the office as it would stand at this moment. */
    public static List<Member> open(ApplicationContext beans, EmbeddedPostgres pg, Instant now) throws SQLException {
        try (var c = Office.as(pg, "pulih_owner")) {
            Office.empty(c, "office, account");
            beans.getBean(Training.class).open(now, 0);
            Office.run(c, "update account set password_hash = ?", Office.PASSWORD);
            var members = new ArrayList<Member>();
            try (var s = c.createStatement();
                    var r = s.executeQuery("""
                            select a.name, s.name, a.id, s.id, array_agg(r.role order by r.role)
                              from account a join staff s on s.account_id = a.id
                              join staff_role r on r.office_id = s.office_id and r.staff_id = s.id
                             group by a.id, s.id, a.name, s.name order by a.name
                            """)) {
                while (r.next()) {
                    var roles = EnumSet.noneOf(Role.class);
                    Arrays.stream((String[]) r.getArray(5).getArray())
                            .map(Role::valueOf)
                            .forEach(roles::add);
                    members.add(new Member(
                            new Given.Person(
                                    r.getString(1),
                                    r.getString(2),
                                    r.getObject(3, UUID.class),
                                    r.getObject(4, UUID.class)),
                            roles));
                }
            }
            return members;
        }
    }
}
