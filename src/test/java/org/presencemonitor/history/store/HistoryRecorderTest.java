package org.presencemonitor.history.store;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static java.time.ZoneOffset.UTC;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.history.EntryTopic;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.testing.SimulatedMonitor;
import org.presencemonitor.testing.VirtualTime;
import org.presencemonitor.thread.Subscription;

@DisplayName("What a monitor sees")
class HistoryRecorderTest {
    private final SimulatedMonitor simulated = new SimulatedMonitor();
    private final VirtualTime time = simulated.time();
    private final History history;
    private Subscription recording = () -> {};

    HistoryRecorderTest(@TempDir Path folder) {
        history = new History(folder.resolve("history.db"), time, time, notice -> {});
    }

    @BeforeEach
    void start() {
        history.open();
        recording = HistoryRecorder.record(simulated.monitor(), history, time, "simulated");
        simulated.monitor().open();
        simulated.client().start();
        time.advance(ofMinutes(1));
    }

    private HistoryPage page(EntryTopic... topics) {
        CompletableFuture<HistoryPage> page =
                history.page(HistoryFilter.ALL.withTopics(Set.of(topics)), 100, Optional.empty());
        time.settle();
        return page.join();
    }

    private List<String> lines(EntryTopic... topics) {
        return page(topics).rows().reversed().stream()
                .map(row -> row.entry().words().replace("Communicator ", "").replace(" [simulated]", ""))
                .toList();
    }

    @Test
    @DisplayName(
            "is written down once each: the way in, the mail session, and nothing at rest (communicator.md 5.1, 6.1)")
    void signIn() {
        List<String> lines = lines();
        assertThat(lines)
                .containsSubsequence(
                        "started",
                        "not running UpAndRunning=absent",
                        "starting UpAndRunning=1",
                        "signing in 0x0100 LOCAL_FINDING_SERVER UpAndRunning=2",
                        "signing in 0x0200 LOCAL_CONNECTING_TO_SERVER UpAndRunning=2",
                        "signing in 0x0300 LOCAL_SYNCHRONIZING_WITH_SERVER UpAndRunning=2",
                        "available 0x0002 ONLINE UpAndRunning=2");
        assertThat(lines(EntryTopic.MAIL)).contains("mail logged on");
        time.advance(ofMinutes(60));
        assertThat(lines()).isEqualTo(lines);
    }

    @Test
    @DisplayName("has commands with their results and how long the server took (5.1)")
    void signOut() {
        simulated.monitor().signOut();
        time.advance(ofSeconds(20));
        simulated.monitor().signOut();
        time.advance(ofSeconds(1));
        assertThat(lines(EntryTopic.SIGN_IN))
                .anyMatch(line -> line.matches("signed out 0x0001 OFFLINE UpAndRunning=2 after \\d+ ms"))
                .anyMatch(line -> line.matches("sign out done after \\d+ ms"))
                .anyMatch(line -> line.matches("sign out refused after 0 ms signed out"));
        assertThat(lines(EntryTopic.PROBLEMS)).isEmpty();
    }

    @Test
    @DisplayName("has what failed or was ignored among the problems, with its code (2.3, 3.4)")
    void problems() {
        simulated.monitor().setStatus(MyStatus.BUSY);
        time.advance(ofSeconds(5));
        simulated.client().crash();
        time.advance(ofSeconds(30));
        assertThat(lines(EntryTopic.PROBLEMS))
                .anyMatch(line -> line.startsWith("set status ignored"))
                .anyMatch(line -> line.startsWith("problem") && line.contains("0x80040111 CLASS_E_CLASSNOTAVAILABLE"));
        assertThat(page(EntryTopic.PROBLEMS).rows())
                .extracting(row -> row.entry().problemKind())
                .containsExactly(Optional.of(Problem.ProblemKind.MESSENGER_UNREACHABLE), Optional.empty());
    }

    @Test
    @DisplayName("says at each row which source it was, and nothing at those of the program itself")
    void source() {
        simulated.monitor().signOut();
        time.advance(ofSeconds(5));
        assertThat(page().rows())
                .filteredOn(row -> row.entry().provider().isEmpty())
                .hasSize(1)
                .allSatisfy(row -> assertThat(row.entry().source()).isEmpty());
        assertThat(page().rows())
                .filteredOn(row -> !row.entry().provider().isEmpty())
                .allSatisfy(row -> assertThat(row.entry().source()).isEqualTo("simulated"))
                .allSatisfy(row -> assertThat(row.entry().words()).endsWith(" [simulated]"));
    }

    @Test
    @DisplayName("ends with the watching: what follows is unknown, in the rows and in the lane")
    void left() {
        recording.close();
        recording.close();
        simulated.monitor().signOut();
        time.advance(ofMinutes(10));

        assertThat(lines().getLast()).isEqualTo("left unknown");
        var day = VirtualTime.START.atZone(UTC).toLocalDate();
        var lanes = history.lanes(Provider.COMMUNICATOR, day, day, UTC);
        time.settle();
        assertThat(lanes.join().getFirst().signedIn()).isBetween(ofSeconds(50), ofSeconds(60));
    }

    @Test
    @DisplayName("makes the lane of the day")
    void lane() {
        var day = VirtualTime.START.atZone(UTC).toLocalDate();
        var lanes = history.lanes(Provider.COMMUNICATOR, day, day, UTC);
        time.settle();
        assertThat(lanes.join().getFirst().signedIn()).isBetween(ofSeconds(50), ofSeconds(60));
    }
}
