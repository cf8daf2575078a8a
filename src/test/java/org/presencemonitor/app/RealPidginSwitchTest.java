package org.presencemonitor.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.pidgin.PidginClient;
import org.presencemonitor.messenger.pidgin.RealPidgin;
import org.presencemonitor.messenger.pidgin.TestProsody;

@Tag("desktop")
@DisplayName("A real Pidgin that is watched, left and watched again while its status changes")
class RealPidginSwitchTest {
    @TempDir
    private Path folder;

    @Test
    @DisplayName("leaves no thread, file, connection or rule behind in this program or on the bus")
    void leaks() throws Exception {
        SessionBus session = TestBus.session(folder);
        try (TestBus bus = TestBus.start(folder);
                TestProsody prosody = TestProsody.start(folder.resolve("server"), "user", "secret");
                RealPidgin pidgin = new RealPidgin(folder.resolve("home"), prosody.port(), session)
                        .account("user@" + TestProsody.HOST + "/x", "secret", "User One");
                PidginClient client = PidginClient.open(session)) {
            assertThat(bus).isNotNull();
            pidgin.start();
            pidgin.awaitOnline(client);
            Process program =
                    SourceSwitchProgram.start(Files.createDirectory(folder.resolve("data")), session.environment());
            try (BufferedReader answers = program.inputReader(StandardCharsets.UTF_8);
                    PrintWriter orders = new PrintWriter(program.outputWriter(StandardCharsets.UTF_8), true)) {
                switching(client, answers, orders);
            }
            assertThat(program.waitFor()).isZero();
        }
    }

    private void switching(PidginClient client, BufferedReader answers, PrintWriter orders) throws Exception {
        AtomicReference<String> first = new AtomicReference<>(figures(answers, orders, 6));
        // What is left ends a moment after the next is watched.
        await().until(() -> !renewed(first, figures(answers, orders, 0)).contains("thread pidgin"));
        long rules = TestBus.rules(TestBus.address(folder));
        AtomicBoolean over = new AtomicBoolean();
        CompletableFuture<?> changes = CompletableFuture.runAsync(() -> changeStatus(client, over));
        String last = figures(answers, orders, 51);
        over.set(true);
        changes.join();
        assertThat(last).startsWith("Pidgin seen signed in or out 9 times");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(held(figures(answers, orders, 0))).isEqualTo(held(first.get())));
        await().untilAsserted(
                        () -> assertThat(TestBus.rules(TestBus.address(folder))).isEqualTo(rules));
        System.out.println(
                "Before and after 51 changes of the source: " + held(first.get()) + ", " + rules + " rules on the bus");
    }

    private static String figures(BufferedReader answers, PrintWriter orders, int changes) throws IOException {
        orders.println(changes);
        return answers.readLine();
    }

    private static String renewed(AtomicReference<String> figures, String now) {
        figures.set(now);
        return now;
    }

    private static String held(String figures) {
        return figures.substring(figures.indexOf('{'));
    }

    private static void changeStatus(PidginClient client, AtomicBoolean over) {
        MyStatus next = MyStatus.AWAY;
        while (!over.get()) {
            client.messenger().create().setMyStatus(next);
            next = next.equals(MyStatus.AWAY) ? MyStatus.BUSY : MyStatus.AWAY;
        }
    }
}
