package org.presencemonitor.bus;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes values fit for the bus, which ends the connection of a program that sends a text with a zero in it. */
final class BusValues {
    private static final char ZERO = '\0';

    private BusValues() {}

    static Object sendable(Object value) {
        return switch (value) {
            case String text -> text.indexOf(ZERO) < 0 ? text : text.replace(ZERO, '?');
            case List<?> list -> list.stream().map(BusValues::sendable).toList();
            case Object[] struct -> Stream.of(struct).map(BusValues::sendable).toArray();
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, entry -> sendable(entry.getValue())));
            default -> value;
        };
    }
}
