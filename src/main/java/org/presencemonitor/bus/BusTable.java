package org.presencemonitor.bus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One interface of objects on the bus: its methods, properties and signals, and what each does to its target. Arguments
 * are written {@code "s:name i:index"}, each a type of the D-Bus Specification and a name. Complete before the first
 * call.
 */
public final class BusTable<T> {
    private final String name;
    private final boolean tellsChanges;
    private final Map<String, Method<T>> methods = new LinkedHashMap<>();
    private final Map<String, Property<T>> properties = new LinkedHashMap<>();
    private final Map<String, List<Argument>> signals = new LinkedHashMap<>();

    /** One argument of a method or a signal. */
    record Argument(String type, String name) {}

    /**
     * A method.
     *
     * @param operation returns the result, null for none; or a stage that completes with it
     */
    record Method<T>(List<Argument> in, List<Argument> out, BiFunction<T, BusArguments, @Nullable Object> operation) {}

    /** A property; {@code put} is null for one that cannot be written. */
    record Property<T>(
            String type, Function<T, Object> get, @Nullable BiConsumer<T, BusArguments> put) {}

    /**
     * An interface without members.
     *
     * @param tellsChanges whether PropertiesChanged follows a change of its properties
     */
    public BusTable(String name, boolean tellsChanges) {
        this.name = name;
        this.tellsChanges = tellsChanges;
    }

    /** A method that returns something, now or later: then a stage is its result. */
    public BusTable<T> method(
            String member, String in, String out, BiFunction<T, BusArguments, @Nullable Object> operation) {
        methods.put(member, new Method<>(arguments(in), arguments(out), operation));
        return this;
    }

    /** A method that returns nothing. */
    public BusTable<T> action(String member, String in, BiConsumer<T, BusArguments> operation) {
        return method(member, in, "", (target, arguments) -> {
            operation.accept(target, arguments);
            return null;
        });
    }

    /** A property that can be read. */
    public BusTable<T> property(String member, String type, Function<T, Object> get) {
        properties.put(member, new Property<>(type, get, null));
        return this;
    }

    /** A property that can be read and written; its new value is the one argument of {@code put}. */
    public BusTable<T> property(String member, String type, Function<T, Object> get, BiConsumer<T, BusArguments> put) {
        properties.put(member, new Property<>(type, get, put));
        return this;
    }

    public BusTable<T> signal(String member, String arguments) {
        signals.put(member, arguments(arguments));
        return this;
    }

    /** Its name, with dots. */
    public String name() {
        return name;
    }

    Optional<Method<T>> method(String member) {
        return Optional.ofNullable(methods.get(member));
    }

    Map<String, Property<T>> properties() {
        return properties;
    }

    /** The type of a property that it has. */
    String typeOf(String property) {
        Property<T> found = properties.get(property);
        if (found == null) {
            throw new IllegalArgumentException(name + " has no property " + property);
        }
        return found.type();
    }

    /** The types of a signal's arguments, one after the other. */
    String signatureOf(String signal) {
        return signature(Optional.ofNullable(signals.get(signal)).orElse(List.of()));
    }

    static String signature(List<Argument> arguments) {
        return arguments.stream().map(Argument::type).collect(Collectors.joining());
    }

    private static List<Argument> arguments(String written) {
        return Stream.of(written.split(" "))
                .filter(each -> !each.isEmpty())
                .map(each -> each.split(":", 2))
                .map(parts -> new Argument(parts[0], parts[1]))
                .toList();
    }

    /** What Introspect tells of it. */
    String description() {
        List<String> lines = new ArrayList<>();
        lines.add("  <interface name=\"" + name + "\">");
        methods.forEach((member, method) -> {
            lines.add("    <method name=\"" + member + "\">");
            method.in().forEach(one -> lines.add(line(one, " direction=\"in\"")));
            method.out().forEach(one -> lines.add(line(one, " direction=\"out\"")));
            lines.add("    </method>");
        });
        signals.forEach((member, carried) -> {
            lines.add("    <signal name=\"" + member + "\">");
            carried.forEach(one -> lines.add(line(one, "")));
            lines.add("    </signal>");
        });
        properties.forEach((member, property) -> {
            String access = property.put() == null ? "read" : "readwrite";
            lines.add("    <property name=\"" + member + "\" type=\"" + property.type() + "\" access=\"" + access
                    + "\">");
            lines.add("      <annotation name=\"org.freedesktop.DBus.Property.EmitsChangedSignal\" value=\""
                    + tellsChanges + "\"/>");
            lines.add("    </property>");
        });
        lines.add("  </interface>");
        return String.join("\n", lines) + "\n";
    }

    private static String line(Argument argument, String direction) {
        return "      <arg name=\"" + argument.name() + "\" type=\"" + argument.type() + "\"" + direction + "/>";
    }
}
