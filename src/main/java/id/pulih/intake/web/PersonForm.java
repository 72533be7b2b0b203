package id.pulih.intake.web;

import id.pulih.client.ContactChannel;
import id.pulih.client.ForeignPaper;
import id.pulih.client.Identity;
import id.pulih.client.NikAbsence;
import id.pulih.client.Occupation;
import id.pulih.client.Sex;
import java.time.LocalDate;
import java.util.UUID;

/**
 * The form of a person's identity.
 *
 * @param person the known person who was chosen, or null for a new one
 * @param sure a new person in spite of look-alikes
 * @param why the reason of a correction
 */
public record PersonForm(
        UUID person,
        Boolean sure,
        Integer version,
        String why,
        String name,
        String alias,
        String birthPlace,
        LocalDate birthOn,
        Sex sex,
        String nik,
        NikAbsence nikAbsent,
        ForeignPaper foreignPaper,
        String foreignNumber,
        String telephone,
        ContactChannel channel,
        String street,
        String mother,
        Occupation occupation) {

    Identity identity() {
        return new Identity(
                text(name),
                text(alias),
                text(birthPlace),
                birthOn,
                sex,
                text(nik),
                nikAbsent,
                foreignPaper,
                text(foreignNumber),
                text(telephone),
                channel,
                text(street),
                text(mother),
                occupation);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
