package id.pulih.partner;

import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * Who performs activities beside the PK: a reintegration agent, a rehabilitation institution, a Pokmas Lipas or another body
 * (domain 1.5). The contact is that of the body, never of a client.
 *
 * @param agreementNumber of the agreement (PKS) or the letter of appointment
 * @param services the treatments for which it can be chosen
 * @param capacity how many clients at a time; null when not agreed
 * @param active false once the cooperation was ended before its date
 */
public record Partner(
        UUID id,
        String name,
        PerformerKind kind,
        String contactName,
        String telephone,
        String area,
        String agreementNumber,
        LocalDate agreementFrom,
        LocalDate agreementUntil,
        Set<Treatment> services,
        Integer capacity,
        boolean active,
        int version) {

    /** Whether activities may be given to it on that day. */
    public boolean offered(LocalDate on) {
        return active && !on.isBefore(agreementFrom) && !on.isAfter(agreementUntil);
    }

    /** In words why it can or cannot be chosen on that day. */
    public String standing(LocalDate on) {
        if (!active) return "Kerja sama diakhiri";
        if (on.isBefore(agreementFrom)) return "Belum berlaku";
        return on.isAfter(agreementUntil) ? "Perjanjian sudah lewat" : "Berlaku";
    }
}
