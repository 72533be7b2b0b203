package id.pulih.access.web;

/** A new password, typed twice; the present one where the person is already in. */
public record NewPasswordForm(String present, String password, String passwordAgain) {
    public NewPasswordForm {
        present = present == null ? "" : present;
        password = password == null ? "" : password;
        passwordAgain = passwordAgain == null ? "" : passwordAgain;
    }
}
