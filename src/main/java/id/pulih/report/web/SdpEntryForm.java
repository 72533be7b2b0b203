package id.pulih.report.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The sheet was typed on this day; or an earlier mark is taken back. Opening and closing may stand on one page, so their days
 * have names of their own.
 */
public record SdpEntryForm(
        @Nullable LocalDate openingOn,
        @Nullable LocalDate closingOn,
        @Nullable Boolean takenBack) {}
