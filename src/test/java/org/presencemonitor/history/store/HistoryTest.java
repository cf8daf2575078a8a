package org.presencemonitor.history.store;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.presencemonitor.presence.PresenceState.AVAILABLE;
import static org.presencemonitor.presence.PresenceState.BUSY;
import static org.presencemonitor.presence.PresenceState.SIGNED_OUT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.DayLane;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryTopic;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.history.PageKey;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.Provider;

@DisplayName("The history")
class HistoryTest {
    private static final String APP = HistoryFixture.APP;

    private final Path folder;

    HistoryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private HistoryEntry full(Instant at) {
        return HistoryEntry.at(at, EntryType.COMMAND, EntryCategory.SIGN_IN, APP).toBuilder()
                .problem(true)
                .problemKind(Optional.of(Problem.ProblemKind.FLAG_WRONG_TYPE))
                .state(PresenceState.SIGNING_OUT, Optional.of(new MyStatus(0xFFFF0400)))
                .flag("REG_SZ")
                .phase(MailPhase.LOGGING_OFF)
                .result(Command.SIGN_OUT, CommandOutcome.TIMED_OUT)
                .answer(Optional.of(new CallResult("Signout", Api.MESSENGER, HResult.MSGR_E_NOT_LOGGED_ON)))
                .took(Optional.of(ofMillis(30_001)))
                .details("\u201csaid\u201d, \ud83d\ude34\nand more")
                .build();
    }

    @Test
    @DisplayName("keeps every part of an entry, also when it is opened again")
    void keepsAll() {
        HistoryFixture it = new HistoryFixture(folder).opened();
        HistoryEntry entry = full(it.time.instant().plusNanos(123_456_789));
        CompletableFuture<Void> written = it.history.append(entry);
        assertThat(written).isNotDone();
        it.time.settle();
        assertThat(written).isCompleted();

        it.restart();
        assertThat(it.entries(HistoryFilter.ALL)).contains(entry);
        assertThat(entry.at()).isEqualTo(it.time.instant().plusMillis(123));
        assertThat(it.whats())
                .containsExactlyInAnyOrder(EntryType.STARTED, EntryType.COMMAND, EntryType.ENDED, EntryType.STARTED);
        assertThat(it.notices).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "q?journal_mode=OFF",
                "q?a&&b",
                "100%",
                "%3F",
                "a#b",
                "a b+c",
                "mode=memory",
                "file:x",
                "; --",
                "Büro 北京",
                "'\"",
                "a\\b",
                "?"
            })
    @DisplayName("is kept in a folder of any name, and in no other place")
    void anyFolder(String name) throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(folder), "other systems do not have these names");
        Path inner = Files.createDirectory(folder.resolve(name));
        HistoryFixture it = new HistoryFixture(inner).opened();
        it.enters(AVAILABLE);
        it.restart();

        assertThat(it.whats()).contains(EntryType.STATE, EntryType.ENDED);
        assertThat(it.notices).isEmpty();
        try (HistoryReader reader = HistoryReader.open(it.file).orElseThrow()) {
            assertThat(reader.count(HistoryFilter.ALL)).isEqualTo(4);
        }
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(inner));
        assertThat(inner).isDirectoryContaining(file -> file.equals(it.file));
    }

    @Test
    @DisplayName("is for its owner alone also where its name is a link to a file that is not there yet")
    void danglingLink() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(folder));
        Path real = Files.createDirectory(folder.resolve("elsewhere")).resolve("real.db");
        Files.createSymbolicLink(folder.resolve("history.db"), real);
        HistoryFixture it = new HistoryFixture(folder).opened();

        assertThat(it.notices).isEmpty();
        try (var files = Files.list(real.getParent())) {
            assertThat(files)
                    .isNotEmpty()
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    @DisplayName("loads and writes nothing before it is opened, and loses nothing of that time")
    void beforeOpen() {
        HistoryFixture it = new HistoryFixture(folder);
        CompletableFuture<Void> early = it.enters(AVAILABLE);
        assertThat(folder).isEmptyDirectory();
        assertThat(early).isNotDone();

        it.opened();
        assertThat(early).isCompleted();
        assertThat(it.whats()).containsExactly(EntryType.STATE, EntryType.STARTED);
    }

    @Test
    @DisplayName("writes what waits when it is closed, even if it was never opened, and refuses what comes later")
    void close() {
        HistoryFixture it = new HistoryFixture(folder);
        CompletableFuture<Void> early = it.enters(AVAILABLE);
        it.close();
        assertThat(early).isCompleted();
        assertThat(it.enters(BUSY)).isCompletedExceptionally();

        try (HistoryReader reader = HistoryReader.open(it.file).orElseThrow()) {
            assertThat(reader.page(HistoryFilter.ALL, 10, Optional.empty()).rows())
                    .extracting(row -> row.entry().what())
                    .containsExactly(EntryType.ENDED, EntryType.STATE, EntryType.STARTED);
        }
        assertThat(folder).isDirectoryNotContaining("glob:**-wal");
    }

    @Test
    @DisplayName("is for its owner alone")
    void ownerOnly() throws Exception {
        HistoryFixture it = new HistoryFixture(folder).opened();
        it.enters(AVAILABLE);
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as("%s", file)
                        .isEqualTo("rw-------");
            }
        }
        it.close();
    }

    @Nested
    @DisplayName("asked for rows")
    class Rows {
        private final HistoryFixture it = new HistoryFixture(folder).opened();
        private final Instant noon = it.time.instant();

        private HistoryEntry.Builder plain(int second, EntryCategory kind, String app) {
            return HistoryEntry.at(noon.plusSeconds(second), EntryType.FLAG, kind, app).toBuilder()
                    .flag("" + second);
        }

        private List<String> flags(HistoryFilter filter) {
            return it.entries(filter).stream()
                    .map(HistoryEntry::flag)
                    .filter(flag -> !flag.isEmpty())
                    .toList();
        }

        private void four() {
            it.history.append(plain(1, EntryCategory.STATUS, "Lync").build());
            it.history.append(plain(2, EntryCategory.SIGN_IN, APP).problem(true).build());
            it.history.append(plain(3, EntryCategory.MAIL, APP).build());
            it.history.append(plain(4, EntryCategory.CLIENT, APP)
                    .details("A Sentence, 100%_sure")
                    .build());
            it.time.settle();
        }

        @Test
        @DisplayName("gives those of any of the topics once each, the newest first")
        void topics() {
            four();
            assertThat(flags(HistoryFilter.ALL)).containsExactly("4", "3", "2", "1");
            assertThat(flags(HistoryFilter.ALL.withTopics(Set.of(EntryTopic.STATUS))))
                    .containsExactly("4", "1");
            assertThat(flags(HistoryFilter.ALL.withTopics(Set.of(EntryTopic.SIGN_IN, EntryTopic.PROBLEMS))))
                    .containsExactly("2");
            assertThat(flags(HistoryFilter.ALL.withTopics(Set.of(EntryTopic.MAIL))))
                    .containsExactly("3");
            assertThat(flags(HistoryFilter.ALL.withTopics(Set.of(EntryTopic.values()))))
                    .containsExactly("4", "3", "2", "1");
        }

        @Test
        @DisplayName("gives those of a provider, of a time, and with a text in any case, taken literally")
        void conditions() {
            four();
            assertThat(flags(HistoryFilter.ALL.withProvider(new Provider("Lync"))))
                    .containsExactly("1");
            assertThat(flags(HistoryFilter.ALL.between(noon.plusSeconds(2), noon.plusSeconds(4))))
                    .containsExactly("3", "2");
            assertThat(flags(HistoryFilter.ALL.withAnyText(Set.of(" sentence, 100%_S "))))
                    .containsExactly("4");
            assertThat(flags(HistoryFilter.ALL.withAnyText(Set.of("%")))).containsExactly("4");
            assertThat(flags(HistoryFilter.ALL.withAnyText(Set.of("upandrunning=3"))))
                    .containsExactly("3");
            assertThat(flags(HistoryFilter.ALL.withAnyText(Set.of("nowhere")))).isEmpty();
        }

        @Test
        @DisplayName("gives those of one client together with the program's own, and those with any of several texts")
        void anyOf() {
            four();
            HistoryFilter withProgram = HistoryFilter.ALL.withProviderAndProgram(new Provider("Lync"));

            assertThat(it.entries(withProgram))
                    .extracting(HistoryEntry::what)
                    .containsExactly(EntryType.FLAG, EntryType.STARTED);
            assertThat(flags(HistoryFilter.ALL.withAnyText(Set.of("upandrunning=3", "UpAndRunning=2"))))
                    .containsExactly("3", "2");
            assertThat(flags(HistoryFilter.ALL.withProviderAndProgram(new Provider(APP))))
                    .contains("4", "3", "2");
        }

        @Test
        @DisplayName("counts what it would give")
        void counts() {
            four();
            for (HistoryFilter filter : List.of(
                    HistoryFilter.ALL,
                    HistoryFilter.ALL.withTopics(Set.of(EntryTopic.SIGN_IN, EntryTopic.PROBLEMS)),
                    HistoryFilter.ALL.withProviderAndProgram(new Provider("Lync")),
                    HistoryFilter.ALL.between(noon.plusSeconds(2), noon.plusSeconds(4)))) {
                CompletableFuture<Long> count = it.history.count(filter);
                it.time.settle();
                assertThat(count).isCompletedWithValue((long) it.entries(filter).size());
            }
        }

        @Test
        @DisplayName("finds codes by number and by name")
        void codes() {
            it.history.append(full(noon));
            for (String text : List.of(
                    "0x8100031E", "msgr_e_not_logged_on", "Signout", "timed out", "0xFFFF0400", "\ud83d\ude34")) {
                assertThat(it.entries(HistoryFilter.ALL.withAnyText(Set.of(text))))
                        .as(text)
                        .hasSize(1);
            }
        }

        @Test
        @DisplayName(
                "gives page after page without loss or repetition, though many rows share a millisecond and more come")
        void pages() {
            for (int i = 0; i < 40; i++) {
                it.history.append(plain(i / 7, i % 3 == 0 ? EntryCategory.MAIL : EntryCategory.STATUS, APP)
                        .details("n" + i)
                        .build());
            }
            List<HistoryRow> paged = new ArrayList<>();
            Optional<PageKey> from = Optional.empty();
            HistoryFilter filter = HistoryFilter.ALL.withTopics(Set.of(EntryTopic.MAIL, EntryTopic.STATUS));
            List<HistoryRow> all = it.page(filter, 100, from).rows();
            do {
                HistoryPage page = it.page(filter, 6, from);
                paged.addAll(page.rows());
                from = page.next();
                it.history.append(plain(60, EntryCategory.MAIL, APP).build());
            } while (from.isPresent());
            assertThat(paged).containsExactlyElementsOf(all).hasSize(40);
        }
    }

    @Nested
    @DisplayName("knows when nobody watched:")
    class Watching {
        private final HistoryFixture it = new HistoryFixture(folder).opened();

        @Test
        @DisplayName("the last state lasts until now while the program runs, and until its end afterwards")
        void runs() {
            it.enters(AVAILABLE);
            it.at(ofMinutes(7));
            assertThat(it.lane()).containsExactly("00:00 UNKNOWN", "08:35 AVAILABLE", "08:42 UNKNOWN");

            it.restart();
            it.at(ofMinutes(18));
            it.enters(SIGNED_OUT);
            it.at(ofMinutes(1));
            assertThat(it.lane())
                    .containsExactly(
                            "00:00 UNKNOWN", "08:35 AVAILABLE", "08:42 UNKNOWN", "09:00 SIGNED_OUT", "09:01 UNKNOWN");
        }

        @Test
        @DisplayName("after an unclean end, what follows the last heartbeat is unknown")
        void unclean() {
            it.enters(AVAILABLE);
            it.at(ofMinutes(8));
            try (HistoryReader reader = HistoryReader.open(it.file).orElseThrow()) {
                var day = it.time.instant().atZone(UTC).toLocalDate();
                DayLane lane = reader.lanes(Provider.COMMUNICATOR, day, day, UTC, Optional.empty())
                        .getFirst();
                assertThat(lane.signedIn()).isEqualTo(ofMinutes(5));
            }
        }

        @Test
        @DisplayName("a sleep is unknown, and what was known is so again from when it was noticed")
        void slept() {
            it.enters(AVAILABLE);
            it.at(ofMinutes(6));
            it.time.sleep(ofHours(2));
            it.at(ofMinutes(9));
            assertThat(it.lane())
                    .containsExactly(
                            "00:00 UNKNOWN", "08:35 AVAILABLE", "08:40 UNKNOWN", "10:45 AVAILABLE", "10:50 UNKNOWN");
        }

        @Test
        @DisplayName(
                "time that a clock jumped over is unknown, and what was known is so again from when it was noticed")
        void setAhead() {
            it.enters(AVAILABLE);
            it.at(ofMinutes(6));
            it.time.setClock(ofMinutes(8));
            it.at(ofMinutes(6));
            assertThat(it.lane())
                    .containsExactly(
                            "00:00 UNKNOWN", "08:35 AVAILABLE", "08:40 UNKNOWN", "08:53 AVAILABLE", "08:55 UNKNOWN");
        }

        @Test
        @DisplayName("of an hour that a clock shows twice, the second time is believed")
        void setBack() {
            it.enters(AVAILABLE);
            it.at(ofMinutes(60));
            it.time.setClock(ofMinutes(-30));
            it.enters(BUSY);
            it.at(ofMinutes(10));
            assertThat(it.lane())
                    .containsExactly(
                            "00:00 UNKNOWN", "08:35 AVAILABLE", "09:05 BUSY", "09:15 AVAILABLE", "09:35 UNKNOWN");
        }

        @Test
        @DisplayName("a night without any change is no sleep: the heartbeat tells")
        void quiet() {
            it.enters(AVAILABLE);
            it.at(ofHours(24));
            assertThat(it.lane()).containsExactly("00:00 AVAILABLE", "08:35 UNKNOWN");
        }
    }
}
