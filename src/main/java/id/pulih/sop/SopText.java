package id.pulih.sop;

/** The texts of the identity block of the SOP (formats.md 1.2, 1.4); each is one item a line. */
public record SopText(
        String name, String qualification, String relation, String equipment, String warning, String recording) {}
