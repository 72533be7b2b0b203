package id.pulih.report;

import id.pulih.sop.Fact;
import id.pulih.sop.Step;
import java.util.Arrays;

/** What became of a request, as it is counted; never held against anybody. */
public enum Became {
    RUNNING("Berjalan"),
    COMPLETED("Selesai"),
    /** By a decision of the office: refused, not of its kind, sent on, or no programme. */
    NOT_TAKEN_UP("Tidak dilanjutkan"),
    /** By the client's own choice, before or in the programme. */
    CLIENT_STOPPED("Klien memilih berhenti"),
    OTHERWISE("Berakhir karena hal lain");

    private final String label;

    Became(String label) {
        this.label = label;
    }

    /** The heading of its column. */
    public String label() {
        return label;
    }

    /** The word of a figure: a step, COMPLETED, or the fact by which the case left. */
    static Became of(String word) {
        if (word.equals(COMPLETED.name())) return COMPLETED;
        if (Arrays.stream(Step.values()).anyMatch(s -> s.name().equals(word))) return RUNNING;
        return switch (Fact.valueOf(word)) {
            case APPLICATION_REDIRECTED, APPLICATION_REFUSED, APPLICATION_FORWARDED, PROGRAMME_REJECTED -> NOT_TAKEN_UP;
            case AGREEMENT_DECLINED, WITHDRAWN -> CLIENT_STOPPED;
            default -> OTHERWISE;
        };
    }
}
