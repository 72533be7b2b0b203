package id.pulih;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The picture of the house in ARCHITECTURE.md is the house. */
class ArchitectureTest {

    @Test
    void theTableOfModulesIsTheCode() throws Exception {
        var row = Pattern.compile("(?m)^\\| `([a-z]+)` \\| [^|]+ \\| [^|]+ \\|$");
        var drawn = row.matcher(Files.readString(Path.of("ARCHITECTURE.md")))
                .results()
                .map(r -> r.group(1))
                .toList();
        var built = ApplicationModules.of(Pulih.class).stream()
                .map(m -> m.getIdentifier().toString())
                .toList();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(built);
        var before = new ArrayList<String>();
        for (var module : drawn) {
            assertThat(before).as("modules that %s may call", module).containsAll(allowed(module));
            before.add(module);
        }
    }

    private static List<String> allowed(String module) throws ClassNotFoundException {
        return List.of(Class.forName("id.pulih." + module + ".package-info")
                .getAnnotation(ApplicationModule.class)
                .allowedDependencies());
    }
}
