package id.pulih.access;

import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody whose password was right but who is not in yet: a code, a new password or a second factor is still due. Nothing
 * is open to him but those pages.
 *
 * @param back the page that was asked for
 */
public record Pending(SignedIn who, String back, boolean codeDue, boolean changeDue, boolean enrolmentDue)
        implements Serializable {

    static final String KEY = "pulih.pending";

    /** The page of the next step, or null when all are done. */
    public @Nullable String next() {
        if (codeDue) return "/masuk/kode";
        if (changeDue) return "/kata-sandi";
        return enrolmentDue ? "/masuk/pengaman" : null;
    }

    public Pending codeGiven() {
        return new Pending(who, back, false, changeDue, enrolmentDue);
    }

    public Pending changed() {
        return new Pending(who, back, codeDue, false, enrolmentDue);
    }

    public Pending enrolled() {
        return new Pending(who, back, codeDue, changeDue, false);
    }

    UUID account() {
        return who.account();
    }
}
