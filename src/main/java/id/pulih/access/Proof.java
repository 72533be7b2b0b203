package id.pulih.access;

import id.pulih.RuleViolation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The second proof at acts that reach far: break-glass, roles and accounts (X4). The code of the authenticator app is asked, or
 * the password where the office has no second factor; once given it holds for five minutes.
 */
@Component
public class Proof {

    /** What a form has to ask. */
    public enum Kind {
        NONE,
        CODE,
        PASSWORD
    }

    /** How long a proof holds. */
    static final Duration FRESH = Duration.ofMinutes(5);

    /** The field of the form. */
    static final String FIELD = "proof";

    private static final String AT = "pulih.proof";
    private static final String PROBLEM = "pulih.proof.problem";
    private static final String ASKED = "pulih.proof.asked";

    private final SignIn signIn;
    private final Clock clock;

    Proof(SignIn signIn, Clock clock) {
        this.signIn = signIn;
        this.clock = clock;
    }

    /** What the forms of this page ask. */
    Kind due(boolean secondFactor, HttpServletRequest request) {
        if (fresh(request)) return Kind.NONE;
        return secondFactor ? Kind.CODE : Kind.PASSWORD;
    }

    /** Judges what was given, outside the transaction; the handler asks for the outcome once it has found its object. */
    void judge(SignedIn who, HttpServletRequest request) {
        if (fresh(request)) return;
        var given = request.getParameter(FIELD);
        String problem;
        try {
            if (given == null || given.isBlank()) {
                problem = "Tindakan ini perlu bukti bahwa ini benar Anda.";
            } else if (signIn.proves(who.account(), given)) {
                request.getSession().setAttribute(AT, clock.instant().getEpochSecond());
                return;
            } else {
                problem = "Tidak cocok. Periksa, lalu coba lagi; satu kode hanya berlaku sekali.";
            }
        } catch (RuleViolation tooMany) {
            problem = tooMany.getMessage();
        }
        request.setAttribute(PROBLEM, problem);
    }

    private boolean fresh(HttpServletRequest request) {
        var session = request.getSession(false);
        var at = session == null ? null : (Long) session.getAttribute(AT);
        return at != null && clock.instant().getEpochSecond() - at < FRESH.toSeconds();
    }

    /**
     * To be called by every handler with {@code @Access(proof = true)}, after it has found what it acts on: who may not see the
     * thing learns nothing from the question.
     *
     * @throws RuleViolation if no valid proof was given
     */
    public void require() {
        var request = RequestContextHolder.currentRequestAttributes();
        request.setAttribute(ASKED, true, RequestAttributes.SCOPE_REQUEST);
        var problem = (String) request.getAttribute(PROBLEM, RequestAttributes.SCOPE_REQUEST);
        if (problem != null) throw RuleViolation.at(FIELD, problem);
    }

    /** A handler that forgot to ask is our mistake: nothing that it did is kept. */
    static void wasAsked(HttpServletRequest request) {
        if (request.getAttribute(ASKED) == null) throw new IllegalStateException("the proof was not asked");
    }
}
