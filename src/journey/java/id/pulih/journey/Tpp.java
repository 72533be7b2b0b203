package id.pulih.journey;

import id.pulih.Given;
import id.pulih.access.Role;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Steps g and h: the secretary convenes and writes, the chair signs. */
final class Tpp {

    private final Bureau bureau;
    private final Person secretary;
    private final List<Given.Person> members = new ArrayList<>();

    Tpp(Bureau bureau) {
        this.bureau = bureau;
        secretary = bureau.the(Role.TPP_SECRETARY);
    }

    /** Three members; the section head presides. */
    void appoints() throws SQLException {
        members.add(bureau.given.the(Role.SECTION_HEAD));
        members.add(bureau.given.the(Role.TPP_MEMBER));
        members.add(bureau.given.another(Role.TPP_MEMBER));
        for (var member : members) {
            secretary.open("/sidang-tpp/anggota")
                    .form("Simpan")
                    .select("staffId", member.staff().toString())
                    .select("post", member == members.get(0) ? "CHAIR" : "MEMBER")
                    .text("decree", "SK Kepala Nomor 1 Tahun 2026")
                    .text("fromOn", "1/1/2026")
                    .press();
        }
    }

    /** Calls a session on this day, with the case on its agenda and all members present; gives its page. */
    String convenes(String client, String on) {
        secretary.open("/sidang-tpp").sees(client).follow("Buat sidang");
        secretary.form("Buat sidang").text("heldOn", on).press();
        secretary.form("Terbitkan undangan").press();
        secretary.reads("undangan-" + client, "Undangan (PDF)", "mengundang Saudara");
        var session = secretary.path();
        secretary.form("Masukkan ke acara").tickAll("cases").press().sees(client);
        var sheet = secretary.form("Simpan daftar hadir");
        for (var member : members) sheet.select("present[" + member.staff() + "]", "true");
        sheet.press().sees("Kuorum terpenuhi");
        return session;
    }

    /** Records what the session decided about the client. */
    void decides(String session, String client, String outcome, String note) {
        secretary.open(session).follow(client);
        secretary.form("Simpan hasil sidang").choose("outcome", outcome).text("note", note).press();
    }

    /** Closes the minutes, and the chair signs them. */
    void signsMinutes(String session, String client, String... said) {
        secretary.open(session).form("Terbitkan berita acara").press();
        secretary.reads("berita-acara-" + client, "Berita acara (PDF)", said);
        bureau.the(Role.SECTION_HEAD).open(session).press("Tanda tangani").sees("Berita acara ditandatangani");
    }
}
