package id.pulih.portal;

import id.pulih.intake.IntakeSettings;
import id.pulih.office.OfficeProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the first public page says before anything is asked. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Opening {

    /**
     * The words of the office.
     *
     * @param use what a word about use sets off and what not
     * @param verified whether somebody who knows the law has read them
     * @param danger whom to call when somebody is in danger now
     * @param telephone the office's own number; empty for none
     */
    public record Words(String use, boolean verified, String danger, String telephone) {}

    private static final String DANGER =
            "Bila nyawa terancam sekarang, jangan menunggu kami. Hubungi 119 (ambulans) atau datang ke IGD rumah sakit terdekat.";

    private final IntakeSettings settings;
    private final OfficeProfile profile;

    Opening(IntakeSettings settings, OfficeProfile profile) {
        this.settings = settings;
        this.profile = profile;
    }

    /** One statement, two when the profile is older than a minute. */
    public Words current() {
        var said = settings.current();
        var office = profile.current();
        var danger = said.dangerText().isEmpty() ? office.emergency() : said.dangerText();
        return new Words(said.useText(), said.useVerified(), danger.isEmpty() ? DANGER : danger, office.clientPhone());
    }
}
