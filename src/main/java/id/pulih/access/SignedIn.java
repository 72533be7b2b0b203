package id.pulih.access;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/** All that the session knows of a person. */
public record SignedIn(UUID account, int office, int roleVersion) implements Principal, Serializable {
    @Override
    public String getName() {
        return account.toString();
    }
}
