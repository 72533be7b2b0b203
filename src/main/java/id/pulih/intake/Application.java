package id.pulih.intake;

import id.pulih.client.ContactChannel;
import id.pulih.client.RelativeKind;
import id.pulih.client.Sex;
import id.pulih.sop.Treatment;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as it stands now: what was asked, and what the desk has done with it. Sealed texts are empty for whoever may
 * only see the header of the case.
 *
 * @param letter the stored letter or filled form that came with it, or null
 * @param receipt null until received (b)
 * @param category of a request from outside the one that the clerk has found, until then the third
 * @param checked whether the desk has looked at it; always, unless it was sent from outside
 * @param check the newest judgement of completeness, or null
 * @param clientConsent the newest answer of the client, or null (R5)
 * @param guardianConsent the newest answer of the guardian, or null (R6)
 */
public record Application(
        UUID caseId,
        ApplicantKind applicantKind,
        @Nullable RelativeKind relation,
        @Nullable InstitutionKind institutionKind,
        String institutionName,
        String applicantName,
        String applicantTelephone,
        String applicantStreet,
        String letterNumber,
        LocalDate letterOn,
        Channel channel,
        Subject subject,
        SubjectCategory category,
        String asker,
        LocalDate askedOn,
        LocalDate agreedOn,
        List<ReasonTick> reasons,
        String reason,
        List<Treatment> wishes,
        List<Flag> flags,
        List<Paper> brought,
        Guardian guardian,
        LocalDate guidanceEndsOn,
        LocalDate submittedOn,
        @Nullable UUID letter,
        @Nullable Receipt receipt,
        boolean checked,
        @Nullable Check check,
        @Nullable Consent clientConsent,
        @Nullable Consent guardianConsent) {

    /**
     * The person as the application describes him; the client's own identity holds from b on.
     *
     * @param age in years, where no birth date was given; else null
     */
    public record Subject(
            String name,
            LocalDate birthOn,
            Integer age,
            Sex sex,
            String telephone,
            String street,
            @Nullable ContactChannel channel,
            String lastPlace,
            boolean child) {}

    /** The parent or guardian of a child; kind null where none is needed. */
    public record Guardian(@Nullable RelativeKind kind, String name, String telephone, String street) {
        public boolean named() {
            return kind != null;
        }
    }

    /** The receipt of step b; by is empty for a request from outside, which took its number as it was sent. */
    public record Receipt(int year, int number, String statusCode, OffsetDateTime at, String by) {
        /** 17/2026: the agenda number as papers write it. */
        public String agenda() {
            return number + "/" + year;
        }
    }

    /**
     * What the desk found when it looked at the papers.
     *
     * @param papers the stored files that were brought to this or an earlier look, the oldest first
     */
    public record Check(
            CheckOutcome outcome,
            List<Paper> lacking,
            LocalDate untilOn,
            String note,
            List<UUID> papers,
            OffsetDateTime at) {}

    /** A yes or no to the application. */
    public record Consent(boolean agrees, LocalDate on, ConsentWay way) {}

    /** "Ibu", "Yayasan X (Puskesmas ...)": who applies, without a family member's name. */
    public String applicant() {
        return switch (applicantKind) {
            case CLIENT -> "Klien sendiri";
            case FAMILY -> relation == null ? applicantKind.label() : relation.label();
            case INSTITUTION -> institutionName;
        };
    }

    /**
     * The papers that would help and are not here yet: a list of things to bring, never a bar (R8). Once the desk has looked, what
     * it found counts.
     */
    public Set<Paper> missing() {
        if (check != null) return check.lacking.isEmpty() ? Set.of() : EnumSet.copyOf(check.lacking);
        var missing = EnumSet.allOf(Paper.class);
        if (!subject.child) missing.remove(Paper.GUARDIAN_IDENTITY);
        if (applicantKind != ApplicantKind.INSTITUTION && channel != Channel.LETTER) missing.remove(Paper.LETTER);
        if (category == SubjectCategory.FULL_RELEASE) missing.remove(Paper.GUIDANCE_END);
        missing.removeAll(brought);
        return missing;
    }

    /** Whether the client agrees, and for a child the guardian too: without it no TPP (R5, R6). */
    public boolean consented() {
        return clientConsent != null
                && clientConsent.agrees
                && (!subject.child || guardianConsent != null && guardianConsent.agrees);
    }

    /** E21: aftercare begins no earlier than the day after the present guidance ends. */
    public LocalDate earliestStart() {
        return guidanceEndsOn == null ? submittedOn : guidanceEndsOn.plusDays(1);
    }

    /** Whether the present guidance still runs on that day, so that the start must wait (E21). */
    public boolean early(LocalDate today) {
        return guidanceEndsOn != null && !guidanceEndsOn.isBefore(today);
    }
}
