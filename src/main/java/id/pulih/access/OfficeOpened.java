package id.pulih.access;

/** A new office has its first people. Published in the transaction that opens it, inside its scope. */
public record OfficeOpened(int officeId) {}
