package id.pulih.access.web;

/** The password on the page of the lock, and the page to go back to. */
public record UnlockForm(String password, String ke) {
    public UnlockForm {
        password = password == null ? "" : password;
    }
}
