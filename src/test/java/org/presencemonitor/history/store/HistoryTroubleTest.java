package org.presencemonitor.history.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.AWAY;
import static org.presencemonitor.presence.PresenceState.BUSY;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.presence.Provider;

@DisplayName("The history in trouble")
class HistoryTroubleTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("sets a damaged file aside, says so, begins anew, and still knows the state")
    void damaged() throws Exception {
        Files.writeString(
                folder.resolve("history.db"), "This is no database, and long enough to be read as one. ".repeat(90));
        HistoryFixture it = new HistoryFixture(folder);
        CompletableFuture<Void> written = it.enters(AVAILABLE);
        it.opened();

        assertThat(written).isCompleted();
        assertThat(it.notices).singleElement().satisfies(notice -> {
            assertThat(notice.condition()).isEqualTo(HistoryNotice.FileCondition.DAMAGED);
            assertThat(notice.file().getFileName().toString()).matches("history\\.db\\.damaged-20090813T\\d{9}");
            assertThat(notice.file()).content().startsWith("This is no database");
            assertThat(notice.sentence()).contains("damaged", notice.file().toString());
        });
        it.at(ofMinutes(1));
        assertThat(it.lane()).containsExactly("00:00 UNKNOWN", "08:35 AVAILABLE", "08:36 UNKNOWN");
    }

    @Test
    @DisplayName("notices damage within the file when it meets it, and goes on in a new one")
    void damagedWithin() throws Exception {
        HistoryFixture it = new HistoryFixture(folder).opened();
        for (int i = 0; i < 500; i++) {
            it.history.append(HistoryFixture.state(it.now(), "Lync", i % 2 == 0 ? AVAILABLE : BUSY));
        }
        it.enters(AVAILABLE);
        it.close();
        byte[] bytes = Files.readAllBytes(it.file);
        Arrays.fill(bytes, 4096, bytes.length, (byte) 0x5A);
        Files.write(it.file, bytes);

        it.restart();
        it.enters(BUSY);
        assertThat(it.reported()).containsExactly(HistoryNotice.FileCondition.DAMAGED);
        assertThat(it.entries(HistoryFilter.ALL)).isNotEmpty();
    }

    @Test
    @DisplayName("leaves a file of a newer version as it is, and says so")
    void newer() throws Exception {
        Path file = folder.resolve("history.db");
        try (Connection connection = HistoryFile.connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE future (it TEXT)");
            statement.execute("PRAGMA user_version = " + (Schema.VERSION + 1));
        }
        byte[] before = Files.readAllBytes(file);
        HistoryFixture it = new HistoryFixture(folder);
        CompletableFuture<Void> early = it.enters(AVAILABLE);
        it.opened();
        CompletableFuture<Void> late = it.enters(BUSY);

        assertThat(early).isCompletedExceptionally();
        assertThat(late).isCompletedExceptionally();
        assertThat(it.reported()).containsExactly(HistoryNotice.FileCondition.NEWER);
        assertThat(it.notices.getFirst().sentence()).contains("newer", "left alone");
        it.close();
        assertThat(file).hasBinaryContent(before);
        assertThatThrownBy(() -> HistoryReader.open(file))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("newer");
    }

    @Test
    @DisplayName("says once that there is no room, keeps what comes, and writes it when there is")
    void full() throws Exception {
        List<Connection> opened = new ArrayList<>();
        HistoryFixture it = new HistoryFixture(folder, HistoryLimits.USUAL, file -> {
            opened.add(HistoryFixture.limited(file, 20));
            return new HistoryFile(opened.getLast());
        });
        it.opened();
        List<CompletableFuture<Void>> written = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            written.add(it.enters(i % 2 == 0 ? AVAILABLE : BUSY));
        }
        assertThat(written.getFirst()).isCompleted();
        assertThat(written.getLast()).isNotDone();
        assertThat(it.reported()).containsExactly(HistoryNotice.FileCondition.FULL);
        assertThat(it.notices.getFirst().sentence()).startsWith("There is no room left");

        HistoryFixture.limit(opened.getLast(), 1_000_000);
        it.at(ofMinutes(1));
        assertThat(written).allSatisfy(one -> assertThat(one).isCompleted());
        assertThat(it.reported())
                .containsExactly(HistoryNotice.FileCondition.FULL, HistoryNotice.FileCondition.WRITABLE_AGAIN);
        assertThat(it.entries(HistoryFilter.ALL)).hasSize(1001).noneMatch(entry -> entry.what() == EntryType.GAP);
    }

    @Test
    @DisplayName("drops the oldest when too many wait, and marks the gap, whose states are unknown")
    void gap() throws Exception {
        AtomicBoolean writable = new AtomicBoolean(true);
        List<Connection> opened = new ArrayList<>();
        HistoryLimits few = new HistoryLimits(Duration.ofDays(365), 3, ofMinutes(5), ofMinutes(11));
        HistoryFixture it = new HistoryFixture(folder, few, file -> {
            opened.add(HistoryFixture.limited(file, 1_000_000));
            HistoryFixture.queryOnly(opened.getLast(), !writable.get());
            return new HistoryFile(opened.getLast());
        });
        it.opened();
        it.enters(AWAY);
        writable.set(false);
        HistoryFixture.queryOnly(opened.getLast(), true);
        List<CompletableFuture<Void>> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            it.at(ofMinutes(1));
            written.add(it.enters(i % 2 == 0 ? AVAILABLE : BUSY));
        }
        assertThat(written.subList(0, 4)).allSatisfy(one -> assertThat(one).isCompletedExceptionally());
        writable.set(true);
        it.at(ofMinutes(1));
        assertThat(written.subList(4, 7)).allSatisfy(one -> assertThat(one).isCompleted());
        HistoryEntry gap = it.entries(HistoryFilter.ALL).stream()
                .filter(entry -> entry.what() == EntryType.GAP)
                .findFirst()
                .orElseThrow();
        assertThat(gap.details()).isEqualTo("4 entries could not be written");
        assertThat(gap.took()).contains(ofMinutes(3));
        assertThat(it.lane())
                .containsExactly(
                        "00:00 UNKNOWN",
                        "08:35 AWAY",
                        "08:36 UNKNOWN",
                        "08:39 BUSY",
                        "08:40 AVAILABLE",
                        "08:41 BUSY",
                        "08:42 AVAILABLE",
                        "08:43 UNKNOWN");
    }

    @Test
    @DisplayName("that could only be read for a time leaves nothing behind that keeps it so")
    void readOnly() throws Exception {
        HistoryFixture it = new HistoryFixture(folder).opened();
        it.enters(AVAILABLE);
        it.close();
        for (String part : HistoryFile.PARTS) {
            Path left = Files.createFile(HistoryFile.part(it.file, part));
            Files.setPosixFilePermissions(left, PosixFilePermissions.fromString("r--r--r--"));
        }

        it.reopen();
        assertThat(permissions("-wal")).isEqualTo("rw-------");
        assertThat(permissions("-shm")).isEqualTo("rw-------");
    }

    private String permissions(String part) throws Exception {
        Path file = HistoryFile.part(folder.resolve("history.db"), part);
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    @DisplayName("waits for a folder that is not there, and says once that it cannot be written")
    void noFolder() throws Exception {
        Path missing = folder.resolve("missing");
        HistoryFixture it = new HistoryFixture(missing).opened();
        CompletableFuture<Void> written = it.enters(AVAILABLE);
        it.enters(BUSY);
        assertThat(it.reported()).containsExactly(HistoryNotice.FileCondition.UNWRITABLE);
        assertThat(written).isNotDone();

        Files.createDirectory(missing);
        it.at(ofMinutes(1));
        assertThat(written).isCompleted();
        assertThat(it.reported())
                .containsExactly(HistoryNotice.FileCondition.UNWRITABLE, HistoryNotice.FileCondition.WRITABLE_AGAIN);
    }

    @ParameterizedTest
    @MethodSource("faults")
    @DisplayName("keeps what it could not write because of a fault of this program, says so once, and tries again")
    void ownFault(Throwable fault) {
        AtomicBoolean broken = new AtomicBoolean(true);
        HistoryFixture it = new HistoryFixture(folder, HistoryLimits.USUAL, file -> {
            if (broken.get() && fault instanceof Error error) {
                throw error;
            }
            if (broken.get()) {
                throw (RuntimeException) fault;
            }
            return HistoryFile.open(file);
        });
        it.opened();
        CompletableFuture<Void> written = it.enters(AVAILABLE);
        assertThat(it.reported()).containsExactly(HistoryNotice.FileCondition.UNWRITABLE);
        assertThat(written).isNotDone();

        broken.set(false);
        it.at(ofMinutes(1));
        assertThat(written).isCompleted();
        assertThat(it.reported())
                .containsExactly(HistoryNotice.FileCondition.UNWRITABLE, HistoryNotice.FileCondition.WRITABLE_AGAIN);
    }

    static List<Throwable> faults() {
        return List.of(
                new UnsatisfiedLinkError("libsqlitejdbc.so"),
                new OutOfMemoryError("Java heap space"),
                new IllegalStateException("thrown on purpose by a test"));
    }

    @Test
    @DisplayName("is written by two programs at once, each a run of its own, and read by a third")
    void two() {
        HistoryFixture one = new HistoryFixture(folder).opened();
        HistoryFixture other = new HistoryFixture(folder).opened();
        for (int i = 0; i < 50; i++) {
            one.enters("Lync", i % 2 == 0 ? AVAILABLE : BUSY);
            other.enters("Zoom", i % 2 == 0 ? AVAILABLE : BUSY);
            one.at(ofSeconds(1));
            other.at(ofSeconds(1));
        }
        try (HistoryReader reader = HistoryReader.open(one.file).orElseThrow()) {
            assertThat(reader.page(HistoryFilter.ALL, 1000, Optional.empty()).rows())
                    .hasSize(102);
            LocalDate day = one.now().atZone(UTC).toLocalDate();
            for (String app : List.of("Lync", "Zoom")) {
                assertThat(reader.lanes(new Provider(app), day, day, UTC, Optional.empty())
                                .getFirst()
                                .signedIn())
                        .isEqualTo(ofSeconds(49));
            }
        }
        assertThat(one.notices).isEmpty();
        assertThat(other.notices).isEmpty();
    }

    @Test
    @DisplayName("cannot be read when damaged, and says so; there is none before the first entry")
    void reading() throws Exception {
        Path file = folder.resolve("history.db");
        assertThat(HistoryReader.open(file)).isEmpty();
        Files.write(file, new byte[0]);
        assertThat(HistoryReader.open(file)).isEmpty();
        Files.write(file, "no database at all".repeat(500).getBytes(UTF_8));
        assertThatThrownBy(() -> HistoryReader.open(file))
                .isInstanceOf(HistoryException.class)
                .hasMessageContaining("is damaged");
    }
}
