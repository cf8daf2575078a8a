package org.presencemonitor.desktop.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.desktop.instance.InstanceAnswer.Kind;
import org.presencemonitor.print.JsonLine;
import org.presencemonitor.thread.DaemonThreads;

@DisplayName("A single instance")
class SingleInstanceTest {
    /** Longer than any step of these tests. */
    private static final Duration LONG = Duration.ofMinutes(2);

    /** Over at once, where the other side says nothing for ever. */
    private static final Duration SHORT = Duration.ofMillis(300);

    private static final RunningInstance.Patience PATIENT = new RunningInstance.Patience(LONG, LONG, LONG);
    private static final RunningInstance.Patience IMPATIENT = new RunningInstance.Patience(SHORT, LONG, LONG);

    @TempDir
    private Path folder;

    private final AtomicInteger shown = new AtomicInteger();
    private final List<SingleInstance> opened = new ArrayList<>();

    @AfterEach
    void close() {
        opened.forEach(SingleInstance::close);
    }

    private SingleInstance claimed() throws IOException {
        SingleInstance instance = SingleInstance.claim(folder).orElseThrow();
        opened.add(instance);
        return instance;
    }

    /** One whose window can be shown on the display ":7". */
    private SingleInstance withWindow() throws IOException {
        SingleInstance instance = claimed();
        instance.answerWith((request, lines) -> {
            if (!request.word().equals("show")) {
                return CompletableFuture.completedFuture(InstanceAnswer.UNKNOWN);
            }
            shown.incrementAndGet();
            return CompletableFuture.completedFuture(InstanceAnswer.shown(":7"));
        });
        return instance;
    }

    private FolderClaim start(RunningInstance.Patience limits) throws IOException {
        FolderClaim claim = new FolderClaimant(folder, InstanceRequest.SHOW, limits).claim();
        if (claim instanceof FolderClaim.Taken taken) {
            opened.add(taken.instance());
        }
        return claim;
    }

    private CompletableFuture<FolderClaim> startInBackground() {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return start(PATIENT);
                    } catch (IOException e) {
                        throw new AssertionError(e);
                    }
                },
                task -> DaemonThreads.start("start", task));
    }

    private FolderClaim.Elsewhere shownElsewhere() {
        return new FolderClaim.Elsewhere(Optional.of(":7"), sentence(". End it first"));
    }

    private FolderClaim.Elsewhere refused(String how) {
        return new FolderClaim.Elsewhere(Optional.empty(), sentence(how));
    }

    private String sentence(String how) {
        return "Presence Monitor is already running with " + folder + how
                + ", or choose another folder with --data-dir.";
    }

    @Nested
    @DisplayName("that runs")
    class Runs {
        @Test
        @DisplayName("keeps other starts out, shows its window for each and answers that it is shown, and where")
        void shows() throws IOException {
            withWindow();

            assertThat(start(PATIENT)).isEqualTo(shownElsewhere());
            assertThat(start(PATIENT)).isEqualTo(shownElsewhere());
            assertThat(shown).hasValue(2);
        }

        @Test
        @DisplayName("says so to a start that wants the folder alone, and shows nothing")
        void runs() throws IOException {
            withWindow();

            assertThat(FolderClaim.take(folder)).isEqualTo(refused(". End it first"));
            assertThat(shown).hasValue(0);
        }

        @Test
        @DisplayName("says why no window can be shown")
        void failed() throws IOException {
            claimed()
                    .answerWith((request, lines) ->
                            CompletableFuture.completedFuture(InstanceAnswer.failed("it runs on a console")));

            assertThat(start(PATIENT)).isEqualTo(refused(", and shows no window: it runs on a console. End it first"));
        }

        @Test
        @DisplayName("says what has happened instead, when showing the window throws")
        void throwing() throws IOException {
            claimed().answerWith((request, lines) -> {
                throw new IllegalStateException("expected\nby this test");
            });

            assertThat(start(PATIENT))
                    .isEqualTo(refused(", and shows no window: java.lang.IllegalStateException: expected by this test."
                            + " End it first"));
        }

        @Test
        @DisplayName("and starts remembers who asks for its window, and shows it once it can")
        void starting() throws Exception {
            SingleInstance first = claimed();
            CompletableFuture<FolderClaim> second = startInBackground();
            try (LineConnection third = connect()) {
                third.write(InstanceRequest.SHOW.line());
                assertThat(word(third)).isEqualTo(Kind.WAIT);

                first.answerWith((request, lines) -> CompletableFuture.completedFuture(InstanceAnswer.shown(":7")));
                assertThat(word(third)).isEqualTo(Kind.SHOWN);
            }
            assertThat(second.join()).isEqualTo(shownElsewhere());
        }

        @Test
        @DisplayName("and does not come to its window is not waited for without limit")
        void startsForEver() throws IOException {
            claimed();

            assertThat(start(new RunningInstance.Patience(LONG, Duration.ZERO, LONG)))
                    .isEqualTo(refused(", and shows no window: not within 0 s. End it first"));
        }

        @Test
        @DisplayName("makes room when it has ended, and leaves the lock file where it is")
        void afterTheEnd() throws IOException {
            claimed().close();

            assertThat(folder.resolve("instance.lock")).exists();
            assertThat(folder.resolve("instance.socket")).doesNotExist();
            assertThat(start(PATIENT)).isInstanceOf(FolderClaim.Taken.class);
        }

        @Test
        @DisplayName("does not mind the socket of one that was killed")
        void afterAKill() throws IOException {
            Files.createFile(folder.resolve("instance.socket"));
            withWindow();

            assertThat(start(PATIENT)).isEqualTo(shownElsewhere());
        }

        @Test
        @DisplayName("leaves the socket of the next one alone, however late its own thread comes")
        void lateThread() throws IOException {
            for (int i = 0; i < 50; i++) {
                SingleInstance.claim(folder).orElseThrow().close();
            }
            withWindow();

            assertThat(start(PATIENT)).isEqualTo(shownElsewhere());
        }

        @Test
        @DisabledOnOs(OS.WINDOWS)
        @DisplayName("has lock and socket for its owner alone")
        void permissions() throws IOException {
            withWindow();
            start(PATIENT);

            for (String name : List.of("instance.lock", "instance.socket")) {
                assertThat(Files.getPosixFilePermissions(folder.resolve(name)))
                        .as(name)
                        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
        }

        @ParameterizedTest
        @ValueSource(ints = {60, 107, 108, 150, 250})
        @DisabledOnOs(OS.WINDOWS)
        @DisplayName("is found below a path that is longer than the name of a socket may be")
        void longPath(int length) throws IOException {
            Path deep = folder.resolve("n".repeat(Math.min(200, length))).resolve("x".repeat(length));
            Files.createDirectories(deep);
            folder = deep;
            withWindow();

            assertThat(start(PATIENT)).isEqualTo(shownElsewhere());
        }
    }

    @Nested
    @DisplayName("that ends")
    class Ends {
        @Test
        @DisplayName("says so to other starts, and the one that waits for its end takes over")
        void takeOver() throws Exception {
            SingleInstance first = withWindow();
            first.announceEnd();
            try (LineConnection asking = connect()) {
                asking.write(InstanceRequest.SHOW.line());
                assertThat(word(asking)).isEqualTo(Kind.ENDING);
            }
            CompletableFuture<FolderClaim> second = startInBackground();
            first.close();

            assertThat(second.join()).isInstanceOf(FolderClaim.Taken.class);
            assertThat(shown).hasValue(0);
        }

        @Test
        @DisplayName("says so to a start that waits for its window")
        void waiting() throws Exception {
            SingleInstance first = claimed();
            try (LineConnection asking = connect()) {
                asking.write(InstanceRequest.SHOW.line());
                assertThat(word(asking)).isEqualTo(Kind.WAIT);
                first.announceEnd();
                assertThat(word(asking)).isEqualTo(Kind.ENDING);
            }
        }

        @Test
        @DisplayName("and does not come to its end is not waited for without limit")
        void endless() throws IOException {
            withWindow().announceEnd();

            assertThat(start(new RunningInstance.Patience(LONG, LONG, Duration.ZERO)))
                    .isEqualTo(refused(", and has not ended within 0 s. End its process"));
        }
    }

    @Nested
    @DisplayName("that hangs")
    class Hangs {
        /** Of the lock the tests have one for real, and of the socket one that only the kernel serves. */
        private ServerSocketChannel silent() throws IOException {
            claimed();
            await().until(() -> Files.exists(folder.resolve("instance.socket")));
            Files.delete(folder.resolve("instance.socket"));
            return ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(address());
        }

        @Test
        @DisplayName("is not taken for one that has shown its window: a sentence says that it does not answer")
        void silence() throws IOException {
            try (ServerSocketChannel hanging = silent()) {
                assertThat(hanging.isOpen()).isTrue();
                assertThat(start(IMPATIENT)).isEqualTo(refused(", and does not answer. End its process"));
            }
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "HTTP/1.1 400 Bad Request\r\n\r\n", "{\"answer\":\"shown\"}\n", "endless"})
        @DisplayName("or says something else has not answered")
        void somethingElse(String words) throws IOException {
            byte[] bytes = (words.equals("endless") ? "x".repeat(100_000) : words).getBytes(StandardCharsets.UTF_8);
            try (ServerSocketChannel other = silent()) {
                CompletableFuture<Void> serving = CompletableFuture.runAsync(
                        () -> {
                            try {
                                while (true) {
                                    try (SocketChannel accepted = other.accept()) {
                                        accepted.write(ByteBuffer.wrap(bytes));
                                    }
                                }
                            } catch (IOException closed) {
                                // The test is over.
                            }
                        },
                        task -> DaemonThreads.start("something-else", task));
                assertThat(start(IMPATIENT)).isEqualTo(refused(", and does not answer. End its process"));
                assertThat(serving).isNotDone();
            }
        }

        @Test
        @DisplayName("in another version says that it does not know the request")
        void otherVersion() throws IOException {
            withWindow();

            assertThat(new FolderClaimant(folder, InstanceRequest.of("juggle"), PATIENT).claim())
                    .isEqualTo(refused(" in another version. End it first"));
        }
    }

    @Nested
    @DisplayName("asked by something else")
    class StrangeRequests {
        @Test
        @DisplayName("skips lines that are none of its own, gives up those without an end, and goes on")
        void strange() throws IOException {
            withWindow();
            awaitSocket();
            for (String text : List.of("", "\n", "GET / HTTP/1.1\r\n\r\n", "x".repeat(50_000), "\0\u001b\n")) {
                try (SocketChannel channel = SocketChannel.open(address())) {
                    channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                }
            }
            try (LineConnection asking = connect();
                    SocketChannel raw = SocketChannel.open(address())) {
                raw.write(ByteBuffer.wrap("\nhello\n{\"version\":7,\"request\":\"hello\",\"from\":\"the future\"}\n"
                        .getBytes(StandardCharsets.UTF_8)));
                LineConnection future = new LineConnection(raw);
                assertThat(word(future)).isEqualTo(Kind.RUNNING);
                asking.write(InstanceRequest.HELLO.line());
                assertThat(word(asking)).isEqualTo(Kind.RUNNING);
            }
        }

        @Test
        @DisplayName("by more than it answers at once says so, and answers the next one when one of them has gone")
        void many() throws IOException {
            withWindow();
            awaitSocket();
            ConcurrentLinkedQueue<SocketChannel> idle = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < 65; i++) {
                idle.add(SocketChannel.open(address()));
            }
            try (LineConnection further = new LineConnection(SocketChannel.open(address()))) {
                assertThat(word(further)).isEqualTo(Kind.BUSY);
            }
            CompletableFuture<FolderClaim> second = startInBackground();
            for (SocketChannel channel : idle) {
                channel.close();
            }

            assertThat(second.join()).isEqualTo(shownElsewhere());
        }

        @Test
        @DisplayName("that says nothing, or a hundred megabytes, cuts it off and goes on")
        void endless() throws IOException {
            withWindow();
            awaitSocket();
            for (String piece : List.of("\n", "x")) {
                ByteBuffer megabyte = ByteBuffer.wrap(piece.repeat(1 << 20).getBytes(StandardCharsets.US_ASCII));
                long written = 0;
                try (SocketChannel channel = SocketChannel.open(address())) {
                    while (written < 100L << 20) {
                        written += channel.write(megabyte.rewind());
                    }
                } catch (IOException cutOff) {
                    // As it should be.
                }
                assertThat(written).isLessThan(10L << 20);
            }
            try (SocketChannel silent = SocketChannel.open(address())) {
                assertThat(silent.read(ByteBuffer.allocate(1))).isEqualTo(-1);
            }
            assertThat(start(PATIENT)).isEqualTo(shownElsewhere());
        }

        @Test
        @DisplayName("by another user refuses it with a word, shows nothing, and goes on")
        void otherUser() throws IOException {
            AtomicInteger connections = new AtomicInteger();
            SingleInstance instance = SingleInstance.claim(
                            folder, socket -> connection -> connections.getAndIncrement() == 0)
                    .orElseThrow();
            opened.add(instance);
            instance.answerWith((request, lines) -> CompletableFuture.completedFuture(InstanceAnswer.shown(":7")));
            await().until(() -> Files.exists(folder.resolve("instance.socket")));

            assertThat(start(PATIENT)).isEqualTo(refused(" by another user. End it first"));
            assertThat(start(PATIENT)).isEqualTo(shownElsewhere());
        }

        @Test
        @DisplayName("whose own half of the connection is closed answers all the same")
        void halfClosed() throws IOException {
            SingleInstance instance = claimed();
            try (SocketChannel channel = SocketChannel.open(awaited())) {
                channel.write(ByteBuffer.wrap((InstanceRequest.SHOW.line() + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.shutdownOutput();
                LineConnection asking = new LineConnection(channel);
                assertThat(word(asking)).isEqualTo(Kind.WAIT);
                instance.answerWith((request, lines) -> CompletableFuture.completedFuture(InstanceAnswer.shown(":7")));
                assertThat(word(asking)).isEqualTo(Kind.SHOWN);
            }
        }
    }

    @Nested
    @DisplayName("that is followed")
    class Followed {
        private final BlockingQueue<Consumer<InstanceAnswer>> following = new LinkedBlockingQueue<>();
        private final CompletableFuture<InstanceAnswer> end = new CompletableFuture<>();

        private SingleInstance followed() throws IOException {
            SingleInstance instance = claimed();
            instance.answerWith((request, lines) -> {
                lines.accept(new InstanceAnswer(Kind.STATUS, JsonLine.EMPTY));
                following.add(lines);
                return end;
            });
            awaitSocket();
            return instance;
        }

        @Test
        @DisplayName("sends each line at once and nothing between them, and the word of its end")
        void lines() throws Exception {
            SingleInstance instance = followed();
            try (LineConnection follower = connect()) {
                follower.write(InstanceRequest.of("follow").line());
                assertThat(word(follower)).isEqualTo(Kind.STATUS);
                following.take().accept(new InstanceAnswer(Kind.STATUS, JsonLine.EMPTY.with("n", 2)));
                assertThat(follower.read(LONG, InstanceAnswer::parse)
                                .orElseThrow()
                                .details()
                                .number("n"))
                        .contains(2L);
                instance.announceEnd();
                assertThat(word(follower)).isEqualTo(Kind.ENDING);
            }
        }

        @Test
        @DisplayName("stops its work for one that has gone, or that does not read")
        void gone() throws Exception {
            followed();
            try (LineConnection follower = connect()) {
                follower.write(InstanceRequest.of("follow").line());
                assertThat(word(follower)).isEqualTo(Kind.STATUS);
                assertThat(end).isNotDone();
            }
            await().until(end::isCancelled);
        }

        @Test
        @DisplayName("gives up one that does not read")
        void notReading() throws Exception {
            followed();
            try (LineConnection follower = connect()) {
                follower.write(InstanceRequest.of("follow").line());
                Consumer<InstanceAnswer> lines = following.take();
                InstanceAnswer line = new InstanceAnswer(Kind.STATUS, JsonLine.EMPTY.with("x", "x".repeat(400)));
                for (int i = 0; i < 100_000 && !end.isDone(); i++) {
                    lines.accept(line);
                }
                await().until(end::isCancelled);
            }
        }

        @Test
        @DisplayName("is asked to quit, and keeps the connection until it has given the folder up")
        void quit() throws Exception {
            SingleInstance instance = claimed();
            instance.answerWith((request, lines) -> CompletableFuture.completedFuture(InstanceAnswer.ENDING));
            awaitSocket();
            CompletableFuture<Optional<InstanceAnswer>> asking = CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return new RunningInstance(folder).ask(InstanceRequest.QUIT, PATIENT, state -> {});
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    },
                    task -> DaemonThreads.start("quit", task));
            try (LineConnection other = connect()) {
                other.write(InstanceRequest.QUIT.line());
                assertThat(word(other)).isEqualTo(Kind.ENDING);
                assertThat(asking).isNotDone();
                instance.close();
                assertThat(other.read(LONG, InstanceAnswer::parse)).isEmpty();
            }
            assertThat(asking.join()).contains(InstanceAnswer.ENDING);
        }
    }

    private static Kind word(LineConnection connection) throws IOException {
        return connection.read(LONG, InstanceAnswer::parse).orElseThrow().kind();
    }

    private UnixDomainSocketAddress address() {
        return UnixDomainSocketAddress.of(folder.resolve("instance.socket"));
    }

    private void awaitSocket() {
        await().until(() -> {
            try (SocketChannel channel = SocketChannel.open(address())) {
                return channel.isConnected();
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private UnixDomainSocketAddress awaited() {
        awaitSocket();
        return address();
    }

    private LineConnection connect() throws IOException {
        awaitSocket();
        return new LineConnection(SocketChannel.open(address()));
    }
}
