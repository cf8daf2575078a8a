package org.presencemonitor.registry.regfile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.presencemonitor.registry.RegistryKey;

/** The .reg files of the kinds that people have, each beside what it must give. */
final class RegFileCorpus {
    /** All that the files of the corpus write is at or below these keys. */
    static final RegistryKey[] KEYS = {
        new RegistryKey("HKCU\\Software\\IM Providers"),
        new RegistryKey("HKCU\\Software\\T"),
        new RegistryKey("HKLM\\Software\\IM Providers")
    };

    private static final Path FOLDER = Path.of("src/test/resources/org/presencemonitor/registry/regfile/corpus");

    private RegFileCorpus() {}

    static List<Path> files() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".reg"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static RegFile read(Path file) throws IOException {
        return RegFile.parse(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /** Keys, values and hints that the file must give. */
    static Path expectationOf(Path file) {
        return Path.of(file.toString().replaceFirst("\\.reg$", ".txt"));
    }
}
