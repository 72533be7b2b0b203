package id.pulih.training;

import id.pulih.casefile.Exits;
import id.pulih.sop.Fact;

/** The ways in which a client of the training office leaves, or pauses, before the end. */
final class Leaving {

    private Leaving() {}

    /** Records it today; whoever wants to go on again says when. */
    static void on(Story story, Cast.Person who, Fact fact) throws Exception {
        var today = story.diary.today();
        var entry = new Exits.Entry(
                fact,
                today,
                switch (fact) {
                    case SUSPENDED -> "Klien dirawat di rumah sakit dan ingin melanjutkan setelah pulih.";
                    case CLOSED_NO_CONTACT ->
                        "Tidak dapat dihubungi lebih dari 60 hari; dua kunjungan dan keluarga tidak mengetahui alamat baru.";
                    case CLOSED_NEW_OFFENCE -> "Klien sedang menjalani proses hukum; boleh mengajukan lagi sesudahnya.";
                    default -> "";
                },
                fact == Fact.DIED ? "Keluarga, lewat telepon" : "",
                fact == Fact.SUSPENDED ? story.diary.present().plusDays(21) : null);
        story.end();
        story.diary.acts(who, () -> story.services.exits().record(story.caseId, entry));
    }
}
