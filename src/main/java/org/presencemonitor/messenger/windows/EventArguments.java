package org.presencemonitor.messenger.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Optional;

/**
 * The arguments of an event, by place in their documented order. An argument that is missing or of another type reads
 * as 0, false or empty, so that the event is still delivered.
 */
final class EventArguments {
    private final Pointer variants;
    private final int count;

    /** Reads DISPPARAMS, in which the arguments stand in reverse order. */
    EventArguments(Pointer parameters) {
        variants = parameters.getPointer(0);
        count = parameters.getInt(2L * Native.POINTER_SIZE);
    }

    Optional<Object> value(int place) {
        return place < count ? Variant.read(variant(place)) : Optional.empty();
    }

    /** A number; 0 where there is none. */
    int number(int place) {
        return Variant.number(value(place));
    }

    boolean flag(int place) {
        return Variant.flag(value(place));
    }

    /** Text, or a number as text; empty where there is none. */
    String text(int place) {
        return value(place).map(Object::toString).orElse("");
    }

    Optional<ComPointer> object(int place) {
        return value(place).filter(ComPointer.class::isInstance).map(ComPointer.class::cast);
    }

    /** Sets a parameter that is in and out. */
    void setReferenced(int place, boolean flag) {
        if (place < count) {
            Variant.setReferenced(variant(place), flag);
        }
    }

    private Pointer variant(int place) {
        return variants.share((long) (count - 1 - place) * Variant.SIZE);
    }
}
