package org.presencemonitor.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.Error;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.Variant;

/** Another program on a test's bus, which sends whatever it likes. */
public final class BusPeer implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 10_000;

    private final DBusConnection bus;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    private BusPeer(DBusConnection bus) {
        this.bus = bus;
    }

    /** One on the bus in a folder. */
    public static BusPeer on(Path folder) throws DBusException {
        return new BusPeer(DBusConnectionBuilder.forAddress(TestBus.address(folder))
                .withShared(false)
                .build());
    }

    public DBusConnection bus() {
        return bus;
    }

    /** Sends a call, and does not wait. */
    public MethodCall send(String name, String path, String member, String types, Object... arguments)
            throws DBusException {
        int dot = member.lastIndexOf('.');
        MethodCall call = bus.getMessageFactory()
                .createMethodCall(
                        name,
                        path,
                        member.substring(0, dot),
                        member.substring(dot + 1),
                        (byte) 0,
                        types.isEmpty() ? null : types,
                        arguments);
        bus.sendMessage(call);
        return call;
    }

    /** The answer: its values as text, or the name of the error and its sentence. */
    public String call(String name, String path, String member, String types, Object... arguments)
            throws DBusException {
        return textOf(send(name, path, member, types, arguments));
    }

    /** The answer to a call that has been sent. */
    public static String textOf(MethodCall call) throws DBusException {
        Message reply = call.getReply(PATIENCE_MILLIS);
        assertThat(reply).as("an answer to %s", call.getName()).isNotNull();
        String values = texts(Objects.requireNonNullElse(reply.getParameters(), new Object[0]));
        return reply instanceof Error ? reply.getName() + ": " + values : values;
    }

    /** The value of a property, or an error. */
    public String get(String name, String path, String type, String property) throws DBusException {
        return call(name, path, "org.freedesktop.DBus.Properties.Get", "ss", type, property);
    }

    /** Listens to the signals of an object. */
    public void listen(String path) throws DBusException {
        bus.addGenericSigHandler(
                DBusMatchRuleBuilder.create().withType("signal").withPath(path).build(), signal -> {
                    try {
                        heard.add(signal.getName() + " "
                                + texts(Objects.requireNonNullElse(signal.getParameters(), new Object[0])));
                    } catch (DBusException e) {
                        heard.add(e.toString());
                    }
                });
    }

    /** What it has heard: each signal with its values. */
    public List<String> heard() {
        return List.copyOf(heard);
    }

    private static String texts(Object[] values) {
        return String.join(" ", Arrays.stream(values).map(BusPeer::text).toList());
    }

    private static String text(Object value) {
        return switch (value) {
            case Variant<?> variant -> text(variant.getValue());
            case Object[] array ->
                Arrays.stream(array).map(BusPeer::text).toList().toString();
            case List<?> list -> list.stream().map(BusPeer::text).toList().toString();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                        .sorted()
                        .toList()
                        .toString();
            default -> value.toString();
        };
    }

    @Override
    public void close() {
        bus.disconnect();
    }
}
