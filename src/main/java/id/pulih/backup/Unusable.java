package id.pulih.backup;

import id.pulih.StartRefused;
import org.jspecify.annotations.Nullable;

/** An archive that cannot be restored, with the reason as one sentence for whoever tries. */
final class Unusable extends StartRefused {
    private static final long serialVersionUID = 1L;

    Unusable(String sentence) {
        super(sentence);
    }

    Unusable(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
