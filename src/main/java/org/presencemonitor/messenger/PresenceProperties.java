package org.presencemonitor.messenger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The array of variants that PresenceProperties gets and puts (communicator.md 2.3), element by element and unchecked:
 * the receiver reports mistakes in it. Unset elements are empty.
 *
 * @param values in the order of {@link PresenceProperty#index()}
 */
public record PresenceProperties(List<Optional<Object>> values) {
    /** Elements in Communicator 2007. */
    public static final int SIZE_2007 = 8;
    /** Elements in Communicator 2007 R2: PRESENCE_PROP_MAX. */
    public static final int SIZE_2007_R2 = 11;

    public PresenceProperties {
        values = List.copyOf(values);
    }

    /** An array with no element set. */
    public static PresenceProperties unset(int size) {
        return new PresenceProperties(Collections.nCopies(size, Optional.empty()));
    }

    /** One element; empty where it is unset or the array ends before it. */
    public Optional<Object> get(PresenceProperty property) {
        return property.index() < values.size() ? values.get(property.index()) : Optional.empty();
    }

    /** The element as a number; empty where it is none. */
    public Optional<Integer> number(PresenceProperty property) {
        return get(property).filter(Integer.class::isInstance).map(Integer.class::cast);
    }

    /** A copy with one element set; fails with IndexOutOfBoundsException where the array ends before it. */
    public PresenceProperties with(PresenceProperty property, Object value) {
        return replaced(property, Optional.of(value));
    }

    /** A copy with one element unset. */
    public PresenceProperties without(PresenceProperty property) {
        return replaced(property, Optional.empty());
    }

    private PresenceProperties replaced(PresenceProperty property, Optional<Object> value) {
        List<Optional<Object>> copy = new ArrayList<>(values);
        copy.set(property.index(), value);
        return new PresenceProperties(copy);
    }
}
