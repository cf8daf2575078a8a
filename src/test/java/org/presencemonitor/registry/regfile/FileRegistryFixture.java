package org.presencemonitor.registry.regfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.registry.RegistryKey;

/** A registry in a file that is not there yet, nor is its folder. */
abstract class FileRegistryFixture {
    static final RegistryKey KEY = RegistryKey.IM_PROVIDERS.child("Communicator");
    static final String FLAG = "UpAndRunning";
    static final String GOOD = """
            Windows Registry Editor Version 5.00

            [HKCU\\Software\\IM Providers\\Communicator]
            "UpAndRunning"=dword:2 ; mine
            """;

    @TempDir
    Path folder;

    Path data;
    Path file;
    FileRegistry registry;

    @BeforeEach
    void open() {
        data = folder.resolve("data");
        file = data.resolve("registry.reg");
        registry = new FileRegistry(file);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    void put(String text) throws IOException {
        put(text.getBytes(StandardCharsets.UTF_8));
    }

    void put(byte[] bytes) throws IOException {
        Files.createDirectories(data);
        Files.write(file, bytes);
    }

    List<String> entries() throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        }
    }
}
