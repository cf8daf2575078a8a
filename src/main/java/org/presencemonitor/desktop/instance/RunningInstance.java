package org.presencemonitor.desktop.instance;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * The program that has a data folder, as another process sees it. Calls block. It logs nothing: a command that only
 * asks loads no logger.
 */
public final class RunningInstance {
    private static final Duration FOR_EVER = Duration.ofDays(10_000);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final InstanceSocket socket;

    /** @param folder need not exist */
    public RunningInstance(Path folder) {
        this(new InstanceSocket(folder));
    }

    RunningInstance(InstanceSocket socket) {
        this.socket = socket;
    }

    /** It accepts a connection and says nothing: its process hangs or is stopped. */
    public static final class SilentException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * How long it is waited for.
     *
     * @param silence how long it may say nothing before its first word
     * @param answer how long it may say that the answer takes longer, or that others are answered first; it has failed
     *     after that
     * @param end how long the end may take of a program that is told to quit
     */
    public record Patience(Duration silence, Duration answer, Duration end) {
        /**
         * A program locks the folder a moment before it listens, and answers at once; it may say for a minute that it
         * starts, or that a command is under way. At its end each of its parts has two seconds.
         */
        public static final Patience USUAL =
                new Patience(Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofSeconds(40));
    }

    /**
     * Asks, and waits for the last word; for that of {@link InstanceRequest#QUIT} until the program has ended.
     *
     * @param lines receives each state before the last word, on this thread
     * @return the last word, or the last state where no other word follows; empty when nobody answers: the program has
     *     just started, or is gone
     * @throws SilentException when it says nothing
     */
    public Optional<InstanceAnswer> ask(InstanceRequest request, Patience patience, Consumer<InstanceAnswer> lines)
            throws SilentException {
        long begin = System.nanoTime();
        while (true) {
            Optional<InstanceAnswer> answer = askOnce(request, patience, lines);
            boolean busy = answer.isPresent() && answer.get().kind() == InstanceAnswer.Kind.BUSY;
            if (!busy || System.nanoTime() - begin > patience.answer().toNanos()) {
                return answer;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    private Optional<InstanceAnswer> askOnce(InstanceRequest request, Patience patience, Consumer<InstanceAnswer> lines)
            throws SilentException {
        try (LineConnection connection = new LineConnection(socket.call(SocketChannel::open))) {
            write(connection, request);
            Optional<InstanceAnswer> answer = lastWord(connection, patience, lines);
            // By its word: a record is compared by methods that are made at the first comparison, which takes a while.
            boolean quits = request.word().equals(InstanceRequest.QUIT.word());
            if (quits && answer.isPresent() && answer.get().kind() == InstanceAnswer.Kind.ENDING) {
                connection.read(patience.end(), InstanceAnswer::parse);
            }
            return answer;
        } catch (SocketTimeoutException e) {
            throw new SilentException();
        } catch (IOException | UnsupportedOperationException nobodyAnswers) {
            return Optional.empty();
        }
    }

    /** Who is refused may find the connection closed before the request is out; the word on it can be read. */
    private static void write(LineConnection connection, InstanceRequest request) {
        try {
            connection.write(request.line());
        } catch (IOException closed) {
            // Reading says what came of it.
        }
    }

    private static Optional<InstanceAnswer> lastWord(
            LineConnection connection, Patience patience, Consumer<InstanceAnswer> lines) throws IOException {
        long end = System.nanoTime() + patience.answer().toNanos();
        Optional<InstanceAnswer> state = Optional.empty();
        while (true) {
            Optional<InstanceAnswer> answer =
                    connection.read(state.isPresent() ? FOR_EVER : patience.silence(), InstanceAnswer::parse);
            if (answer.isEmpty()) {
                return state;
            }
            switch (answer.get().kind()) {
                case WAIT -> {
                    if (System.nanoTime() > end) {
                        return Optional.of(InstanceAnswer.failed(
                                "not within " + patience.answer().toSeconds() + " s"));
                    }
                }
                case STATUS -> {
                    lines.accept(answer.get());
                    state = answer;
                }
                default -> {
                    return answer;
                }
            }
        }
    }
}
