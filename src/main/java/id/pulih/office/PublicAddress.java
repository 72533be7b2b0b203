package id.pulih.office;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where people outside reach the server, if they do: only then papers carry an address and a QR code. On the office's network
 * alone they carry the bare check code, for an address that opens nowhere else would make a good paper look false.
 */
@Component
public class PublicAddress {

    private static final Set<String> INSIDE =
            Set.of("local", "localhost", "lan", "internal", "intranet", "home", "localdomain", "test", "invalid");
    private static final Pattern NUMBERS = Pattern.compile("[0-9.]+|.*:.*");

    private final String set;

    public PublicAddress(@Value("${pulih.public-address:}") String set) {
        this.set = set.strip().replaceFirst("/+$", "");
    }

    /** As the setting names it, whether it is of use outside or not; empty for none. */
    public String set() {
        return set;
    }

    /** The address to print, without a slash at its end; empty where outsiders do not reach the server. */
    public String printed() {
        return reaches() ? set : "";
    }

    /** Whether it is a name over TLS that is known outside the office. */
    private boolean reaches() {
        try {
            var uri = URI.create(set);
            var host = uri.getHost();
            if (host == null || !"https".equalsIgnoreCase(uri.getScheme())) return false;
            var name = host.toLowerCase(Locale.ROOT);
            int dot = name.lastIndexOf('.');
            return dot > 0 && !NUMBERS.matcher(name).matches() && !INSIDE.contains(name.substring(dot + 1));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }
}
