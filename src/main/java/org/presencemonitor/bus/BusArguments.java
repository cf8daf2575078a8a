package org.presencemonitor.bus;

import java.util.Arrays;
import java.util.List;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

/**
 * The arguments of a call, whose types have been compared with those of the method.
 *
 * @param values as the library reads them
 */
public record BusArguments(List<Object> values) {
    /** Takes a copy. */
    public BusArguments {
        values = List.copyOf(values);
    }

    /** Text, or the path of an object. */
    public String text(int place) {
        Object value = values.get(place);
        return value instanceof DBusPath path ? path.getPath() : value.toString();
    }

    public int number(int place) {
        return values.get(place) instanceof Number number ? number.intValue() : 0;
    }

    public boolean isTrue(int place) {
        return Boolean.TRUE.equals(values.get(place));
    }

    /** A list of texts. */
    public List<String> texts(int place) {
        return list(values.get(place)).stream().map(Object::toString).toList();
    }

    /** What is in a list of variants. */
    public List<Object> items(int place) {
        return list(values.get(place)).stream().map(BusArguments::content).toList();
    }

    private static Object content(Object value) {
        return value instanceof Variant<?> variant ? variant.getValue() : value;
    }

    private static List<?> list(Object value) {
        return switch (value) {
            case List<?> list -> list;
            case Object[] array -> Arrays.asList(array);
            default -> List.of();
        };
    }
}
