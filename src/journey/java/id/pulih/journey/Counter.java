package id.pulih.journey;

import id.pulih.access.Role;
import id.pulih.web.Words;

/** Steps a and b at the counter, and what the clerk records there for others. */
final class Counter {

    private final Bureau bureau;
    private final Person clerk;

    Counter(Bureau bureau) {
        this.bureau = bureau;
        clerk = bureau.the(Role.INTAKE_CLERK);
    }

    /** Types the application in, at first with a day that no calendar has; gives the case. */
    String takesIn(Applicant a) {
        var form = fills(clerk.open("/").follow("Permohonan baru").form("Simpan permohonan"), a);
        form.text("subjectBirthOn", "32/13/1996").comesBack(422, "Tanggal ini tidak dapat dibaca.");
        form.text("subjectBirthOn", Words.shortDate(a.birthOn()))
                .press()
                .sees("Permohonan", a.client())
                .stands("b", "Permohonan belum diagendakan. Terima permohonan");
        return clerk.path().replaceAll("/kasus/([^/]+)/.*", "$1");
    }

    /** Fills in all that the applicant tells. */
    Form fills(Form form, Applicant a) {
        form.choose("applicantKind", "FAMILY")
                .text("applicantName", a.name())
                .select("relation", a.relation())
                .text("applicantTelephone", "081211112222")
                .text("applicantStreet", "Jl. Mawar No. 1, Kelurahan Contoh")
                .choose("knows", "NOT_ASKED")
                .text("subjectName", a.client())
                .text("subjectBirthOn", Words.shortDate(a.birthOn()))
                .choose("subjectSex", "L")
                .choose("contactChannel", "WHATSAPP")
                .text("subjectTelephone", a.telephone())
                .choose("category", "FULL_RELEASE")
                .tick("reasons", "RELAPSE_FEAR", "NO_WORK")
                .text("reason", "Ia baru pulang dan takut kembali ke pergaulan lama. Kami ingin ia punya kegiatan dan pekerjaan.")
                .tick("wishes", "COUNSELING_THERAPY", "WORK_EDUCATION")
                .tick("brought", "IDENTITY", "RELEASE");
        if (a.child()) {
            form.text("guardianName", a.name())
                    .select("guardianKind", a.relation())
                    .text("guardianTelephone", "081211112222")
                    .choose("guardianKnows", "YES");
        }
        return form;
    }

    /** Gives the agenda number and the receipt, finds who the client is, judges the papers. */
    void receives(String id, Applicant a) {
        clerk.finds(id, "b", "Permohonan belum diagendakan. Terima permohonan").follow("Permohonan");
        clerk.press("Terima dan terbitkan tanda terima").sees("nomor agenda").stands("b", "Belum dipastikan siapa kliennya. Pastikan klien");
        clerk.follow("Pastikan klien")
                .form("Simpan orang baru")
                .text("birthPlace", "Bandung")
                .select("nikAbsent", "NOT_AT_HAND")
                .select("occupation", "NOT_WORKING")
                .text("street", "Jl. Mawar No. 1, Kelurahan Contoh")
                .text("mother", "Sumiyati")
                .press()
                .stands("b", "Kelengkapan belum dinilai. Nilai kelengkapan");
        clerk.open("/kasus/" + id + "/permohonan")
                .form("Simpan penilaian")
                .choose("outcome", "ENOUGH")
                .press()
                .stands("c", "Permohonan menunggu disposisi. Menunggu Kepala Bapas. Catat dari lembar bertanda tangan");
        clerk.readsLetter(id, "tanda-terima-" + a.client(), "Tanda Terima Permohonan", "TANDA TERIMA", a.name());
    }

    /** The client's own answer to the application (R5). */
    void asksTheClient(String id, Applicant a) {
        var form = clerk.open("/kasus/" + id + "/permohonan").form("Simpan jawaban");
        if (a.child()) form.choose("who", "CLIENT");
        form.choose("agrees", "true").choose("way", "IN_PERSON").press().sees("Setuju").seesNot("Catat jawaban");
    }

    /** The head disposes with a pen; the clerk records it from the sheet. */
    void recordsDisposition(String id) {
        var page = "/kasus/" + id + "/disposisi";
        clerk.open(page).readsPaper("lembar-disposisi-kosong", page + "/lembar.pdf", "LEMBAR DISPOSISI");
        clerk.form("Simpan disposisi")
                .choose("outcome", "ACCEPTED")
                .choose("official", bureau.id(Role.SECTION_HEAD))
                .sheet(bureau.id(Role.OFFICE_HEAD), "hari ini")
                .press()
                .stands("d", "PK belum ditentukan. Menunggu kepala seksi. Catat dari lembar bertanda tangan");
    }

    /** The head ratifies with a pen; the clerk records it from the sheet. */
    void recordsRatification(String id) {
        clerk.finds(id, "h", "Program belum ditetapkan. Menunggu Kepala Bapas. Catat dari lembar bertanda tangan").open("/kasus/" + id + "/sidang");
        clerk.form("Simpan penetapan")
                .choose("accepted", "true")
                .sheet(bureau.id(Role.OFFICE_HEAD), "hari ini")
                .press()
                .sees("Ditetapkan Kepala")
                .reads("penetapan-dari-lembar", "Surat (PDF)", "PENETAPAN")
                .stands("i", "Klien belum menyetujui rencana. Menunggu PK bersama klien.");
    }
}
