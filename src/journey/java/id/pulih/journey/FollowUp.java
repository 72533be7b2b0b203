package id.pulih.journey;

import id.pulih.access.Role;

/** After l: the client agreed to be asked again, and may take that back. */
final class FollowUp {

    private final Person pk;

    FollowUp(Bureau bureau) {
        pk = bureau.the(Role.PROBATION_OFFICER);
    }

    /** Asks the adult on the first date; the child takes its consent back. */
    void asks(String id, Applicant a) {
        pk.open("/tindak-lanjut").follow(a.client());
        pk.stands(Closing.FINISHED, Closing.END);
        if (a.child()) {
            pk.press("Berhenti bertanya").sees("Klien menarik persetujuannya");
        } else {
            pk.form("Simpan tindak lanjut")
                    .choose("reached", "true")
                    .choose("occupied", "true")
                    .choose("housed", "true")
                    .text("note", "Sudah bekerja di bengkel las.")
                    .press()
                    .sees("Bekerja atau bersekolah.", "Sudah bekerja di bengkel las.");
        }
        pk.open("/tindak-lanjut").open("/kasus/" + id + "/tindak-lanjut");
    }
}
