package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.registry.DwordReading.Value;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;

/** The safety check is put off for an hour, so whatever is seen here was reported by the system. */
@DisplayName("A watch on the registry file")
class FileWatchTest {
    private static final RegistryKey KEY = RegistryKey.IM_PROVIDERS.child("Communicator");
    private static final String FLAG = "UpAndRunning";
    private static final Duration NEVER = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final AtomicInteger calls = new AtomicInteger();
    private Path data;
    private Path file;
    private FileRegistry registry;

    /** A change to be seen. */
    private interface Change {
        void make() throws IOException;
    }

    @BeforeEach
    void open() throws IOException {
        data = folder.resolve("above").resolve("data");
        file = data.resolve("registry.reg");
        Files.createDirectories(data);
        registry = new FileRegistry(file, NEVER);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Nested
    @DisplayName("sees the file")
    class Sees {
        @Test
        @DisplayName("created, edited in place, replaced, deleted and created again")
        void everyWay() throws IOException {
            registry.watch(KEY, calls::incrementAndGet);
            expectCall(() -> put(1));
            expectCall(() -> put(2));
            expectCall(() -> replace(0));
            expectCall(() -> replace(1));
            expectCall(() -> Files.delete(file));
            expectCall(() -> replace(2));
            expectCall(() -> Files.delete(file));
            expectCall(() -> put(1));
            expectCall(() -> registry.write(KEY, FLAG, new Dword(2)));
        }

        @Test
        @DisplayName("gone with its folders, and back with them")
        void folders() throws IOException {
            put(1);
            registry.watch(KEY, calls::incrementAndGet);
            for (int round = 0; round < 3; round++) {
                expectCall(() -> {
                    Files.delete(file);
                    Files.delete(data);
                    Files.delete(folder.resolve("above"));
                });
                expectCall(() -> {
                    Files.createDirectories(data);
                    put(2);
                });
                expectCall(() -> put(1));
            }
        }

        @Test
        @DisplayName("move away with its folder and another take its place")
        void movedFolder() throws IOException {
            put(1);
            Path other = Files.createDirectory(folder.resolve("above").resolve("other"));
            Files.writeString(other.resolve("registry.reg"), text(2));
            registry.watch(KEY, calls::incrementAndGet);

            expectCall(() -> Files.move(data, folder.resolve("old")));
            expectCall(() -> Files.move(other, data));
            expectCall(() -> put(0));
        }

        @Test
        @DisplayName("in a folder that was removed and made again at once, as the same one to the eye")
        void remadeFolder() throws IOException {
            put(1);
            registry.watch(KEY, calls::incrementAndGet);
            for (int round = 0; round < 3; round++) {
                expectCall(() -> {
                    Files.delete(file);
                    Files.delete(data);
                    Files.createDirectory(data);
                    put(2);
                });
                expectCall(() -> put(1));
            }
        }

        @Test
        @DisplayName("in a folder behind a symbolic link, also when the link is turned to another")
        void linkedFolder() throws IOException {
            Path first = Files.createDirectory(folder.resolve("first"));
            Path second = Files.createDirectory(folder.resolve("second"));
            Files.writeString(first.resolve("registry.reg"), text(1));
            Files.writeString(second.resolve("registry.reg"), text(2));
            Files.delete(data);
            Files.createSymbolicLink(data, first);
            registry.watch(KEY, calls::incrementAndGet);

            expectCall(() -> put(0));
            expectCall(() -> {
                Path link = Files.createSymbolicLink(folder.resolve("above").resolve("new"), second);
                Files.move(link, data, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            });
            expectCall(() -> Files.writeString(second.resolve("registry.reg"), text(0)));
        }

        @Test
        @DisplayName("through symbolic links, also when a link is turned to another file")
        void links() throws IOException {
            put(1);
            Path target = Files.createDirectory(folder.resolve("far")).resolve("a.reg");
            Files.writeString(target, text(1));
            Path second = folder.resolve("far").resolve("b.reg");
            Files.writeString(second, text(0));
            Files.delete(file);
            Files.createSymbolicLink(file, target);
            registry.watch(KEY, calls::incrementAndGet);

            expectCall(() -> Files.writeString(target, text(2)));
            expectCall(() -> {
                Path link = Files.createSymbolicLink(file.resolveSibling("new"), second);
                Files.move(link, file, StandardCopyOption.REPLACE_EXISTING);
            });
            expectCall(() -> Files.writeString(second, text(2)));
        }

        @Test
        @DisplayName("damaged, damaged otherwise, and mended")
        void damage() throws IOException {
            put(1);
            registry.watch(KEY, calls::incrementAndGet);
            expectCall(() -> Files.writeString(file, ""));
            expectCall(() -> Files.writeString(file, "garbage"));
            expectCall(() -> put(1));
            assertThat(registry.read(KEY, FLAG)).contains(new Dword(1));
            expectCall(() -> {
                Files.delete(file);
                Files.createDirectory(file);
            });
            expectCall(() -> {
                Files.delete(file);
                put(1);
            });
        }
    }

    @Nested
    @DisplayName("is quiet")
    class Quiet {
        @Test
        @DisplayName("about other files in the folder, other keys, comments, and the same value written again")
        void others() throws IOException {
            put(1);
            registry.watch(KEY, calls::incrementAndGet);
            Files.writeString(file.resolveSibling("other.txt"), "x");
            Files.writeString(file, text(1) + "; a comment\n[HKEY_CURRENT_USER\\other]\n");
            registry.write(KEY, FLAG, new Dword(1));
            replace(1);
            awaitChange();
            assertThat(calls).hasValue(0);
        }

        @Test
        @DisplayName("about a file that is empty or gone for a moment, as when an editor saves")
        void moments() throws IOException {
            registry.close();
            // However busy the machine is, each moment is over in time.
            registry = new FileRegistry(file, NEVER, Duration.ofMinutes(1));
            put(1);
            registry.watch(KEY, calls::incrementAndGet);
            for (int i = 0; i < 5; i++) {
                Files.writeString(file, "");
                put(1);
                Files.delete(file);
                put(1);
            }
            awaitChange();
            assertThat(calls).hasValue(0);
        }

        /** Another watch sees a later change, so this one has looked by then. */
        private void awaitChange() {
            RegistryKey later = new RegistryKey("HKCU\\later");
            AtomicInteger seen = new AtomicInteger();
            registry.watch(later, seen::incrementAndGet);
            registry.write(later, FLAG, new Dword(1));
            await().until(() -> seen.get() > 0);
        }
    }

    @Test
    @DisplayName("calls whoever has read a moment that it did not see itself")
    void seenByReader() throws IOException {
        put(1);
        AtomicInteger held = new AtomicInteger(1);
        registry.watch(RegistryKey.IM_PROVIDERS, () -> {
            calls.incrementAndGet();
            if (registry.readDword(KEY, FLAG, 0, 2) instanceof Value flag) {
                held.set(flag.value());
            }
        });
        for (int i = 0; i < 200; i++) {
            replace(2);
            if (registry.readDword(KEY, FLAG, 0, 2) instanceof Value flag) {
                held.set(flag.value());
            }
            replace(1);
            await().pollInterval(Duration.ofMillis(1)).untilAtomic(held, is(1));
        }
    }

    @Test
    @DisplayName("finds by its safety check what the system did not report")
    void safetyCheck() throws IOException {
        Path far = Files.createDirectories(folder.resolve("x").resolve("y").resolve("z"));
        Path unseen = far.resolve("registry.reg");
        Files.writeString(unseen, text(1));
        try (FileRegistry checked = new FileRegistry(unseen, Duration.ofMillis(200))) {
            checked.watch(KEY, calls::incrementAndGet);
            // Two folders up nobody listens.
            Files.move(folder.resolve("x"), folder.resolve("gone"));
            await().until(() -> calls.get() > 0);
        }
    }

    @Test
    @DisplayName("has one daemon thread for all, from the first watch until close")
    void thread() {
        assertThat(watchThreads()).isZero();
        registry.read(KEY, FLAG);
        assertThat(watchThreads()).isZero();
        registry.watch(KEY, calls::incrementAndGet);
        registry.watch(KEY, calls::incrementAndGet);
        assertThat(watchThreads()).isEqualTo(1);
        registry.close();
        await().until(() -> watchThreads() == 0);
    }

    @Test
    @DisplayName("tells of a change within a second")
    void latency() throws IOException {
        registry.watch(KEY, calls::incrementAndGet);
        for (int i = 0; i < 20; i++) {
            int before = calls.get();
            replace(i % 3);
            await().atMost(Duration.ofSeconds(1))
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> calls.get() > before);
        }
    }

    private void expectCall(Change change) throws IOException {
        int before = calls.get();
        change.make();
        await().until(() -> calls.get() > before);
        // Let events of the same change pass, so that they are not taken for the next one's.
        await().during(Duration.ofMillis(250)).until(() -> true);
    }

    private void put(int flag) throws IOException {
        Files.writeString(file, text(flag));
    }

    private void replace(int flag) throws IOException {
        Path other = file.resolveSibling("editor~");
        Files.writeString(other, text(flag));
        Files.move(other, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String text(int flag) {
        return "Windows Registry Editor Version 5.00\n[%s]\n\"UpAndRunning\"=dword:0000000%d\n".formatted(KEY, flag);
    }

    private static long watchThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("registry-watch") && thread.isDaemon())
                .count();
    }
}
