package org.presencemonitor.simulator.windows;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;

/** One member of an automation object: its name, its DISPID, its parameters, and what get, put and call of it do. */
final class DispatchMember<T> {
    static final int METHOD = 1;
    static final int GET = 2;
    static final int PUT = 4;
    /** VBScript's Set; together with {@link #PUT} for a property that takes both. */
    static final int PUT_REFERENCE = 8;

    private final String name;
    private final int dispid;
    private final List<Parameter> parameters;
    private final boolean anyArguments;
    private @Nullable Operation<T> method;
    private @Nullable Operation<T> get;
    private @Nullable Operation<T> put;

    /** One parameter. */
    record Parameter(String name, boolean optional) {
        /** As documentation writes it: in brackets where it is optional. */
        static Parameter of(String text) {
            return text.startsWith("[")
                    ? new Parameter(text.substring(1, text.length() - 1), true)
                    : new Parameter(text, false);
        }
    }

    /** What get, put or call of a member does. */
    @FunctionalInterface
    interface Operation<T> {
        /**
         * Calls the target.
         *
         * @return a value that {@link Variants#write} takes, a success code, or a {@link DispatchResult} with both
         * @throws ComException when the member fails
         */
        Object on(T target, Arguments arguments);
    }

    DispatchMember(String name, int dispid, List<Parameter> parameters, boolean anyArguments) {
        this.name = name;
        this.dispid = dispid;
        this.parameters = parameters;
        this.anyArguments = anyArguments;
    }

    String name() {
        return name;
    }

    int dispid() {
        return dispid;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    /** Whether it ignores its arguments, so that any are accepted. */
    boolean takesAnyArguments() {
        return anyArguments;
    }

    /** The place of a named argument, which is also the DISPID of the parameter. */
    OptionalInt parameter(String wanted) {
        return IntStream.range(0, parameters.size())
                .filter(place -> parameters.get(place).name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    void method(Operation<T> operation) {
        method = operation;
    }

    void get(Operation<T> operation) {
        get = operation;
    }

    void put(Operation<T> operation) {
        put = operation;
    }

    /** Whether it only has a value, which takes no arguments. */
    boolean isPlainProperty() {
        return get != null && method == null && parameters.isEmpty();
    }

    /**
     * The operation that DISPATCH_ flags select. No property of this server takes a reference alone. Scripts ask for
     * "method or get" and mean whichever there is.
     */
    Optional<Operation<T>> operation(int flags) {
        if ((flags & (PUT | PUT_REFERENCE)) != 0) {
            return Optional.ofNullable((flags & PUT) != 0 ? put : null);
        }
        return Optional.ofNullable((flags & GET) != 0 && get != null ? get : (flags & METHOD) != 0 ? method : null);
    }
}
