package id.pulih.register;

import id.pulih.access.Desk;
import id.pulih.office.StaffDirectory;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who of the staff is meant by the PK of a register: by NIP, else by a name that only one of them bears. */
@Component
class OfficerNames {

    private final StaffDirectory staff;
    private final Desk desk;

    OfficerNames(StaffDirectory staff, Desk desk) {
        this.staff = staff;
        this.desk = desk;
    }

    /** The staff of today, ready to be asked. One statement. */
    Known known() {
        var byNip = new HashMap<String, UUID>();
        var byName = new HashMap<String, UUID>();
        var shared = new HashSet<String>();
        for (var one : staff.everyone(desk.today())) {
            if (one.nip() != null && !one.nip().isBlank()) byNip.put(one.nip().replaceAll("\\D", ""), one.id());
            if (byName.put(bare(one.name()), one.id()) != null) shared.add(bare(one.name()));
        }
        return new Known(byNip, byName, shared);
    }

    /** Without degrees and case. */
    private static String bare(String name) {
        return Field.bare(name.replaceFirst(",.*", ""));
    }

    record Known(Map<String, UUID> byNip, Map<String, UUID> byName, Set<String> shared) {

        @Nullable
        UUID of(Entry entry) {
            var byNumber = byNip.get(entry.get(Field.OFFICER_NIP).replaceAll("\\D", ""));
            if (byNumber != null) return byNumber;
            var name = bare(entry.get(Field.OFFICER));
            return shared.contains(name) ? null : byName.get(name);
        }
    }
}
