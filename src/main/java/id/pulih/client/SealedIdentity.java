package id.pulih.client;

import id.pulih.secret.Seal;
import id.pulih.secret.Secrets;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An identity as its row holds it: the sensitive parts sealed with the person's own key, hashes beside for the look-up. */
record SealedIdentity(
        UUID id,
        String name,
        String alias,
        String birthPlace,
        @Nullable LocalDate birthOn,
        @Nullable String sex,
        byte @Nullable [] nik,
        byte @Nullable [] nikHash,
        @Nullable String nikAbsent,
        @Nullable String foreignPaper,
        byte @Nullable [] foreignNumber,
        byte @Nullable [] foreignHash,
        byte @Nullable [] telephone,
        byte @Nullable [] telephoneHash,
        @Nullable String channel,
        byte @Nullable [] street,
        byte @Nullable [] mother,
        byte[] nameSound,
        byte @Nullable [] motherSound,
        String spoken,
        @Nullable String occupation) {

    static SealedIdentity of(UUID id, Identity who, Seal seal, Secrets secrets) {
        var nik = who.nik().isBlank() ? "" : new Nik(who.nik()).digits();
        var foreign = ForeignPaper.bare(who.foreignNumber());
        var telephone = who.telephone().isBlank() ? "" : new Telephone(who.telephone()).digits();
        return new SealedIdentity(
                id,
                who.name(),
                who.alias(),
                who.birthPlace(),
                who.birthOn(),
                name(who.sex()),
                seal.close("client.nik", id, nik),
                nik.isEmpty() ? null : secrets.hash("nik", nik),
                nik.isEmpty() ? name(who.nikAbsent()) : null,
                foreign.isEmpty() ? null : name(who.foreignPaper()),
                seal.close("client.foreign_number", id, foreign),
                foreign.isEmpty() ? null : secrets.hash("foreign", foreign),
                seal.close("client.telephone", id, telephone),
                telephone.isEmpty() ? null : secrets.hash("telephone", telephone),
                name(who.channel()),
                seal.close("client.street", id, who.street()),
                seal.close("client.mother", id, who.mother()),
                secrets.hash("sound", NameSound.of(who.name())),
                who.mother().isBlank() ? null : secrets.hash("sound", NameSound.of(who.mother())),
                NameSound.spoken(who.name(), who.alias()),
                name(who.occupation()));
    }

    private static @Nullable String name(@Nullable Enum<?> choice) {
        return choice == null ? null : choice.name();
    }
}
