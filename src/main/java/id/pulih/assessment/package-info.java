/**
 * Step e: the client's consent to assessment, to sharing data with partners, and the versioned instruments: WHO ASSIST
 * computed, three rulers, results of official instruments as entered; referrals that cannot wait. Tables: assessment_consent,
 * sharing_consent, sharing_withdrawal, assessment, assessment_answer, urgent_referral, assessments_closed. Views:
 * assessment_card, urgent_referral_card.
 */
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "web",
            "database",
            "audit",
            "access",
            "secret",
            "office",
            "document",
            "letter",
            "sop",
            "client",
            "casefile",
            "messaging",
            "intake",
            "assignment"
        })
package id.pulih.assessment;
