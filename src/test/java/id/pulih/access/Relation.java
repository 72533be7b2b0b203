package id.pulih.access;

/** How the case or object of a request stands to the person who asks (G1). */
enum Relation {
    OWN,
    SECTION,
    OFFICE,
    OTHER_OFFICE,
    CLOSED,
    CHILD,
    REASSIGNED,
    /** The own case in the address, but a thing of another case of the same office behind it. */
    FOREIGN_PART
}
