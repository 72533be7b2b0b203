package id.pulih.casefile;

/** A case that was opened for an act, and who acts. */
public record Opened(Casefile.Header header, Act act) {}
