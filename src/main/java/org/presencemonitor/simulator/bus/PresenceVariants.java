package org.presencemonitor.simulator.bus;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.messenger.PresenceProperties;

/** The array of PresenceProperties on a bus, which has no variant without a value: an empty array of bytes is one. */
final class PresenceVariants {
    private PresenceVariants() {}

    static List<Object> of(PresenceProperties properties) {
        return properties.values().stream()
                .map(value ->
                        (Object) value.map(PresenceVariants::variant).orElseGet(() -> new Object[] {"ay", new byte[0]}))
                .toList();
    }

    private static Object[] variant(Object value) {
        return switch (value) {
            case Integer number -> new Object[] {"i", number};
            case Boolean flag -> new Object[] {"b", flag};
            default -> new Object[] {"s", value.toString()};
        };
    }

    static PresenceProperties read(List<Object> values) {
        return new PresenceProperties(values.stream()
                .map(value -> value instanceof Integer || value instanceof Boolean || value instanceof String
                        ? Optional.of(value)
                        : Optional.<Object>empty())
                .toList());
    }
}
