package id.pulih.sop;

import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Counted;
import id.pulih.Given;
import id.pulih.access.RequestTransaction;
import id.pulih.access.Role;
import id.pulih.access.SignedIn;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.SopVersion.Duty;
import id.pulih.sop.SopVersion.Unit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The office's SOP: read by all, written by the head in a draft, in force once signed. */
@AppTest
class SopVersionsTest {

    private static final String DRAFT = "/sop/rancangan";

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    SopVersions versions;

    @Autowired
    SopArchive archive;

    @LocalServerPort
    int port;

    Given office;
    Browser head;

    @BeforeEach
    void anOffice() throws Exception {
        office = Given.office(pg, secrets);
        head = new Browser(port).signIn(office.the(Role.OFFICE_HEAD).user());
    }

    <T> T asHead(Callable<T> work) throws Exception {
        return transactions.as(new SignedIn(office.the(Role.OFFICE_HEAD).account(), office.office, 1), work);
    }

    void aDraft() throws Exception {
        assertThat(head.post(DRAFT, form("/sop", DRAFT)).statusCode()).isEqualTo(302);
    }

    /** The fields of the form on this page that is sent to this address. */
    Map<String, String> form(String page, String action) throws Exception {
        var form = Pattern.compile("(?s)<form[^>]*action=\"" + Pattern.quote(action) + "\".*?</form>")
                .matcher(head.get(page).body());
        assertThat(form.find()).as("form %s on %s", action, page).isTrue();
        var fields = new HashMap<>(Browser.fields(form.group()));
        var area = Pattern.compile("(?s)<textarea[^>]*name=\"([^\"]*)\"[^>]*>\n(.*?)</textarea>")
                .matcher(form.group());
        while (area.find()) fields.put(area.group(1), area.group(2));
        var box = Pattern.compile("<input[^>]*name=\"([^\"]*)\" type=\"checkbox\"[^>]*>")
                .matcher(form.group());
        while (box.find()) if (!box.group().contains(" checked")) fields.remove(box.group(1));
        return fields;
    }

    String rowAddress(String letter) throws Exception {
        return asHead(() -> "/sop/rancangan/langkah/"
                + archive.draft().orElseThrow().rows().stream()
                        .filter(r -> r.letter().equals(letter))
                        .findFirst()
                        .orElseThrow()
                        .id());
    }

    @Test
    void showsTheFirstDraftToEverybodyWithinTheBudget() throws Exception {
        var clerk = new Browser(port).signIn(office.the(Role.INTAKE_CLERK).user());
        clerk.get("/sop");
        Counted.clear();
        var page = clerk.get("/sop");
        assertThat(Counted.take().size()).isLessThanOrEqualTo(9);
        Files.createDirectories(Path.of("target/sop"));
        Files.writeString(Path.of("target/sop/sop.html"), page.body());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("Rancangan, belum ditetapkan", "43 hari kerja", "Dikutip dari naskah, belum diverifikasi")
                .contains("7 hari kerja", "Pengaturan kantor", "lebih dari 2/3")
                .doesNotContain("WORKING_DAYS", "QUOTED", "Mulai menyusun SOP");
        assertThat(clerk.get(DRAFT).statusCode()).isEqualTo(403);
    }

    @Test
    void runsNewCasesByTheClocksOfTheDraftAsTheHeadWritesThem() throws Exception {
        aDraft();
        assertThat(asHead(() -> versions.inForce().clocks().get(Step.E))).isEqualTo(new Duty(7, Unit.WORKING_DAYS));
        var address = rowAddress("e");
        var form = form(address, address);
        form.put("amount", "10");
        form.put("activity", "Menggali dan mengumpulkan data untuk Litmas.");
        Counted.clear();
        assertThat(head.post(address, form).statusCode()).isEqualTo(302);
        assertThat(Counted.take().size()).isLessThanOrEqualTo(14);
        assertThat(asHead(() -> versions.inForce().clocks().get(Step.E))).isEqualTo(new Duty(10, Unit.WORKING_DAYS));
        assertThat(head.get(DRAFT).body()).contains("10 hari kerja", "46 hari kerja");
    }

    @Test
    void changesQuorumAndMonths() throws Exception {
        aDraft();
        var form = form("/sop/rancangan/ketentuan", "/sop/rancangan/ketentuan");
        form.put("quorum", "1/2");
        form.put("programmeMonths", "9");
        form.put("followUp", "12, 3,6");
        assertThat(head.post("/sop/rancangan/ketentuan", form).statusCode()).isEqualTo(302);
        var rules = asHead(() -> versions.inForce());
        assertThat(rules.settings().quorumOver().moreThan(9)).isEqualTo(5);
        assertThat(rules.settings().followUpMonths()).containsExactly(3, 6, 12);
        assertThat(rules.settings().presenterVotes()).isFalse();
        assertThat(rules.clocks().get(Step.J)).isEqualTo(new Duty(9, Unit.MONTHS));
    }

    @Test
    void keepsWhatWasTypedWhenItCannotBeRead() throws Exception {
        aDraft();
        var form = form("/sop/rancangan/ketentuan", "/sop/rancangan/ketentuan");
        form.put("programmeMonths", "selamanya");
        form.put("followUp", "besok");
        var answer = head.post("/sop/rancangan/ketentuan", form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("selamanya", "besok");
        form = form("/sop/rancangan/ketentuan", "/sop/rancangan/ketentuan");
        form.put("programmeMonths", "40");
        form.put("followUp", "");
        assertThat(head.post("/sop/rancangan/ketentuan", form).body())
                .contains("Isi angka antara 3 dan 12.", "Isi 1 sampai 12 bulan");

        var address = rowAddress("h");
        form = form(address, address);
        form.put("unit", "HOURS");
        assertThat(head.post(address, form).body()).contains("Satuan harus sama dengan baris lain");
    }

    @Test
    void showsBothTextsToWhoWasSlower() throws Exception {
        aDraft();
        var address = rowAddress("a");
        var mine = form(address, address);
        var theirs = new HashMap<>(mine);
        theirs.put("_key", form(address, address).get("_key"));
        theirs.put("remark", "Ditulis lebih dulu.");
        assertThat(head.post(address, theirs).statusCode()).isEqualTo(302);
        mine.put("remark", "Ditulis kemudian.");
        var answer = head.post(address, mine);
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("Ditulis kemudian.", "Ditulis lebih dulu.");
    }

    @Test
    void callsABasisInForceOnlyAfterSomebodyLookedItUp() throws Exception {
        aDraft();
        var basis = asHead(() -> archive.draft().orElseThrow().bases().get(0));
        var address = "/sop/rancangan/dasar/" + basis.id();
        var form = form(address, address);
        form.put("citation", basis.citation());
        form.put("status", "IN_FORCE");
        form.put("verifiedOn", "");
        var refused = head.post(address, form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Isi tanggal Anda memeriksa");
        form.put("_key", form(address, address).get("_key"));
        form.put("verifiedOn", "kemarin");
        assertThat(head.post(address, form).statusCode()).isEqualTo(302);
        assertThat(head.get("/sop").body())
                .contains("Diperiksa " + office.the(Role.OFFICE_HEAD).name());
        var bare = form(address, address + "/penghapusan");
        assertThat(head.post(address + "/penghapusan", bare).statusCode()).isEqualTo(302);
        assertThat(head.get("/sop").body()).doesNotContain(basis.citation());
    }
}
