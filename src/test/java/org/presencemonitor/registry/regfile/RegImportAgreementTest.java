package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.wine.Wine;

@Tag("wine")
@DisplayName("Wine’s reg import and this program")
class RegImportAgreementTest {
    private static final RegistryKey GENERATED = new RegistryKey("HKEY_CURRENT_USER\\Software\\T");
    private static final int GENERATED_FILES = 500;
    /** As many imports in one run of Wine's command interpreter as end within a minute on a slow machine. */
    private static final int IMPORTS_A_RUN = 50;

    /** Files of the corpus that the two read differently, and why this program does not follow Wine. */
    private static final Map<String, String> DIFFERENCES = Map.of(
            "comments-behind-keys.reg", "a comment behind a key may hold a bracket; Wine ends the key at the last one",
            "keys.reg", "the same",
            "hex-ends-with-a-comma.reg",
                    "behind the newer header Wine reads hex(2) and hex(7) as bytes of the code page; Windows as UTF-16",
            "text-over-lines.reg", "Windows exports line breaks in texts as they are, and imports them; Wine does not",
            "hex-types.reg", "after a type beyond 32 bits Wine 8 refuses ffffffff as well, which is a type");

    private final Wine wine = Wine.orSkip();

    @TempDir
    private Path folder;

    @AfterEach
    void clear() throws IOException {
        run(deletions());
    }

    @Test
    @DisplayName("leave the same keys and values of every file of the corpus, but for the differences that have a name")
    void corpus() throws IOException {
        List<String> different = new ArrayList<>();
        for (Path file : RegFileCorpus.files()) {
            String name = String.valueOf(file.getFileName());
            List<String> commands = new ArrayList<>(deletions());
            commands.add("reg import " + windowsPath(Files.copy(file, folder.resolve(name))));
            for (int i = 0; i < RegFileCorpus.KEYS.length; i++) {
                commands.add(export(RegFileCorpus.KEYS[i], name + i));
            }
            run(commands);
            List<String> theirs = new ArrayList<>();
            for (int i = 0; i < RegFileCorpus.KEYS.length; i++) {
                theirs.addAll(dump(exported(name + i), RegFileCorpus.KEYS[i]));
            }
            if (!dump(RegFileCorpus.read(file), RegFileCorpus.KEYS).equals(theirs)) {
                different.add(name);
            }
        }
        assertThat(different).containsExactlyInAnyOrderElementsOf(DIFFERENCES.keySet());
    }

    @Test
    @DisplayName("leave the same keys and values of 500 generated files")
    void generated() throws IOException {
        List<RegFile> ours = new ArrayList<>();
        List<String> imports = new ArrayList<>();
        for (int number = 0; number < GENERATED_FILES; number++) {
            String text =
                    new FieldFileGenerator(number, GENERATED.child("f" + number).path()).text();
            Path file = Files.writeString(folder.resolve("f" + number + ".reg"), text, StandardCharsets.US_ASCII);
            ours.add(RegFile.parse("f" + number + ".reg", text.getBytes(StandardCharsets.US_ASCII)));
            imports.add("reg import " + windowsPath(file));
        }
        for (int first = 0; first < GENERATED_FILES; first += IMPORTS_A_RUN) {
            run(imports.subList(first, first + IMPORTS_A_RUN));
        }
        run(List.of(export(GENERATED, "generated")));
        RegFile theirs = exported("generated");
        List<String> differences = new ArrayList<>();
        int overLines = 0;
        for (int number = 0; number < GENERATED_FILES; number++) {
            RegistryKey key = GENERATED.child("f" + number);
            List<String> mine = dump(ours.get(number), key);
            if (mine.equals(dump(theirs, key))) {
                continue;
            }
            // Named above: Wine does not read texts over several lines.
            if (hasTextOverLines(mine)) {
                overLines++;
            } else {
                differences.add("f" + number + ": " + mine + " but Wine has " + dump(theirs, key));
            }
        }
        System.out.println("Generated .reg files that agree with Wine's reg import: "
                + (GENERATED_FILES - overLines - differences.size()) + " of " + GENERATED_FILES + ", texts over lines: "
                + overLines);
        assertThat(differences).isEmpty();
        assertThat(overLines).isLessThan(GENERATED_FILES / 10);
    }

    private static List<String> deletions() {
        return Stream.of(RegFileCorpus.KEYS)
                .map(key -> "reg delete \"" + key + "\" /f")
                .toList();
    }

    /**
     * Runs the commands in a batch file, because quotation marks do not survive on a command line; none may fail it.
     */
    private void run(List<String> commands) throws IOException {
        Path script = folder.resolve("commands.bat");
        Files.writeString(script, "@echo off\r\n" + String.join("\r\n", commands) + "\r\nexit /b 0\r\n");
        wine.run("cmd", "/c", windowsPath(script));
    }

    private String export(RegistryKey key, String name) {
        return "reg export \"" + key + "\" " + windowsPath(folder.resolve(name + ".export")) + " /y";
    }

    private RegFile exported(String name) throws IOException {
        Path file = folder.resolve(name + ".export");
        if (!Files.exists(file)) {
            return RegFile.empty(name);
        }
        String text = Files.readString(file, StandardCharsets.UTF_16LE).substring(1);
        String plain =
                text.lines().map(RegImportAgreementTest::withoutInnerBrackets).collect(Collectors.joining("\n"));
        return RegFile.parse(name, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** Where the key of an exported line ends is no question of this program's: it is the last bracket. */
    private static String withoutInnerBrackets(String line) {
        return line.startsWith("[") ? line.substring(0, line.length() - 1).replace(']', '}') + "]" : line;
    }

    private static List<String> dump(RegFile file, RegistryKey... keys) {
        return RegFileDump.of(file, keys).stream()
                .map(RegImportAgreementTest::withoutInnerBrackets)
                .toList();
    }

    private static boolean hasTextOverLines(List<String> dump) {
        return dump.stream()
                .anyMatch(line -> line.contains("= text") && (line.contains("\\n") || line.contains("\\r")));
    }

    private static String windowsPath(Path file) {
        return "Z:" + file.toAbsolutePath().toString().replace('/', '\\');
    }
}
