package id.pulih.intake;

import id.pulih.access.Desk;
import id.pulih.access.Role;
import id.pulih.client.LookAlikes;
import id.pulih.office.StaffDirectory;
import id.pulih.office.StaffDirectory.StaffCard;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The PKs among what the search box finds (X13): by a piece of their name, however it is spelt. A PK is found only by whoever may
 * open one of the cases that he has.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OfficerSearch {

    /** A PK who has cases that the acting person may open. */
    public record OfficerFound(UUID id, String name) {}

    private static final String WITH_CASES =
            """
            select s.id, s.name from staff s
             where s.office_id = :office and s.id = any(:officers)
               and exists (select from case_access_card o
                            where (o.office_id, o.staff_id) = (s.office_id, s.id) and o.access_right = 'SIGN'
                              and o.from_at <= :now and (o.until_at is null or o.until_at > :now) and
            """ + Search.MAY_OPEN.formatted("o.case_id") + ") order by lower(s.name), s.id limit :few";

    private final JdbcClient jdbc;
    private final StaffDirectory staff;
    private final Desk desk;

    OfficerSearch(JdbcClient jdbc, StaffDirectory staff, Desk desk) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.desk = desk;
    }

    /** Up to ten PKs of such a name; nobody for less than three letters or for a number. One statement, two where a name fits. */
    public List<OfficerFound> named(String sought) {
        if (sought.length() < Search.PIECE || sought.chars().anyMatch(Character::isDigit)) return List.of();
        var like = staff.with(Role.PROBATION_OFFICER, desk.today()).stream()
                .filter(o -> fits(o.name(), sought))
                .map(StaffCard::id)
                .toList();
        return like.isEmpty() ? List.of() : withCases(like);
    }

    /** This PK; none where the acting person may open none of his cases. One statement. */
    public Optional<OfficerFound> of(UUID officer) {
        return withCases(List.of(officer)).stream().findFirst();
    }

    private static boolean fits(String name, String sought) {
        if (name.toLowerCase(Locale.ROOT).contains(sought.toLowerCase(Locale.ROOT))) return true;
        var spoken = String.join(" ", LookAlikes.sounds(name));
        var pieces = LookAlikes.sounds(sought);
        return Arrays.stream(pieces).allMatch(p -> !p.isEmpty() && spoken.contains(p));
    }

    private List<OfficerFound> withCases(List<UUID> officers) {
        return Search.acting(jdbc.sql(WITH_CASES), desk)
                .param("officers", officers.toArray(UUID[]::new))
                .param("few", Search.FEW)
                .query(OfficerFound.class)
                .list();
    }
}
