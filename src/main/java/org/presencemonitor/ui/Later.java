package org.presencemonitor.ui;

import java.util.Optional;
import java.util.function.Supplier;

/** Something that is made when it is first needed. On one thread. */
final class Later<T> {
    private final Supplier<T> maker;
    private Optional<T> made = Optional.empty();

    Later(Supplier<T> maker) {
        this.maker = maker;
    }

    T get() {
        T one = made.orElseGet(maker);
        made = Optional.of(one);
        return one;
    }

    /** Empty as long as nobody has needed it. */
    Optional<T> made() {
        return made;
    }
}
