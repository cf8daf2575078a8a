package org.presencemonitor.registry.regfile;

import static java.time.Duration.ofMillis;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;

/** Faults of the program itself, such as too little memory, while it reads a file that is whole. */
@DisplayName("A reading that fails with an Error")
class ReadingFaultTest {
    private static final RegistryKey KEY = RegistryKey.IM_PROVIDERS.child("Communicator");
    private static final String FLAG = "UpAndRunning";
    private static final String MEMORY = " cannot be read: it takes more memory than this program has.";

    @TempDir
    private Path folder;

    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile @Nullable Error fault;
    private Path file;
    private FileRegistry registry;

    @BeforeEach
    void open() {
        file = folder.resolve("registry.reg");
        RegFileStore store = new RegFileStore(file, this::parse);
        registry = new FileRegistry(store, new PollingPolicy(ofMillis(20), false), ofMillis(20));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    private RegFile parse(String name, byte[] bytes) {
        Error now = fault;
        if (now != null) {
            throw now;
        }
        return RegFile.parse(name, bytes);
    }

    static List<Error> faults() {
        return List.of(
                new OutOfMemoryError("Java heap space"),
                new StackOverflowError(),
                new NoClassDefFoundError("org/example/Missing"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    @DisplayName("is told to whoever watches, and the file is noticed again when it changes")
    void survived(Error thrown) throws IOException {
        put(2);
        registry.watch(KEY, () -> seen.add(reading()));

        fault = thrown;
        put(1);
        expect(file
                + (thrown instanceof OutOfMemoryError
                        ? MEMORY
                        : " cannot be read: Presence Monitor failed with " + thrown + "."));

        fault = null;
        put(0);
        expect("Dword[value=0]");
    }

    @Test
    @DisplayName("ends by itself where its cause does, without a change of the file")
    void looksAgain() throws IOException {
        put(2);
        registry.watch(KEY, () -> seen.add(reading()));

        fault = new OutOfMemoryError("Java heap space");
        put(1);
        expect(file + MEMORY);

        fault = null;
        expect("Dword[value=1]");
    }

    @Test
    @DisplayName("keeps a value from being written, with a sentence, and leaves the file alone")
    void notWritten() throws IOException {
        put(2);
        fault = new OutOfMemoryError("Java heap space");

        assertThatThrownBy(() -> registry.write(KEY, FLAG, new Dword(1)))
                .isInstanceOf(RegistryException.class)
                .hasMessage(file + MEMORY);
        assertThat(Files.readString(file)).isEqualTo(text(2));
    }

    private String reading() {
        try {
            return registry.read(KEY, FLAG).map(Object::toString).orElse("nothing");
        } catch (RegistryException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void expect(String reading) {
        await().untilAsserted(() -> assertThat(seen).last().isEqualTo(reading));
    }

    private void put(int flag) throws IOException {
        Path next = Files.write(folder.resolve("next"), text(flag).getBytes(StandardCharsets.UTF_8));
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String text(int flag) {
        return """
                Windows Registry Editor Version 5.00

                [HKCU\\Software\\IM Providers\\Communicator]
                "UpAndRunning"=dword:%d
                """.formatted(flag);
    }
}
