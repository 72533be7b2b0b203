package id.pulih.journey;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody without an account: asks for help page by page, and later how it stands. */
final class Stranger {

    private final Person person;

    private Stranger(Person person) {
        this.person = person;
    }

    /** On a borrowed telephone that runs no script. */
    static Stranger onABorrowedPhone(Bureau bureau, String who) {
        return new Stranger(bureau.stranger(who, false));
    }

    static Stranger atADesk(Bureau bureau, String who) {
        return new Stranger(bureau.stranger(who, true));
    }

    /** Opens the first page of this office and begins; gives the code of the draft. */
    String begins(String office) {
        person.open("/ajukan?kantor=" + office).sees("Ada bahaya sekarang?", "belum diverifikasi");
        person.press("Mulai").sees("Siapa Anda?");
        return strong(".draft-code");
    }

    /** A mother answers for her grown son, whom she has not asked yet. */
    void asksForHerSon(Applicant a) {
        answer("siapa").choose("applicantKind", "FAMILY").press().sees("Siapa nama Anda?");
        answer("anda").comesBack(422, "Tulis nama Anda.");
        answer("anda").text("applicantName", a.name()).choose("relation", a.relation()).press().sees("Untuk siapa");
        answer("untuk").text("subjectName", a.client()).choose("subjectSex", "L").press().sees("Berapa umurnya?");
        answer("umur").text("subjectAge", "30").text("subjectBirthOn", "17/8/1996").press().sees("Apakah ia tahu");
        answer("tahu").choose("knows", "NOT_ASKED").press().sees("Mengapa ia memerlukannya?");
        answer("alasan")
                .tick("reasons", "RELAPSE_FEAR", "NO_WORK")
                .text("reason", "Ia baru pulang dan takut kembali ke pergaulan lama.")
                .press()
                .sees("Adakah yang perlu kami ketahui?");
        answer("keadaan").press().sees("Bagaimana kami menghubungi Anda?");
        answer("hubungi").choose("reach", "CALL").text("reachTelephone", "0812 1111 2222").press().sees("Periksa jawaban Anda");
    }

    /** A rehabilitation house asks for a child of sixteen whose guardian it has asked, and sends its letter. */
    String sendsALetterForAChild(Applicant a) {
        answer("siapa").choose("applicantKind", "INSTITUTION").press().sees("Siapa nama Anda?");
        answer("anda")
                .text("applicantName", "Ratna")
                .text("institutionName", "Rumah Pulih Contoh")
                .select("institutionKind", "HEALTH")
                .text("letterNumber", "12/RPC/2026")
                .press();
        answer("untuk").text("subjectName", a.client()).choose("subjectSex", "L").press();
        answer("umur").text("subjectAge", "16").press().sees("orang tua atau walinya");
        answer("wali").text("guardianName", a.name()).select("guardianKind", a.relation()).choose("guardianKnows", "YES").press();
        answer("tahu").choose("knows", "YES").press();
        answer("alasan").tick("reasons", "WANTS_THERAPY").text("reason", "Ia menyelesaikan rehabilitasi dan pulang bulan ini.").press();
        answer("keadaan").press();
        answer("hubungi").choose("reach", "LETTER").text("reachStreet", "Jl. Melati No. 3").press();
        person.form("Kirim permohonan").photo("letter").press().sees("Permohonan terkirim");
        return person.page().locator("main strong").nth(1).innerText();
    }

    /** Puts the telephone away and goes on with the code on another one. */
    void goesOnElsewhere(String code) {
        person.press("Berhenti dahulu dan hapus dari telepon ini").sees("Lanjutkan isian");
        person.form("Lanjut").text("kode", code.toLowerCase()).press();
    }

    /** Sends what was looked over; gives the code for asking. */
    String sends(Applicant a) {
        person.sees("Periksa jawaban Anda", a.client(), a.name(), "0812 1111 2222");
        person.press("Kirim permohonan").sees("Permohonan terkirim", "Nomor agenda", "paling lambat");
        var code = person.page().locator("main strong").nth(1).innerText();
        person.press("Selesai, hapus dari telepon ini");
        return code;
    }

    /** Asks by a code how it stands; no address holds the code. */
    void reads(String code, String... said) {
        person.open("/status").form("Lihat").text("kode", code).press().sees(said).seesNot("narkotika");
        assertThat(person.page().url()).doesNotContain(code);
    }

    private Form answer(String word) {
        assertThat(person.path()).isEqualTo("/ajukan/" + word);
        return person.form("Lanjut");
    }

    private String strong(String place) {
        return person.page().locator(place + " strong").first().innerText();
    }
}
