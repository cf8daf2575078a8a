package org.presencemonitor.bus;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MessageFactory;
import org.freedesktop.dbus.spi.message.IMessageReader;
import org.freedesktop.dbus.spi.message.IMessageWriter;
import org.freedesktop.dbus.spi.message.ISocketProvider;
import org.freedesktop.dbus.spi.message.OutputStreamMessageWriter;

/**
 * Reads and writes the sockets of the library, which finds it as a service. Errors are written with the names of the
 * D-Bus Specification: the library names each after the Java class of its exception, which no other program knows.
 * Those of this program's own objects have their names already.
 */
public final class BusSockets implements ISocketProvider {
    private static final String STANDARD = "org.freedesktop.DBus.Error.";
    private static final String OWN = "org.presencemonitor.Error.";
    private static final String OF_LIBRARY = "org.freedesktop.dbus.errors.";

    /** Who receives the calls of others, while this thread makes a connection. */
    static final ThreadLocal<CallReceiver> CALLS = ThreadLocal.withInitial(() -> call -> false);

    /** For the service loader. */
    public BusSockets() {}

    @Override
    public IMessageReader createReader(SocketChannel socket) {
        return new BusReader(socket, CALLS.get());
    }

    @Override
    public IMessageWriter createWriter(SocketChannel socket) {
        return new ErrorNamingWriter(new OutputStreamMessageWriter(socket));
    }

    @Override
    public void setFileDescriptorSupport(boolean supported) {
        // The sockets of Java pass none.
    }

    @Override
    public boolean isFileDescriptorPassingSupported() {
        return false;
    }

    static String standardName(String name) {
        if (name.startsWith(STANDARD) || name.startsWith(OWN)) {
            return name;
        }
        if (!name.startsWith(OF_LIBRARY)) {
            return STANDARD + "Failed";
        }
        String simple = name.substring(OF_LIBRARY.length());
        return STANDARD + (simple.equals("InvalidMethodArgument") ? "InvalidArgs" : simple);
    }

    private record ErrorNamingWriter(IMessageWriter writer) implements IMessageWriter {
        @Override
        public void writeMessage(Message message) throws IOException {
            try {
                writer.writeMessage(message instanceof Error error ? named(error) : message);
            } catch (DBusException e) {
                throw new IOException(e);
            }
        }

        private static Message named(Error error) throws DBusException {
            Object[] texts = error.getParameters();
            return new MessageFactory(error.getEndianess())
                    .createError(
                            error.getDestination(),
                            standardName(error.getName()),
                            error.getReplySerial(),
                            "s",
                            texts.length == 0 ? "" : String.valueOf(texts[0]));
        }

        @Override
        public boolean isClosed() {
            return writer.isClosed();
        }

        @Override
        public void close() throws IOException {
            writer.close();
        }
    }
}
