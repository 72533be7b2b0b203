package id.pulih.access.web;

/** Name and password, and the page that was asked for. */
public record SignInForm(String username, String password, String ke) {
    public SignInForm {
        username = username == null ? "" : username;
        password = password == null ? "" : password;
    }
}
