package id.pulih.assessment.web;

import java.time.LocalDate;

/** What came of a referral. */
public record OutcomeForm(LocalDate doneOn, String outcome) {}
