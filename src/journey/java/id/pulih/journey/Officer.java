package id.pulih.journey;

import id.pulih.access.Role;
import java.util.List;

/** What the PK does from the first visit to the client's agreement. */
final class Officer {

    private static final String TO_WRITE = "Litmas belum diajukan untuk diperiksa. Buka Litmas";
    private static final String HANDED_IN = "Litmas menunggu pemeriksaan kepala seksi. Menunggu kepala seksi.";

    private final Bureau bureau;
    private final Person pk;

    Officer(Bureau bureau) {
        this.bureau = bureau;
        pk = bureau.the(Role.PROBATION_OFFICER);
    }

    Person person() {
        return pk;
    }

    /** Step e: the client's consent to the assessment. */
    void obtainsConsent(String id, Applicant a) {
        pk.open("/").sees(a.client());
        pk.finds(id, "e", "Persetujuan asesmen belum diminta. Minta persetujuan");
        var page = "/kasus/" + id + "/persetujuan";
        pk.open("/kasus/" + id + "/data").follow("Buka persetujuan");
        pk.readsPaper("persetujuan-asesmen-kosong-" + a.client(), page + "/formulir.pdf", "Pernyataan");
        var form = pk.form("Simpan jawaban").choose("given", "true").tickAll("points").choose("manner", "SIGNATURE");
        if (a.child()) form.choose("assent", "true").text("guardian", a.name()).text("guardianRelation", "wali");
        form.photo("paper").press().sees("Persetujuan dicatat").stands("e", "Sumber data belum lengkap. Lengkapi sumber data");
    }

    /** Step e: every source has its result, the last one the reason why it has none. */
    void collectsSources(String id) {
        var list = "/kasus/" + id + "/sumber";
        pk.open(list);
        var sources = pk.page().locator("main tbody th a").all().stream().map(s -> s.getAttribute("href")).toList();
        for (var source : sources) {
            boolean last = source.equals(sources.get(sources.size() - 1));
            pk.open(source)
                    .form("Simpan catatan")
                    .choose("outcome", last ? "UNAVAILABLE" : "OBTAINED")
                    .text("heldOn", "hari ini")
                    .text("place", "Rumah klien")
                    .text("result", last ? "Berkas belum dapat ditemukan di kantor asal." : "Klien tinggal bersama keluarga, ingin bekerja, dan didukung lingkungannya.")
                    .press();
        }
        pk.open(list).press("Nyatakan sumber lengkap").sees("Semua sumber sudah dinyatakan lengkap").stands("e", "Asesmen belum selesai. Isi asesmen");
        pk.readsPaper("lembar-wawancara", list + "/lembar.pdf", "Wawancara");
    }

    /** Step e: the interview of WHO ASSIST with an adult who used two substances. */
    void interviews(String id) {
        pk.open("/kasus/" + id + "/asesmen").follow("WHO ASSIST v3.1");
        pk.form("Lanjut ke pertanyaan 2").tick("ever", "TOBACCO", "AMPHETAMINE").press();
        pk.form("Simpan dan hitung")
                .select("answer[TOBACCO.USE]", "DAILY")
                .select("answer[TOBACCO.DESIRE]", "WEEKLY")
                .select("answer[TOBACCO.PROBLEMS]", "NEVER")
                .select("answer[TOBACCO.CONCERN]", "NO")
                .select("answer[TOBACCO.CUT_DOWN]", "EARLIER")
                .select("answer[AMPHETAMINE.USE]", "NEVER")
                .select("answer[AMPHETAMINE.CONCERN]", "EARLIER")
                .select("answer[AMPHETAMINE.CUT_DOWN]", "EARLIER")
                .choose("injected", "NO")
                .choose("controlled", "true")
                .text("evidence", "Keterangan klien dan ibunya.")
                .press()
                .sees("Stimulan jenis amfetamin");
    }

    /** Step e: importance, confidence, readiness, 0 to 10. */
    void reads(String id) {
        pk.open("/kasus/" + id + "/asesmen").follow("Tiga penggaris kesiapan");
        pk.form("Simpan hasil").rest("score[", "8").press();
        pk.open("/kasus/" + id + "/asesmen").reads("lembar-asesmen", "Cetak lembar wawancara kosong", "Tanggal wawancara");
        pk.press("Nyatakan asesmen selesai").sees("Asesmen selesai").stands("f", TO_WRITE);
    }

    /** Step f: twelve sections, a draft for each treatment wanted, submission. */
    void writesLitmas(String id, int treatments) {
        var litmas = "/kasus/" + id + "/litmas";
        pk.finds(id, "f", TO_WRITE).open(litmas).press("Mulai Litmas");
        for (int section = 1; section <= 12; section++) {
            var form = pk.open(litmas + "/bagian/" + section).form(section == 12 ? "Simpan dan kembali ke daftar" : "Simpan dan lanjut");
            if (section == 5) form.choose("answers[guided]", "no");
            if (section == 11) form.choose("answers[needs]", "yes");
            form.rest("answers[", LitmasWords.of(section)).press();
        }
        drafts(litmas, treatments);
        pk.open(litmas).press("Ajukan ke kepala seksi").sees("Menunggu kepala seksi").stands("f", HANDED_IN);
    }

    /** The first activity that the catalogue offers for each of so many treatments. */
    private void drafts(String litmas, int treatments) {
        var draft = litmas + "/rekomendasi/baru";
        pk.open(draft);
        var offers = pk.page().locator("main .beside h3 + p a").all().stream().map(a -> a.getAttribute("href")).toList();
        for (var offer : List.copyOf(offers.subList(0, treatments))) {
            pk.open(offer).form("Simpan kegiatan").press();
        }
    }

    /** Step f again: one answer of one section is written anew, the rest stands. */
    void revises(String id, int section, String field, String text) {
        var litmas = "/kasus/" + id + "/litmas";
        pk.open(litmas).press("Mulai perbaikan");
        pk.open(litmas + "/bagian/" + section).form("Simpan").text(field, text).press();
        pk.open(litmas).press("Ajukan ke kepala seksi").stands("f", HANDED_IN);
    }

    /** Step f: signs and locks what the section head agreed to. */
    void signs(String id) {
        pk.finds(id, "f", "Litmas belum ditandatangani. Tanda tangani Litmas").open("/kasus/" + id + "/litmas/tanda-tangan").press("Tanda tangani dan kunci").sees("Sudah ditandatangani").stands("g", "Kasus belum dijadwalkan dalam sidang TPP. Menunggu sekretaris TPP. Buka sidang");
    }

    /** Step f: signs the Litmas and reads it as it is printed. */
    void locksLitmas(String id, Applicant a) {
        signs(id);
        pk.readsLetter(id, "litmas-" + a.client(), "Laporan Hasil Penelitian Kemasyarakatan", "PENDAHULUAN", "REKOMENDASI", a.client());
    }

    /** Step i: plan in plain words, offered, accepted whole and signed; a child with its guardian. */
    void agreesWithClient(String id, Applicant a) {
        var page = "/kasus/" + id + "/rencana";
        Partner.isOnTheList(bureau);
        pk.finds(id, "i", "Klien belum menyetujui rencana. Jelaskan rencana").open(page).press("Susun rencana");
        pk.form("Simpan rencana")
                .selectFirst("performer[", "PARTNER")
                .selectFirst("partner[", null)
                .rest("place", "Kantor Bapas")
                .press();
        pk.press("Tawarkan kepada klien");
        var form = pk.form("Simpan jawaban")
                .choose("answer", "ACCEPTED")
                .tickAll("items")
                .tickAll("explained")
                .choose("followUp", "true")
                .select("channel", "WHATSAPP");
        if (a.child()) form.text("guardian", a.name()).choose("guardianAgrees", "true").choose("assent", "true");
        form.photo("signed").press().sees("Disetujui klien", Partner.NAME).stands("i", "Jadwal kegiatan belum disusun. Susun jadwal");
        pk.reads("pernyataan-kesanggupan-" + a.client(), "Surat pernyataan kesanggupan (PDF)", "KESANGGUPAN", a.client());
        pk.reads("kartu-jadwal-" + a.client(), "Kartu jadwal (PDF)", a.client());
    }
}
