package id.pulih.journey;

import id.pulih.AppTest;
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
        new Telephone(port).photographs(clerk, "scan", 2);
        bureau.wentWell();
    }
}
