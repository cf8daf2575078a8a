package org.presencemonitor.desktop.instance;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.presencemonitor.print.JsonLine;

/** Lines of limited length over a socket, each waited for no longer than a limit. One thread at a time. */
final class LineConnection implements AutoCloseable {
    /** Bytes of a line in UTF-8, with its line feed. */
    static final int MAX_BYTES = 16 * 1024;

    private final SocketChannel channel;
    private final Selector selector;
    private final ByteBuffer received = ByteBuffer.allocate(MAX_BYTES);

    /** What has ended a wait. */
    enum Event {
        /** Another thread has called {@link #wake}. */
        WOKEN,
        TIME_UP,
        /** The other side says no more. */
        CLOSED
    }

    /** @param channel is closed with this connection, also when this throws */
    LineConnection(SocketChannel channel) throws IOException {
        this.channel = channel;
        try {
            selector = Selector.open();
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /**
     * Waits for the next message; lines of something else are skipped, as long as they are not more than one message
     * may have.
     *
     * @param parser returns empty for a line of something else
     * @return empty when the other side has closed the connection
     * @throws SocketTimeoutException when no whole message has come in that time
     */
    <T> Optional<T> read(Duration timeout, Function<String, Optional<T>> parser) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        int skipped = 0;
        while (true) {
            for (Optional<String> line = takeLine(); line.isPresent(); line = takeLine()) {
                Optional<T> message = parser.apply(line.get());
                if (message.isPresent()) {
                    return message;
                }
                skipped += line.get().length() + 1;
            }
            if (!received.hasRemaining() || skipped > MAX_BYTES) {
                throw new ProtocolException("No message within " + MAX_BYTES + " bytes");
            }
            awaitInput(end);
            if (channel.read(received) < 0) {
                return Optional.empty();
            }
        }
    }

    private Optional<String> takeLine() {
        for (int i = 0; i < received.position(); i++) {
            if (received.get(i) == '\n') {
                String line = new String(received.array(), 0, i, StandardCharsets.UTF_8);
                received.flip().position(i + 1);
                received.compact();
                return Optional.of(line);
            }
        }
        return Optional.empty();
    }

    private void awaitInput(long end) throws IOException {
        long millis = (end - System.nanoTime()) / 1_000_000;
        if (millis <= 0 || selector.select(millis) == 0) {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException();
            }
            throw new SocketTimeoutException();
        }
        selector.selectedKeys().clear();
    }

    /**
     * Waits while there is nothing to write. What the other side says meanwhile is dropped, up to the length of a line.
     *
     * @param timeout zero for none
     */
    Event await(Duration timeout) throws IOException {
        long begin = System.nanoTime();
        if (selector.select(timeout.toMillis()) == 0) {
            return timeout.isZero() || System.nanoTime() - begin < timeout.toNanos() ? Event.WOKEN : Event.TIME_UP;
        }
        selector.selectedKeys().clear();
        if (channel.read(received) < 0) {
            // Only its half of the connection may be closed.
            channel.keyFor(selector).interestOps(0);
            return Event.CLOSED;
        }
        if (!received.hasRemaining()) {
            throw new ProtocolException("The other side says more than a request");
        }
        return Event.WOKEN;
    }

    /** Ends the wait of another thread, or its next one. From any thread. */
    void wake() {
        selector.wakeup();
    }

    /** Writes a line, which always has room in the socket unless the other side does not read. */
    void write(JsonLine message) throws IOException {
        ByteBuffer line = StandardCharsets.UTF_8.encode(message + "\n");
        channel.write(line);
        if (line.hasRemaining()) {
            throw new ProtocolException("The other side does not read");
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            selector.close();
        }
    }
}
