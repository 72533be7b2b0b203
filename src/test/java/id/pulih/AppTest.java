package id.pulih;

import id.pulih.access.BlindDesk;
import id.pulih.web.FormsTrial;
import java.lang.annotation.*;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "pulih.data-dir=target/test-data-${fork:1}",
            "spring.flyway.out-of-order=true", // a folder of yesterday takes what another branch has brought since
            "pulih.keys-dir=target/test-keys-${fork:1}",
            "pulih.refresh-seconds=60", // whoever looks at a page for barriers is not to be led away meanwhile
            "pulih.password-memory-kib=64",
            "pulih.password-rounds=1",
            "pulih.backup-dir=target/test-backup-${fork:1}",
            "pulih.files-dir=target/test-files-${fork:1}",
            "pulih.outside.sendings=10000" // every test sends from the same address
        })
@ExtendWith(Counted.Budget.class)
@Import({BlindDesk.class, Counted.class, DryRun.class, FailingStatement.class, FormsTrial.class})
public @interface AppTest {}
