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

/** Lines of limited length over a socket, each waited for no longer than a limit. One thread at a time. */
final class LineConnection implements AutoCloseable {
    private final SocketChannel channel;
    private final Selector selector;
    private final ByteBuffer received = ByteBuffer.allocate(InstanceMessage.MAX_BYTES);

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
     * Waits for the next message; lines of something else are skipped.
     *
     * @return empty when the other side has closed the connection
     * @throws SocketTimeoutException when no whole line has come in that time
     */
    Optional<InstanceMessage> read(Duration timeout) throws IOException {
        long end = System.nanoTime() + timeout.toNanos();
        while (true) {
            for (Optional<String> line = takeLine(); line.isPresent(); line = takeLine()) {
                Optional<InstanceMessage> message = InstanceMessage.parse(line.get());
                if (message.isPresent()) {
                    return message;
                }
            }
            if (!received.hasRemaining()) {
                throw new ProtocolException("A line is longer than " + InstanceMessage.MAX_BYTES + " bytes");
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

    /** Writes a line, which always has room in the socket unless the other side does not read. */
    void write(InstanceMessage message) throws IOException {
        ByteBuffer line = StandardCharsets.UTF_8.encode(message.line() + "\n");
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
