package id.pulih.partner.web;

import id.pulih.Problems;
import id.pulih.partner.Partners;
import id.pulih.sop.PerformerKind;
import id.pulih.sop.Treatment;
import java.time.LocalDate;
import java.util.Set;

/** One partner as it is typed. */
public record PartnerForm(
        int version,
        String name,
        PerformerKind kind,
        String contactName,
        String telephone,
        String area,
        String agreementNumber,
        LocalDate agreementFrom,
        LocalDate agreementUntil,
        Set<Treatment> services,
        String capacity) {

    Partners.Entry entry() {
        var problems = new Problems();
        Integer people = blank(capacity).isEmpty()
                ? null
                : problems.read("capacity", "Isi jumlah orang dengan angka.", () -> Integer.valueOf(capacity));
        problems.throwIfAny();
        return new Partners.Entry(
                blank(name),
                kind,
                blank(contactName),
                blank(telephone),
                blank(area),
                blank(agreementNumber),
                agreementFrom,
                agreementUntil,
                services == null ? Set.of() : services,
                people);
    }

    private static String blank(String text) {
        return text == null ? "" : text;
    }
}
