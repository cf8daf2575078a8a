package org.presencemonitor.desktop.instance;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request of another process and the words on it. Until there is one, the other side hears each second that this
 * program is alive; after {@link InstanceAnswer#ENDING} the connection stays until the program has ended.
 */
final class InstanceConversation {
    private static final Logger LOG = LoggerFactory.getLogger(InstanceConversation.class);
    private static final Duration WAIT_PERIOD = Duration.ofSeconds(1);
    private static final Duration NO_LIMIT = Duration.ZERO;

    private final LineConnection connection;
    private final Queue<InstanceAnswer> lines = new ConcurrentLinkedQueue<>();
    private final CompletableFuture<InstanceAnswer> lastWord = new CompletableFuture<>();
    private volatile boolean left;

    InstanceConversation(LineConnection connection) {
        this.connection = connection;
    }

    /** Begins to answer. From any thread. */
    void answerWith(InstanceHandler handler, InstanceRequest request) {
        if (lastWord.isDone()) {
            return;
        }
        CompletableFuture<InstanceAnswer> answer;
        try {
            answer = handler.answer(request, this::say);
        } catch (RuntimeException | Error e) {
            answer = CompletableFuture.failedFuture(e);
        }
        CompletableFuture<InstanceAnswer> begun = answer;
        begun.whenComplete((word, thrown) -> {
            if (thrown == null) {
                end(word);
            } else if (!begun.isCancelled()) {
                LOG.error("The request {} of another process failed", request.word(), thrown);
                end(InstanceAnswer.failed(String.valueOf(carried(thrown))));
            }
        });
        lastWord.whenComplete((word, thrown) -> begun.cancel(false));
    }

    private static Throwable carried(Throwable thrown) {
        return thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
    }

    private void say(InstanceAnswer line) {
        lines.add(line);
        connection.wake();
    }

    /** The last word; only the first one counts. From any thread. */
    void end(InstanceAnswer word) {
        if (lastWord.complete(word)) {
            connection.wake();
        }
    }

    /** The program has ended. From any thread. */
    void leave() {
        left = true;
        connection.wake();
    }

    /** Says what there is to say, until the last word, or until the other side has gone. */
    void run() throws IOException {
        try {
            converse();
        } finally {
            // Whoever still works on an answer learns that nobody waits for it.
            lastWord.cancel(false);
        }
    }

    private void converse() throws IOException {
        boolean said = false;
        boolean heard = true;
        while (!left && (heard || !said)) {
            Optional<InstanceAnswer> last = Optional.ofNullable(lastWord.getNow(null));
            for (InstanceAnswer line = lines.poll(); line != null; line = lines.poll()) {
                connection.write(line.line());
                said = true;
            }
            if (last.isPresent()) {
                sayLast(last.get());
                return;
            }
            switch (connection.await(said ? NO_LIMIT : WAIT_PERIOD)) {
                case TIME_UP -> connection.write(InstanceAnswer.WAIT.line());
                // Who has closed half of the connection still reads one answer, and no more than that.
                case CLOSED -> heard = false;
                case WOKEN -> {}
            }
        }
    }

    private void sayLast(InstanceAnswer word) throws IOException {
        connection.write(word.line());
        boolean open = word.kind() == InstanceAnswer.Kind.ENDING;
        while (open && !left) {
            open = connection.await(NO_LIMIT) != LineConnection.Event.CLOSED;
        }
    }
}
