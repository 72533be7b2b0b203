package id.pulih.journey;

import id.pulih.access.Role;
import java.util.List;

/** Steps i and j: the PK schedules what was agreed, meets the client, notes contacts, ends each activity. */
final class Guidance {

    private final Person pk;

    Guidance(Bureau bureau) {
        pk = bureau.the(Role.PROBATION_OFFICER);
    }

    private static String tab(String id) {
        return "/kasus/" + id + "/kegiatan";
    }

    private List<String> items(String id) {
        pk.open(tab(id));
        return pk.page().locator("main tbody th a[href*='/butir/']").all().stream()
                .map(a -> a.getAttribute("href"))
                .toList();
    }

    /** Two meetings of every activity, at hours that do not clash. */
    void schedules(String id, Applicant a) {
        int hour = 8;
        for (var item : items(id)) {
            var form = pk.open(item).form("Buat pertemuan");
            boolean another = !form.value("performer").equals("PROBATION_OFFICER") && form.value("partnerId").isEmpty();
            if (another) form.rest("performerName", "Yayasan Harapan Contoh");
            form
                    .text("on", "besok")
                    .text("at", hour++ + ".00")
                    .text("count", "2")
                    .choose("alsoClosedDays", "true")
                    .press();
        }
        pk.open(tab(id)).press("Jadwal selesai disusun").sees("Akan datang").stands("jk", "Program sedang berjalan. Buka kegiatan");
        pk.readsPaper("jadwal-" + a.client(), tab(id) + "/jadwal.pdf", "Jadwal kegiatan", "tempat yang sudah disepakati");
    }

    /** Records every meeting that has begun; the client missed the first one and came to the rest. */
    void meets(String id) {
        pk.open("/jadwal");
        pk.open(tab(id));
        boolean missed = false;
        for (var meeting : open()) {
            var form = pk.open(meeting).form("Simpan hasil");
            if (missed) form.choose("status", "PRESENT").text("note", "Klien hadir dan mengikuti sampai selesai.");
            else form.choose("status", "ABSENT").select("barrier", "DISTANCE");
            form.press();
            missed = true;
        }
        pk.open(tab(id)).sees("Jarak atau ongkos");
        pk.readsPaper("buku-perkembangan", tab(id) + "/buku.pdf", "Nama klien", "Klien hadir dan mengikuti sampai selesai.");
        pk.readsPaper("hari-ini", "/jadwal/hari-ini.pdf", "Pertemuan");
    }

    private List<String> open() {
        return pk.page().locator("main h2:has-text('Hasil belum dicatat') + table tbody th a").all().stream()
                .map(a -> a.getAttribute("href"))
                .toList();
    }

    /** A call to the client about the meeting that was missed. */
    void calls(String id) {
        pk.open("/kasus/" + id)
                .follow("+ Catat kontak")
                .form("Simpan kontak")
                .select("channel", "CALL")
                .text("note", "Ongkos menjadi kendala; pertemuan berikutnya lebih dekat rumah.")
                .press()
                .sees("Ongkos menjadi kendala");
    }

    /** Every activity was carried out; step j is over. */
    void concludes(String id) {
        for (var item : items(id)) {
            pk.open(item).form("Akhiri kegiatan").choose("stopped", "false").press();
        }
        pk.open(tab(id)).press("Semua kegiatan selesai").stands("abcdefghij|k|l", "Evaluasi berkala masih berjalan. Buka evaluasi");
    }
}
