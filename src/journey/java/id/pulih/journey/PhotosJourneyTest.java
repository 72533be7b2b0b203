package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import id.pulih.AppTest;
import id.pulih.Chromium;
import id.pulih.access.Role;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A letter on the desk gets into the form on the computer through the camera of a telephone. */
@AppTest
class PhotosJourneyTest extends OfficeOfItsOwn {

    @Test
    @DisplayName("The clerk shows a QR code, the telephone sends two photos, and the form has them as one file")
    void bringsPhotosFromATelephone() {
        var clerk = bureau.the(Role.INTAKE_CLERK);
        clerk.open("/permohonan/baru");
        var field = clerk.page().locator("[name=scan]");
        Person.reveal(field);
        var tab = clerk.chromium().tab(() -> clerk.page().locator("a[data-foto=f-scan]").click());
        tab.waitForNavigation(() -> tab.locator("main form button").click());
        clerk.chromium().look(tab);
        var address = tab.locator(".beside p").innerText().strip();
        try (var phone = new Chromium(port, "telepon")) {
            phone.open(address.replaceFirst("^http://[^/]+", ""));
            var photo = new FilePayload("lembar.png", "image/png", Papers.photo());
            phone.page.locator("[name=photos]").setInputFiles(new FilePayload[] {photo, photo});
            phone.moved(() -> phone.page.locator("main button").click());
            assertThat(phone.page.locator("h1").innerText()).isEqualTo("Foto terkirim");
        }
        tab.locator("[data-foto-tiba]").waitFor();
        clerk.chromium().look(tab);
        tab.close();
        clerk.page().locator("[data-foto-diterima]:visible").first().waitFor(new Locator.WaitForOptions());
        assertThat(field.evaluate("f => f.files[0].name + ' ' + f.files.length")).isEqualTo("foto.pdf 1");
        bureau.wentWell();
    }
}
