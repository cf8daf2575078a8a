package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

    /**
     * How often a file is imported before a difference counts: once in several hundred times Wine starts no process.
     */
    private static final int TRIES = 3;

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
            if (!agrees(file)) {
                different.add(String.valueOf(file.getFileName()));
            }
        }
        assertThat(different).containsExactlyInAnyOrderElementsOf(DIFFERENCES.keySet());
    }

    private boolean agrees(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        List<String> mine = dump(RegFileCorpus.read(file), RegFileCorpus.KEYS);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<String> commands = new ArrayList<>(deletions());
            Path copy = Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            commands.add("reg import " + windowsPath(copy));
            for (int i = 0; i < RegFileCorpus.KEYS.length; i++) {
                commands.add(export(RegFileCorpus.KEYS[i], name + i));
            }
            run(commands);
            List<String> theirs = new ArrayList<>();
            for (int i = 0; i < RegFileCorpus.KEYS.length; i++) {
                theirs.addAll(dump(exported(name + i), RegFileCorpus.KEYS[i]));
            }
            if (mine.equals(theirs)) {
                return true;
            }
        }
        return false;
    }

    @Test
    @DisplayName("leave the same keys and values of 500 generated files")
    void generated() throws IOException {
        List<RegFile> ours = new ArrayList<>();
        for (int number = 0; number < GENERATED_FILES; number++) {
            String text = new FieldFileGenerator(number, generatedKey(number).path()).text();
            Files.writeString(generatedFile(number), text, StandardCharsets.US_ASCII);
            ours.add(RegFile.parse("f" + number + ".reg", text.getBytes(StandardCharsets.US_ASCII)));
        }
        List<Integer> different = IntStream.range(0, GENERATED_FILES).boxed().toList();
        RegFile imported = RegFile.empty("none");
        for (int attempt = 0; attempt < TRIES && !different.isEmpty(); attempt++) {
            importGenerated(different);
            run(List.of(export(GENERATED, "generated")));
            RegFile theirs = exported("generated");
            imported = theirs;
            different = different.stream()
                    .filter(number ->
                            !dump(ours.get(number), generatedKey(number)).equals(dump(theirs, generatedKey(number))))
                    .toList();
        }
        List<String> unexplained = new ArrayList<>();
        for (int number : different) {
            List<String> mine = dump(ours.get(number), generatedKey(number));
            // Named above: Wine does not read texts over several lines.
            if (!hasTextOverLines(mine)) {
                unexplained.add("f" + number + ": " + mine + " but Wine has " + dump(imported, generatedKey(number)));
            }
        }
        System.out.println("Generated .reg files that agree with Wine's reg import: "
                + (GENERATED_FILES - different.size()) + " of " + GENERATED_FILES + ", texts over lines: "
                + (different.size() - unexplained.size()));
        assertThat(unexplained).isEmpty();
        assertThat(different).hasSizeLessThan(GENERATED_FILES / 10);
    }

    private void importGenerated(List<Integer> numbers) throws IOException {
        List<String> imports = numbers.stream()
                .map(number -> "reg import " + windowsPath(generatedFile(number)))
                .toList();
        for (int first = 0; first < imports.size(); first += IMPORTS_A_RUN) {
            run(imports.subList(first, Math.min(first + IMPORTS_A_RUN, imports.size())));
        }
    }

    private Path generatedFile(int number) {
        return folder.resolve("f" + number + ".reg");
    }

    private static RegistryKey generatedKey(int number) {
        return GENERATED.child("f" + number);
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
