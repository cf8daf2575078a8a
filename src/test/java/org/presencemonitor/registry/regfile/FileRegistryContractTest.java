package org.presencemonitor.registry.regfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.registry.OutsideWriter;
import org.presencemonitor.registry.StillRegistryContract;

@DisplayName("A registry in a file")
class FileRegistryContractTest extends StillRegistryContract {
    @TempDir
    private Path folder;

    private FileRegistry registry;
    private OutsideWriter outside;

    @BeforeEach
    void open() {
        Path file = folder.resolve("registry.reg");
        registry = new FileRegistry(file);
        outside = new OutsideWriter(text -> write(file, text));
    }

    @Override
    protected FileRegistry registry() {
        return registry;
    }

    @Override
    protected Outside outside() {
        return outside;
    }

    /** In place, as simple editors do. */
    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
