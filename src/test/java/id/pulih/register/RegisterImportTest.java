package id.pulih.register;

import static id.pulih.register.Sheets.csv;
import static id.pulih.register.Sheets.register;
import static id.pulih.register.Sheets.row;
import static id.pulih.register.Sheets.with;
import static id.pulih.register.Sheets.xlsx;
import static org.assertj.core.api.Assertions.assertThat;

import id.pulih.AppTest;
import id.pulih.Browser;
import id.pulih.Given;
import id.pulih.Office;
import id.pulih.access.Role;
import id.pulih.client.LookAlikes;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The register comes in and is refreshed (X12). */
@AppTest
class RegisterImportTest {

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    TakeJob takeJob;

    @LocalServerPort
    int port;

    Counter counter;

    @BeforeEach
    void anOffice() throws Exception {
        counter = new Counter(Given.office(pg, secrets), pg, port);
    }

    private String taken(byte[] file) throws Exception {
        var where = counter.brought(file);
        counter.confirm(where);
        assertThat(counter.clerk.get(where).body()).contains("Sudah menjadi register");
        return where;
    }

    @Test
    @DisplayName(
            "X12: the first register, the same again, and the next month's: new, changed and gone before anything is written")
    void takesTheFirstRegisterAndRefreshesIt() throws Exception {
        var first = register(row(1, "Rizky Pratama"), row(2, "Budi"), row(3, "Siti binti Karta"));
        taken(xlsx(first));
        assertThat(counter.text("select string_agg(name, ',' order by name) from client where office_id = :o"))
                .isEqualTo("Budi,Rizky Pratama,Siti binti Karta");
        assertThat(
                        counter.text(
                                "select count(*) from client_guidance where office_id = :o and kind = 'PB' and until_on = date '2027-01-03' and from_on = date '2026-01-03'"))
                .isEqualTo("3");
        assertThat(counter.clerk.get("/cari?q=Riski").statusCode()).isEqualTo(200);
        assertThat(counter.clerk.get("/register").body())
                .contains("3 klien tercantum", "Petugas Satu", "199001012020011001");

        var again = counter.brought(xlsx(first));
        assertThat(counter.clerk.get(again).body()).contains("Tidak berubah");
        assertThat(
                        counter.text(
                                "select fresh || ' ' || changed || ' ' || unchanged || ' ' || gone from register_import where stage = 'CHECKED' and office_id = :o"))
                .isEqualTo("0 0 3 0");
        var before = counter.text(
                "select md5(string_agg(c::text || e::text, '' order by c.id)) from client c join register_entry e on e.client_id = c.id where c.office_id = :o");
        counter.confirm(again);
        assertThat(
                        counter.text(
                                "select md5(string_agg(c::text || e::text, '' order by c.id)) from client c join register_entry e on e.client_id = c.id where c.office_id = :o"))
                .as("the same file again changes nothing")
                .isEqualTo(before);

        var budi = with(with(row(2, "Budi"), 5, "0813 9999 0000"), 11, "3 Maret 2027");
        var next = counter.brought(csv(register(row(1, "Rizky Pratama"), budi, row(4, "Wayan"))));
        assertThat(counter.clerk.get(next + "/baris/baru").body())
                .contains("Wayan")
                .doesNotContain("Rizky");
        assertThat(counter.clerk.get(next + "/baris/hilang").body())
                .contains("Siti binti Karta")
                .doesNotContain("Budi");
        assertThat(counter.clerk.get(next + "/baris/berubah").body())
                .contains(
                        "Telepon: 081200000002 menjadi 081399990000", "Akhir bimbingan: 03/01/2027 menjadi 03/03/2027");
        assertThat(counter.text("select count(*) from client where office_id = :o"))
                .isEqualTo("3");
        var unsure = counter.post(next, next + "/pengukuhan");
        assertThat(unsure.statusCode()).isEqualTo(422);
        assertThat(unsure.body()).contains("Banyak klien tidak ada lagi di berkas ini.");
        counter.confirm(next, "manyGone", "true");
        assertThat(counter.clerk.get("/register").body()).contains("3 klien tercantum");
        assertThat(
                        counter.text(
                                "select string_agg(c.name, ',') from register_entry e join client c on c.id = e.client_id where e.office_id = :o and e.gone_by is not null"))
                .isEqualTo("Siti binti Karta");
        assertThat(counter.text("select count(*) from client_correction where office_id = :o"))
                .isEqualTo("1");
        assertThat(
                        counter.text(
                                "select until_on from client_guidance g join client c on c.id = g.client_id where g.office_id = :o and c.name = 'Budi'"))
                .isEqualTo("2027-03-03");
        assertThat(counter.text("select count(*) from register_row where office_id = :o"))
                .isEqualTo("0");
        assertThat(counter.text("select count(*) from register_import where office_id = :o and file is not null"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("X12: every error and warning in words, with its cell")
    void namesTheCellOfEveryDefect() throws Exception {
        var rows = register(
                row(1, "Baik Saja"),
                with(row(2, ""), 1, "BKD/2"),
                with(row(3, "Tanggal Rusak"), 3, "31/02/1990"),
                with(row(4, "Nik Pendek"), 4, "12345"),
                with(row(5, "Nik Angka"), 4, "3,27302E+15"),
                with(row(6, "Lahir Kelak"), 3, "1/1/2031"),
                with(with(row(7, "Terbalik"), 10, "3 Januari 2027"), 11, "3/1/2026"),
                with(row(1, "Nomor Kembar"), 4, ""),
                with(row(9, "Nik Kembar"), 4, row(1, "x").get(4)),
                with(row(10, "JosÃ©"), 6, "#N/A"),
                with(row(11, "Kelamin"), 2, "X"),
                with(row(12, "Tahun Dua"), 3, "3 Jan 90"),
                with(row(13, "Serial"), 3, "33102"),
                with(row(14, "Jenis"), 8, "Bimbingan khusus"),
                with(row(15, "Telepon"), 5, "nihil"),
                with(row(16, "Hari Bebas"), 3, "besok"));
        var where = counter.brought(csv(rows));
        var page = counter.clerk.get(where + "/baris/temuan").body();
        assertThat(page)
                .contains(
                        "A3: nama wajib diisi.",
                        "D4: tanggal ini tidak dapat dibaca.",
                        "E5: NIK terdiri dari 16 angka; NIK tidak dipakai.",
                        "E6: NIK tersimpan sebagai angka",
                        "D7: tanggal lahir di masa depan.",
                        "L8: akhir bimbingan sebelum mulainya.",
                        "B9: baris ini sama dengan baris 2",
                        "E10: NIK sama dengan baris 2",
                        "A11: hurufnya rusak",
                        "G11: sel ini berisi galat lembar kerja",
                        "C12: jenis kelamin ditulis L atau P",
                        "D13: tahun dua angka dibaca 1990.",
                        "D14: angka hari lembar kerja dibaca sebagai tanggal.",
                        "I15: jenis bimbingan ini tidak dikenal",
                        "F16: nomor telepon terdiri dari 8 sampai 15 angka",
                        "D17: tanggal ini tidak dapat dibaca.")
                .doesNotContain("A2:", "31/02/1990", "12345");
        assertThat(counter.text("select faulty from register_import where office_id = :o"))
                .isEqualTo("7");
        var refused = counter.post(where, where + "/pengukuhan");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Ada baris yang salah.");
        counter.confirm(where, "withoutFaulty", "true");
        assertThat(counter.text("select count(*) from client where office_id = :o"))
                .isEqualTo("9");
        assertThat(
                        counter.text(
                                "select string_agg(birth_on::text, ',' order by name) from client where office_id = :o and name in ('Serial', 'Tahun Dua')"))
                .isEqualTo("1990-08-17,1990-01-03");
    }

    @Test
    @DisplayName(
            "X12: of a workbook the date cells are dates, a formula counts by the value saved with it, an error is named")
    void readsDatesFormulasAndErrorsOfAWorkbook() throws Exception {
        var headings = new String[] {"Nama Klien", "No. Reg", "Tgl Lahir", "Alamat", "Tgl Mulai", "Ekspirasi"};
        var file = Sheets.raw(
                Sheets.markup(1, headings),
                Sheets.markup(
                        2,
                        "Tanggal Sel",
                        "<c><f>10+1</f><v>11</v></c>",
                        date(1, 1990, 8, 17),
                        "<c t=\"str\"><f>\"Jl. \"&amp;9</f><v>Jl. Rumus 9</v></c>",
                        date(2, 2026, 1, 3).replace("<v>", "<f>TODAY()</f><v>"),
                        date(1, 2027, 1, 3).replace("</v>", ".75</v>")),
                Sheets.markup(3, "Galat", "BKD/2", date(1, 1990, 8, 17), "<c t=\"e\"><v>#REF!</v></c>"),
                Sheets.markup(4, "Rumus Galat", "BKD/3", "<c s=\"1\" t=\"e\"><f>Lain!C4</f><v>#REF!</v></c>", "Jl. 3"),
                Sheets.markup(5, "Tanpa Nilai", "BKD/4", date(2, 1990, 8, 17), "<c><f>A1</f></c>"));
        var where = counter.brought(file);
        assertThat(counter.clerk.get(where + "/baris/temuan").body())
                .contains(
                        "B2: sel ini berisi rumus; yang dipakai nilai yang tersimpan, sebagai teks.",
                        "D2: sel ini berisi rumus",
                        "E2: sel ini berisi rumus",
                        "D3: sel ini berisi galat lembar kerja",
                        "C4: sel ini berisi galat lembar kerja")
                .doesNotContain("C2:", "C5:", "F2:", "TODAY", "Lain!");
        counter.confirm(where, "withoutFaulty", "true");
        assertThat(
                        counter.text(
                                "select string_agg(name || ' ' || birth_on, ',' order by name) from client where office_id = :o"))
                .isEqualTo("Tanggal Sel 1990-08-17,Tanpa Nilai 1990-08-17");
        var same = counter.brought(csv(List.of(
                List.of(headings),
                List.of("Tanggal Sel", "11", "17/8/1990", "Jl. Rumus 9", "3/1/2026", "3 Januari 2027"),
                List.of("Tanpa Nilai", "BKD/4", "17/8/1990", "", "", ""))));
        assertThat(counter.text("select unchanged from register_import where office_id = :o and stage = 'CHECKED'"))
                .as("the same as texts")
                .isEqualTo("2");
        counter.post(same, same + "/pembatalan");
    }

    private static String date(int style, int year, int month, int day) {
        var number = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), LocalDate.of(year, month, day));
        return "<c s=\"" + style + "\"><v>" + number + "</v></c>";
    }

    @Test
    @DisplayName("X12: a file in which nobody stands never becomes the register, and says why")
    void takesNoFileInWhichNobodyStands() throws Exception {
        taken(csv(register(row(1, "Rizky Pratama"))));
        assertThat(counter.upload("\r\n \r\n".getBytes()).body()).contains("Berkas ini kosong.");
        assertThat(counter.upload(Sheets.raw()).body()).contains("Lembar pertama berkas ini kosong.");
        assertThat(counter.upload(Sheets.raw(Sheets.markup(3, "", "<c s=\"1\"/>")))
                        .body())
                .as("nothing but formats")
                .contains("Lembar pertama berkas ini kosong.");
        for (var headingsOnly : List.of(xlsx(register()), csv(register()))) {
            var answer = counter.upload(headingsOnly);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Di bawah baris judulnya tidak ada satu klien pun.");
        }
        assertThat(counter.text("select count(*) from register_import where office_id = :o"))
                .isEqualTo("1");
        assertThat(counter.clerk.get("/register").body()).contains("1 klien tercantum");
    }

    @Test
    void readsTheEncodingsAndSeparatorsOfOfficeComputers() throws Exception {
        var old = register(row(1, "Ren\u00e9 D'Souza"), row(2, "Zo\u00eb"));
        var where = counter.brought(csv(old, ";", Charset.forName("windows-1252")));
        assertThat(counter.clerk.get(where).body()).contains("pengodean Windows lama");
        assertThat(counter.clerk.get(where + "/baris/baru").body()).contains("Ren\u00e9 D'Souza", "Zo\u00eb");
        counter.confirm(where);
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            var marked = charset.equals(StandardCharsets.UTF_8) ? "\uFEFF" : "";
            var file = (marked + new String(csv(old, "\t", StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                    .getBytes(charset);
            var same = counter.brought(file);
            assertThat(counter.text("select unchanged from register_import where office_id = :o and stage = 'CHECKED'"))
                    .as(charset.name())
                    .isEqualTo("2");
            assertThat(counter.post(same, same + "/pembatalan").statusCode()).isEqualTo(302);
        }
        assertThat(counter.text("select string_agg(name, ',' order by name) from client where office_id = :o"))
                .isEqualTo("Ren\u00e9 D'Souza,Zo\u00eb");
    }

    @Test
    @DisplayName("Domain 8: nobody is taken for a known person without a person's word")
    void asksBeforeItTakesARowForAKnownPerson() throws Exception {
        taken(csv(register(row(1, "Rizky Pratama"))));
        var client = counter.text("select id from client where office_id = :o");
        counter.run("update client set alias = 'Kiki', version = version + 1 where id = '" + client + "'");
        var twin = with(with(row(7, "Riski Pratama"), 6, "Jl. Baru"), 4, "");
        var namesake = with(row(8, "Rizki Pratama"), 4, "0000011708900099");
        var where = counter.brought(csv(register(row(1, "Rizky Pratama"), twin, namesake)));
        var page = counter.clerk.get(where).body();
        assertThat(page)
                .contains(
                        "Orang yang sama?",
                        "Orang ini: Rizky Pratama (Kiki)",
                        "Nama terdengar sama, tanggal lahir sama, nama ibu sama");
        assertThat(counter.post(where, where + "/pengukuhan").body())
                .contains("Masih ada baris yang menunggu keputusan");
        var foreign = counter.post(
                where, where + "/keputusan", "answer[3]", UUID.randomUUID().toString());
        assertThat(foreign.statusCode()).isEqualTo(422);
        assertThat(counter.post(where, where + "/keputusan", "answer[3]", client, "answer[4]", "OTHER")
                        .statusCode())
                .isEqualTo(302);
        counter.confirm(where);
        assertThat(counter.text("select count(*) from client where office_id = :o"))
                .isEqualTo("2");
        assertThat(counter.text(
                        "select count(*) from register_entry where office_id = :o and client_id = '" + client + "'"))
                .isEqualTo("2");
        assertThat(counter.text("select alias || ' ' || name from client where id = '" + client + "'"))
                .isEqualTo("Kiki Rizky Pratama");
    }

    @Test
    void overwritesNothingThatWasPutRightHere() throws Exception {
        taken(csv(register(row(1, "Rizky Pratama"))));
        counter.run("update client set name = 'Muhammad Rizky Pratama', version = version + 1 where office_id = :o");
        var changed = with(with(row(1, "Riski Pratamma"), 7, "Sumiati Sari"), 13, "");
        taken(csv(register(changed)));
        assertThat(counter.text("select name from client where office_id = :o")).isEqualTo("Muhammad Rizky Pratama");
        assertThat(counter.text("select version from client where office_id = :o"))
                .as("the mother's name did follow")
                .isEqualTo("2");
        assertThat(counter.clerk.get("/register").body()).contains("Petugas Satu");
    }

    @Test
    void takesAllOrNothingAndCanBeStopped() throws Exception {
        var where = counter.brought(csv(register(row(1, "Satu"), row(2, "Dua"))));
        counter.run(
                "update register_import set stage = 'TAKING', cancel_asked = true, confirmed_by = uploaded_by where office_id = :o and stage = 'CHECKED'");
        takeJob.run(counter.given.office, UUID.fromString(where.replaceFirst(".*/", "")));
        assertThat(counter.clerk.get(where).body()).contains("Dibatalkan", "Register tidak berubah.");
        assertThat(counter.text("select count(*) from client where office_id = :o"))
                .isEqualTo("0");
        assertThat(counter.text("select count(*) from data_key where office_id = :o"))
                .isEqualTo("0");
        assertThat(counter.text("select count(*) from register_row where office_id = :o"))
                .isEqualTo("0");
        assertThat(counter.text("select file from register_import where office_id = :o"))
                .isNull();
    }

    @Test
    @DisplayName("The file that goes out comes in again as the same, and no cell of it is a formula")
    void givesTheRegisterOutInTheShapeInWhichItComesIn() throws Exception {
        var rows = register(
                row(1, "=HYPERLINK(\"http://contoh\")"),
                with(row(2, "Budi"), 6, "-5 km dari kantor, RT 1; \"blok\" A"));
        taken(xlsx(rows));
        for (var kind : List.of("CSV", "XLSX")) {
            var fields = counter.clerk.formOf("/register", "/register/unduhan");
            fields.put("kind", kind);
            fields.put("proof", "rahasia");
            var file = download(fields);
            if (kind.equals("CSV"))
                assertThat(new String(file, StandardCharsets.UTF_8)).contains("'=HYPERLINK", "'-5 km");
            var again = counter.brought(file);
            assertThat(
                            counter.text(
                                    "select unchanged || ' ' || fresh || ' ' || changed from register_import where office_id = :o and stage = 'CHECKED'"))
                    .as(kind)
                    .isEqualTo("2 0 0");
            counter.post(again, again + "/pembatalan");
        }
        var without = counter.clerk.formOf("/register", "/register/unduhan");
        without.put("kind", "CSV");
        assertThat(new Browser(port)
                        .signIn(counter.given.the(Role.SECTION_HEAD).user())
                        .get("/register")
                        .body())
                .contains("2 klien tercantum")
                .doesNotContain("Unduh register", "Masukkan register");
    }

    private byte[] download(java.util.Map<String, String> fields) throws Exception {
        var answer = counter.clerk.postForBytes("/register/unduhan", fields);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment", "register-");
        return answer.body();
    }

    @Test
    void refusesWhatIsNoRegister() throws Exception {
        assertThat(counter.upload(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0})
                        .body())
                .contains("Excel lama (.xls)");
        assertThat(counter.upload("<html><table><tr><td>Nama".getBytes()).body())
                .contains("sebenarnya halaman web");
        assertThat(counter.upload(bomb()).body()).contains("terlalu besar sesudah dibuka");
        assertThat(counter.upload("a".getBytes()).body()).contains("Tidak ditemukan baris judul kolom.");
        assertThat(counter.upload("PK\u0003\u0004rusak".getBytes()).statusCode())
                .isEqualTo(422);
        assertThat(counter.upload(Sheets.withABrokenCell()).body()).contains("Berkas XLSX ini rusak.");
        assertThat(counter.upload(new byte[0]).body()).contains("Pilih berkas register.");
        assertThat(counter.text("select count(*) from register_import where office_id = :o"))
                .isEqualTo("0");
        counter.brought(csv(register(row(1, "Satu"))));
        assertThat(counter.upload(csv(register(row(2, "Dua")))).body())
                .contains("Masih ada pemasukan register yang belum selesai");
    }

    @Test
    void asksOnceWhatAColumnMeansAndRemembers() throws Exception {
        var strange =
                List.of(List.of("No", "Sebutan", "Kode", "Pegawai"), List.of("1", "Wayan", "K-1", "Petugas Satu"));
        var where = counter.brought(csv(strange));
        assertThat(counter.clerk.get(where).body()).contains("Apa arti setiap kolom?", "Sebutan");
        var twice = counter.post(
                where,
                where + "/kolom",
                "column[0]",
                "NAME",
                "column[1]",
                "NAME",
                "column[2]",
                "NUMBER",
                "column[3]",
                "NONE");
        assertThat(twice.statusCode()).isEqualTo(422);
        assertThat(twice.body()).contains("Arti ini sudah dipakai kolom lain.");
        var without = counter.post(
                where,
                where + "/kolom",
                "column[0]",
                "NONE",
                "column[1]",
                "NAME",
                "column[2]",
                "NONE",
                "column[3]",
                "NONE");
        assertThat(without.body()).contains("Pilih kolom nomor register atau NIK.");
        var told = counter.post(
                where,
                where + "/kolom",
                "column[0]",
                "NONE",
                "column[1]",
                "NAME",
                "column[2]",
                "NUMBER",
                "column[3]",
                "OFFICER");
        assertThat(told.statusCode()).isEqualTo(302);
        counter.settled(where);
        counter.confirm(where);
        var next = List.of(List.of("Pegawai", "Kode", "Sebutan", "No"), List.of("Petugas Dua", "K-1", "Wayan", "9"));
        assertThat(counter.clerk
                        .get(counter.brought(csv(next)) + "/baris/berubah")
                        .body())
                .contains("PK: Petugas Satu menjadi Petugas Dua");
    }

    @Test
    void warnsWhenTheRegisterIsOld() throws Exception {
        taken(csv(register(row(1, "Satu"))));
        assertThat(counter.clerk.get("/register").body()).contains("Menurut register klien keadaan");
        counter.run("update register_import set as_of = as_of - 36 where office_id = :o");
        assertThat(counter.clerk.get("/register").body()).contains("lebih dari 35 hari yang lalu");
        assertThat(Office.today()).isNotNull();
    }

    private static byte[] bomb() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var empty = new byte[1 << 20];
            for (int i = 0; i < 100; i++) zip.write(empty);
            zip.closeEntry();
        }
        return out.toByteArray();
    }

    @Test
    @DisplayName("E15: a foreigner of the register is known by the number of his passport, KITAS or KITAP")
    void knowsAForeignerByThePaperInTheRegister() throws Exception {
        var headings = new ArrayList<>(Sheets.HEADINGS);
        headings.addAll(List.of("No. Paspor", "No KITAS"));
        var plain = taken(csv(register(row(1, "Rizky Pratama"))));
        assertThat(plain).isNotEmpty();
        var again = counter.brought(csv(List.of(headings, more(row(1, "Rizky Pratama"), "", ""))));
        assertThat(
                        counter.text(
                                "select fresh || ' ' || changed || ' ' || unchanged from register_import where stage = 'CHECKED' and office_id = :o"))
                .as("a new column without a word in it changes nothing")
                .isEqualTo("0 0 1");
        counter.confirm(again);

        var doe = more(with(row(2, "John Doe"), 4, ""), "x 12-34567", "2C21JE0001-T");
        taken(csv(List.of(headings, more(row(1, "Rizky Pratama"), "", ""), doe, more(row(3, "Budi"), "12", ""))));
        var search = counter.clerk.formOf("/register/impor", "/register/impor");
        search.put("number", "X1234567");
        var where = counter.clerk
                .post("/cari", search)
                .headers()
                .firstValue("Location")
                .orElse("");
        assertThat(where)
                .endsWith(counter.text(
                        "select '/cari?orang=' || id from client where office_id = :o and name = 'John Doe'"));
        assertThat(counter.text(
                        "select nik_absent || foreign_paper from client where office_id = :o and name = 'John Doe'"))
                .isEqualTo("FOREIGNERPASSPORT");
        var export = counter.clerk.formOf("/register", "/register/unduhan");
        export.put("kind", "CSV");
        export.put("proof", "rahasia");
        assertThat(new String(download(export), StandardCharsets.UTF_8))
                .contains("Nomor paspor", "X1234567;2C21JE0001T");

        var renewed = more(with(row(2, "John Doe"), 4, ""), "Y7654321", "2C21JE0001T");
        var other = more(with(with(with(row(4, "J. Dough"), 4, ""), 3, "1/2/1980"), 7, ""), "X1234567", "");
        var next = counter.brought(csv(List.of(
                headings, more(row(1, "Rizky Pratama"), "", ""), renewed, more(row(3, "Budi"), "", ""), other)));
        assertThat(counter.clerk.get(next).body())
                .contains("Nomor paspor, KITAS, atau KITAP sama", "Yang NIK atau nomor paspornya sama (1)");
        assertThat(counter.clerk.get(next + "/baris/berubah").body())
                .contains("Nomor paspor: X1234567 menjadi Y7654321");
        Counter.at(counter.post(next, next + "/keputusan", "all", "OTHER"));
        counter.confirm(next);
        assertThat(
                        counter.text(
                                "select count(distinct foreign_hash) from client where office_id = :o and foreign_hash is not null"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName(
            "E15: rows of one file with the same NIK, passport, KITAS or KITAP are warned of at the cell of the later one")
    void warnsOfTheSameNumberInTwoRowsOfOneFile() throws Exception {
        var headings = new ArrayList<>(Sheets.HEADINGS);
        headings.addAll(List.of("No. Paspor", "No KITAS", "No KITAP"));
        var nik = row(1, "x").get(4);
        var where = counter.brought(csv(List.of(
                headings,
                papers(row(1, "Rizky Pratama"), "", "", ""),
                papers(with(row(2, "John Doe"), 4, ""), "X 12-34567", "2C21JE0001-T", ""),
                papers(with(row(3, "Jon Dough"), 4, ""), "x1234567", "", "3D11AB0002"),
                papers(with(row(4, "Jonah Doe"), 4, ""), "", "2C21JE0001T", "3D11-AB0002"),
                papers(with(row(5, "Rizki P."), 4, nik), "", "", ""),
                papers(with(row(6, "Jane Roe"), 4, ""), "Y7654321", "", ""))));
        var found = counter.clerk.get(where + "/baris/temuan").body();
        assertThat(found)
                .contains(
                        "O4: Nomor paspor sama dengan baris 3; mungkin satu orang tercatat dua kali.",
                        "P5: Nomor KITAS sama dengan baris 3; mungkin satu orang tercatat dua kali.",
                        "Q5: Nomor KITAP sama dengan baris 4; mungkin satu orang tercatat dua kali.",
                        "E6: NIK sama dengan baris 2; mungkin satu orang tercatat dua kali.",
                        "E6: NIK ini bukan nomor yang diterbitkan.")
                .doesNotContain("O3:", "O7:", "P3:", "Q4:", "E2: NIK sama", "X1234567", nik);
        assertThat(counter.text("select faulty || ' ' || fresh from register_import where office_id = :o"))
                .as("a warning stops no row")
                .isEqualTo("0 6");
    }

    private static List<String> papers(List<String> row, String... numbers) {
        var all = new ArrayList<>(row);
        all.addAll(List.of(numbers));
        return all;
    }

    @Test
    @DisplayName("R7: a very common name is compared with some of its bearers only, and the page says so")
    void boundsWhatAVeryCommonNameIsComparedWith() throws Exception {
        counter.run("""
                insert into client (office_id, id, name, birth_on, name_sound)
                select :o, gen_random_uuid(), 'Slamet', date '1950-01-01' + n, '\\x%s'::bytea from generate_series(1, 150) as n
                """.formatted(HexFormat.of().formatHex(lookAlikesSound("Slamet"))));
        var where = counter.brought(csv(register(with(with(row(1, "Slamet"), 3, "5/1/1950"), 7, ""), row(2, "Wayan"))));
        assertThat(counter.clerk.get(where).body())
                .contains("Nama terdengar sama, tanggal lahir sama", "baris 2: nama atau tanggal lahir ini sangat umum")
                .doesNotContain("baris 3: nama");
    }

    private byte[] lookAlikesSound(String name) {
        return secrets.hash("sound", LookAlikes.sounds(name)[0]);
    }

    private static List<String> more(List<String> row, String... cells) {
        var longer = new ArrayList<>(row);
        longer.addAll(List.of(cells));
        return longer;
    }
}
