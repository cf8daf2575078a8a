package org.presencemonitor.bus;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.util.Arrays;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MessageFactory;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.spi.message.IMessageReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads messages. A bus passes on messages of a gigabyte, and the library would take the memory for one, and end its
 * thread with it: of a message that is too long nothing but the header is kept, so that the call fails which it
 * answers, or which it is.
 */
final class BusReader implements IMessageReader {
    private static final Logger LOG = LoggerFactory.getLogger(BusReader.class);
    /** No panel, no notification server and no client sends a tenth of it. */
    private static final int LONGEST_BODY = 4 << 20;

    private static final int FIXED = 12;
    private static final int BODY_LENGTH = 4;
    private static final int PADDING = 8;

    private final SocketChannel socket;
    private final CallReceiver calls;

    BusReader(SocketChannel socket, CallReceiver calls) {
        this.socket = socket;
        this.calls = calls;
    }

    /** Null for what the library has nothing to do with. */
    @Override
    public @Nullable Message readMessage() throws IOException, DBusException {
        byte[] fixed = read(FIXED);
        ByteOrder order = fixed[0] == 'B' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        byte[] length = read(Integer.BYTES);
        int headerLength = (ByteBuffer.wrap(length).order(order).getInt() + PADDING - 1) / PADDING * PADDING;
        if (headerLength < 0 || headerLength > LONGEST_BODY) {
            throw new EOFException("The header of a message has " + headerLength + " bytes");
        }
        // As the library takes it: the length, padding, and the fields.
        byte[] header = Arrays.copyOf(length, PADDING + headerLength);
        fill(ByteBuffer.wrap(header, PADDING, headerLength));
        ByteBuffer bodyLength =
                ByteBuffer.wrap(fixed, BODY_LENGTH, Integer.BYTES).order(order);
        long announced = Integer.toUnsignedLong(bodyLength.getInt(BODY_LENGTH));
        boolean tooLong = announced > LONGEST_BODY;
        if (tooLong) {
            skip(announced);
            bodyLength.putInt(0);
        }
        byte[] body = read(tooLong ? 0 : (int) announced);
        try {
            return passOn(MessageFactory.createMessage(fixed[1], fixed, header, body, null), tooLong);
        } catch (DBusException | RuntimeException e) { // the library has unchecked ones for what it cannot read
            LOG.debug("A message is left out", e);
            return null;
        }
    }

    private @Nullable Message passOn(Message message, boolean tooLong) {
        if (message instanceof MethodCall call && calls.receive(call)) {
            return null;
        }
        return tooLong && (message instanceof MethodCall || message instanceof DBusSignal) ? null : message;
    }

    private byte[] read(int count) throws IOException {
        byte[] bytes = new byte[count];
        fill(ByteBuffer.wrap(bytes));
        return bytes;
    }

    private void fill(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            if (socket.read(bytes) < 0) {
                throw new EOFException("The bus has closed the connection");
            }
        }
    }

    private void skip(long count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(count, 1 << 16));
        for (long left = count; left > 0; left -= bytes.limit()) {
            bytes.clear().limit((int) Math.min(left, bytes.capacity()));
            fill(bytes);
        }
    }

    @Override
    public boolean isClosed() {
        return !socket.isOpen();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
