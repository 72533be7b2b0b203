package id.pulih.office.web;

import id.pulih.office.PublicAddress;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * What one request tells of the way to the server.
 *
 * @param way in a few words, such as "Jaringan kantor, lewat proxy"
 * @param findings one line for each thing that can be right or wrong
 */
public record Reach(String way, List<Finding> findings) {

    /**
     * One thing.
     *
     * @param problem what to do about it; empty when all is well
     */
    public record Finding(String label, String value, String problem) {}

    static Reach of(HttpServletRequest request, Environment settings, PublicAddress address) {
        var host = request.getServerName();
        var shown = request.getScheme() + "://" + host + port(request);
        var forwarded = forwarded(request);
        boolean trusts = "native".equalsIgnoreCase(settings.getProperty("server.forward-headers-strategy", ""))
                || "framework".equalsIgnoreCase(settings.getProperty("server.forward-headers-strategy", ""))
                || !settings.getProperty("pulih.proxy-addresses", "").isBlank();
        var findings = new ArrayList<Finding>();
        findings.add(new Finding("Alamat di peramban", shown, ""));
        findings.add(tls(request, host));
        findings.add(proxy(request, forwarded, trusts));
        findings.add(new Finding(
                "Alamat komputer Anda menurut server", request.getRemoteAddr(), hidden(request, forwarded, trusts)));
        findings.add(cookies(request));
        findings.add(printed(address, host));
        return new Reach(way(request, forwarded, address, host), List.copyOf(findings));
    }

    private static String way(HttpServletRequest request, List<String> forwarded, PublicAddress address, String host) {
        if (loopback(host)) return "Hanya di komputer ini";
        if (!address.printed().isEmpty()) return "Dapat dijangkau dari luar kantor, dengan nama sendiri";
        return forwarded.isEmpty()
                ? "Hanya di jaringan kantor, sertifikat di Pulih"
                : "Hanya di jaringan kantor, lewat proxy";
    }

    private static Finding tls(HttpServletRequest request, String host) {
        if (request.isSecure()) return new Finding("Sambungan", "Terenkripsi (https)", "");
        if (loopback(host)) return new Finding("Sambungan", "http, tidak keluar dari komputer ini", "");
        return new Finding(
                "Sambungan",
                "Tidak terenkripsi (http)",
                "Peramban memakai http. Pasang sertifikat atau proxy ber-TLS; bila sudah, proxy belum menyebut "
                        + "X-Forwarded-Proto atau Pulih belum mempercayainya (server.forward-headers-strategy=native, atau "
                        + "pulih.proxy-addresses bila proxy itu di komputer lain).");
    }

    private static Finding proxy(HttpServletRequest request, List<String> forwarded, boolean trusts) {
        if (forwarded.isEmpty())
            return new Finding(
                    "Proxy", trusts ? "Dipercaya, tetapi permintaan ini tidak lewat proxy" : "Tidak ada", "");
        // what was believed is taken out of the request: a name that still stands there came from an unknown address
        if (trusts && request.getHeader("X-Forwarded-For") != null)
            return new Finding(
                    "Proxy",
                    "Tidak dikenal: " + request.getRemoteAddr(),
                    "Yang disebut proxy ini tidak dipakai. Sebutkan alamatnya di pulih.proxy-addresses.");
        return new Finding(
                "Proxy",
                (trusts ? "Dipercaya: " : "Tidak dipercaya: ") + String.join(", ", forwarded),
                trusts ? "" : "Ada proxy di depan Pulih yang tidak dipercaya. " + trust(request.getRemoteAddr()));
    }

    /** On another machine only the address makes it trusted: the strategy alone would trust every machine of the office. */
    private static String trust(String proxy) {
        return loopback(proxy)
                ? "Beri server.forward-headers-strategy=native."
                : "Sebutkan alamatnya di pulih.proxy-addresses=" + proxy + ".";
    }

    private static String hidden(HttpServletRequest request, List<String> forwarded, boolean trusts) {
        return !forwarded.isEmpty() && !trusts && loopback(request.getRemoteAddr())
                ? "Semua orang tampak datang dari proxy; batas permohonan dan pertanyaan dari luar berlaku untuk semua sekaligus."
                : "";
    }

    private static Finding cookies(HttpServletRequest request) {
        var names = Stream.of(Objects.requireNonNullElse(request.getHeader("Cookie"), "")
                        .split(";"))
                .map(one -> one.strip().replaceFirst("=.*", ""))
                .filter(one -> !one.isEmpty())
                .toList();
        boolean bound = names.stream().anyMatch(n -> n.startsWith("__Host-"));
        return new Finding(
                "Kuki",
                bound ? "Terikat pada alamat ini dan hanya lewat https" : "Biasa, untuk http",
                request.isSecure() && !bound ? "Keluar, lalu masuk lagi: kukinya masih dari sambungan http." : "");
    }

    private static Finding printed(PublicAddress address, String host) {
        if (address.set().isEmpty()) return new Finding("Pada surat", "Kode periksa tanpa alamat dan tanpa QR", "");
        if (address.printed().isEmpty())
            return new Finding(
                    "Pada surat",
                    "Kode periksa tanpa alamat dan tanpa QR",
                    "pulih.public-address (" + address.set()
                            + ") tidak dapat dibuka dari luar kantor, jadi tidak dicetak.");
        var own = URI.create(address.printed()).getHost();
        return new Finding(
                "Pada surat",
                "QR ke " + address.printed() + "/publik/surat",
                host.equalsIgnoreCase(own)
                        ? ""
                        : "Anda membuka Pulih dengan nama lain. Periksa dari luar kantor bahwa alamat pada surat terbuka.");
    }

    private static List<String> forwarded(HttpServletRequest request) {
        return Collections.list(request.getHeaderNames()).stream()
                .filter(name -> name.toLowerCase(Locale.ROOT).startsWith("x-forwarded-")
                        || name.equalsIgnoreCase("Forwarded")
                        || name.equalsIgnoreCase("Via"))
                .sorted()
                .toList();
    }

    private static boolean loopback(@Nullable String host) {
        return host != null && (host.equals("localhost") || host.startsWith("127.") || host.contains("::1"));
    }

    private static String port(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = request.isSecure() ? port == 443 : port == 80;
        return usual ? "" : ":" + port;
    }
}
