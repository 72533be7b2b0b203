package id.pulih.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pulih.*;
import id.pulih.access.*;
import id.pulih.database.EmbeddedPostgres;
import id.pulih.secret.Secrets;
import id.pulih.sop.Fact;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;

@AppTest
class DocumentsTest {

    static final byte[] PDF = "%PDF-1.7 isi yang rahasia sekali".getBytes(StandardCharsets.UTF_8);

    @Autowired
    EmbeddedPostgres pg;

    @Autowired
    Secrets secrets;

    @Autowired
    RequestTransaction transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Documents documents;

    @Value("${pulih.files-dir}")
    Path files;

    Given office;
    Given.Case aCase;

    @BeforeEach
    void anOffice() throws Exception {
        office = Given.office(pg, secrets);
        aCase = office.caseAfter(Fact.APPLICATION_RECEIVED);
    }

    <T> T in(Callable<T> work) throws Exception {
        var who = jdbc.sql("select account_id, role_version, office_id from sign_in(?)")
                .param(office.the(Role.INTAKE_CLERK).user())
                .query((r, i) -> new SignedIn(r.getObject(1, UUID.class), r.getInt(3), r.getInt(2)))
                .single();
        return transactions.as(who, work);
    }

    UUID store(byte[] content) throws Exception {
        var upload = new MockMultipartFile("paperFile", "a.exe", "text/html", content);
        return in(() -> documents.store(aCase.client(), aCase.id(), "Surat lepas", upload));
    }

    Path file(UUID id) throws Exception {
        return in(() -> path(id));
    }

    Path path(UUID id) {
        var name = jdbc.sql("select file from document where id = ?")
                .param(id)
                .query(String.class)
                .single();
        return files.resolve(name.substring(0, 2)).resolve(name);
    }

    @Test
    void keepsTheFileByteForByteAndNothingReadableOnDisk() throws Exception {
        var id = store(PDF);
        var onDisk = Files.readAllBytes(file(id));
        assertThat(new String(onDisk, StandardCharsets.ISO_8859_1)).doesNotContain("%PDF", "rahasia");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(id))))
                .isEqualTo("rw-------");
        var stored = in(() -> documents.read(id));
        assertThat(stored.bytes()).isEqualTo(PDF);
        assertThat(stored.mediaType()).isEqualTo("application/pdf");
        assertThat(stored.title()).isEqualTo("Surat lepas");
        assertThat(stored.caseId()).isEqualTo(aCase.id());
        assertThat(stored.fileName()).endsWith(".pdf").doesNotContain("Siti");
        assertThat(in(() -> documents.list(aCase.id()))).hasSize(1);
    }

    @Test
    void aFileThatWasMovedOrChangedIsNotShown() throws Exception {
        var one = store(PDF);
        var other = store("%PDF-1.7 yang lain".getBytes(StandardCharsets.UTF_8));
        Files.copy(file(other), file(one), StandardCopyOption.REPLACE_EXISTING);
        assertThatThrownBy(() -> in(() -> documents.read(one))).isInstanceOf(IllegalStateException.class);
        try (var c = Office.as(pg, "pulih_owner")) { // the row, too, is bound to its file
            Office.run(
                    c, "update document set file = (select file from document where id = ?) where id = ?", other, one);
        }
        assertThatThrownBy(() -> in(() -> documents.read(one))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void tellsTheKindByContentAndRefusesOthers() {
        assertThatThrownBy(() -> store("<html><script>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, e -> assertThat(e.fields()).containsKey("paperFile"));
        assertThatThrownBy(() -> store(new byte[0])).isInstanceOf(RuleViolation.class);
        var large = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        assertThatThrownBy(() -> store(large)).isInstanceOfSatisfying(RuleViolation.class, e -> assertThat(
                        e.fields().get("paperFile"))
                .contains("10 MB"));
    }

    @Test
    void aFileOfAnActThatFailedIsGone() throws Exception {
        var path = new Path[1];
        assertThatThrownBy(() -> in(() -> {
                    var upload = new MockMultipartFile("file", PDF);
                    path[0] = path(documents.store(aCase.client(), aCase.id(), "Lembar", upload));
                    assertThat(path[0]).exists();
                    throw new RuleViolation("tidak jadi");
                }))
                .isInstanceOf(RuleViolation.class);
        assertThat(path[0]).doesNotExist();
    }
}
