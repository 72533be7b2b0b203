package id.pulih.document.web;

import static id.pulih.access.Right.ANYONE;
import static id.pulih.access.Right.SELF;

import id.pulih.access.Access;
import id.pulih.access.Desk;
import id.pulih.document.PhotoArrivals;
import id.pulih.document.PhotoDrops;
import id.pulih.web.QrImage;
import id.pulih.web.UploadedFile;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Photos by telephone for the form on the computer: the page with the QR code, and the page that the telephone opens. */
@Controller
class PhotoController {

    private final PhotoDrops drops;
    private final PhotoArrivals arrivals;
    private final Desk desk;

    PhotoController(PhotoDrops drops, PhotoArrivals arrivals, Desk desk) {
        this.drops = drops;
        this.arrivals = arrivals;
        this.desk = desk;
    }

    @Access(SELF)
    @GetMapping("/foto")
    String page(Model model, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        var state = drops.state();
        model.addAttribute("state", state.orElse(null));
        model.addAttribute("zone", desk.zone());
        if (htmx) return "document/photoState";
        boolean waits = state.isPresent() && !state.get().arrived();
        var address = waits
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/publik/foto/" + drops.token())
                        .toUriString()
                : "";
        model.addAttribute("address", address);
        model.addAttribute("qr", waits ? QrImage.of(address) : "");
        return "document/photos";
    }

    @Access(SELF)
    @PostMapping("/foto")
    String make() {
        drops.make();
        return "redirect:/foto";
    }

    /** For the form that asked for the photos; nothing while none have come. */
    @Access(SELF)
    @GetMapping("/foto/berkas.pdf")
    ResponseEntity<byte[]> pdf() {
        var state = drops.state();
        if (state.isEmpty() || !state.get().arrived())
            return ResponseEntity.noContent().build();
        return UploadedFile.inline("application/pdf", "foto.pdf", drops.pdf());
    }

    @Access(ANYONE)
    @GetMapping("/publik/foto/{token}")
    String phone(@PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex");
        if (!arrivals.open(token)) return over(response);
        model.addAttribute("token", token);
        return "document/phone";
    }

    @Access(ANYONE)
    @PostMapping("/publik/foto/{token}")
    String lay(
            @PathVariable String token,
            @RequestParam(name = "photos", required = false) @Nullable List<MultipartFile> photos,
            HttpServletResponse response)
            throws Exception {
        return arrivals.lay(token, photos == null ? List.of() : photos)
                ? "redirect:/publik/foto-terkirim"
                : over(response);
    }

    @Access(ANYONE)
    @GetMapping("/publik/foto-terkirim")
    String sent() {
        return "document/phoneSent";
    }

    private static String over(HttpServletResponse response) {
        response.setStatus(410);
        return "document/phoneOver";
    }
}
