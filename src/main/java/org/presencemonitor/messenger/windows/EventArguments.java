package org.presencemonitor.messenger.windows;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Optional;

/**
 * What an event carries, by place in its documented order. What a client leaves out or sends as another type reads as
 * nothing: an event is worth telling all the same.
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
        return value(place)
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .orElse(0);
    }

    boolean flag(int place) {
        return value(place)
                .filter(value -> !value.equals(false) && !value.equals(0))
                .isPresent();
    }

    /** Text, or a number as text; empty where there is none. */
    String text(int place) {
        return value(place).map(Object::toString).orElse("");
    }

    Optional<ComPointer> object(int place) {
        return value(place).filter(ComPointer.class::isInstance).map(ComPointer.class::cast);
    }

    /** Answers a parameter that is in and out. */
    void answer(int place, boolean flag) {
        if (place < count) {
            Variant.answer(variant(place), flag);
        }
    }

    private Pointer variant(int place) {
        return variants.share((long) (count - 1 - place) * Variant.SIZE);
    }
}
