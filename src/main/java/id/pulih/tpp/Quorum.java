package id.pulih.tpp;

import id.pulih.sop.SopSettings;

/**
 * Whether a session may decide: more than the set share of the appointed members must be present (R41). Seven of nine by the
 * default of more than two thirds.
 */
public record Quorum(int appointed, int present, int needed) {

    public static Quorum of(SopSettings settings, int appointed, int present) {
        return new Quorum(appointed, present, settings.quorumOver().moreThan(appointed));
    }

    public boolean met() {
        return appointed > 0 && present >= needed;
    }
}
