package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import id.pulih.Chromium;
import java.util.Collections;

/** The telephone on the desk, in the place of a scanner. */
final class Telephone {

    private final int port;

    Telephone(int port) {
        this.port = port;
    }

    /** Photographs these sheets for a field of the form at the computer; the QR code beside the field leads here, once. */
    void photographs(Person desk, String name, int sheets) {
        var field = desk.page().locator("[name=" + name + "]");
        Person.reveal(field);
        var tab = desk.chromium().tab(() -> desk.page().locator("a[data-foto=f-" + name + "]").click());
        tab.waitForNavigation(() -> tab.locator("main form button").click());
        desk.chromium().look(tab);
        var address = tab.locator(".beside p").innerText().strip().replaceFirst("^http://[^/]+", "");
        try (var phone = new Chromium(port, "telepon")) {
            phone.open(address);
            var photo = new FilePayload("lembar.png", "image/png", Papers.photo());
            phone.page.locator("[name=photos]").setInputFiles(Collections.nCopies(sheets, photo).toArray(FilePayload[]::new));
            phone.moved(() -> phone.page.locator("main button").click());
            assertThat(phone.page.locator("h1").innerText()).isEqualTo("Foto terkirim");
            assertThat(phone.page.context().request().get(address).status()).as("the code once more").isEqualTo(410);
        }
        tab.locator("[data-foto-tiba]").waitFor();
        desk.chromium().look(tab);
        tab.close();
        desk.page().locator("[data-foto-diterima]:visible").first().waitFor();
        assertThat(field.evaluate("f => f.files[0].name + ' ' + f.files.length")).isEqualTo("foto.pdf 1");
    }
}
