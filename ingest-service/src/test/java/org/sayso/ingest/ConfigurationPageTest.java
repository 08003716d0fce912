package org.sayso.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of settings names every key with its default, and no other. */
class ConfigurationPageTest {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path PAGE = Path.of("../infra/docs/reference/ingest-configuration.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(sayso\\.ingest\\.[a-z.-]+)` \\| `([^`]*)` \\|");

    @Test
    void thePageIsTheCode() throws IOException, ClassNotFoundException {
        var code = new TreeMap<String, String>();
        try (var files = Files.walk(SOURCES)) {
            for (var file : files.filter(file -> file.toString().endsWith("Config.java")).toList()) {
                var name = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
                var mapping = Class.forName(name);
                var prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
                Arrays.stream(mapping.getDeclaredMethods()).forEach(key -> code.put(
                        prefix + "." + key.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT), key.getAnnotation(WithDefault.class).value()));
            }
        }
        var page = new TreeMap<String, String>();
        ROW.matcher(Files.readString(PAGE)).results().forEach(row -> page.put(row.group(1), row.group(2)));
        assertEquals(code, page);
    }
}
