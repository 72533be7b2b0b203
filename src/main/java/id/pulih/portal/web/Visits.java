package id.pulih.portal.web;

import id.pulih.access.Desk;
import id.pulih.access.PublicDoor;
import id.pulih.access.PublicDoor.PublicOffice;
import id.pulih.access.RequestTransaction;
import id.pulih.portal.Drafts;
import id.pulih.secret.SpokenCode;
import id.pulih.web.Done;
import id.pulih.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.util.WebUtils;

/** How somebody without an account is in an office for one request, and how his browser holds his draft. */
@Component
class Visits {

    private static final String COOKIE = "ajukan";
    private static final Duration ON_THE_PHONE = Duration.ofHours(2);

    /** What a page does with the draft of this browser. */
    interface Work {
        String with(Drafts.Draft draft) throws Exception;
    }

    private final PublicDoor door;
    private final RequestTransaction transactions;
    private final Drafts drafts;
    private final Desk desk;

    Visits(PublicDoor door, RequestTransaction transactions, Drafts drafts, Desk desk) {
        this.door = door;
        this.transactions = transactions;
        this.drafts = drafts;
        this.desk = desk;
    }

    /** The office with this code, or the only one; null when one must be chosen, and then the model holds them. */
    @Nullable
    PublicOffice office(@Nullable String code, Model model) {
        var offices = door.offices(code);
        if (code != null && offices.isEmpty()) offices = door.offices(null);
        if (offices.size() == 1) return offices.get(0);
        model.addAttribute("offices", offices);
        return null;
    }

    <T> T inOffice(PublicOffice office, HttpServletRequest request, Callable<T> work) throws Exception {
        return transactions.asJob(office.officeId(), () -> {
            show(request);
            return work.call();
        });
    }

    /** Runs the work in the office of this browser's draft; without one the page says how to go on. */
    String inDraft(HttpServletRequest request, HttpServletResponse response, Work work) throws Exception {
        var code = code(request);
        var office = code.isEmpty() ? null : drafts.office(code).orElse(null);
        if (office == null) return gone(response);
        return transactions.asJob(office, () -> {
            show(request);
            var draft = drafts.open(code);
            if (draft.isEmpty()) return gone(response);
            return work.with(draft.get());
        });
    }

    private static String gone(HttpServletResponse response) {
        Done.say(response, "Isian tidak ada di telepon ini. Masukkan kode isian Anda, atau mulai lagi dari awal.");
        return "redirect:/ajukan/lanjut";
    }

    /** What the page may say of where it is: the office and whether all of it is invented. */
    private void show(HttpServletRequest request) {
        request.setAttribute(
                Page.Visitor.class.getName(),
                new Page.Visitor(
                        "",
                        desk.now().officeName(),
                        desk.now().training(),
                        0,
                        "NONE",
                        List.of(),
                        desk.now().at()));
    }

    boolean admits(String sort, HttpServletRequest request, int most, Duration span) {
        return door.admits(sort, request.getRemoteAddr(), most, span);
    }

    String later(HttpServletResponse response) {
        response.setStatus(429);
        return "portal/later";
    }

    /** The code of the draft in this browser; empty for none. */
    String code(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? "" : SpokenCode.read(cookie.getValue());
    }

    void remember(String code, HttpServletResponse response) {
        set(SpokenCode.read(code), ON_THE_PHONE, response);
    }

    void forget(HttpServletResponse response) {
        set("", Duration.ZERO, response);
    }

    private static void set(String value, Duration life, HttpServletResponse response) {
        var cookie = ResponseCookie.from(COOKIE, value)
                .path("/")
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(life)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
