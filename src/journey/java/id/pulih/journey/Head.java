package id.pulih.journey;

import id.pulih.access.Role;

/** What the head of the office decides. */
final class Head {

    private final Bureau bureau;
    private final Person head;

    Head(Bureau bureau) {
        this.bureau = bureau;
        head = bureau.the(Role.OFFICE_HEAD);
    }

    /** Step c: carries the application on and names the section head. */
    void disposes(String id, Applicant a) {
        head.open("/").sees(a.client());
        head.open("/disposisi").follow(a.client()).sees("takut kembali ke pergaulan lama");
        head.form("Simpan disposisi")
                .choose("outcome", "ACCEPTED")
                .choose("official", bureau.id(Role.SECTION_HEAD))
                .tick("instructions", "FIRST", "COORDINATE")
                .select("urgency", "SEGERA")
                .text("text", "Dampingi juga keluarganya.")
                .press()
                .stands("d", "PK belum ditentukan. Tentukan PK")
                .readsLetter(id, "lembar-disposisi", "Lembar Disposisi", "LEMBAR DISPOSISI", "Dampingi juga keluarganya.");
    }

    /** Says that an act recorded from a sheet is truly theirs. */
    void confirmsSheet(String client) {
        head.open("/lembar").sees(client);
        head.form("Simpan jawaban").choose("confirmed", "true").press().sees("Dibenarkan");
    }

    /** Step h: the programme as the TPP recommends it. */
    void ratifies(String id, String client) {
        head.finds(id, "h", "Program belum ditetapkan. Tetapkan program");
        head.open("/kasus/" + id + "/sidang").form("Simpan penetapan").choose("accepted", "true").press().sees("Ditetapkan Kepala");
        head.reads("penetapan-" + client, "Surat (PDF)", "PENETAPAN", client).stands("i", "Klien belum menyetujui rencana. Menunggu PK bersama klien.");
    }
}
