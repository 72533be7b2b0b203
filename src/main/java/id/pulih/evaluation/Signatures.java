package id.pulih.evaluation;

import id.pulih.access.Capacity;
import id.pulih.access.Role;
import id.pulih.office.Signer;
import id.pulih.office.StaffDirectory;
import id.pulih.office.StaffDirectory.StaffCard;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The signature blocks of the reports: the PK who wrote, and "Mengetahui" the section head. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Signatures {

    private final StaffDirectory staff;

    Signatures(StaffDirectory staff) {
        this.staff = staff;
    }

    /** Both blocks, the section head at the left; one statement. */
    List<Signer> of(UUID officer, @Nullable UUID sectionHead, Capacity capacity) {
        var cards = staff.of(List.of(sectionHead, officer));
        var head = Objects.requireNonNull(cards.get(sectionHead));
        var writer = Objects.requireNonNull(cards.get(officer));
        var prefix = capacity.prefix().isEmpty() ? "" : capacity.prefix() + " ";
        return List.of(
                new Signer(
                        List.of("Mengetahui,", prefix + title(head, Role.SECTION_HEAD) + ","), head.name(), head.nip()),
                new Signer(List.of(title(writer, Role.PROBATION_OFFICER) + ","), writer.name(), writer.nip()));
    }

    private static String title(StaffCard card, Role role) {
        return card.title().isBlank() ? role.label() : card.title();
    }
}
