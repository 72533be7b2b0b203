package id.pulih.sop;

import static id.pulih.sop.SopVersion.Unit.CALENDAR_DAYS;
import static id.pulih.sop.SopVersion.Unit.HOURS;
import static id.pulih.sop.SopVersion.Unit.NEXT_TPP_SESSION;
import static id.pulih.sop.SopVersion.Unit.WORKING_DAYS;

import id.pulih.sop.SopVersion.Duty;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The SOP versions of the acting office. */
@Service
public class SopVersions {

    private static final SopVersion DRAFT = new SopVersion(
            0,
            Map.ofEntries(
                    Map.entry(Step.B, new Duty(1, WORKING_DAYS)),
                    Map.entry(Step.C, new Duty(2, WORKING_DAYS)),
                    Map.entry(Step.D, new Duty(1, WORKING_DAYS)),
                    Map.entry(Step.E, new Duty(7, WORKING_DAYS)),
                    Map.entry(Step.F, new Duty(5, WORKING_DAYS)),
                    Map.entry(Step.G, new Duty(1, NEXT_TPP_SESSION)),
                    Map.entry(Step.H, new Duty(48, HOURS)),
                    Map.entry(Step.I, new Duty(7, CALENDAR_DAYS)),
                    Map.entry(Step.J, new Duty(183, CALENDAR_DAYS)),
                    Map.entry(Step.K, new Duty(92, CALENDAR_DAYS)),
                    Map.entry(Step.L, new Duty(5, WORKING_DAYS))),
            SopSettings.DEFAULT);

    /** The version under which a case received today runs. */
    public SopVersion inForce() {
        return DRAFT;
    }

    /** A version by its number; a case keeps the one in force on its receipt. */
    public SopVersion of(int number) {
        return DRAFT;
    }
}
