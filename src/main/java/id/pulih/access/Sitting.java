package id.pulih.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The session of a person at a screen: twelve hours at most, locked when it was idle for long. */
@Component
public class Sitting {

    static final Duration LONGEST = Duration.ofHours(12);
    private static final int USUAL = 10;
    /** The page itself locks; the server follows later, because it hears of somebody who types only every five minutes. */
    private static final int LATER = 5;

    private static final String IDLE = "pulih.idle";
    static final String LOCKED = "pulih.locked";
    private static final String DEVICE = "perangkat";

    private final SignIn signIn;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final HttpSessionCsrfTokenRepository tokens = new HttpSessionCsrfTokenRepository();

    Sitting(SignIn signIn) {
        this.signIn = signIn;
    }

    /** The way of somebody whose password was right: the next page that is due, or the page that was asked for. */
    public String go(Pending pending, HttpServletRequest request, HttpServletResponse response) {
        if (pending.next() != null) {
            fresh(request).setAttribute(Pending.KEY, pending);
            return "redirect:" + pending.next();
        }
        begin(pending.who(), request, response);
        return "redirect:" + pending.back();
    }

    /** A new session for this person; what the old one knew is gone. */
    public void begin(SignedIn who, HttpServletRequest request, HttpServletResponse response) {
        fresh(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        tokens.saveToken(
                tokens.generateToken(request), request, response); // now, so that the first page writes nothing
        signIn.arrived(who);
    }

    /** Who is halfway in, if this page is his next step. */
    public Optional<Pending> pending(HttpServletRequest request, String page) {
        var session = request.getSession(false);
        var pending = session == null ? null : (Pending) session.getAttribute(Pending.KEY);
        return Optional.ofNullable(pending).filter(p -> page.equals(p.next()));
    }

    /** Who is in, if anybody. */
    public Optional<SignedIn> who() {
        return current();
    }

    static Optional<SignedIn> current() {
        var known = SecurityContextHolder.getContext().getAuthentication();
        return known != null && known.getPrincipal() instanceof SignedIn who ? Optional.of(who) : Optional.empty();
    }

    /** How long a session may be without a request before it is locked. */
    static Duration idle(@Nullable Integer minutes) {
        return Duration.ofMinutes((minutes == null ? USUAL : minutes) + LATER);
    }

    static Duration idle(org.springframework.session.Session session) {
        return idle(session.<Integer>getAttribute(IDLE));
    }

    /** The minutes that the office has set; written into the session only where they differ from what it knows. */
    static void locksAfter(int minutes, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null) return;
        var known = (Integer) session.getAttribute(IDLE);
        if (minutes != (known == null ? USUAL : known)) session.setAttribute(IDLE, minutes);
    }

    /** Opens the locked screen. */
    public void unlock(HttpServletRequest request) {
        request.getSession().removeAttribute(LOCKED);
    }

    /** The person leaves: nothing of the session remains. */
    public void leave(HttpServletRequest request) {
        end(request);
    }

    /** Ends the session of somebody who is no longer in. */
    static void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
        SecurityContextHolder.clearContext();
    }

    /** The mark of a device that gave its code today, or null. */
    public @Nullable String device(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, DEVICE);
        return cookie == null ? null : cookie.getValue();
    }

    /** Lets the device be known until tomorrow. */
    public void know(String device, HttpServletResponse response) {
        var cookie = ResponseCookie.from(DEVICE, device)
                .path("/masuk")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(Devices.LIFE)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /** Only from this very machine, and not through a proxy on it. */
    public static boolean isLocal(HttpServletRequest request) {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && List.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1").contains(request.getRemoteAddr());
    }

    private static jakarta.servlet.http.HttpSession fresh(HttpServletRequest request) {
        var old = request.getSession(false);
        if (old != null) old.invalidate();
        return request.getSession(true);
    }
}
