import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A hostile program on the session bus: calls an object that many times a second, with wrong types, unknown members and
 * right ones, and reads no answer before the end.
 *
 * <pre>java .ci/BusFlood.java NAME PATH INTERFACE CALLS-A-SECOND SECONDS</pre>
 */
final class BusFlood {
    private static final int NO_REPLY = 1;

    private final SocketChannel bus;
    private int serial;

    private BusFlood(SocketChannel bus) {
        this.bus = bus;
    }

    public static void main(String[] arguments) throws Exception {
        String address = System.getenv("DBUS_SESSION_BUS_ADDRESS").replaceFirst("^unix:path=([^,;]*).*", "$1");
        try (SocketChannel bus = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            bus.connect(UnixDomainSocketAddress.of(address));
            BusFlood flood = new BusFlood(bus);
            flood.logIn();
            int rate = Integer.parseInt(arguments[3]);
            long sent = flood.send(arguments[0], arguments[1], arguments[2], rate, Integer.parseInt(arguments[4]));
            System.out.println("sent " + sent + " calls");
        }
    }

    private void logIn() throws IOException {
        String user = "";
        for (byte digit : userId().getBytes(StandardCharsets.US_ASCII)) {
            user += Integer.toHexString(digit);
        }
        write("\0AUTH EXTERNAL " + user + "\r\n");
        ByteBuffer answer = ByteBuffer.allocate(1000);
        bus.read(answer);
        write("BEGIN\r\n");
        bus.write(message("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus", "Hello", 0, ""));
    }

    private static String userId() throws IOException {
        return new String(
                        new ProcessBuilder("id", "-u").start().getInputStream().readAllBytes(),
                        StandardCharsets.US_ASCII)
                .strip();
    }

    private void write(String text) throws IOException {
        bus.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
    }

    private long send(String name, String path, String type, int rate, int seconds) throws Exception {
        List<ByteBuffer> calls = List.of(
                message(name, path, "org.freedesktop.DBus.Properties", "GetAll", NO_REPLY, "i"),
                message(name, path, "org.freedesktop.DBus.Properties", "Get", NO_REPLY, "ss"),
                message(name, path, type, "SetStatus", NO_REPLY, "a{sv}"),
                message(name, path, type, "Nothing", NO_REPLY, "s"),
                message(name, path, type, "Show", NO_REPLY, ""),
                message(name, path, type, "SignIn", NO_REPLY, ""),
                message(name, path, "org.freedesktop.DBus.Introspectable", "Introspect", NO_REPLY, ""),
                message(name, "/no/such/object", type, "SignOut", 0, "v"));
        long begin = System.nanoTime();
        long sent = 0;
        while (System.nanoTime() - begin < seconds * 1_000_000_000L) {
            long due = (System.nanoTime() - begin) * rate / 1_000_000_000L;
            for (; sent < due; sent++) {
                ByteBuffer call = calls.get((int) (sent % calls.size())).duplicate();
                while (call.hasRemaining()) {
                    bus.write(call);
                }
            }
            Thread.sleep(1);
        }
        return sent;
    }

    /** Bodies of wrong types are empty texts and empty arrays, as far as their type has them. */
    private ByteBuffer message(String name, String path, String type, String member, int flags, String types) {
        ByteBuffer body = ByteBuffer.allocate(100).order(ByteOrder.LITTLE_ENDIAN);
        switch (types) {
            case "" -> {}
            case "i", "a{sv}" -> body.putInt(0);
            case "v" -> body.put((byte) 1).put((byte) 'u').put((byte) 0).put((byte) 0).putInt(7);
            default -> {
                for (int i = 0; i < types.length(); i++) {
                    body.position((body.position() + 3) / 4 * 4);
                    body.putInt(0).put((byte) 0);
                }
            }
        }
        if (types.equals("a{sv}")) {
            body.putInt(0);
        }
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        field(fields, 1, 'o', path);
        field(fields, 2, 's', type);
        field(fields, 3, 's', member);
        field(fields, 6, 's', name);
        if (!types.isEmpty()) {
            field(fields, 8, 'g', types);
        }
        int padding = (8 - fields.size() % 8) % 8;
        return ByteBuffer.allocate(16 + fields.size() + padding + body.position())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 'l')
                .put((byte) 1)
                .put((byte) flags)
                .put((byte) 1)
                .putInt(body.position())
                .putInt(++serial)
                .putInt(fields.size())
                .put(fields.toByteArray())
                .put(new byte[padding])
                .put(body.array(), 0, body.position())
                .flip();
    }

    private static void field(ByteArrayOutputStream fields, int code, char type, String value) {
        fields.writeBytes(new byte[(8 - fields.size() % 8) % 8]);
        fields.writeBytes(new byte[] {(byte) code, 1, (byte) type, 0});
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        fields.writeBytes(
                type == 'g'
                        ? new byte[] {(byte) text.length}
                        : ByteBuffer.allocate(4)
                                .order(ByteOrder.LITTLE_ENDIAN)
                                .putInt(text.length)
                                .array());
        fields.writeBytes(text);
        fields.write(0);
    }
}
