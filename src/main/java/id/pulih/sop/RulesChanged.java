package id.pulih.sop;

/** The draft by which cases of an office run has other clocks or acts than before; published in the transaction of that act. */
public record RulesChanged(int officeId) {}
