package id.pulih.access.web;

/** The secret and its first code, and the password, because whoever finds an open screen must not take the account. */
public record NewFactorForm(String offer, String code, String present) {
    public NewFactorForm {
        offer = offer == null ? "" : offer;
        code = code == null ? "" : code;
        present = present == null ? "" : present;
    }
}
