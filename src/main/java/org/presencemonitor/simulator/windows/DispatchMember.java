package org.presencemonitor.simulator.windows;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.simulator.windows.MethodDescription.Kind;

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
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Map<Kind, Operation<T>> operations = new EnumMap<>(Kind.class);
    private Operation<T> otherwise;

    /** One parameter. */
    record Parameter(String name, boolean optional) {}

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

    /**
     * A member that can do nothing yet.
     *
     * @param otherwise what it does instead of an operation that it has not been given
     */
    DispatchMember(String name, int dispid, List<Parameter> parameters, Operation<T> otherwise) {
        this.name = name;
        this.dispid = dispid;
        this.parameters = new ArrayList<>(parameters);
        this.otherwise = otherwise;
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
        return operations.isEmpty();
    }

    /** The place of a named argument, which is also the DISPID of the parameter. */
    OptionalInt parameter(String wanted) {
        return IntStream.range(0, parameters.size())
                .filter(place -> parameters.get(place).name().equalsIgnoreCase(wanted))
                .findFirst();
    }

    /** Adds a kind of call that it has. */
    void declare(Kind kind) {
        kinds.add(kind);
    }

    /** Adds an operation, and its kind where the member is not declared with it. */
    void on(Kind kind, Operation<T> operation) {
        declare(kind);
        operations.put(kind, operation);
    }

    void otherwise(Operation<T> operation) {
        otherwise = operation;
    }

    /** Adds a parameter that callers through IDispatch may give beyond the declared ones. */
    void addOptional(String parameter) {
        parameters.add(new Parameter(parameter, true));
    }

    /** Whether it only has a value, which takes no arguments. */
    boolean isPlainProperty() {
        return kinds.contains(Kind.GET) && !kinds.contains(Kind.METHOD) && parameters.isEmpty();
    }

    /**
     * The operation that DISPATCH_ flags select. No property of this server takes a reference alone. Scripts ask for
     * "method or get" and mean whichever there is.
     */
    Optional<Operation<T>> operation(int flags) {
        Stream<Kind> wanted =
                (flags & (PUT | PUT_REFERENCE)) != 0 ? Stream.of(Kind.PUT) : Stream.of(Kind.GET, Kind.METHOD);
        return wanted.filter(kind -> (flags & kind.flag()) != 0 && kinds.contains(kind))
                .findFirst()
                .map(kind -> operations.getOrDefault(kind, otherwise));
    }
}
