package id.pulih.delivery.web;

import id.pulih.client.Telephone;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How the client wants to be reached.
 *
 * @param call a tel: link, null unless chosen
 * @param whatsApp a wa.me link with a neutral text, null unless chosen
 */
public record Reach(
        String channel, @Nullable String call, @Nullable String whatsApp, String number) {

    static final Reach UNKNOWN = new Reach("belum dipilih klien", null, null, "");

    static String whatsApp(Telephone number, String text) {
        return "https://wa.me/" + number.international() + "?text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
