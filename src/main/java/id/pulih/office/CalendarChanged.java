package id.pulih.office;

/** An office has set or taken back a day of its calendar; published in the transaction of that act. */
public record CalendarChanged(int officeId) {}
