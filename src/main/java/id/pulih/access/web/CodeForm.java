package id.pulih.access.web;

/** The six digits of the telephone; at enrolment together with the sealed secret that they prove. */
public record CodeForm(String code, String offer) {
    public CodeForm {
        code = code == null ? "" : code;
        offer = offer == null ? "" : offer;
    }
}
