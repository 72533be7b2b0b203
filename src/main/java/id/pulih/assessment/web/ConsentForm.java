package id.pulih.assessment.web;

import id.pulih.Problems;
import id.pulih.assessment.Consent;
import id.pulih.assessment.ConsentPoint;
import id.pulih.assessment.SigningManner;
import id.pulih.database.Ids;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.springframework.web.multipart.MultipartFile;

/** The consent as the desk records it; given is null while nothing was chosen. */
public record ConsentForm(
        Boolean given,
        List<ConsentPoint> points,
        LocalDate signedOn,
        SigningManner manner,
        Boolean assent,
        String guardian,
        String guardianRelation,
        String witness,
        String companion,
        String interpreter,
        String note,
        MultipartFile paper) {

    boolean gives() {
        return Boolean.TRUE.equals(given);
    }

    Consent word() {
        new Problems()
                .require("given", given, "Pilih apakah klien bersedia.")
                .require("signedOn", signedOn, "Tanggal jawaban klien wajib diisi.")
                .require("manner", manner, "Pilih cara klien menyatakannya.")
                .maxLength("guardian", guardian, 200)
                .maxLength("guardianRelation", guardianRelation, 200)
                .maxLength("witness", witness, 200)
                .maxLength("companion", companion, 200)
                .maxLength("interpreter", interpreter, 200)
                .maxLength("note", note, 2000)
                .throwIfAny();
        var ticked = EnumSet.noneOf(ConsentPoint.class);
        if (points != null) ticked.addAll(points);
        return new Consent(
                Ids.next(),
                given,
                ticked,
                manner,
                signedOn,
                Boolean.TRUE.equals(assent),
                new Consent.People(
                        text(guardian), text(guardianRelation), text(witness), text(companion), text(interpreter)),
                text(note),
                null,
                null,
                null);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }
}
