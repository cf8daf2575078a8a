package org.presencemonitor.ui.control;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first needed. On one thread. */
public final class Lazy<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    public Lazy(Supplier<T> maker) {
        this.maker = maker;
    }

    public T get() {
        T one = made.orElseGet(maker);
        made = Optional.of(one);
        return one;
    }

    /** Empty as long as nobody has needed it. */
    public Optional<T> made() {
        return made;
    }
}
