package id.pulih;

import org.jspecify.annotations.Nullable;

/** The application cannot start; the message is the one sentence that tells whoever starts it why and what to do. */
public class StartRefused extends RuntimeException {
    public StartRefused(String sentence) {
        super(sentence);
    }

    public StartRefused(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
