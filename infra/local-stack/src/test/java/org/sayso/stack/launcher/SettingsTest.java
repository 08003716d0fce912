package org.sayso.stack.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sayso.stack.launcher.Settings.Port;

class SettingsTest {

    @TempDir
    Path temporary;

    @Test
    void theStackThatRunsIsFoundAgainWithoutTheVariableThatMovedIt() throws Exception {
        // Given
        var folder = new Folder(temporary.resolve("stack"), temporary.resolve("cache"));
        folder.make();
        Settings.read(folder, Map.of("SAYSO_QUERY_PORT", "18080")).keep(folder);
        // When
        var later = Settings.read(folder, Map.of());
        // Then
        assertEquals("http://localhost:18080", later.url(Port.QUERY));
        assertEquals("http://localhost:8081", later.url(Port.INGEST));
        Settings.forget(folder);
        assertEquals(8080, Settings.read(folder, Map.of()).port(Port.QUERY));
    }

    @Test
    void aPortThatIsNoneIsNamed() throws Exception {
        var folder = new Folder(temporary.resolve("stack"), temporary.resolve("cache"));
        folder.make();
        for (var wrong : new String[] {"eighty", "0", "65536", ""}) {
            var trouble = assertThrows(TroubleException.class, () -> Settings.read(folder, Map.of("SAYSO_KAFKA_PORT", wrong)));
            assertTrue(trouble.getMessage().contains("SAYSO_KAFKA_PORT"), trouble.getMessage());
        }
    }

    @Test
    void secretsAreMadeOnceAndKeptForTheirOwner() throws Exception {
        var folder = new Folder(temporary.resolve("stack"), temporary.resolve("cache"));
        folder.make();
        var first = Secrets.of(folder).get("postgres");
        assertEquals(first, Secrets.of(folder).get("postgres"));
        assertTrue(first.length() >= 32);
        assertEquals("[OWNER_READ, OWNER_WRITE]",
                new java.util.TreeSet<>(java.nio.file.Files.getPosixFilePermissions(folder.data().resolve("secrets.properties"))).toString());
    }
}
