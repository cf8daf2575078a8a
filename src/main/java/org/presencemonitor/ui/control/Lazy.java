package org.presencemonitor.ui.control;

import java.util.Optional;
import java.util.function.Supplier;

/** A value that is made when it is first needed. Used on one thread. */
public final class Lazy<T> {
    private final Supplier<T> maker;
    private Optional<T> made;

    public Lazy(Supplier<T> maker) {
        this(maker, Optional.empty());
    }

    /** A value that may have been made before. */
    public Lazy(Supplier<T> maker, Optional<T> made) {
        this.maker = maker;
        this.made = made;
    }

    public T get() {
        T value = made.orElseGet(maker);
        made = Optional.of(value);
        return value;
    }

    /** Empty until it was needed. */
    public Optional<T> made() {
        return made;
    }
}
