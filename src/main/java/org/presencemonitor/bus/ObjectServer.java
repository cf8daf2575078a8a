package org.presencemonitor.bus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.messages.Message;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.messages.constants.Flags;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.bus.BusTable.Method;
import org.presencemonitor.bus.BusTable.Property;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the calls that other programs make to objects of this one. Whatever they send costs them an error and nobody
 * else anything: types are compared before a member sees its arguments, and calls beyond a number that wait are refused
 * at once.
 */
final class ObjectServer implements CallReceiver {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectServer.class);
    private static final int MOST_WAITING = 256;
    private static final String FREEDESKTOP = "org.freedesktop.DBus.";

    private final BusObjects objects;
    private final Executor calls;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile @Nullable DBusConnection bus;

    /** @param calls runs what the calls do; one at a time where their order matters */
    ObjectServer(BusObjects objects, Executor calls) {
        this.objects = objects;
        this.calls = calls;
    }

    /** Answers over that connection. Calls that came before are left to the library, which knows no objects. */
    void answerOver(DBusConnection connection) {
        bus = connection;
    }

    @Override
    public boolean receive(MethodCall call) {
        DBusConnection now = bus;
        if (now == null) {
            return false;
        }
        if (waiting.incrementAndGet() > MOST_WAITING) {
            waiting.decrementAndGet();
            fail(now, call, BusError.standard("LimitsExceeded", "Too many calls wait for an answer."));
            return true;
        }
        calls.execute(() -> {
            waiting.decrementAndGet();
            answer(now, call);
        });
        return true;
    }

    private void answer(DBusConnection bus, MethodCall call) {
        try {
            Answer answer = answerTo(bus, call);
            if (answer.value() instanceof CompletionStage<?> later) {
                later.whenComplete((value, why) -> {
                    if (why == null) {
                        reply(bus, call, answer.signature(), value);
                    } else {
                        fail(bus, call, errorOf(call, why));
                    }
                });
            } else {
                reply(bus, call, answer.signature(), answer.value());
            }
        } catch (RuntimeException | Error e) {
            fail(bus, call, errorOf(call, e));
        }
    }

    private static BusError fault() {
        return BusError.standard("Failed", "Presence Monitor failed; its log says why.");
    }

    private BusError errorOf(MethodCall call, Throwable thrown) {
        Throwable cause =
                thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
        if (cause instanceof BusError error) {
            return error;
        }
        if (cause instanceof RuntimeException unchecked) {
            Optional<BusError> known = objects.errorOf(unchecked);
            if (known.isPresent()) {
                return known.get();
            }
        }
        LOG.warn("The call of {} failed", call.getName(), cause);
        return fault();
    }

    /** @param value or a stage that completes with it; null for none */
    private record Answer(String signature, @Nullable Object value) {}

    private Answer answerTo(DBusConnection bus, MethodCall call) {
        String type = call.getInterface() == null ? "" : call.getInterface();
        String path = String.valueOf(call.getPath());
        return switch (type) {
            case FREEDESKTOP + "Peer" -> peer(bus, call);
            case FREEDESKTOP + "Introspectable" -> {
                arguments(call, "Introspect", "");
                yield new Answer("s", Introspection.of(objects, path));
            }
            case FREEDESKTOP + "Properties" -> properties(object(path), call);
            default -> member(object(path), type, call);
        };
    }

    private BusObject<?> object(String path) {
        return objects.at(path)
                .orElseThrow(() -> BusError.standard("UnknownObject", "There is no object at " + path + "."));
    }

    private static Answer peer(DBusConnection bus, MethodCall call) {
        if (call.getName().equals("GetMachineId")) {
            return new Answer("s", bus.getMachineId());
        }
        arguments(call, "Ping", "");
        return new Answer("", null);
    }

    private static <T> Answer member(BusObject<T> object, String type, MethodCall call) {
        String name = object.table().name();
        if (!type.isEmpty() && !type.equals(name)) {
            throw BusError.standard("UnknownInterface", "The object has no interface " + type + ".");
        }
        Method<T> method = object.table().method(call.getName()).orElseThrow(() -> unknownMethod(name, call));
        BusArguments arguments = arguments(call, call.getName(), BusTable.signature(method.in()));
        return new Answer(BusTable.signature(method.out()), method.operation().apply(object.target(), arguments));
    }

    private static BusError unknownMethod(String type, MethodCall call) {
        return BusError.standard("UnknownMethod", "There is no method " + type + "." + call.getName() + ".");
    }

    private <T> Answer properties(BusObject<T> object, MethodCall call) {
        String types = call.getName().equals("Set") ? "ssv" : call.getName().equals("Get") ? "ss" : "s";
        if (types.equals("s") && !call.getName().equals("GetAll")) {
            throw unknownMethod(FREEDESKTOP + "Properties", call);
        }
        BusArguments arguments = arguments(call, call.getName(), types);
        String type = arguments.text(0);
        if (!type.isEmpty() && !type.equals(object.table().name())) {
            throw BusError.standard("UnknownInterface", "The object has no interface " + type + ".");
        }
        if (types.equals("s")) {
            return new Answer("a{sv}", all(object));
        }
        Property<T> property = object.table().properties().get(arguments.text(1));
        if (property == null) {
            throw BusError.standard("UnknownProperty", "There is no property " + arguments.text(1) + ".");
        }
        if (types.equals("ss")) {
            return new Answer("v", variant(property, object.target()));
        }
        put(object, arguments.text(1), property, arguments.values().get(2));
        return new Answer("", null);
    }

    private static <T> void put(BusObject<T> object, String name, Property<T> property, Object value) {
        if (property.put() == null) {
            throw BusError.standard("PropertyReadOnly", name + " cannot be written.");
        }
        if (!(value instanceof Variant<?> variant) || !property.type().equals(variant.getSig())) {
            throw BusError.standard("InvalidArgs", name + " has the type " + property.type() + ".");
        }
        property.put().accept(object.target(), new BusArguments(List.of(variant.getValue())));
    }

    /** A property that cannot be read now is left out. */
    private <T> Map<String, Object> all(BusObject<T> object) {
        Map<String, Object> values = new LinkedHashMap<>();
        object.table().properties().forEach((name, property) -> {
            try {
                values.put(name, variant(property, object.target()));
            } catch (RuntimeException e) {
                if (!(e instanceof BusError) && objects.errorOf(e).isEmpty()) {
                    throw e;
                }
            }
        });
        return values;
    }

    /** As the library takes a variant: its type and its value. */
    private static <T> Object[] variant(Property<T> property, T target) {
        return new Object[] {property.type(), BusValues.sendable(property.get().apply(target))};
    }

    private static BusArguments arguments(MethodCall call, String member, String types) {
        if (!call.getName().equals(member)) {
            throw unknownMethod(String.valueOf(call.getInterface()), call);
        }
        String given = call.getSig() == null ? "" : call.getSig();
        if (!given.equals(types)) {
            throw BusError.standard(
                    "InvalidArgs",
                    member + " takes " + (types.isEmpty() ? "no arguments" : "arguments of the types " + types)
                            + (given.isEmpty() ? ", and none are given." : ", not " + given + "."));
        }
        try {
            Object[] values = call.getParameters();
            return new BusArguments(values == null ? List.of() : new ArrayList<>(Arrays.asList(values)));
        } catch (DBusException | RuntimeException e) { // the library has unchecked ones for what it cannot read
            throw BusError.standard("InvalidArgs", "The arguments of " + member + " cannot be read.");
        }
    }

    private static void reply(DBusConnection bus, MethodCall call, String signature, @Nullable Object value) {
        boolean sent = send(
                bus,
                call,
                () -> signature.isEmpty() || value == null
                        ? bus.getMessageFactory().createMethodReturn(call, null)
                        : bus.getMessageFactory().createMethodReturn(call, signature, BusValues.sendable(value)));
        if (!sent) {
            fail(bus, call, fault());
        }
    }

    private static void fail(DBusConnection bus, MethodCall call, BusError error) {
        boolean unused = send(
                bus,
                call,
                () -> bus.getMessageFactory()
                        .createError(
                                call.getSource(),
                                error.name(),
                                call.getSerial(),
                                "s",
                                BusValues.sendable(error.getMessage())));
    }

    private interface ReplyMaker {
        Message make() throws DBusException;
    }

    private static boolean send(DBusConnection bus, MethodCall call, ReplyMaker maker) {
        if ((call.getFlags() & Flags.NO_REPLY_EXPECTED) != 0) {
            return true;
        }
        try {
            bus.sendMessage(maker.make());
            return true;
        } catch (DBusException | RuntimeException e) { // the library has unchecked ones for what it cannot write
            LOG.warn("The answer to {} cannot be sent", call.getName(), e);
            return false;
        }
    }
}
