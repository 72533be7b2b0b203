package id.pulih.assessment.web;

/** "Asesmen selesai", complete or not. */
public record ConclusionForm(Boolean incomplete, String note) {
    public ConclusionForm {
        incomplete = Boolean.TRUE.equals(incomplete);
        note = note == null ? "" : note;
    }
}
